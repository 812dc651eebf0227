"""Complete a date that leaves its year or month to the reader."""

import datetime as dt
from collections.abc import Callable

from flows.extract.dates.context import Context
from flows.extract.dates.intervals import Interval
from schemas.date import Granularity

WEIGHT = 4
"""A day ahead counts as four days back, unless the clause looks ahead: then a day back counts as four."""


def choose_year(make: Callable[[int], Interval], at: Context, weekday: int | None = None) -> Interval | None:
    """The year's occurrence of a date without one: the last in the past tense, the next in the future.

    Where the clause does not say, the nearest, with news leaning to the past. A weekday that stands with
    the date must agree. Without a publication day, a day takes the year of the day named last; else None.
    """
    if at.published is None:
        return _year_of_latest(make, at)
    found: list[Interval] = []
    # A 29 February or a weekday's date comes round in eleven years at most.
    for reach in (1, 12):
        years = range(at.published.year - reach, at.published.year + reach + 1)
        found = [i for y in years if (i := _made(make, y)) and weekday in (None, i.start.weekday())]
        if found:
            break
    return nearest(found, at.published, at.tense())


def _year_of_latest(make: Callable[[int], Interval], at: Context) -> Interval | None:
    if at.latest is None or at.latest.unit is not Granularity.DAY:
        return None
    made = _made(make, at.latest.start.year)
    return made if made and (made.end - made.start).days < 31 and made.unit is not Granularity.MONTH else None


def nearest(found: list[Interval], anchor: dt.date, tense: int) -> Interval | None:
    """The candidate that lies best from the anchor in that tense: the last before it, or the nearest."""
    past = [i for i in found if i.start <= anchor]
    if tense < 0 and past:
        return max(past)
    return min(found, key=lambda i: (_distance(i, anchor, tense), i.start), default=None)


def _distance(interval: Interval, anchor: dt.date, tense: int) -> int:
    ahead, behind = (interval.start - anchor).days, (anchor - interval.end).days
    return max(ahead, WEIGHT * behind, 0) if tense > 0 else max(WEIGHT * ahead, behind, 0)


def _made(make: Callable[[int], Interval], year: int) -> Interval | None:
    try:
        return make(year)
    except ValueError:
        return None
