"""Tell whether a known name names a place here, by the words around it and the model's reading."""

from dataclasses import dataclass

from spacy.tokens import Doc

from flows.extract.places.spot import Span
from flows.extract.places.vocabulary import demonyms, never_alone, words_with
from flows.extract.places.words import Word
from schemas.reference.name_word import NameWordRole as Role
from seeds.gazetteer import Place

KNOWN_TOWN, _TOWN = 100_000, 20_000
_FAMOUS = 3_000_000
_SWALLOWING = frozenset({"PERSON", "ORG", "WORK_OF_ART"})
_PLACE_LABELS = frozenset({"GPE", "LOC"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A sentence for judging the names in it. `people` are the surnames of the article's persons."""

    words: list[Word]
    parse: Doc | None
    start: int
    text: str
    people: frozenset[str]

    def label(self, start: int, end: int) -> tuple[str, bool]:
        """The model's label over a span of the article, and whether its entity is wider; "" for none."""
        for entity in self.parse.ents if self.parse is not None else ():
            a, b = self.start + entity.start_char, self.start + entity.end_char
            if a < end and start < b:
                core = entity.text.removeprefix("the ").removeprefix("The ").removesuffix("'s").strip()
                return entity.label_, len(core) > end - start
        return "", False

    def proper(self, start: int, end: int) -> bool:
        """Whether the model tags a word of the span as a proper noun, or has not read the sentence."""
        if self.parse is None:
            return True
        span = self.parse.char_span(start - self.start, end - self.start, alignment_mode="expand")
        return span is None or any(token.pos_ == "PROPN" for token in span)

    def before(self, at: int) -> Word | None:
        """The word before, where nothing but a blank or hyphen parts them."""
        return self.words[at - 1] if at and self.words[at].joined else None

    def after(self, end: int) -> Word | None:
        """The word after, where nothing but a blank or hyphen parts them."""
        return self.words[end] if end < len(self.words) and self.words[end].joined else None


def is_place(here: Surroundings, span: Span, *, tied: bool, held: bool) -> bool:
    """Whether the span names a place.

    `tied`: a comma or bracket ties it to another place. `held`: the one before it may lie in it ("X, Ky.").
    """
    at, end, places = span
    start, stop = here.words[at].start, here.words[end - 1].end
    label, wider = here.label(start, stop)
    name = " ".join(word.key for word in here.words[at:end])
    if name in demonyms() or _excluded(here, at, end):
        return False
    if end - at == 1 and _abbreviation(here.words[at]) and not _stands_for(here, at, places):
        return held and any(p.kind == "province" for p in places)
    head, nation = head_after(here, end), any(p.kind == "country" for p in places)
    if _runs_on(here, span, label, wider, head):
        return False
    if head is not None and name in never_alone() and here.words[end].capital:
        return False
    locative = is_locative(here, at)
    if end - at == 1 and head is None and not tied:
        if name in never_alone() or (name in here.people and not locative):
            return False
        if not nation and label not in _PLACE_LABELS and not here.proper(start, stop):
            return False
        if label in ("PERSON", "NORP") and not nation:
            return weight(places) >= (_TOWN if locative else KNOWN_TOWN) and name not in here.people
    return weight(places) >= KNOWN_TOWN or locative or tied or head is not None or label in _PLACE_LABELS


def weight(places: tuple[Place, ...]) -> int:
    """How well known the best known place of the name is, in inhabitants; our own table's always suffice."""
    return max(_weight(place) for place in places)


def _weight(place: Place) -> int:
    if place.kind == "country" or place.place_id.startswith("warledger:"):
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
    return _titled(here, at) or _institution(here, at)


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


def _runs_on(here: Surroundings, span: Span, label: str, wider: bool, head: str | None) -> bool:
    """Whether the name is part of a longer one: a person's, a newspaper's, a company's, a village's."""
    at, end, places = span
    before, after = here.before(at), here.after(end)
    left = before is not None and before.capital and not here.words[at].hyphened and not _allows(before)
    office = after is not None and after.key in words_with(Role.OFFICE)
    right = after is not None and after.capital and not after.hyphened and not office and head is None
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
    )
    return left or right or (head is None and swallowed)


def _allows(before: Word) -> bool:
    """Northern, Lake, Iraqi: words that stand before a place's name without making it something else."""
    return (
        before.key in words_with(Role.DIRECTION)
        or before.key in words_with(Role.HEAD_BEFORE)
        or before.key in demonyms()
    )
