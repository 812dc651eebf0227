"""Where the force is or goes: the place mention nearest to it in its clause."""

import re

from flows.extract.document import Document
from flows.extract.troops.mention import Mention
from schemas import Location
from schemas.troop_count import Change

_IN = re.compile(
    r"\b(?:in|into|to|at|inside|near|around|outside|across|throughout|within|on|onto|over|toward|towards|of|leave|leaves|leaving"
    r"|left|entered|entering|enter|patrolling|patrol|reached|retake|from)\s+(?:the\s+|its\s+)?(?:[\w'.-]+\s+){0,4}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|out of|leave|leaves|leaving|left|quit|quitting)\b[^,;]*$", re.IGNORECASE)
# "from Germany to", "from 50 nations served in": what stands last decides.
_BACK_IN = re.compile(r"\s(?:to|into|in|at|near|around|across)\s+(?:the\s+)?$", re.IGNORECASE)
_NOT_THERE = re.compile(
    r"\bborder(?:s|ing)?\s+(?:with|between|of|on)\b[^.;]{0,40}$|\bbordering\b|\bside of the\s*$|;"
    r"|\b(?:according to|said|told|reported|spokes\w+)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bin (?:the|that|this) country\b|\bin a country\b|\bthere\b", re.IGNORECASE)


def place_of(document: Document, mention: Mention, change: Change, places: list[Location]) -> Location | None:
    """The place mention of the force, or None where the sentence names none for it."""
    sentence = mention.sentence
    edge = mention.quantity.end if mention.bare else max(mention.quantity.end, mention.force[1])
    text = document.plain
    inside = [
        p for p in places if sentence.start <= p.char_start < sentence.end and not _qualifies(mention, p)
    ]
    behind = [p for p in inside if p.char_start >= edge and _goes(text[edge : p.char_start], change)]
    if behind:
        return behind[0]
    if _THERE.search(text[edge : sentence.end]):
        earlier = [p for p in places if p.char_start < edge and p.kind == "country"]
        return earlier[-1] if earlier else None
    ahead = [p for p in inside if p.char_end <= mention.quantity.start]
    owner = (p for p in ahead if mention.strong and text[p.char_end : mention.quantity.start] == "'s ")
    before = (p for p in reversed(ahead) if _stands(text[sentence.start : p.char_start]))
    return next(owner, None) or next(before, None)


def _qualifies(mention: Mention, place: Location) -> bool:
    """Whether a country's name only qualifies a noun: "assigned to the US embassy"."""
    local = place.char_start - mention.sentence.start
    name = mention.anchor.doc.char_span(local, local + len(place.name), alignment_mode="expand")
    return place.kind == "country" and name is not None and name.root.dep_ in ("compound", "amod", "nmod")


def _goes(between: str, change: Change) -> bool:
    """Whether the words between the force and a place say that it is or goes there."""
    if _NOT_THERE.search(between):
        return False
    if _FROM.search(between) and not _BACK_IN.search(between):
        return change == Change.LEAVING
    return bool(_IN.search(between))


def _stands(before: str) -> bool:
    """Whether a place named before the count is where it is: "In Mali, France has 4,000 troops"."""
    return bool(
        re.search(
            r"\b(?:in|at|inside|near|around|across)\s+(?:the\s+)?(?:[\w'-]+\s+){0,2}$", before, re.IGNORECASE
        )
    )
