"""The date of an event: the one that its own clause gives, never the day of publication."""

import datetime as dt
import re
from collections.abc import Sequence

from flows.extract.dates.dateline import is_in_dateline
from flows.extract.document import Document
from flows.extract.events.mention import Mention, is_many
from flows.extract.events.nearness import head_at, holder
from flows.extract.events.reading import Reading
from flows.extract.events.taxonomy import words
from flows.extract.syntax import Token
from schemas import DateMention
from schemas.date import DateBasis, Granularity

# "This was one of three attacks on the same day" says nothing of which.
_SAME_DAY = re.compile(r"\b(?:this|same|that) (?:day|date)\b", re.IGNORECASE)
# What it is the third of, or the worst of, in a year.
_PERIOD = re.compile(r"(?:this|the) (?:year|month|decade)$", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:time|attacks?|strikes?|incidents?)\s+(?:in )?$", re.IGNORECASE)
HEAD = 12
"""Characters that can stand before the date of a note: "Around " and the like."""
_BOUNDS = frozenset(("since", "until", "till", "before"))


def event_dates(
    document: Document, reading: Reading, mentions: Sequence[Mention], dates: Sequence[DateMention]
) -> list[tuple[DateMention | None, DateMention | None]]:
    """For each mention of the sentence the date of its clause, and that of the sentence.

    A date goes to the mention nearest in the parse; of several dates a mention takes the narrowest. The day
    on which something was said is not the day on which it happened. "Since October" bounds an incident and
    dates only a sum of incidents.
    """
    tokens = [m.token for m in mentions]
    given: list[tuple[int, DateMention]] = []
    for date in dates:
        if not reading.sentence.start <= date.char_start < reading.sentence.end or date.date_start is None:
            continue
        head = head_at(reading.doc, reading.sentence, date.char_start, date.char_end)
        if head is None or is_of_publication(document, date) or _says_nothing(reading, date):
            continue
        k = holder(head, tokens)
        if (clause := _clause_of(head, tokens)) is not None:
            given.append((clause, date))
            continue
        told: DateMention | None = date
        if _is_bound(head):
            lasts = is_many(mentions[k]) or _has_gone_on(head, tokens[k])
            told = _since(document, head, date) if lasts else None
        beside = _beside(head, tokens) if width(date) else None
        if beside is not None:
            k = beside
        elif _dates_a_statement(head, tokens) and not _opens_note(reading, date):
            continue
        if told:
            given.append((k, told))
    first = min((date for _, date in given), key=width, default=None)
    return [
        (min((date for j, date in given if j == k), key=width, default=None), first)
        for k in range(len(mentions))
    ]


def width(date: DateMention) -> int:
    """Days from the first to the last."""
    start, end = days(date)
    return (end - start).days


def days(date: DateMention) -> tuple[dt.date, dt.date]:
    """First and last day of a resolved date. Raises ValueError for an unresolved one."""
    if date.date_start is None or date.date_end is None:
        raise ValueError(f"{date.text!r} at {date.char_start} is unresolved: keep it out of events")
    return date.date_start, date.date_end


def is_stretched(date: DateMention) -> bool:
    """Whether it is a day from which something has gone on: "since Tuesday"."""
    return date.granularity is Granularity.DAY and width(date) > 0


def overlap(one: DateMention, other: DateMention) -> bool:
    """Whether two resolved dates share a day."""
    (a, b), (c, d) = days(one), days(other)
    return a <= d and c <= b


def is_of_publication(document: Document, date: DateMention) -> bool:
    """Whether the date is that of the report: in its dateline, or before any sentence of the text."""
    published = document.article.published_at
    if is_in_dateline(document.article.text, date.char_start, date.char_end):
        return True
    if date.basis is not DateBasis.EXPLICIT or date.char_start != document.body[0].start:
        return False
    return date.date_start == published == date.date_end


def _says_nothing(reading: Reading, date: DateMention) -> bool:
    """'On the same day'; 'for the third time this year', 'the worst attack this year'."""
    before = reading.sentence.text[: date.char_start - reading.sentence.start]
    return bool(_SAME_DAY.search(date.text) or (_PERIOD.match(date.text) and _COUNTED.search(before)))


def _opens_note(reading: Reading, date: DateMention) -> bool:
    """'On 3 May 2022, the group claimed to have fired': a full date at the head of a note is the event's."""
    explicit = date.basis is DateBasis.EXPLICIT and date.date_start == date.date_end
    return explicit and date.char_start - reading.sentence.start <= HEAD


def _is_bound(head: Token) -> bool:
    """'since October', 'since the war began in October'."""
    above = [head, *head.ancestors][:4]
    marked = any(c.lower_ == "since" and c.dep_ == "mark" for a in above for c in a.children)
    return marked or any(a.lower_ in _BOUNDS and a.dep_ == "prep" for a in above[:3])


def _has_gone_on(head: Token, token: Token) -> bool:
    """'have died since Tuesday': the verb of the incident itself goes on from there."""
    verb = next((a for a in head.ancestors if a.pos_ == "VERB"), None)
    return verb == token and any(c.dep_ in ("aux", "auxpass") and c.lemma_ == "have" for c in token.children)


def _since(document: Document, head: Token, date: DateMention) -> DateMention | None:
    """From the first day of what stands behind "since" to the day of publication; None behind "until"."""
    published = document.article.published_at
    since = any(a.lower_ == "since" for a in (head, *head.ancestors)) or date.granularity == "range"
    if not since or published is None or date.date_start is None or date.date_start > published:
        return None
    return date.model_copy(update={"date_end": published})


def _clause_of(head: Token, tokens: Sequence[Token]) -> int | None:
    """Index of the event that the date's own clause tells: 'since 7 May, when rebels stormed the town'."""
    own = (k for k, token in enumerate(tokens) if token.dep_ in ("relcl", "advcl") and token.head == head)
    return next((k for k in own if any(c.lower_ == "when" for c in tokens[k].children)), None)


def _beside(head: Token, tokens: Sequence[Token]) -> int | None:
    """Index of the event noun whose phrase the date closes: 'condemned a raid in Kano last month'."""
    first = head.left_edge.i
    ends = (
        (k, max(t.i for t in token.subtree if t.i < first))
        for k, token in enumerate(tokens)
        if token.pos_ == "NOUN" and token.i < first
    )
    return next((k for k, end in ends if end == first - 1), None)


def _dates_a_statement(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether the date is that of a word of saying: 'said on Monday', 'condemned the strike on Monday'."""
    verb = next((a for a in head.ancestors if a.pos_ in ("VERB", "AUX") or a in tokens), None)
    return verb is not None and verb.lemma_.lower() in words("says") and verb not in tokens


def precision(start: dt.date, end: dt.date) -> int | None:
    """UCDP date_prec of an interval: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 up to a year."""
    days = (end - start).days + 1
    for prec, most in ((1, 1), (2, 6), (3, 7), (4, 31), (5, 366)):
        if days <= most:
            return prec
    return None
