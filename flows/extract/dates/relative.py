"""Expressions seen from the publication day: yesterday, last week, earlier this month, two years ago."""

import datetime as dt
from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.completion import choose_year
from flows.extract.dates.context import Context, Reading, Rule, relative, unresolved
from flows.extract.dates.intervals import Interval
from flows.extract.dates.lexicon import EDGE, HEDGE, PART_OF_DAY, SEASON, VAGUE
from flows.extract.dates.number_words import CARDINAL, number
from schemas.date import Granularity

UNIT = r"(?P<unit>weekend|week|month|quarter|year|decade|century)"
_DAYS_OFF = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}
_TURNS = {
    "last": -1,
    "latest": -1,
    "this past": -1,
    "past": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "this coming": 1,
}
_FRIDAY = 4
"""From this weekday on, "this past week" is the one that closes."""
_EDGE = rf"(?:{EDGE}|(?:earlier|later|sometime|some time|previously) )?"


def _deictic(m: Match[str], at: Context) -> Reading:
    if at.published is None:
        return unresolved("day")
    words = " ".join(m["day"].split())
    return relative(intervals.unit_at(at.published, "day", _DAYS_OFF.get(words, 0)))


def _night(m: Match[str], at: Context) -> Reading:
    """A night belongs to the day on whose evening it began, as TimeML counts it."""
    return relative(intervals.unit_at(at.published, "day", -1)) if at.published else unresolved("day")


def _unit(m: Match[str], at: Context) -> Reading | None:
    unit, turn = m["unit"], " ".join((m.groupdict().get("turn") or "this").split()).removeprefix("the ")
    if at.published is None:
        return unresolved(unit)
    if unit == "weekend":
        return relative(_weekend(at.published, turn, at))
    closing = turn == "past" and unit == "week" and at.published.weekday() >= _FRIDAY
    return relative(intervals.unit_at(at.published, unit, 0 if closing else _TURNS.get(turn, 0)))


def _beyond(m: Match[str], at: Context) -> Reading:
    """The one before the last, or after the next."""
    unit = "day" if m["unit"] == "night" else m["unit"]
    moves = -2 if m["beyond"].startswith("before") else 2
    return relative(intervals.unit_at(at.published, unit, moves)) if at.published else unresolved(unit)


def _weekend(published: dt.date, turn: str, at: Context) -> Interval:
    """The weekend just past, or the coming one where the clause looks ahead; "next" is of next week.

    Where the clause does not say, "this weekend" is the nearest.
    """
    if turn == "next":
        return intervals.unit_at(published, "weekend", 1)
    ahead = _TURNS.get(turn, 0) > 0 or (turn == "this" and (at.tense() or published.weekday() - 1) > 0)
    return intervals.weekend(intervals.weekday_near(published, 5, 1 if ahead else -1))


def _season(m: Match[str], at: Context) -> Reading:
    if at.published is None:
        return unresolved("season")
    name, year = m["season"], at.published.year
    found = [intervals.season(y, name) for y in (year - 2, year - 1, year, year + 1)]
    if m["turn"] == "last":
        return relative(max(i for i in found if i.end < at.published))
    if m["turn"] == "next":
        return relative(min(i for i in found if i.start > at.published))
    this = choose_year(lambda y: intervals.season(y, name), at) if m["turn"] == "past" else found[2]
    return relative(this or found[2])


def _singular(unit: str) -> str:
    return {"centuries": "century", "nights": "day", "night": "day"}.get(unit, unit.removesuffix("s"))


def _ago(m: Match[str], at: Context) -> Reading:
    unit = _singular(m["unit"])
    if at.published is None or m["n"] is None:
        return unresolved("range" if unit == "hour" else unit)
    moved = intervals.add(at.published, unit, -number(m["n"]))
    if m["exact"]:
        return relative(intervals.unit_at(moved, m["exact"].replace("today", "day").removeprefix("this ")))
    return relative(intervals.unit_at(moved, unit))


def _from_now(m: Match[str], at: Context) -> Reading:
    unit = _singular(m["unit"])
    if at.published is None:
        return unresolved(unit)
    return relative(intervals.unit_at(intervals.add(at.published, unit, number(m["n"])), unit))


def _ahead(m: Match[str], at: Context) -> Reading | None:
    """ "In two weeks" where the clause looks ahead; else it is how long something took."""
    return _from_now(m, at) if at.tense() > 0 and m["unit"] not in ("hour", "hours") else None


