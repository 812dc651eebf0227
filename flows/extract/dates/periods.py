"""Months, quarters, halves, seasons, years, decades, centuries: October, late 1989, the third quarter."""

import datetime as dt
from collections.abc import Callable
from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.completion import choose_year
from flows.extract.dates.context import Context, Reading, Rule, explicit, relative, unresolved
from flows.extract.dates.days import read_year
from flows.extract.dates.intervals import Interval
from flows.extract.dates.lexicon import (
    EDGE,
    MONTH,
    MONTH_ALONE,
    ORDINAL,
    ORDINALS,
    SEASON,
    TENS,
    YEAR,
    month_number,
    number,
)

_WHICH_YEAR = r"(?P<which>last|this|next|that|the same|the previous|the following) year"
_OF_YEAR = (
    rf"(?:(?:'s)?,? (?:of |in )?(?:the )?(?:fiscal |calendar )?(?P<year>{YEAR})| (?:of )?{_WHICH_YEAR}"
    r"|,? (?P<ago>a year (?:ago|earlier))(?! this| today))"
)
_YEAR_BEFORE = rf"(?:(?:fiscal )?(?:(?P<year_before>{YEAR})(?:'s)? |(?P<before>last|this|next) year's ))"


def _month(m: Match[str], at: Context) -> Reading:
    month = month_number(m["month"])

    def make(year: int) -> Interval:
        return intervals.month(year, month)

    if (year := read_year(m, at)) is not None:
        return explicit(make(year))
    named = m.groupdict()
    if at.published is None or named.get("which"):
        return unresolved("month")
    if named.get("turn"):
        return relative(_turned_month(named["turn"], make, at.published))
    found = choose_year(make, at)
    return relative(found) if found else unresolved("month")


def _turned_month(turn: str, make: Callable[[int], Interval], published: dt.date) -> Interval:
    """For "last May" the May before the publication's month, for "next May" the one after it."""
    year, now = published.year, intervals.unit_at(published, "month")
    if turn.startswith(("last", "past")):
        return max(i for i in (make(year - 1), make(year)) if i < now)
    if turn.startswith(("next", "coming")):
        return min(i for i in (make(year), make(year + 1)) if i > now)
    return make(year)


def _year(m: Match[str], at: Context) -> Reading | None:
    return explicit(intervals.year(int(m["year"])))


def _year_of(m: Match[str], at: Context) -> tuple[int | None, bool]:
    """The year that stands before or after a quarter, half or season, and whether in digits."""
    named = m.groupdict()
    if named.get("year_before"):
        return int(m["year_before"]), True
    if named.get("before"):
        offset = {"last": -1, "this": 0, "next": 1}[m["before"]]
        return (at.published.year + offset if at.published else None), False
    if named.get("ago"):
        return (at.published.year - 1 if at.published else None), False
    return read_year(m, at), bool(named.get("year"))


def _quarter(m: Match[str], at: Context) -> Reading:
    year, digits = _year_of(m, at)
    count = 4 if m["n"] in ("final", "last") else number(m["n"].lstrip("q"))
    if year is None and (m.groupdict().get("which") or not at.published):
        return unresolved("quarter")
    if year is not None:
        return (explicit if digits else relative)(intervals.quarter(year, count))
    found = choose_year(lambda y: intervals.quarter(y, count), at)
    return relative(found) if found else unresolved("quarter")


def _half(m: Match[str], at: Context) -> Reading:
    year, digits = _year_of(m, at)
    if year is None and at.published and m.groupdict().get("current"):
        year = at.published.year
    if year is None:
        return unresolved("range")
    return (explicit if digits else relative)(intervals.half(year, 1 if m["n"].startswith(("f", "1")) else 2))


def _season(m: Match[str], at: Context) -> Reading:
    year, digits = _year_of(m, at)
    if year is not None:
        return (explicit if digits else relative)(intervals.season(year, m["season"]))
    if m.groupdict().get("which"):
        return unresolved("season")
    found = choose_year(lambda y: intervals.season(y, m["season"]), at)
    return relative(found) if found else unresolved("season")


