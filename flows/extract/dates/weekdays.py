"""Weekdays seen from the publication day: Tuesday, last Friday, Saturday night, Friday of last week."""

import datetime as dt
from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.completion import choose_year
from flows.extract.dates.context import Context, Reading, Rule, relative, unresolved
from flows.extract.dates.days import YEAR_AFTER, read_year, stated
from flows.extract.dates.intervals import Interval
from flows.extract.dates.lexicon import MONTH, PART_OF_DAY, WEEKDAY, month_number, weekday_number
from flows.extract.dates.number_words import CARDINAL, number
from schemas.date import Granularity

_LEAD = (
    rf"(?:(?:the )?(?:early |late )?(?:{PART_OF_DAY}|eve) (?:of|on) (?:the )?|(?:early|late|overnight)"
    r"(?: on)? )?"
)
_TURN = (
    r"(?:(?:the )?(?P<turn>last|this past|this coming|this|next|past|coming|previous|preceding|following"
    r"|same|that(?= [a-z]+day ?(?:[.,;]|$))) )?"
)
_TAIL = rf"(?: (?:in the |at )?(?:early |late |mid-?)?(?:{PART_OF_DAY}|overnight)(?![a-z]))?"
_WEEKS = {"last": -1, "this": 0, "next": 1, "the previous": -1, "the following": 1}


_OF_TEXT = ("previous", "preceding", "following", "same", "that")


def _weekday(m: Match[str], at: Context) -> Reading:
    weekday, turn = weekday_number(m["weekday"]), (m["turn"] or "").removeprefix("this ")
    anchor = at.published
    if turn in _OF_TEXT:
        anchor = at.latest_day.start if at.latest_day else None
    if anchor is None:
        return unresolved("day")
    return relative(intervals.day(_turned(anchor, weekday, turn, at)))


def _turned(anchor: dt.date, weekday: int, turn: str, at: Context) -> dt.date:
    if turn in ("next", "coming", "following"):
        return intervals.weekday_near(anchor, weekday, 1, strict=True)
    if turn in ("last", "past", "previous", "preceding"):
        return intervals.weekday_near(anchor, weekday, -1, strict=True)
    if turn == "that":
        return intervals.weekday_near(anchor, weekday, 1)
    if turn == "this" and not at.tense():
        return intervals.weekday_near(anchor, weekday, 1)
    return intervals.weekday_near(anchor, weekday, 1 if at.tense() > 0 else -1)


def _beside(m: Match[str], at: Context) -> Reading:
    """ "The Tuesday after": that of the day named last."""
    if at.latest_day is None:
        return unresolved("day")
    direction = -1 if m["side"] == "before" else 1
    day = intervals.weekday_near(at.latest_day.start, weekday_number(m["weekday"]), direction, strict=True)
    return relative(intervals.day(day))


def _of_week(m: Match[str], at: Context) -> Reading:
    if at.published is None:
        return unresolved("day")
    monday = intervals.unit_at(at.published, "week", _WEEKS[m["which"]]).start
    return relative(intervals.day(monday + dt.timedelta(days=weekday_number(m["weekday"]))))


def _weeks_ago(m: Match[str], at: Context) -> Reading:
    if at.published is None:
        return unresolved("day")
    last = intervals.weekday_near(at.published, weekday_number(m["weekday"]), -1)
    return relative(intervals.day(last - dt.timedelta(weeks=number(m["n"]))))


def _nth(m: Match[str], at: Context) -> Reading | None:
    """The fourth Thursday in November."""
    month, weekday = month_number(m["month"]), weekday_number(m["weekday"])
    count = -1 if m["n"] == "last" else number(m["n"])

    def make(year: int) -> Interval:
        return intervals.day(intervals.nth_weekday(year, month, weekday, count))

    if (year := read_year(m, at)) is not None:
        return stated(make(year), m)
    found = choose_year(make, at)
    return relative(found) if found else unresolved("day")


def _week_of_month(m: Match[str], at: Context) -> Reading:
    """The first week of May: its first seven days; the last: its last seven."""
    month, count = month_number(m["month"]), -1 if m["n"] in ("last", "final") else number(m["n"])

    def make(year: int) -> Interval:
        whole = intervals.month(year, month)
        start = whole.end - dt.timedelta(days=6) if count < 0 else whole.start + dt.timedelta(weeks=count - 1)
        return Interval(start, start + dt.timedelta(days=6), Granularity.WEEK)

    if (year := read_year(m, at)) is not None:
        return stated(make(year), m)
    found = choose_year(make, at) if at.published else None
    return relative(found) if found else unresolved("week")


RULES = (
    Rule(
        "unit",
        rf"the (?P<n>first|second|third|fourth|last|final) week (?:of|in) (?P<month>{MONTH}){YEAR_AFTER}?",
        _week_of_month,
    ),
    Rule(
        "weekday",
        rf"the (?P<n>first|second|third|fourth|last) (?P<weekday>{WEEKDAY}) (?:of|in) "
        rf"(?P<month>{MONTH}){YEAR_AFTER}?",
        _nth,
    ),
    Rule(
        "weekday",
        rf"{_LEAD}(?P<weekday>{WEEKDAY}){_TAIL} (?:of )?(?P<which>last|this|next|the previous"
        r"|the following) week(?![a-z]|-[a-z])",
        _of_week,
    ),
    Rule(
        "unit", rf"(?P<n>{CARDINAL}) weeks? (?:ago|before) (?:last |on )?(?P<weekday>{WEEKDAY})", _weeks_ago
    ),
    Rule("weekday", rf"the (?P<weekday>{WEEKDAY}) (?P<side>before|after)(?= ?[,.;:)]|$)", _beside),
    Rule("weekday unit", rf"{_LEAD}{_TURN}(?P<weekday>{WEEKDAY}){_TAIL}", _weekday),
)
