"""Calendar arithmetic: intervals of days with inclusive ends, each with the unit in which it speaks."""

import calendar
import datetime as dt
from typing import NamedTuple

from schemas.date import Granularity

MONTHS_OF_SEASON = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each meteorological season of the northern hemisphere; winter runs into the next year."""


class Interval(NamedTuple):
    """First and last day, inclusive, and the unit that the text speaks in."""

    start: dt.date
    end: dt.date
    unit: Granularity


def day(date: dt.date) -> Interval:
    """One day."""
    return Interval(date, date, Granularity.DAY)


def week(date: dt.date) -> Interval:
    """The ISO week (Monday to Sunday) that holds the date."""
    monday = date - dt.timedelta(days=date.weekday())
    return Interval(monday, monday + dt.timedelta(days=6), Granularity.WEEK)


def weekend(date: dt.date) -> Interval:
    """Saturday and Sunday of the ISO week that holds the date."""
    saturday = date + dt.timedelta(days=5 - date.weekday())
    return Interval(saturday, saturday + dt.timedelta(days=1), Granularity.WEEKEND)


def month(year_: int, number: int) -> Interval:
    """A calendar month; numbers outside 1 to 12 count on into other years."""
    return _months(year_, number, 1, Granularity.MONTH)


def quarter(year_: int, number: int) -> Interval:
    """A calendar quarter; numbers outside 1 to 4 count on into other years."""
    return _months(year_, 3 * number - 2, 3, Granularity.QUARTER)


def half(year_: int, number: int) -> Interval:
    """The first or second half of a calendar year."""
    return _months(year_, 6 * number - 5, 6, Granularity.RANGE)


def season(year_: int, name: str) -> Interval:
    """A meteorological season of the northern hemisphere, by the year in which it starts."""
    return _months(year_, MONTHS_OF_SEASON[name], 3, Granularity.SEASON)


def year(number: int) -> Interval:
    """A calendar year."""
    return Interval(dt.date(number, 1, 1), dt.date(number, 12, 31), Granularity.YEAR)


def decade(first_year: int) -> Interval:
    """The ten years that share their digits but the last: 1980 to 1989."""
    first_year -= first_year % 10
    return Interval(dt.date(first_year, 1, 1), dt.date(first_year + 9, 12, 31), Granularity.DECADE)


def century(ordinal: int) -> Interval:
    """The N-th century as newspapers count it: the 20th is 1900 to 1999."""
    first = 100 * ordinal - 100
    return Interval(dt.date(max(first, 1), 1, 1), dt.date(first + 99, 12, 31), Granularity.CENTURY)


def span(first: Interval, last: Interval) -> Interval:
    """From the start of one to the end of another. Raises ValueError where that runs backwards."""
    if last.end < first.start:
        raise ValueError(f"{last.end} is before {first.start}")
    return Interval(first.start, last.end, Granularity.RANGE)


def unit_at(date: dt.date, unit: str, offset: int = 0) -> Interval:
    """The day, week, weekend, month, quarter, year, decade or century of the date, moved by so many."""
    if unit in ("day", "week", "weekend"):
        moved = date + dt.timedelta(days=offset * (1 if unit == "day" else 7))
        return {"day": day, "week": week, "weekend": weekend}[unit](moved)
    if unit == "month":
        return month(date.year, date.month + offset)
    if unit == "quarter":
        return quarter(date.year, (date.month + 2) // 3 + offset)
    if unit == "year":
        return year(date.year + offset)
    return decade(date.year + 10 * offset) if unit == "decade" else century(date.year // 100 + 1 + offset)


def add(date: dt.date, unit: str, count: int) -> dt.date:
    """The date moved by so many units; the 31st of a shorter month becomes its last day."""
    if unit in ("hour", "day", "week"):
        return date + dt.timedelta(hours=count * {"hour": 1, "day": 24, "week": 168}[unit])
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    first = month(date.year, date.month + months)
    return first.start.replace(day=min(date.day, first.end.day))


def weekday_near(date: dt.date, weekday: int, direction: int, *, strict: bool = False) -> dt.date:
    """The nearest such weekday (Monday 0) before (-1) or after (1) the date; that date too unless strict."""
    distance = (weekday - date.weekday()) * direction % 7
    if strict and not distance:
        distance = 7
    return date + dt.timedelta(days=direction * distance)


def nth_weekday(year_: int, month_: int, weekday: int, count: int) -> dt.date:
    """The N-th such weekday (Monday 0) of a month, the last for -1. ValueError where it has no fifth."""
    whole = month(year_, month_)
    if count < 0:
        return weekday_near(whole.end, weekday, -1)
    found = weekday_near(whole.start, weekday, 1) + dt.timedelta(weeks=count - 1)
    if found > whole.end:
        raise ValueError(f"no weekday {weekday} number {count} in {whole.start:%Y-%m}")
    return found


def _months(year_: int, first: int, count: int, unit: Granularity) -> Interval:
    year_, first = year_ + (first - 1) // 12, (first - 1) % 12 + 1
    last_year, last = year_ + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    end = dt.date(last_year, last, calendar.monthrange(last_year, last)[1])
    return Interval(dt.date(year_, first, 1), end, unit)
