"""Tell whether a known name names a place here, by the words around it and the model's reading."""

import re

from flows.extract.places.runs_on import is_fragment, names_institution, of_an_actor, runs_on
from flows.extract.places.signs import KNOWN_TOWN, PLACE_LABELS, head_after, is_locative, stands_in, weight
from flows.extract.places.spot import Span
from flows.extract.places.surroundings import Surroundings
from flows.extract.places.vocabulary import demonyms, never_alone, words_with
from flows.extract.places.words import Word
from schemas.reference.name_word import NameWordRole as Role
from seeds.gazetteer import Place

_TOWN = 20_000
_AFTER_DATELINE = re.compile(r"\s*[-–—(:]|,?\s+\d")
# Prepositions that stand before persons as readily as before places.
_OF_PERSONS_TOO = frozenset({"by", "for", "and", "or", "over", "against", "to"})


def is_place(here: Surroundings, span: Span, *, tied: bool, held: bool) -> bool:
    """Whether the span names a place.

    `tied`: a comma or bracket ties it to another place. `held`: the one before it may lie in it ("X, Ky.").
    """
    at, end, places = span
    start, stop = here.words[at].start, here.words[end - 1].end
    label, wider = here.label(start, stop)
    name = here.name(at, end)
    if name in demonyms() or _excluded(here, at, end):
        return False
    if end - at == 1 and _abbreviation(here.words[at]) and not _stands_for(here, at, places):
        return held and any(p.kind == "province" for p in places)
    if (
        end - at == 1
        and len(name) == 2
        and not (held or here.words[at].text.isupper() or is_locative(here, at))
    ):
        return False
    head, nation = head_after(here, end), any(p.kind == "country" for p in places)
    if _shouts(here, at, end) and name not in never_alone() and weight(places) >= KNOWN_TOWN:
        return True
    if runs_on(here, span, label, wider, head):
        return False
    if names_institution(here, at, end):
        return weight(places) >= _TOWN or name in here.settled or any(p.kind == "district" for p in places)
    if head is not None and name in never_alone() and here.words[end].capital:
        return False
    locative = is_locative(here, at)
    if end - at == 1 and name in here.people and _possesses(here, end):
        return False
    if end - at == 1 and head is None and not tied:
        odd = name in never_alone() and not (label == "GPE" and stands_in(here, at))
        if odd or (name in here.people and not _stands_at(here, at, end, label)):
            return False
        if _opens_report(here, at, end):
            return weight(places) >= _TOWN or name in here.settled
        if not nation and label not in PLACE_LABELS and not here.proper(start, stop):
            return False
        if label in ("PERSON", "NORP") and not nation:
            return weight(places) >= (_TOWN if locative else KNOWN_TOWN) and name not in here.people
    sure = locative or tied or head is not None or label in PLACE_LABELS or name in here.settled
    return sure or weight(places) >= KNOWN_TOWN


def _stands_at(here: Surroundings, at: int, end: int, label: str) -> bool:
    """Whether even a person's name is a place's here: in Austin, near Austin."""
    if stands_in(here, at):
        return True
    if here.name(at, end) in here.settled:
        return label != "PERSON" and not _possesses(here, end)
    if not is_locative(here, at):
        return False
    return label in PLACE_LABELS or (label != "PERSON" and here.words[at - 1].key not in _OF_PERSONS_TOO)


def _possesses(here: Surroundings, end: int) -> bool:
    """In Austin's words, Georgia's father."""
    return here.text[here.words[end - 1].end - here.start :][:2] in ("'s", "’s")


def _opens_report(here: Surroundings, at: int, end: int) -> bool:
    """COLOMBO 1996-07-19, BEIRUT – The: a town in capitals before a dash, a bracket or a date."""
    town = at == 0 and len(here.words[0].text) > 3 and here.words[0].text.isupper()
    return town and bool(_AFTER_DATELINE.match(here.text, here.words[end - 1].end - here.start))


def _shouts(here: Surroundings, at: int, end: int) -> bool:
    """CAIRO Rescuers dug: a town in capitals before a sentence that is not, where the dash was lost."""
    first, after = here.words[0], here.after(end)
    town = at == 0 and end == 1 and len(first.text) > 3 and first.text.isupper()
    return town and after is not None and after.text[0].isupper() and not after.text.isupper()


def _abbreviation(word: Word) -> bool:
    """Ky., N.J., BAI: short forms that name a province after its town and otherwise seldom a place."""
    return (word.text.isupper() and len(word.text) <= 4) or (len(word.text) <= 4 and word.dotted)


def _stands_for(here: Surroundings, at: int, places: tuple[Place, ...]) -> bool:
    """US, UK, NSW, or a town's name in a dateline's capitals."""
    word = here.words[at]
    known = any(p.kind in ("country", "province") or p.place_id.startswith("warledger:") for p in places)
    two_letters = len(word.text) == 2 and all(p.kind != "country" for p in places)
    return word.text.isupper() and not two_letters and (known or at == 0)


def _excluded(here: Surroundings, at: int, end: int) -> bool:
    """Part of an adjective, a person's or an institution's name, a disease, a sum of money."""
    if end - at == 1 and is_fragment(here, at):
        return True
    follower = here.words[end] if end < len(here.words) else None
    if (
        follower
        and follower.hyphened
        and not follower.capital
        and follower.key not in words_with(Role.COMPOUND)
    ):
        return True
    if follower and follower.joined and follower.key in words_with(Role.NOT_AFTER):
        return True
    if here.text[here.words[end - 1].end - here.start :][:1] == "$":
        return True
    if all(word.key in words_with(Role.DIRECTION) for word in here.words[at:end]):
        return True
    return _titled(here, at) or _institution(here, at) or of_an_actor(here, at, end)


def _titled(here: Surroundings, at: int) -> bool:
    """Mr Washington, Gen. Houston: no comma between the title and the name."""
    word = here.words[at - 1] if at and here.words[at].gap.strip() in ("", ".") else None
    return bool(word and word.key in words_with(Role.TITLE) and word.capital)


def _institution(here: Surroundings, at: int) -> bool:
    before = here.words[max(0, at - 2) : at]
    return (
        len(before) == 2
        and before[1].key == "of"
        and before[0].capital
        and before[0].key in words_with(Role.INSTITUTION)
    )
