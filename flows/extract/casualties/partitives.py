"""Partitives: "three of the seven attackers" counts three people, not seven more."""

from dataclasses import replace

from flows.extract.casualties.group import Group, has_predicate
from flows.extract.casualties.words import words
from flows.extract.syntax import Doc

_BETWEEN = words("out of the these those its their his her our")


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
