"""A sentence with its weapons and the nouns of its parties marked."""

from dataclasses import dataclass

from flows.extract.document import Sentence
from flows.extract.events.phrases import forms
from flows.extract.events.taxonomy import side_words, weapons, word_classes
from flows.extract.scene import scene_of
from flows.extract.syntax import Doc, Span
from schemas.reference.side_word import PEOPLE, SideClass
from schemas.reference.weapon import Weapon

_FACILITY = (SideClass.MILITARY_SITE, SideClass.CIVILIAN_SITE)
_PLACE_LABELS = {"GPE", "LOC", "FAC"}


@dataclass(frozen=True, eq=False)
class Reading:
    """`parties` gives the class of a token that names a party; `words` all forms and @classes.

    `scene` is the place that the sentence opens with; `of_crowd`: a coder's note of a demonstration has it.
    """

    sentence: Sentence
    doc: Doc
    parties: dict[int, SideClass]
    weapons: tuple[tuple[Span, Weapon], ...]
    words: frozenset[str]
    scene: str | None = None
    of_crowd: bool = False


def read(sentence: Sentence, *, of_crowd: bool = False) -> Reading | None:
    """The sentence read for events; None where it is furniture or was not parsed."""
    doc = sentence.parse
    if doc is None or sentence.furniture is not None:
        return None
    parties = {span.end - 1: row.side_class for span, row in side_words().find(doc)}
    armed = tuple(hit for hit in weapons().find(doc) if hit[0].root.pos_ in ("NOUN", "PROPN"))
    return Reading(
        sentence, doc, parties, armed, frozenset(_words(doc, parties, armed)), scene_of(doc), of_crowd
    )


def _words(doc: Doc, parties: dict[int, SideClass], armed: tuple[tuple[Span, Weapon], ...]) -> set[str]:
    # The month of March is no march.
    words = {form for token in doc if token.ent_type_ != "DATE" for form in forms(token)}
    words |= {f"@{side}" for side in parties.values()}
    words |= {"@weapon" for _, row in armed}
    words |= {"@arms" for _, row in armed if row.weapon_class not in {"blunt", "fire", "vehicle"}}
    words |= {name for name, members in word_classes().items() if words & members}
    if any(side in _FACILITY for side in parties.values()):
        words |= {"@facility", "@property"}
    if any(side in PEOPLE for side in parties.values()) or any(e.label_ == "PERSON" for e in doc.ents):
        words.add("@person")
    if any(e.label_ in _PLACE_LABELS for e in doc.ents) or "@facility" in words:
        words.add("@place")
    return words
