"""When a force was, came or left: a date of the count's own clause, and of no other."""

from flows.extract.syntax import Token
from flows.extract.troops.mention import Mention
from schemas import DateMention

_TIMES = frozenset(
    (
        "day",
        "week",
        "weekend",
        "month",
        "quarter",
        "year",
        "decade",
        "end",
        "start",
        "beginning",
        "middle",
        "morning",
        "night",
    )
)


def date_of(mention: Mention, dates: list[DateMention]) -> DateMention | None:
    """The resolved date nearest to the count among those that hang on the same verb, else None.

    "It has 900 troops in Syria to fight the group which in 2014 took Raqqa" gives the troops no date,
    nor does the day on which somebody said so.
    """
    sentence = mention.sentence
    inside = [d for d in dates if d.date_start and sentence.start <= d.char_start < sentence.end]
    own = [d for d in inside if _same_clause(mention, d)]
    return min(own, key=lambda d: abs(d.char_start - mention.quantity.start), default=None)


def _same_clause(mention: Mention, day: DateMention) -> bool:
    doc, start = mention.anchor.doc, day.char_start - mention.sentence.start
    span = doc.char_span(start, start + day.char_end - day.char_start, alignment_mode="expand")
    if span is None:
        return False
    verb = _verb(mention.anchor)
    return verb is not None and _verb_of_date(span.root, mention) == verb


def _verb(token: Token) -> Token | None:
    return next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)


def _verb_of_date(token: Token, mention: Mention) -> Token | None:
    """The verb that the date says the time of; none for "the attack of May 3"."""
    for above in token.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            return above
        if above.pos_ in ("NOUN", "PROPN") and above != mention.anchor and not _time(above):
            return None
    return None


def _time(token: Token) -> bool:
    return token.lower_ in _TIMES or (token.is_title and token.dep_ in ("npadvmod", "pobj"))
