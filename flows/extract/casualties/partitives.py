"""Counts joined by "of": "three of the seven attackers" are three, "a family of six" six people."""

from dataclasses import replace

from flows.extract.casualties.group import Group, has_predicate
from flows.extract.casualties.noun_phrases import MODIFIER
from flows.extract.casualties.words import outcomes, victim_class, words
from flows.extract.quantities import Quantity
from flows.extract.syntax import Doc

_BETWEEN = words("out of the these those its their his her our")
_BANDS = words("family crew team group party band patrol squad gang trio household")


def partitives(doc: Doc, counted: list[Group]) -> list[Group]:
    """The groups in text order, "N of M" merged into one group of N whose victims are the M.

    "Nine of the 14 killed" says what befell the 14, so those stay two groups.
    """
    found: list[Group] = []
    for group in counted:
        part = found[-1] if found else None
        if part is not None and _is_whole_of(doc, part, group):
            start = doc[part.end + 1 if doc[part.end].lower_ == "of" else part.end + 2].idx
            victim = (
                start,
                group.victim[1] if group.victim else doc[group.end - 1].idx + len(doc[group.end - 1]),
            )
            found[-1] = replace(
                part, end=group.end, head=group.head, victim=victim, victim_class=group.victim_class
            )
        else:
            found.append(group)
    return found


def _is_whole_of(doc: Doc, part: Group, whole: Group) -> bool:
    between = [t.lower_ for t in doc[part.end : whole.start]]
    joined = "of" in between[:2] and set(between) <= _BETWEEN
    befallen = has_predicate(whole, doc) and doc[whole.end].pos_ != "AUX" and doc[whole.end].tag_ == "VBN"
    return part.head is None and joined and not befallen


def sized(doc: Doc, start: int, end: int, quantity: Quantity) -> Group | None:
    """ "A family of six", "its crew of three": people counted by the size of what they make up."""
    noun = start - 2
    if noun < 0 or doc[start - 1].lower_ != "of" or doc[noun].lower_ not in _BANDS:
        return None
    first = noun
    while first > 0 and doc[first - 1].tag_ in (*MODIFIER, "DT", "PRP$"):
        first -= 1
    victim = doc[noun].idx, quantity.end
    return Group(first, end, noun, quantity, victim, victim_class(doc[noun], [doc[noun]]))


def band_start(doc: Doc, start: int) -> int:
    """Token `start`, or where "a group of" before it begins."""
    band = start > 2 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in _BANDS
    return start - 3 if band and doc[start - 3].lower_ in ("a", "the") else start


def of_the_dead(doc: Doc, first: int) -> tuple[int, int] | None:
    """The victims in "nineteen of the wounded", where token `first` is "wounded"."""
    said = doc[first : first + 1]
    if first < 2 or not said or doc[first - 2].lower_ != "of" or not outcomes(said[0], "adjective"):
        return None
    return doc[first - 1].idx, said.end_char
