"""Signs beside a name: what kind of place it is called, whether a preposition of place governs it."""

from flows.extract.places.evidence import is_ours
from flows.extract.places.surroundings import Surroundings
from flows.extract.places.vocabulary import words_with
from schemas.reference.name_word import NameWordRole as Role
from seeds.gazetteer import Place

KNOWN_TOWN, FAMOUS = 100_000, 3_000_000
PLACE_LABELS = frozenset({"GPE", "LOC"})


def weight(places: tuple[Place, ...]) -> int:
    """How well known the best known place of the name is, in inhabitants."""
    return max(_weight(place) for place in places)


def _weight(place: Place) -> int:
    if place.kind == "country" or is_ours(place):
        return FAMOUS
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
