"""Complete a date that leaves its year or month to the reader."""

import datetime as dt
from collections.abc import Callable

from flows.extract.dates.context import Context
from flows.extract.dates.intervals import Interval

FUTURE_WEIGHT = 3
"""A day ahead counts as far as three days back: news looks back unless the date is close ahead."""


def choose_year(make: Callable[[int], Interval], at: Context, weekday: int | None = None) -> Interval | None:
    """The year's occurrence of a date without one: the last in the past tense, the next in the future.

    Where the clause does not say, the nearest, with news leaning to the past. A weekday that stands with the date must agree. Without a
    publication day the year of the date before it in the text counts; without that, None.
    """
    anchor = at.published or (at.latest.start if at.latest else None)
    if anchor is None:
        return None
    years = range(anchor.year - 1, anchor.year + 2) if weekday is None else _years_around(anchor.year)
    found = [i for y in years if (i := _made(make, y)) and weekday in (None, i.start.weekday())]
    if at.published is None:
        return next((i for i in found if i.start.year == anchor.year), None)
    return nearest(found, anchor, at.tense())


def nearest(found: list[Interval], anchor: dt.date, tense: int) -> Interval | None:
    """The candidate that lies best from the anchor in that tense: before it, after it, or nearest."""
    past = [i for i in found if i.start <= anchor]
    future = [i for i in found if i.end >= anchor]
    if tense < 0 and past:
        return max(past)
    if tense > 0 and future:
        return min(future)
    return min(found, key=lambda i: (_distance(i, anchor), i.start), default=None)


def _distance(interval: Interval, anchor: dt.date) -> int:
    if interval.start <= anchor <= interval.end:
        return 0
    return (
        FUTURE_WEIGHT * (interval.start - anchor).days
        if interval.start > anchor
        else (anchor - interval.end).days
    )


def _years_around(year: int) -> list[int]:
    return list(range(year - 6, year + 3))


def _made(make: Callable[[int], Interval], year: int) -> Interval | None:
    try:
        return make(year)
    except ValueError:
        return None
