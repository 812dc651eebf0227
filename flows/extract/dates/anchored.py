"""Expressions that lean on a date named before them: the next day, that year, two days later."""

from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.context import Context, Reading, Rule, relative, unresolved
from flows.extract.dates.intervals import Interval
from flows.extract.dates.lexicon import HEDGE, PART_OF_DAY, SEASON
from flows.extract.dates.number_words import CARDINAL, number

_MOVES = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "prior": -1}


def _anchor(at: Context, unit: str) -> Interval | None:
    return at.latest_day if unit in ("day", "hour") else at.latest


def _unit(m: Match[str], at: Context) -> Reading:
    words = m["unit"]
    unit = words if words in ("week", "weekend", "month", "quarter", "year", "decade") else "day"
    anchor, move = _anchor(at, unit), _MOVES.get(m["turn"], 0)
    start = anchor.start if anchor else at.published if move < 0 and unit != "day" else None
    return relative(intervals.unit_at(start, unit, move)) if start else unresolved(unit)


def _season(m: Match[str], at: Context) -> Reading:
    if at.latest is None:
        return unresolved("season")
    return relative(intervals.season(at.latest.start.year + _MOVES.get(m["turn"], 0), m["season"]))


def _shifted(m: Match[str], at: Context) -> Reading:
    """So many units before or after the date named last; "a year earlier" may look from publication."""
    unit, sign = m["unit"].rstrip("s"), -1 if m["side"] in ("earlier", "before", "previously") else 1
    anchor = _anchor(at, unit)
    start = anchor.start if anchor else at.published if sign < 0 and m["side"] != "before" else None
    if start is None or m["n"] is None:
        return unresolved("range" if unit == "hour" else unit)
    return relative(intervals.unit_at(intervals.add(start, unit, sign * number(m["n"])), unit))


def _unit_before(m: Match[str], at: Context) -> Reading:
    unit = "day" if m["unit"] == "night" else m["unit"]
    anchor = _anchor(at, unit)
    if anchor is None:
        return unresolved(unit)
    return relative(intervals.unit_at(anchor.start, unit, 1 if m["side"] in ("after", "later") else -1))


ANCHORED = (_unit, _shifted, _unit_before)
"""Readings that move on from another date."""
# "Two days after the raid" leans on the raid, which the grammar does not know; "earlier" leans on a date.
_FREE = r"(?:(?<!after)(?<!before)|(?= ?[,.;:)]|$))"
_WHOLE = rf"(?:day|{PART_OF_DAY}|weekend|week|month|quarter|year|decade)"


RULES = (
    Rule(
        "unit",
        r"(?:(?:early|late|earlier|later) )?(?:(?:the )?(?P<turn>next|following|previous|preceding"
        rf"|prior)|(?:the |that )same|that|this(?= day)) (?:very )?(?P<unit>{_WHOLE})(?![a-z]|-[a-z])",
        _unit,
    ),
    Rule(
        "unit",
        rf"(?:the (?P<turn>following|previous|preceding)|the same|that) (?P<season>{SEASON})(?![a-z])",
        _season,
    ),
    Rule(
        "unit",
        rf"{HEDGE}?(?:(?P<n>{CARDINAL})|few|several|many|some) (?P<unit>days?|weeks?|months?|quarters?"
        rf"|years?|decades?) (?P<side>earlier|later|before|after|afterwards?|previously){_FREE}",
        _shifted,
    ),
    Rule(
        "unit",
        rf"the (?P<unit>day|night|week|month|quarter|year) (?P<side>before|earlier|after|later){_FREE}",
        _unit_before,
    ),
)
