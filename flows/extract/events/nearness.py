"""Which mention of a sentence a date or a place belongs to: the one nearest in the parse."""

from collections.abc import Sequence
from typing import TypeVar

from flows.extract.document import Sentence
from flows.extract.syntax import Doc, Token
from schemas import DateMention, Location

Fact = TypeVar("Fact", DateMention, Location)


def head_at(doc: Doc, sentence: Sentence, start: int, end: int) -> Token | None:
    """The token that heads the stretch of the article, or None where no token lies in it."""
    span = doc.char_span(start - sentence.start, end - sentence.start, alignment_mode="expand")
    return None if span is None else span.root


def steps(token: Token, other: Token) -> int:
    """Edges of the parse between two tokens; tokens of different trees are far apart."""
    above = {t.i: n for n, t in enumerate([token, *token.ancestors])}
    for n, t in enumerate([other, *other.ancestors]):
        if t.i in above:
            return n + above[t.i]
    return 99


def nearest(token: Token, candidates: Sequence[Token]) -> int:
    """Index of the candidate nearest in the parse, then in the line, then first."""
    return min(
        range(len(candidates)), key=lambda k: (steps(token, candidates[k]), abs(token.i - candidates[k].i), k)
    )
