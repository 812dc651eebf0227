"""Where the force is or goes: the place mention nearest to it in its clause."""

import re

from flows.extract.document import Document, plain
from flows.extract.troops.mention import Mention
from schemas import Location
from schemas.troop_count import Change

_IN = re.compile(
    r"\b(?:in|into|to|at|inside|near|around|outside|across|throughout|within|on|onto|over|toward|towards|of|leave|leaves|leaving"
    r"|left|entered|entering|enter|patrolling|patrol|reached|retake|from)\s+(?:the\s+|its\s+)?(?:[\w'.-]+\s+){0,4}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|out of|leave|leaves|leaving|left|quit|quitting)\b[^,;]*$", re.IGNORECASE)
_BORDER = re.compile(
    r"\bborder(?:s|ing)?\b(?:\s+(?:with|between|of))?[^.;]{0,40}$|\bside of the\s*$", re.IGNORECASE
)
_THERE = re.compile(r"\bin (?:the|that|this) country\b|\bin a country\b|\bthere\b", re.IGNORECASE)


def place_of(document: Document, mention: Mention, change: Change, places: list[Location]) -> Location | None:
    """The place mention of the force, or None where the sentence names none for it."""
    sentence, (start, end) = mention.sentence, mention.force
    edge = max(mention.quantity.end, end) if not mention.bare else mention.quantity.end
    text = plain(document.article.text)
    inside = [p for p in places if sentence.start <= p.char_start < sentence.end]
    behind = [p for p in inside if p.char_start >= edge and _goes(text[edge : p.char_start], change)]
    if behind:
        return behind[0]
    if _THERE.search(text[edge : sentence.end]):
        earlier = [p for p in places if p.char_start < edge and p.kind == "country"]
        return earlier[-1] if earlier else None
    ahead = [p for p in inside if p.char_end <= mention.quantity.start and not start <= p.char_start < end]
    return next((p for p in reversed(ahead) if _stands(text[sentence.start : p.char_start])), None)


def _goes(between: str, change: Change) -> bool:
    """Whether the words between the force and a place say that it is or goes there."""
    if _BORDER.search(between) or ";" in between:
        return False
    if _FROM.search(between):
        return change == Change.LEAVING
    return bool(_IN.search(between))


def _stands(before: str) -> bool:
    """Whether a place named before the count is where it is: "In Mali, France has 4,000 troops"."""
    return bool(
        re.search(
            r"\b(?:in|at|inside|near|around|across)\s+(?:the\s+)?(?:[\w'-]+\s+){0,2}$", before, re.IGNORECASE
        )
    )
