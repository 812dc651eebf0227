"""The date of an event: the one that its own clause gives, never the day of publication."""

import datetime as dt
from collections.abc import Sequence

from flows.extract.document import Document
from flows.extract.events.dating import mention_dated
from flows.extract.events.mention import Mention
from flows.extract.events.reading import Reading
from schemas import DateMention
from schemas.date import Granularity


def event_dates(
    document: Document, reading: Reading, mentions: Sequence[Mention], dates: Sequence[DateMention]
) -> list[tuple[DateMention | None, DateMention | None]]:
    """For each mention of the sentence the date of its clause, and that of the sentence.

    A date goes to the mention nearest in the parse; of several dates a mention takes the narrowest.
    """
    given = [
        found for date in dates if (found := mention_dated(document, reading, mentions, date)) is not None
    ]
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


def precision(start: dt.date, end: dt.date) -> int | None:
    """UCDP date_prec of an interval: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 up to a year."""
    days = (end - start).days + 1
    for prec, most in ((1, 1), (2, 6), (3, 7), (4, 31), (5, 366)):
        if days <= most:
            return prec
    return None
