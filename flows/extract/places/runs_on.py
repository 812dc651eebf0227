"""Whether a known name is part of a longer one: a person's, a group's, a newspaper's, a village's."""

from flows.extract.places.signs import FAMOUS, KNOWN_TOWN, PLACE_LABELS, head_after, is_locative, weight
from flows.extract.places.spot import Span
from flows.extract.places.surroundings import Surroundings
from flows.extract.places.vocabulary import demonyms, group_openers, groups, never_alone, words_with
from flows.extract.places.words import ARTICLES, PARTICLES, Word
from schemas.reference.name_word import NameWordRole as Role

# Words that the name of an armed group has before or after a place's.
_GROUP = 5
_WITHIN_NAME = ("", " ", "-", "–", ". ")
# Words within which an institution's noun follows the town that it is named after.
_INSTITUTION = 4
_SWALLOWING = frozenset({"PERSON", "ORG", "WORK_OF_ART"})


def runs_on(here: Surroundings, span: Span, label: str, wider: bool, head: str | None) -> bool:
    """Whether the name is part of a longer one: a person's, a newspaper's, a company's, a village's."""
    at, end, places = span
    before, after = here.before(at), here.after(end)
    if _goes_on(here, end) or (after and after.capital and not after.hyphened and head_after(here, end + 1)):
        return True
    left = before is not None and before.capital and not here.words[at].hyphened and not _allows(before)
    office = after is not None and after.key in words_with(Role.OFFICE)
    right = after is not None and after.capital and not after.hyphened and not office and head is None
    if not left and names_institution(here, at, end):
        return False
    if any(p.kind == "country" for p in places):
        media = after is not None and after.capital and after.key in words_with(Role.MEDIA)
        return media or (label == "PERSON" and (wider or left or right))
    if label in PLACE_LABELS and not wider and weight(places) >= KNOWN_TOWN:
        return False
    if office and any(p.kind == "province" for p in places):
        return left
    compound = end < len(here.words) and here.words[end].hyphened
    swallowed = (
        wider
        and not compound
        and label in _SWALLOWING
        and not is_locative(here, at)
        and weight(places) < FAMOUS
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


def _goes_on(here: Surroundings, end: int) -> bool:
    """Whether a particle carries the name on: "Dhahran al-Janub", "San Antonio de Las Tejas"."""
    after, more = here.after(end), here.words[end + 1 : end + 3]
    if after is None or not more or not more[0].joined:
        return False
    if after.key in ARTICLES:
        return more[0].capital and (more[0].hyphened or after.capital)
    return after.key in PARTICLES and not after.capital and any(word.capital for word in more)


def is_fragment(here: Surroundings, at: int) -> bool:
    """Al, or the Pa of Pa-O: the beginning of a name that goes on."""
    word, after = here.words[at], here.after(at + 1)
    return word.key in ARTICLES or (len(word.key) < 3 and bool(after and after.hyphened and after.capital))


def of_an_actor(here: Surroundings, at: int, end: int) -> bool:
    """Al-Qaida in the Arabian Peninsula, Islamic Resistance in Iraq: armed groups named after a place."""
    keys, known, openers = [word.key for word in here.words], groups(), group_openers()
    return any(
        " ".join(keys[start:stop]) in known
        for start in range(max(0, at - _GROUP), at)
        if keys[start] in openers
        for stop in range(end, min(len(keys), end + _GROUP) + 1)
    )


def names_institution(here: Surroundings, at: int, end: int) -> bool:
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