def _decade(m: Match[str], at: Context) -> Reading | None:
    word = m["tens"]
    first = TENS.get(word) or int(word.lstrip("'").removesuffix("s").removesuffix("'"))
    return explicit(intervals.decade(first if first > 99 else 1900 + first))


def _century(m: Match[str], at: Context) -> Reading:
    words = m["n"].replace(" ", "-")
    return explicit(intervals.century(ORDINALS.get(words) or number(words)))


def _year_end(m: Match[str], at: Context) -> Reading:
    if m["year"]:
        return relative(intervals.year(int(m["year"])))
    return relative(intervals.unit_at(at.published, "year")) if at.published else unresolved("year")


RULES = (
    Rule(
        "unit digits", r"(?P<year>(?:19|20)\d\d)? ?(?:year[- ]end|year's end|mid-?year)(?![a-z])", _year_end
    ),
    Rule(
        "month",
        rf"{EDGE}?(?P<month>{MONTH})(?:,? (?:of |in )?(?P<year>{YEAR})| (?:of )?{_WHICH_YEAR}"
        r"|,? (?P<ago>a year (?:ago|earlier))(?! this| today))",
        _month,
    ),
    Rule(
        "month",
        rf"(?:{EDGE}(?:(?:last|this|next) )?|(?P<turn>last|this past|this coming|this|next|past"
        rf"|coming) )?(?P<month>{MONTH_ALONE})(?! ?(?:3[01]|[12]?\d)(?:st|nd|rd|th)?(?![\d.,]\d|\d))",
        _month,
    ),
    Rule(
        "unit digits",
        rf"{EDGE}?{_YEAR_BEFORE}?(?:the )?(?:fiscal )?(?P<n>{ORDINAL}|final)[ -]quarter(?![a-z]){_OF_YEAR}?",
        _quarter,
    ),
    Rule(
        "unit digits",
        rf"(?:(?P<year_before>{YEAR})[ -]?)?(?P<n>q[1-4])(?![\d.a-z])(?:,? (?P<year>{YEAR}))?",
        _quarter,
    ),
    Rule(
        "unit digits",
        rf"{_YEAR_BEFORE}?(?:the )?(?:fiscal )?(?P<n>first|second|1st|2nd)[ -]half(?:{_OF_YEAR}| "
        r"(?P<current>of the year))",
        _half,
    ),
    Rule(
        "unit digits",
        rf"(?:{EDGE}|the |in )?{_YEAR_BEFORE}?(?P<season>{SEASON})(?:[ -](?:to"
        rf"|and) {SEASON})? ?{_OF_YEAR}(?:[-/]\d\d(?!\d))?",
        _season,
    ),
    Rule(
        "unit",
        rf"(?:(?<=in\s)|(?<=by\s)|(?<=over\s)|(?<=during\s)|(?<=since\s))(?:the )?{EDGE}?"
        rf"(?P<season>{SEASON})(?![a-z]| (?:of|to|from|in|into|at"
        r"|and|by|below|under)\b|-)",
        _season,
    ),
    Rule(
        "digits",
        rf"{EDGE}?(?:fiscal |calendar |fy ?)?(?:year )?(?P<year>{YEAR})(?!s\b|'s?\d)",
        _year,
    ),
    Rule(
        "digits unit",
        rf"(?:{EDGE}(?:the )?)?(?:the )?(?:(?:early|late|mid)[ -])?(?P<tens>(?:1[5-9]|20)\d0'?s"
        rf"|'[2-9]0'?s|(?<=the\s)[2-9]0's?|(?<=the\s)[2-9]0s|{'|'.join(TENS)})(?![a-z0-9])",
        _decade,
    ),
    Rule(
        "unit digits",
        rf"(?:{EDGE}(?:the )?)?(?:the )?(?P<n>(?:1\d|2[01]|[5-9])(?:st|th)|{'|'.join(ORDINALS)}"
        r"|twenty first)[ -]century",
        _century,
    ),
)
