"""Quarters, halves and seasons: the third quarter, Q2 1988, the first half of 1990, year-end."""

from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.completion import choose_year
from flows.extract.dates.context import Context, Reading, Rule, relative, unresolved
from flows.extract.dates.days import WHICH_YEAR, read_year, stated
from flows.extract.dates.lexicon import EDGE, SEASON, YEAR
from flows.extract.dates.number_words import ORDINAL, number

_OF_YEAR = (
    rf"(?:(?:'s)?,? (?:of |in )?(?:the )?(?:fiscal |calendar )?(?:(?P<year>{YEAR})|'(?P<short>\d\d)(?![\d']))"
    rf"| (?:of )?{WHICH_YEAR})"
)
_YEAR_BEFORE = rf"(?:(?:fiscal )?(?:(?P<year_before>{YEAR})(?:'s)? |(?P<before>last|this|next) year's ))"


def _year_of(m: Match[str], at: Context) -> int | None:
    """The year that stands before or after a quarter, half or season; None where that is unknown."""
    named = m.groupdict()
    if named.get("year_before"):
        return int(m["year_before"])
    if named.get("before"):
        return at.published.year + {"last": -1, "this": 0, "next": 1}[m["before"]] if at.published else None
    return read_year(m, at)


def _quarter(m: Match[str], at: Context) -> Reading:
    year = _year_of(m, at)
    count = 4 if m["n"] in ("final", "last") else number(m["n"].lstrip("q"))
    if year is None and (m.groupdict().get("which") or not at.published):
        return unresolved("quarter")
    if year is not None:
        return stated(intervals.quarter(year, count), m)
    found = choose_year(lambda y: intervals.quarter(y, count), at)
    return relative(found) if found else unresolved("quarter")


def _half(m: Match[str], at: Context) -> Reading:
    year = _year_of(m, at)
    if year is None and at.published and m.groupdict().get("current"):
        year = at.published.year
    if year is None:
        return unresolved("range")
    return stated(intervals.half(year, 1 if m["n"].startswith(("f", "1")) else 2), m)


def _season(m: Match[str], at: Context) -> Reading:
    year = _year_of(m, at)
    if year is not None:
        return stated(intervals.season(year, m["season"]), m)
    if m.groupdict().get("which"):
        return unresolved("season")
    found = choose_year(lambda y: intervals.season(y, m["season"]), at)
    return relative(found) if found else unresolved("season")


def _unit_end(m: Match[str], at: Context) -> Reading:
    """Year-end, the week's end: the unit that holds publication; a year that has closed is the last one."""
    if digits := m["year"] or m["year_after"]:
        return relative(intervals.year(int(digits)))
    unit = m["unit"] or m["unit_of"] or "year"
    if at.published is None:
        return unresolved(unit)
    closed = unit == "year" and at.tense() < 0 and at.published.month < 12
    return relative(intervals.unit_at(at.published, unit, -1 if closed else 0))


RULES = (
    Rule(
        "unit digits",
        rf"(?P<year>{YEAR})? ?(?:year[- ]end|mid-?year|(?P<unit>month|quarter)-end"
        rf"|(?:the )?(?P<unit_of>year|week|month|quarter)'s end)(?: (?P<year_after>{YEAR}))?(?![a-z])",
        _unit_end,
    ),
    Rule("unit", rf"the (?P<n>last|final) quarter (?:of|in) (?:(?P<year>{YEAR})|{WHICH_YEAR})", _quarter),
    Rule(
        "unit digits",
        rf"{EDGE}?{_YEAR_BEFORE}?(?:the )?(?:fiscal )?(?P<n>{ORDINAL}|final)(?: fiscal)?[ -]quarters?"
        rf"(?![a-z]){_OF_YEAR}?",
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
        rf"(?P<lead>{EDGE}|the |in )?{_YEAR_BEFORE}?(?P<season>{SEASON})(?:[ -](?:to"
        rf"|and) {SEASON})? ?(?:(?(lead)|(?! (?:this|last|next|a) ?year)){_OF_YEAR})(?:[-/]\d\d(?!\d))?",
        _season,
    ),
    Rule(
        "unit",
        rf"(?:(?<=in\s)|(?<=by\s)|(?<=over\s)|(?<=during\s)|(?<=since\s))(?:the )?{EDGE}?"
        rf"(?P<season>{SEASON})(?![a-z]| (?:of|to|from|in|into|at"
        r"|and|by|below|under)\b|-)",
        _season,
    ),
)
