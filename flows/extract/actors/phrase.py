"""The whole phrase around a force's noun: its owner before it, behind its "of", by the parse, or a place."""

import re
from collections.abc import Sequence

from flows.extract.actors.owner import Left, left_of
from flows.extract.actors.vocabulary import Hit, Nation
from flows.extract.document import Sentence
from flows.extract.syntax import Token
from schemas import Location

_OF = re.compile(
    r"\s+(?:of|from|belonging to|loyal to|affiliated (?:with|to)|linked (?:with|to)|with|in)\s+(?:the\s+)?"
)


def phrase_of(sentence: Sentence, hit: Hit, hits: Sequence[Hit], places: Sequence[Location]) -> Left:
    """Where the phrase that ends in the noun starts, and the nearest owner that the text gives it."""
    left = left_of(sentence.text, hit.start, {h.end: h for h in hits})
    if left.owner:
        return left
    return (
        _parsed(sentence, hit, left, hits)
        or _behind(sentence, hit, left, hits)
        or _placed(sentence, hit, left, places)
    )


def last_token(sentence: Sentence, hit: Hit) -> Token | None:
    """The parse's token for the last word of the hit, None in a sentence that was not parsed."""
    if sentence.parse is None:
        return None
    span = sentence.parse.char_span(hit.start, hit.end, alignment_mode="expand")
    return span[-1] if span is not None else None


def _parsed(sentence: Sentence, hit: Hit, left: Left, hits: Sequence[Hit]) -> Left | None:
    """The nation or actor that the parse hangs on the noun, with unknown words between them."""
    noun = last_token(sentence, hit)
    for child in noun.lefts if noun is not None else ():
        if child.dep_ not in ("amod", "compound", "nmod", "poss"):
            continue
        owner = next((h for h in hits if h.start <= child.idx < h.end and (h.nation or h.actors)), None)
        if owner and owner.end < left.start:
            return Left(owner.start, owner, kind=left.kind)
    return None


def _behind(sentence: Sentence, hit: Hit, left: Left, hits: Sequence[Hit]) -> Left | None:
    """The actor or nation behind the noun: fighters from X, soldiers of X."""
    match = _OF.match(sentence.text, hit.end)
    owner = next((h for h in hits if match and h.start == match.end()), None)
    if match is None or owner is None or not (owner.actors or (owner.nation and "in " not in match[0])):
        return None
    return Left(left.start, owner, kind=left.kind)


def _placed(sentence: Sentence, hit: Hit, left: Left, places: Sequence[Location]) -> Left:
    """The place before the noun, where the noun is a state's: the police of Anbar are Iraq's."""
    edge = sentence.start + len(sentence.text[: left.start].rstrip())
    place = next((p for p in places if p.char_end == edge and p.country), None)
    if place is None or place.country is None or not (hit.force and hit.force.alone and hit.force.body):
        return left
    start, end = place.char_start - sentence.start, place.char_end - sentence.start
    return Left(start, Hit(start, end, (Nation(place.country),)), kind=left.kind)
