"""Whose force a phrase names: the words left of its noun, read up to the first that cannot belong."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from flows.extract.actors.vocabulary import Hit
from schemas.reference.actor_qualifier import ActorQualifier
from schemas.reference.force_word import ForceWord
from seeds import reference

_LAST_WORD = re.compile(r"([\w'.&-]+)(\s+|-)$")
_LINKED = re.compile(
    r"[\w.]+-(?:backed|led|aligned|linked|affiliated|allied|supported|sponsored|trained|armed|funded|based|born"
    r"|controlled|held|run|inspired|equipped|speaking|dominated|ruled|made|supplied|loyal)|(?:pro|anti|ex|non)-\w+",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:\s+and\s+|,\s+|\s*/\s*|-|\s+or\s+)$")


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before the noun.

    Where the phrase starts, its owner, owners joined to that by "and", and the noun that says what kind of
    force it is (the militia in "militia commanders").
    """

    start: int
    owner: Hit | None = None
    joined: tuple[Hit, ...] = ()
    kind: ForceWord | None = None


@cache
def _qualifiers() -> frozenset[str]:
    return frozenset(q.word for q in reference("actor_qualifiers", ActorQualifier))


def left_of(text: str, start: int, before: Mapping[int, Hit]) -> Left:
    """The owner and qualifiers that end at `start`; `before` holds the sentence's hits by their end."""
    owner, kind, cursor = None, None, start
    while True:
        edge = len(text[:cursor].rstrip())
        hit = before.get(edge) or (before.get(edge - 2) if text[edge - 2 : edge] in ("'s", "’s") else None)
        hit = hit or (before.get(edge - 1) if text[edge - 1 : edge] in ("'", "’") else None)
        if hit and (hit.actors or hit.nation) and owner is None and text[edge:cursor] in (" ", "\n", "  "):
            owner, cursor = hit, hit.start
        elif owner is None and hit and hit.force and hit.end == edge and edge < cursor:
            kind, cursor = kind or hit.force, hit.start
        elif (word := _qualifier(text, cursor)) is not None:
            cursor = word
        else:
            break
    return Left(cursor, owner, tuple(_joined(text, owner.start, before)) if owner else (), kind)


def _qualifier(text: str, cursor: int) -> int | None:
    """Start of the qualifier that ends at the cursor, or None."""
    match = _LAST_WORD.search(text, max(0, cursor - 40), cursor)
    if not match or not (match[1].lower() in _qualifiers() or _LINKED.fullmatch(match[1])):
        return None
    return match.start(1)


def _joined(text: str, start: int, before: Mapping[int, Hit]) -> Sequence[Hit]:
    """Nations joined before the owner: "US and British warplanes"."""
    found: list[Hit] = []
    while match := _JOINED.search(text, max(0, start - 6), start):
        hit = before.get(match.start())
        if hit is None or hit.nation is None:
            break
        found.append(hit)
        start = hit.start
    return found
