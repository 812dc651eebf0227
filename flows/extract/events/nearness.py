"""Which mention of a sentence a date or a place belongs to: the one nearest in the parse."""

from collections.abc import Sequence
from typing import TypeVar

from flows.extract.document import Sentence
from flows.extract.syntax import Doc, Token
from schemas import DateMention, Location

# Words of a noun phrase behind its noun.
_PHRASE = 12
_NOMINAL = frozenset(("NOUN", "PROPN", "ADP", "DET", "ADJ", "NUM", "PART", "PRON"))
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


def holder(token: Token, candidates: Sequence[Token]) -> int:
    """Index of the candidate whose date or place the token is.

    An event's noun keeps what closes its phrase, however the parse attaches it: "condemned a raid on a post
    near Kano on 5 May". Not so the parade of "targeting a parade in Kano"; the rest goes to the nearest.
    """
    aims = [noun for noun in candidates if noun.dep_ == "dobj" and noun.head in candidates]
    closing = [k for k, noun in enumerate(candidates) if noun not in aims and _closes(token, noun)]
    return max(closing, key=lambda k: candidates[k].i) if closing else nearest(token, candidates)


def _closes(token: Token, noun: Token) -> bool:
    """Whether nothing but nouns and prepositions stands between the event's noun and the token."""
    if noun.pos_ != "NOUN" or not 0 < token.i - noun.i <= _PHRASE:
        return False
    return all(
        t.pos_ in _NOMINAL or t.text == "-" or t.dep_ == "amod" for t in token.doc[noun.i + 1 : token.i]
    )


def of_a_source(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether the date or place tells of who speaks: 'according to a man who reached Kano on Sunday'."""
    clause = next((a for a in head.ancestors if a.dep_ == "relcl" or a in tokens), None)
    if clause is None or clause in tokens or not any(c.lower_ == "who" for c in clause.children):
        return False
    person = clause.head
    return person.dep_ == "nsubj" or (person.dep_ == "pobj" and person.head.head.lower_ == "according")
