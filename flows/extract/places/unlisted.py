"""Names that no gazetteer spells so, where the grammar makes them plainly a place."""

from difflib import SequenceMatcher
from functools import lru_cache

from flows.extract.places.signs import head_after, is_locative, stands_in
from flows.extract.places.spot import Span, name_end, starts_name
from flows.extract.places.surroundings import Surroundings
from flows.extract.places.vocabulary import demonyms, never_alone, words_with
from schemas.reference.name_word import NameWordRole as Role
from seeds.gazetteer import Gazetteer, Place, name_key

# "X area", "X road" alone do not make an unknown X a place name.
_TELLING = frozenset({"town", "district", "province", "camp", "airbase", "airport", "crossing", "island"})
# "Tay River", "Okanagan Lake": capitals make them names of nature.
_FEATURES = frozenset({"river", "lake", "canal"})
_CALLED = frozenset({"of", "called", "named"})
# Another romanisation shares most letters; a town above this size may be meant without more ado.
_ALIKE, _LARGE = 0.7, 20_000


def unlisted(
    here: Surroundings, spans: list[Span], refused: set[tuple[int, int]], gazetteer: Gazetteer
) -> list[Span]:
    """Stretches beside the spans that "X village", "the town of X" or "in X (Y" call a place.

    Their places are those that another romanisation of the name would mean, often none. `refused` are known
    names that the judge turned down.
    """
    taken = {at for span in spans for at in range(span[0], span[1])}
    found: list[Span] = []
    at = 0
    while at < len(here.words):
        end = name_end(here.words, at) if at not in taken and starts_name(here.words, at) else at
        end = next((n for n in range(at, end) if n in taken), end)
        end = next((n for n in range(at, end) if here.words[n].key in ("and", "the")), end)
        end = _without_head(here, at, end)
        while at < end and here.words[at].key in demonyms():
            at += 1
        known = (at, end) in refused and head_after(here, end) is None
        if end > at and not known and not _is_other(here, at, end, taken):
            places = sounding(here, at, end, gazetteer)
            beside = bool(found) and found[-1][1] == at - 1 and here.words[at - 1].key in ("and", "or")
            if beside or _is_plain(here, at, end, taken) or _is_known(here, at, end, places):
                found.append((at, end, places))
        at = max(at + 1, end)
    return found


def sounding(here: Surroundings, at: int, end: int, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places that another romanisation of the name would mean."""
    key = " ".join(word.key for word in here.words[at:end])
    return tuple(p for p in gazetteer.sounding_like(key) if _alike(key, name_key(p.name)))


@lru_cache(maxsize=2**12)
def _alike(one: str, other: str) -> bool:
    """Whether the two share most letters in their order; the cheap bounds are tried first."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(bound() >= _ALIKE for bound in bounds)


def _without_head(here: Surroundings, at: int, end: int) -> int:
    """The end of the name proper in "Taloqan District": heads belong to the kind."""
    while end > at and (here.words[end - 1].key in words_with(Role.HEAD) or not here.words[end - 1].capital):
        end -= 1
    return end


def _is_other(here: Surroundings, at: int, end: int, taken: set[int]) -> bool:
    """A person, an abbreviation, a disease, a common noun in capitals."""
    first, last = here.words[at], here.words[end - 1]
    if end - at == 1 and (first.key in never_alone() or first.key in demonyms() or first.key in here.people):
        return True
    if any(word.text.isupper() and len(word.text) > 1 for word in here.words[at:end]):
        return True
    if (before := here.before(at)) and before.capital and before.key not in demonyms():
        return True
    label, _ = here.label(first.start, last.end)
    follower = here.after(end)
    placed = stands_in(here, at) and _bracketed(here, end, taken)
    return (label == "PERSON" and end - at > 1 and head_after(here, end) is None and not placed) or bool(
        follower and follower.key in words_with(Role.NOT_AFTER)
    )


def _is_plain(here: Surroundings, at: int, end: int, taken: set[int]) -> bool:
    label, _ = here.label(here.words[at].start, here.words[end - 1].end)
    head = head_after(here, end)
    if head in _TELLING and (
        is_locative(here, at) or _opened(here, at, end) or _bracketed(here, end + 1, taken)
    ):
        return True
    if head in _FEATURES and here.words[end].capital:
        return True
    if at - 1 in taken and here.words[at].gap.strip() == "," and _bracketed(here, end, taken):
        return True
    standing = stands_in(here, at)
    return _named_so(here, at) or (standing and (_bracketed(here, end, taken) or label == "GPE"))


def _is_known(here: Surroundings, at: int, end: int, places: tuple[Place, ...]) -> bool:
    """In Idleb, at Kwaires base: it sounds like a large town, or like a place of our own table."""
    own = any(place.place_id.startswith("warledger:") for place in places)
    large = any(place.population >= _LARGE for place in places)
    return (own and head_after(here, end) is not None) or (large and stands_in(here, at))


def _named_so(here: Surroundings, at: int) -> bool:
    """The village of X, a town called X."""
    before = here.words[max(0, at - 2) : at]
    if len(before) < 2 or before[1].key not in _CALLED or not here.words[at].joined:
        return False
    return words_with(Role.HEAD).get(before[0].key) in _TELLING


def _opened(here: Surroundings, at: int, end: int) -> bool:
    """A bracket opens before it, or a place possesses it: "(X district, Y)", "Y's X district"."""
    before = here.words[at - 1] if at else None
    owned = before is not None and before.text == "s" and before.gap in ("'", "’")
    return (owned and not here.words[end].capital) or here.words[at].gap.strip().endswith("(")


def _bracketed(here: Surroundings, end: int, taken: set[int]) -> bool:
    """Whether a known place follows after a comma or in brackets."""
    return end in taken and end < len(here.words) and here.words[end].gap.strip() in (",", "(")
