"""Tell whether a known name names a place here, by the words around it and the model's reading."""

import re

from flows.extract.places.evidence import is_ours
from flows.extract.places.spot import Span
from flows.extract.places.surroundings import Surroundings
from flows.extract.places.vocabulary import demonyms, group_openers, groups, never_alone, words_with
from flows.extract.places.words import ARTICLES, PARTICLES, Word
from schemas.reference.name_word import NameWordRole as Role
from seeds.gazetteer import Place

KNOWN_TOWN, _TOWN = 100_000, 20_000
_FAMOUS = 3_000_000
# Words that the name of an armed group has before or after a place's.
_GROUP = 5
_WITHIN_NAME = ("", " ", "-", "–", ". ")
# Words within which an institution's noun follows the town that it is named after.
_INSTITUTION = 4
_SWALLOWING = frozenset({"PERSON", "ORG", "WORK_OF_ART"})
_AFTER_DATELINE = re.compile(r"\s*[-–—(:]|,?\s+\d")
# Prepositions that stand before persons as readily as before places.
_OF_PERSONS_TOO = frozenset({"by", "for", "and", "or", "over", "against", "to"})
_PLACE_LABELS = frozenset({"GPE", "LOC"})


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
    if _runs_on(here, span, label, wider, head):
        return False
    if _names_institution(here, at, end):
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
        if not nation and label not in _PLACE_LABELS and not here.proper(start, stop):
            return False
        if label in ("PERSON", "NORP") and not nation:
            return weight(places) >= (_TOWN if locative else KNOWN_TOWN) and name not in here.people
    sure = locative or tied or head is not None or label in _PLACE_LABELS or name in here.settled
    return sure or weight(places) >= KNOWN_TOWN


def weight(places: tuple[Place, ...]) -> int:
    """How well known the best known place of the name is, in inhabitants."""
    return max(_weight(place) for place in places)


def _weight(place: Place) -> int:
    if place.kind == "country" or is_ours(place):
        return _FAMOUS
    return max(place.population, KNOWN_TOWN) if place.kind == "province" else place.population


def head_after(here: Surroundings, end: int) -> str | None:
    """The kind that a head after the name gives it: "Anbar province" → province."""
    word = here.after(end)
    kind = words_with(Role.HEAD).get(word.key) if word else None
    return None if word and word.capital and kind == "site" else kind


def is_locative(here: Surroundings, at: int) -> bool:
    """Whether a preposition of place, or a direction after one, comes before the name."""
    for back in range(at - 1, max(-1, at - 4), -1):
        if here.words[back].key in words_with(Role.LOCATIVE):
            return True
        if here.words[back].key not in words_with(Role.DIRECTION) and here.words[back].key != "the":
            return False
    return False


def stands_in(here: Surroundings, at: int) -> bool:
    """In X, near X: the preposition directly before."""
    return at > 0 and here.words[at].joined and here.words[at - 1].key in words_with(Role.STANDING)


def _stands_at(here: Surroundings, at: int, end: int, label: str) -> bool:
    """Whether even a person's name is a place's here: in Austin, near Austin."""
    if stands_in(here, at):
        return True
    if here.name(at, end) in here.settled:
        return label != "PERSON" and not _possesses(here, end)
    if not is_locative(here, at):
        return False
    return label in _PLACE_LABELS or (label != "PERSON" and here.words[at - 1].key not in _OF_PERSONS_TOO)


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
    if end - at == 1 and _is_fragment(here, at):
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
    return _titled(here, at) or _institution(here, at) or _of_an_actor(here, at, end)


def _is_fragment(here: Surroundings, at: int) -> bool:
    """Al, or the Pa of Pa-O: the beginning of a name that goes on."""
    word, after = here.words[at], here.after(at + 1)
    return word.key in ARTICLES or (len(word.key) < 3 and bool(after and after.hyphened and after.capital))


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


def _of_an_actor(here: Surroundings, at: int, end: int) -> bool:
    """Al-Qaida in the Arabian Peninsula, Islamic Resistance in Iraq: armed groups named after a place."""
    keys, known, openers = [word.key for word in here.words], groups(), group_openers()
    return any(
        " ".join(keys[start:stop]) in known
        for start in range(max(0, at - _GROUP), at)
        if keys[start] in openers
        for stop in range(end, min(len(keys), end + _GROUP) + 1)
    )


def _names_institution(here: Surroundings, at: int, end: int) -> bool:
    """Toronto General Hospital, Barren County Sheriff: what stands in the place that it is named after."""
    if here.name(at, end) in never_alone():
        return False
    for word in here.words[end : end + _INSTITUTION]:
        if not word.joined or not word.capital or word.hyphened:
            return False
        if word.key in words_with(Role.LOCAL):
            return True
        if word.key not in words_with(Role.BEFORE_LOCAL):
            return False
    return False


def _goes_on(here: Surroundings, end: int) -> bool:
    """Whether a particle carries the name on: "Dhahran al-Janub", "San Antonio de Las Tejas"."""
    after, more = here.after(end), here.words[end + 1 : end + 3]
    if after is None or not more or not more[0].joined:
        return False
    if after.key in ARTICLES:
        return more[0].capital and (more[0].hyphened or after.capital)
    return after.key in PARTICLES and not after.capital and any(word.capital for word in more)


def _runs_on(here: Surroundings, span: Span, label: str, wider: bool, head: str | None) -> bool:
    """Whether the name is part of a longer one: a person's, a newspaper's, a company's, a village's."""
    at, end, places = span
    before, after = here.before(at), here.after(end)
    if _goes_on(here, end) or (after and after.capital and not after.hyphened and head_after(here, end + 1)):
        return True
    left = before is not None and before.capital and not here.words[at].hyphened and not _allows(before)
    office = after is not None and after.key in words_with(Role.OFFICE)
    right = after is not None and after.capital and not after.hyphened and not office and head is None
    if not left and _names_institution(here, at, end):
        return False
    if any(p.kind == "country" for p in places):
        media = after is not None and after.capital and after.key in words_with(Role.MEDIA)
        return media or (label == "PERSON" and (wider or left or right))
    if label in _PLACE_LABELS and not wider and weight(places) >= KNOWN_TOWN:
        return False
    if office and any(p.kind == "province" for p in places):
        return left
    compound = end < len(here.words) and here.words[end].hyphened
    swallowed = (
        wider
        and not compound
        and label in _SWALLOWING
        and not is_locative(here, at)
        and weight(places) < _FAMOUS
        and here.name(at, end) not in here.settled
        and here.words[at].gap in _WITHIN_NAME
    )
    return left or right or (head is None and swallowed)


def _allows(before: Word) -> bool:
    """Northern, Lake, Iraqi: words that stand before a place's name without making it something else."""
    return (
        before.key in words_with(Role.DIRECTION)
        or before.key in words_with(Role.HEAD_BEFORE)
        or before.key in demonyms()
    )
