"""Ranges between two dates: 3-7 May, May 30 to June 2, from 1996 to 1998, April-June, Monday to Friday."""

import datetime as dt
from collections.abc import Callable
from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.completion import choose_year
from flows.extract.dates.context import Context, Reading, Rule, explicit, relative, unresolved
from flows.extract.dates.days import YEAR_AFTER, read_year, stated
from flows.extract.dates.intervals import Interval
from flows.extract.dates.lexicon import (
    DAY,
    MONTH,
    MONTH_ALONE,
    WEEKDAY,
    YEAR,
    full_year,
    month_number,
    weekday_number,
)
from flows.extract.dates.number_words import number

_FROM = r"(?:(?:(?P<between>between )|from )(?:the )?)?"
_TO = r"(?:(?P<dash> ?- ?)| (?:to|through|thru|till|until|up to) (?:the )?|(?P<and>,? (?:and|or) (?:the )?))"


def _joined(m: Match[str]) -> bool:
    """Whether it is one stretch: "between 3 and 7 May", "3 to 7 May", not "3 and 7 May"."""
    return bool(m["between"]) or not m["and"]


def _days(m: Match[str], at: Context) -> Reading | None:
    groups = m.groupdict()
    month, first, last = month_number(m["month"]), number(m["day"]), number(m["last"])
    last_month = month_number(groups.get("last_month") or m["month"])
    # "5 and 6 May" is one stretch, "5 May and 6 May" two days.
    if not _joined(m) and (last != first + 1 or groups.get("last_month")):
        return None

    def make(year: int) -> Interval:
        start, end = dt.date(year, month, first), dt.date(year + (last_month < month), last_month, last)
        return intervals.span(intervals.day(start), intervals.day(end))

    return _complete(make, m, at, month > last_month)


def _complete(make: Callable[[int], Interval], m: Match[str], at: Context, turns_year: bool) -> Reading:
    make(2000)
    if (year := read_year(m, at)) is not None:
        return stated(make(year - turns_year), m)
    found = choose_year(make, at)
    return relative(found) if found else unresolved("range")


def _months(m: Match[str], at: Context) -> Reading | None:
    first, last = month_number(m["month"]), month_number(m["last_month"])
    if not _joined(m):
        return None

    def make(year: int) -> Interval:
        return intervals.span(intervals.month(year, first), intervals.month(year + (last < first), last))

    return _complete(make, m, at, last < first)


def _dated_months(m: Match[str], at: Context) -> Reading | None:
    if not m["dash"]:
        return None
    first = intervals.month(full_year(m["first_year"]), month_number(m["month"]))
    return explicit(
        intervals.span(first, intervals.month(full_year(m["year"]), month_number(m["last_month"])))
    )


def _dated_days(m: Match[str], at: Context) -> Reading | None:
    if not _joined(m):
        return None
    first = dt.date(full_year(m["first_year"]), month_number(m["month"]), number(m["day"]))
    last = dt.date(full_year(m["year"]), month_number(m["last_month"]), number(m["last"]))
    return explicit(intervals.span(intervals.day(first), intervals.day(last)))


def _split_year(m: Match[str], at: Context) -> Reading | None:
    """A season or school year that turns with the year: 2013/14."""
    first, last = int(m["first_year"]), int(m["last_year"])
    if last % 100 != (first + 1) % 100:
        return None
    return explicit(intervals.span(intervals.year(first), intervals.year(first + 1)))


def _years(m: Match[str], at: Context) -> Reading | None:
    """1982-86. "From 1982 to 1986" names two dates, as TimeML counts; clip.event_interval joins them."""
    if not m["dash"]:
        return None
    first = int(m["first_year"])
    last = int(m["last_year"])
    if last < 100:
        last += first - first % 100 + (100 if last < first % 100 else 0)
    return (
        explicit(intervals.span(intervals.year(first), intervals.year(last))) if first < last < 2100 else None
    )


def _weekdays(m: Match[str], at: Context) -> Reading | None:
    first, last = weekday_number(m["weekday"]), weekday_number(m["last_weekday"])
    if not _joined(m):
        return None
    if at.published is None:
        return unresolved("range")
    if at.tense() > 0:
        start = intervals.weekday_near(at.published, first, 1)
        return relative(
            intervals.span(intervals.day(start), intervals.day(intervals.weekday_near(start, last, 1)))
        )
    end = intervals.weekday_near(at.published, last, -1)
    return relative(intervals.span(intervals.day(intervals.weekday_near(end, first, -1)), intervals.day(end)))


_FIRST_DATED = rf"{_FROM}(?P<month>{MONTH}) (?P<day>{DAY}),? (?P<first_year>{YEAR})"
_FIRST_DATED_DAY = rf"{_FROM}(?P<day>{DAY}) (?P<month>{MONTH}),? (?P<first_year>{YEAR})"
RULES = (
    Rule(
        "month",
        rf"{_FIRST_DATED}{_TO}(?P<last_month>{MONTH}) (?P<last>{DAY}),? (?P<year>{YEAR})",
        _dated_days,
    ),
    Rule(
        "month",
        rf"{_FIRST_DATED_DAY}{_TO}(?P<last>{DAY}) (?P<last_month>{MONTH}),? (?P<year>{YEAR})",
        _dated_days,
    ),
    Rule(
        "month",
        rf"{_FROM}(?P<day>{DAY}) (?P<month>{MONTH}){_TO}(?P<last>{DAY}) (?P<last_month>{MONTH}){YEAR_AFTER}?",
        _days,
    ),
    Rule(
        "month",
        rf"{_FROM}(?P<month>{MONTH}) (?P<day>{DAY}){_TO}(?P<last_month>{MONTH}) (?P<last>{DAY}){YEAR_AFTER}?",
        _days,
    ),
    Rule(
        "month", rf"{_FROM}(?P<day>{DAY}){_TO}(?P<last>{DAY}) (?:of )?(?P<month>{MONTH}){YEAR_AFTER}?", _days
    ),
    Rule(
        "month",
        rf"{_FROM}(?P<month>{MONTH}) (?P<day>{DAY.replace('[.,:/-]', '[.,:/]')}){_TO}"
        rf"(?P<last>{DAY}){YEAR_AFTER}?",
        _days,
    ),
    Rule(
        "month",
        rf"{_FROM}(?P<month>{MONTH}) (?P<first_year>{YEAR}){_TO}(?P<last_month>{MONTH}) (?P<year>{YEAR})",
        _dated_months,
    ),
    Rule(
        "month",
        rf"{_FROM}(?P<month>{MONTH_ALONE}){_TO}(?P<last_month>{MONTH_ALONE})(?! \d\d?\b){YEAR_AFTER}?",
        _months,
    ),
    Rule(
        "digits", rf"{_FROM}(?P<first_year>{YEAR}){_TO}(?P<last_year>{YEAR}|\d\d(?![\d:%]|[.,/-]\d))", _years
    ),
    Rule(
        "digits",
        r"(?:the )?(?P<first_year>(?:19|20)\d\d)/(?P<last_year>(?:19|20)\d\d|\d\d)(?![\d/])",
        _split_year,
    ),
    Rule("weekday", rf"{_FROM}(?P<weekday>{WEEKDAY}){_TO}(?P<last_weekday>{WEEKDAY})", _weekdays),
)
