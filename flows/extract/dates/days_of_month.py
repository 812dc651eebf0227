"""Days by their number alone: the 14th, on the eleventh, Friday the 13th."""

import datetime as dt
from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.completion import nearest
from flows.extract.dates.context import Context, Reading, Rule, relative, unresolved
from flows.extract.dates.intervals import Interval
from flows.extract.dates.lexicon import PART_OF_DAY, WEEKDAY_ANY, weekday_number
from flows.extract.dates.number_words import DAY_WORD, number


def _of_month(m: Match[str], at: Context) -> Reading | None:
    """ "The 14th": of the month of the date before it, or of the publication's, as the tense has it."""
    day = number(m.groupdict().get("word") or m["day"])
    named = at.latest if at.latest and _names_month(at.latest) and at.tense() <= 0 else None
    months = [(named.start.year, named.start.month)] if named else []
    if not months and at.published:
        months = [(at.published.year, at.published.month + n) for n in (-1, 0, 1)]
    found = [i for y, n in months if (i := _made(intervals.month(y, n).start, day))]
    if not found:
        return unresolved("day")
    found = _gone_on(found, day, at)
    chosen = nearest(found, at.published, at.tense() or -1) if at.published else found[0]
    return relative(chosen or found[0])


def _gone_on(found: list[Interval], day: int, at: Context) -> list[Interval]:
    """ "On Dec. 31 ... by the 4th": a day before the one named last is of the next month, if it has come."""
    if at.latest is None or at.published is None or at.latest.unit != "day" or found[0] >= at.latest:
        return found
    following = _made(intervals.unit_at(at.latest.start, "month", 1).start, day)
    return [following] if following and following.start <= at.published else found


def _weekday_the(m: Match[str], at: Context) -> Reading:
    """ "Friday the 13th": the nearest such day by the tense."""
    if at.published is None:
        return unresolved("day")
    months = [intervals.unit_at(at.published, "month", n).start for n in range(-12, 7)]
    days = [
        i
        for d in months
        if (i := _made(d, number(m["day"]))) and i.start.weekday() == weekday_number(m["weekday"])
    ]
    found = nearest(days, at.published, at.tense())
    return relative(found) if found else unresolved("day")


def _made(month: dt.date, day: int) -> Interval | None:
    return intervals.day(month.replace(day=day)) if day <= intervals.unit_at(month, "month").end.day else None


def _names_month(interval: Interval) -> bool:
    return interval.unit in ("day", "month")


RULES = (
    Rule(
        "weekday",
        rf"(?P<weekday>{WEEKDAY_ANY}),? the (?P<day>(?:3[01]|[12]?\d)(?:st|nd|rd|th))(?! of)",
        _weekday_the,
    ),
    Rule(
        "digits",
        rf"(?:(?<=on\s)|(?<=by\s)|(?<=to\s)|the {PART_OF_DAY} of )"
        rf"the (?:(?P<day>(?:3[01]|[12]?\d)(?:st|nd|rd|th))|(?P<word>{DAY_WORD}))"
        r"(?: of (?:the|this) month)?(?= ?[,.;:)]|$| and\b| at\b| in\b)",
        _of_month,
    ),
)
