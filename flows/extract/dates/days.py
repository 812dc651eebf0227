"""Single days by number and month: 23 Aug 88, May 5th, Tuesday 5 March 2019, 1996-08-29, the 14th."""

import datetime as dt
from collections.abc import Callable
from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.completion import choose_year, nearest
from flows.extract.dates.context import Context, Reading, Rule, explicit, relative, unresolved
from flows.extract.dates.intervals import Interval
from flows.extract.dates.lexicon import (
    DAY,
    MONTH,
    MONTH_FULL,
    PART_OF_DAY,
    WEEKDAY_ANY,
    YEAR,
    full_year,
    month_number,
    weekday_number,
)
from flows.extract.dates.number_words import DAY_WORD, YEAR_WORDS, number, year_of_words

LEAD = (
    rf"(?:(?:the )?(?P<whole>weekend|week) of (?:the )?|(?P<turn>last|this past|next) )?"
    rf"(?:(?:the |early |late )?(?:{PART_OF_DAY}|eve) of (?:the )?)?(?:(?P<weekday>{WEEKDAY_ANY}),? "
    r"(?:the )?)?"
)
WHICH_YEAR = (
    r"(?:(?P<which>last|this|next|that|the same|the previous|the following) year"
    r"|(?P<ago>a year (?:ago|earlier))(?! this| today))"
)
# The two digits of "31 Jul 88" end a dateline or stand apart; "5 March 50 people" is another matter.
YEAR_AFTER = (
    rf"(?:(?:,? (?:of )?|-)(?P<year>{YEAR})|,? '?(?P<short>\d\d)(?! [a-z]|[\d:%]|[.,]\d)"
    rf"|,? (?:of )?{WHICH_YEAR}|,? (?P<spoken>{YEAR_WORDS}))"
)
# "In May 20 men died."
PERSONS = (
    r" (?:people|persons|men|women|children|civilians|soldiers|troops|fighters|rebels|policemen|others)"
    r"(?![a-z])"
)
TAIL = rf"(?: (?:in the )?{PART_OF_DAY}(?![a-z]))?"
_MOVE = {"last": -1, "this": 0, "next": 1, "that": 0, "the same": 0, "the previous": -1, "the following": 1}


def read_year(m: Match[str], at: Context) -> int | None:
    """The year that stands beside a day or month: in digits, or as "last year"; None where none does."""
    named = m.groupdict()
    if digits := named.get("year") or named.get("short"):
        return full_year(digits)
    if named.get("spoken"):
        return year_of_words(named["spoken"])
    if named.get("ago"):
        return at.published.year - 1 if at.published else None
    if not named.get("which"):
        return None
    which = " ".join(m["which"].split())
    of_text = which.startswith("th") and which != "this"
    anchor = at.latest.start if of_text and at.latest else at.published
    return anchor.year + _MOVE[which] if anchor else None


def stated(interval: Interval, m: Match[str]) -> Reading:
    """Explicit where the text has the year in digits, else relative."""
    named = m.groupdict()
    digits = named.get("year") or named.get("short") or named.get("spoken") or named.get("year_before")
    return explicit(interval) if digits else relative(interval)


def _day_month(m: Match[str], at: Context) -> Reading | None:
    month, day = month_number(m["month"]), number(m.groupdict().get("word") or m["day"])
    weekday = weekday_number(m["weekday"]) if m["weekday"] else None

    def make(year: int) -> Interval:
        return intervals.unit_at(dt.date(year, month, day), m.groupdict().get("whole") or "day")

    make(2000)
    if (year := read_year(m, at)) is not None:
        return stated(make(year), m)
    if m["turn"] and at.published:
        return relative(_turned(make, m["turn"], at.published))
    found = None if m["which"] or m["ago"] else choose_year(make, at, weekday) or choose_year(make, at)
    return relative(found) if found else unresolved("day")


def _turned(make: Callable[[int], Interval], turn: str, published: dt.date) -> Interval:
    """ "Last Nov. 14": the last before publication; "next Nov. 14": the next behind it."""
    found = [make(published.year + n) for n in (-1, 0, 1)]
    if turn == "next":
        return min(i for i in found if i.start > published)
    return max(i for i in found if i.end < published)


def _iso(m: Match[str], at: Context) -> Reading:
    return explicit(intervals.day(dt.date(int(m["y"]), int(m["m"]), int(m["d"]))))


def _numeric(m: Match[str], at: Context) -> Reading | None:
    """Day-month or month-day, as the publisher writes: the order that lies best before publication."""
    a, b, year = int(m["a"]), int(m["b"]), m.groupdict().get("year")
    found = sorted({i for pair in ((a, b), (b, a)) if (i := _in_order(*pair, year, at))})
    if len(found) == 1:
        return explicit(found[0]) if year else relative(found[0])
    best = nearest(found, at.published, -1) if at.published else None
    return relative(best) if best else unresolved("day") if found or not year else None


def _in_order(day: int, month: int, year: str | None, at: Context) -> Interval | None:
    try:
        if year:
            return intervals.day(dt.date(full_year(year), month, day))
        dt.date(2000, month, day)
    except ValueError:
        return None
    return choose_year(lambda y: intervals.day(dt.date(y, month, day)), at)


RULES = (
    Rule("digits", r"(?P<y>(?:19|20)\d\d)[-/](?P<m>[01]?\d)[-/](?P<d>[0-3]?\d)(?!\d)", _iso),
    Rule(
        "digits",
        r"(?P<a>[0-3]?\d)(?P<sep>[/.-])(?P<b>[0-3]?\d)(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)",
        _numeric,
    ),
    Rule(
        "digits",
        r"(?:(?<=on\s)|(?<=of\s))(?P<a>[0-3]\d)/(?P<b>[0-3]\d)(?![\d/]|[ -][a-z]+s\b)",
        _numeric,
    ),
    Rule(
        "month",
        rf"{LEAD}(?:(?<!a\s)(?:the )?(?=first)|the )(?P<word>{DAY_WORD}) (?:day )?of "
        rf"(?P<month>{MONTH}){YEAR_AFTER}?",
        _day_month,
    ),
    Rule(
        "month",
        rf"{LEAD}(?P<month>{MONTH_FULL}) (?:the )?(?P<word>{DAY_WORD})(?! of){YEAR_AFTER}?{TAIL}",
        _day_month,
    ),
    Rule(
        "month weekday",
        rf"{LEAD}(?:the (?=\d+[snrt]))?(?P<day>{DAY})(?: of|-)? ?(?P<month>{MONTH}){YEAR_AFTER}?{TAIL}",
        _day_month,
    ),
    Rule(
        "month weekday",
        rf"{LEAD}(?P<month>{MONTH}) ?(?:the )?(?P<day>{DAY})(?!{PERSONS}){YEAR_AFTER}?{TAIL}",
        _day_month,
    ),
)
