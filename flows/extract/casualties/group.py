"""A group of people counted together."""

from dataclasses import dataclass

from flows.extract.casualties.words import outcomes, role
from flows.extract.quantities import Quantity
from flows.extract.syntax import Doc
from schemas.casualty import VictimClass


@dataclass(frozen=True, slots=True)
class Group:
    """People counted together. Token indices `start`–`end` (exclusive) in the sentence's parse.

    `head` is the noun that names them, None where the count stands alone ("two were hurt").
    """

    start: int
    end: int
    head: int | None
    quantity: Quantity
    victim: tuple[int, int] | None
    victim_class: VictimClass


def is_people(group: Group, doc: Doc) -> bool:
    """Whether the group can be people."""
    return group.head is None or role(doc[group.head]) != "thing"


def has_predicate(group: Group, doc: Doc) -> bool:
    """Whether the group is the subject of what follows it."""
    if group.end >= len(doc):
        return False
    after = doc[group.end]
    return (
        after.pos_ == "AUX"
        or after.tag_ in ("VBD", "VBZ", "VBP", "MD")
        or bool(outcomes(after, "transitive") or outcomes(after, "adjective"))
    )


def renames(group: Group, before: Group, doc: Doc) -> bool:
    """Whether a single person is one just counted: "Ali Hasan, a commander", "two suspects, A and B"."""
    if group.head is None or before.head is None or group.quantity.best != 1 or group.start < before.end:
        return False
    named, was_named = doc[group.head].tag_.startswith("NNP"), doc[before.head].tag_.startswith("NNP")
    if before.quantity.best == 1:
        between = [t for t in doc[before.end : group.start] if not t.is_digit]  # an age
        return bool(between) and all(t.text == "," for t in between) and named != was_named
    return named and not was_named and doc[before.end].text in (",", ":", "-", "(")