def _rolling(m: Match[str], at: Context) -> Reading:
    """A stretch that ends or begins with publication: the past three months, the next 48 hours."""
    named = m.groupdict()
    if at.published is None or named.get("vague"):
        return unresolved("range")
    count = number(named.get("n") or "a")
    other = intervals.add(at.published, _singular(m["unit"]), count if _TURNS[m["turn"]] > 0 else -count)
    start, end = sorted((at.published, other))
    return relative(Interval(start, end, Granularity.RANGE))


def _recent(m: Match[str], at: Context) -> Reading:
    return unresolved("range")


_UNITS = r"(?P<unit>hours?|days?|weeks?|months?|quarters?|years?|decades?|century|centuries)(?![a-z]|-[a-z])"
_UNITS_OR_NIGHTS = _UNITS.replace("hours?", "hours?|nights?")
RULES = (
    Rule(
        "unit",
        r"the (?P<unit>night|weekend|week|month|quarter|year|decade) (?P<beyond>before last|after next)",
        _beyond,
    ),
    Rule(
        "unit",
        rf"in (?:about )?(?P<n>{CARDINAL}) {_UNITS}(?=[,.;:)]|$| (?:in|at|and|when|unless|if)\b)",
        _ahead,
    ),
    Rule(
        "unit",
        r"(?:(?:early|late|earlier|later) )?(?P<day>the day before yesterday|the day after tomorrow"
        r"|yesterday|today|tonight|tomorrow"
        rf"|this (?:very )?{PART_OF_DAY})(?![a-z]|-[a-z])(?: {PART_OF_DAY}(?![a-z]))?",
        _deictic,
    ),
    Rule("unit", r"(?:late )?(?:last (?:night|evening)|overnight)(?![a-z])", _night),
    Rule(
        "unit",
        rf"{_EDGE}(?P<turn>last|this past|this coming|this|next|(?:the )?latest|(?:the |its "
        r"|their )?current|the coming"
        r"|the upcoming) (?:fiscal |calendar |financial )?"
        rf"{UNIT}(?![a-z])(?!-(?!end))",
        _unit,
    ),
    Rule(
        "unit",
        r"(?:(?:earlier|later) in the|(?:the )?(?:early|late|end|start|beginning|middle|rest"
        r"|remainder|(?:early|latter|first|last) part)"
        r" (?:in|of) the) (?:(?P<unit>day|weekend|week|month|quarter|year|decade|century))"
        r"(?![a-z-]| of\b)",
        _unit,
    ),
    Rule("unit", rf"{_EDGE}(?:over |at |during )?the (?P<unit>weekend)(?![a-z]| of\b)", _unit),
    Rule(
        "unit",
        r"(?<=a\s)(?P<unit>weekend)(?= (?:attack|raid|strike|bombing|ambush|clash|meeting|session|summit"
        r"|talks|violence|fighting|visit|crash|interview|negotiations|march|protest|massacre|siege"
        r"|offensive|shooting))",
        _unit,
    ),
    Rule(
        "unit", rf"{_EDGE}(?:the |this )?(?P<turn>last|this|next|past) (?P<season>{SEASON})(?![a-z])", _season
    ),
    Rule(
        "unit",
        rf"(?<!half\s)(?<!\d,){HEDGE}?(?:(?P<n>{CARDINAL}) |(?:(?:a )?few|several|some|many) )?"
        rf"(?:short )?{_UNITS_OR_NIGHTS}(?: or so| or more| or two)? ago"
        r"(?: (?P<exact>today|this week|this month))?",
        _ago,
    ),
    Rule("unit", rf"{HEDGE}?(?P<n>{CARDINAL}) {_UNITS} from (?:now|today)", _from_now),
    Rule(
        "unit",
        rf"(?:the|these|his|her|its|their) (?P<turn>past|last|next|coming) (?:(?P<n>{CARDINAL})|"
        rf"(?P<vague>{VAGUE}))"
        rf" (?:full )?{_UNITS}(?!'| of (?!fighting|violence|war|clashes))",
        _rolling,
    ),
    Rule(
        "unit",
        r"the (?P<turn>past|last) (?P<unit>day|week|month|year|decade"
        r"|century)(?![a-z'-]| of\b)",
        _rolling,
    ),
    Rule("unit", r"(?:the )?(?:most )?recent (?:days|weeks|months|years|decades|times)", _recent),
)
