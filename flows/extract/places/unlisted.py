"""Names that no gazetteer has, where the grammar makes them plainly a place."""

from flows.extract.places.judge import Surroundings, head_after, is_locative
from flows.extract.places.spot import Span, name_end, starts_name
from flows.extract.places.vocabulary import demonyms, never_alone, words_with
from schemas.reference.name_word import NameWordRole as Role

# "X area", "X road" alone do not make an unknown X a place name.
_TELLING = frozenset({"town", "district", "province", "camp", "base", "airbase", "airport", "crossing", "island"})


def unlisted(here: Surroundings, spans: list[Span]) -> list[Span]:
    """Stretches beside the spans that "X village", "the town of X" or "in X (Y" call a place."""
    taken = {at for span in spans for at in range(span[0], span[1])}
    found: list[Span] = []
    at = 0
    while at < len(here.words):
        end = name_end(here.words, at) if at not in taken and starts_name(here.words, at) else at
        end = next((n for n in range(at, end) if n in taken), end)
        end = _without_head(here, at, end)
        if end > at and _is_plain(here, at, end, taken):
            found.append((at, end, ()))
        at = max(at + 1, end)
    return found


def _without_head(here: Surroundings, at: int, end: int) -> int:
    """The end of the name proper in "Taloqan District": heads belong to the kind."""
    while end > at and (here.words[end - 1].key in words_with(Role.HEAD) or not here.words[end - 1].capital):
        end -= 1
    return end


def _is_plain(here: Surroundings, at: int, end: int, taken: set[int]) -> bool:
    first = here.words[at]
    if end - at == 1 and (first.key in never_alone() or first.key in demonyms() or first.key in here.people):
        return False
    if at and here.words[at].joined and (before := here.words[at - 1]).capital and before.key in words_with(Role.TITLE):
        return False
    label, _ = here.label(first.start, here.words[end - 1].end)
    if label == "PERSON" and end - at > 1 and head_after(here, end) is None:
        return False
    return (
        (head_after(here, end) in _TELLING and (is_locative(here, at) or _bracketed(here, end + 1, taken)))
        or _named_so(here, at)
        or (is_locative(here, at) and (_bracketed(here, end, taken) or label in ("GPE", "LOC")))
    )


def _named_so(here: Surroundings, at: int) -> bool:
    """The village of X, the towns of X."""
    before = here.words[max(0, at - 2) : at]
    return len(before) == 2 and before[1].key == "of" and words_with(Role.HEAD).get(before[0].key) in _TELLING


def _bracketed(here: Surroundings, end: int, taken: set[int]) -> bool:
    """Whether a known place follows after a comma or in brackets."""
    return end in taken and end < len(here.words) and here.words[end].gap.strip() in (",", "(")
