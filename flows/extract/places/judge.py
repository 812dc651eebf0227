"""Tell whether a known name names a place here, by the words around it and the model's reading."""

from dataclasses import dataclass

from spacy.tokens import Doc

from flows.extract.places.spot import Span
from flows.extract.places.vocabulary import demonyms, words_with
from flows.extract.places.words import Word
from schemas.reference.name_word import NameWordRole as Role
from seeds.gazetteer import Place

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_NAMED_LABELS = frozenset({"PERSON", "ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "NORP"})
_INSTITUTIONS = frozenset(
    ["university", "college", "bank", "institute", "hospital", "school", "church", "museum", "bishop", "archbishop", "duke", "prince", "house"]
)
_BUILT = frozenset({"site"})
KNOWN_TOWN = 100_000


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A sentence for judging the names in it."""

    words: list[Word]
    parse: Doc | None
    start: int
    people: frozenset[str]

    def label(self, start: int, end: int) -> tuple[str, bool]:
        """The model's label over a span of the article, and whether its entity is wider; "" for none."""
        for entity in self.parse.ents if self.parse is not None else ():
            a, b = self.start + entity.start_char, self.start + entity.end_char
            if a < end and start < b:
                core = (entity.text.removeprefix("the ").removeprefix("The ").removesuffix("'s")).strip()
                return entity.label_, len(core) > end - start
        return "", False

    def before(self, at: int) -> Word | None:
        """The word before, where nothing but a blank or hyphen parts them."""
        return self.words[at - 1] if at and self.words[at].joined else None

    def after(self, end: int) -> Word | None:
        """The word after, where nothing but a blank or hyphen parts them."""
        return self.words[end] if end < len(self.words) and self.words[end].joined else None


def is_place(here: Surroundings, span: Span, *, listed: bool) -> bool:
    """Whether the span names a place. `listed`: a comma or bracket ties it to another place."""
    at, end, places = span
    label, wider = here.label(here.words[at].start, here.words[end - 1].end)
    name = " ".join(word.key for word in here.words[at:end])
    if name in demonyms() or _compound(here, end) or _titled(here, at) or _institution(here, at):
        return False
    head = head_after(here, end)
    if head is None and (
        _runs_on(here, at, end, label, wider) or (wider and label in ("PERSON", "ORG", "WORK_OF_ART"))
    ):
        return False
    locative = is_locative(here, at)
    if end - at == 1 and head is None and not listed:
        if name in words_with(Role.NOT_PLACE) or (name in here.people and not locative):
            return False
        if label in ("PERSON", "NORP") and not (locative and weight(places) >= KNOWN_TOWN):
            return weight(places) > 10**6
    return weight(places) >= KNOWN_TOWN or locative or listed or head is not None or label in ("GPE", "LOC")


def weight(places: tuple[Place, ...]) -> int:
    """How well known the best known place of the name is, in inhabitants; our own table's always suffice."""
    return max(p.population if not p.place_id.startswith("warledger:") else 10**6 for p in places)


def head_after(here: Surroundings, end: int) -> str | None:
    """The kind that a head after the name gives it: "Anbar province" → province."""
    word = here.after(end)
    kind = words_with(Role.HEAD).get(word.key) if word else None
    return None if word and word.capital and kind in _BUILT else kind


def is_locative(here: Surroundings, at: int) -> bool:
    """Whether a preposition of place, or a direction after one, comes before the name."""
    for back in range(at - 1, max(-1, at - 3), -1):
        if here.words[back].key in words_with(Role.LOCATIVE):
            return True
        if here.words[back].key not in words_with(Role.DIRECTION) and here.words[back].key != "the":
            return False
    return False


def _compound(here: Surroundings, end: int) -> bool:
    """Iran-backed, U.S.-led: an adjective made of the name."""
    word = here.words[end] if end < len(here.words) else None
    return bool(word and word.hyphened and not word.capital)


def _titled(here: Surroundings, at: int) -> bool:
    word = here.words[at - 1] if at and here.words[at].gap.strip() in ("", ".") else None
    return bool(word and word.key in words_with(Role.TITLE) and (word.capital or not word.gap))


def _institution(here: Surroundings, at: int) -> bool:
    before = here.words[max(0, at - 2) : at]
    return len(before) == 2 and before[1].key == "of" and before[0].capital and before[0].key in _INSTITUTIONS


def _runs_on(here: Surroundings, at: int, end: int, label: str, wider: bool) -> bool:
    """Whether the name is part of a longer one: a person's, a newspaper's, a company's."""
    if label in ("GPE", "LOC") and not wider:
        return False
    before, after = here.before(at), here.after(end)
    allowed = words_with(Role.DIRECTION).keys() | words_with(Role.HEAD_BEFORE).keys() | demonyms().keys()
    left = before is not None and before.capital and not here.words[at].hyphened and before.key not in allowed
    right = (
        after is not None
        and after.capital
        and not after.hyphened
        and after.key not in words_with(Role.OFFICE)
    )
    return left or right
