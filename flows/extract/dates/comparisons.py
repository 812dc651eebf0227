"""The period that a report is of, and the one it is compared with: the quarter, a year earlier."""

import datetime as dt
import re
from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.completion import choose_year
from flows.extract.dates.context import Context, Reading, Rule, relative, unresolved
from flows.extract.dates.intervals import Interval
from flows.extract.dates.lexicon import DAY, MONTH, YEAR, month_number
from flows.extract.dates.number_words import ORDINAL

_AMOUNT = (
    r"(?:an? |the )?(?:(?:rate|level|profit|loss|net|income) of )?[$£]?\d[\d.,]*%?"
    r"(?: (?:million|billion|trillion|percent|per cent|cents(?: a share)?|tons|units))?"
)
# "From $21 million in August and $22 million a year earlier": what stands before a year earlier.
_COMPARING = re.compile(rf"\b(?:from|than|with|against|versus|and)(?: {_AMOUNT},?)? $")
_COMPARED = re.compile(rf"\b(?:from|than|with|against|versus)(?: {_AMOUNT} (?:in|for))? $")
_LONGER = re.compile(r"\b(?:months|half|full year|fiscal year)\b(?!.*\bquarter\b)", re.DOTALL)
"""What a sentence compares when it leaves the quarter for a longer stretch."""
_NEAR = 60
"""Characters before an expression in which what it is compared with stands."""
_STALE = 366
"""Days after its end from which a period is no longer the one reported."""
_FITS = {"quarter": ("quarter",), "month": ("month",), "period": ("quarter", "month")}


def is_compared(low: str, start: int) -> bool:
    """Whether the report's period is compared with the one at `start`: "from $21 million in August"."""
    return _COMPARED.search(low[max(0, start - _NEAR) : start]) is not None


def _period(m: Match[str], at: Context) -> Interval | None:
    """The month or quarter named last, if the words fit it; for a quarter unnamed, the last that has ended.

    "A year earlier" means a quarter in a report on one, a month only where the two are compared.
    """
    word, named = m.groupdict().get("word"), at.period
    compared = _COMPARING.search(m.string[max(0, m.start() - _NEAR) : m.start()])
    fits = _FITS[word] if word else ("quarter", "month") if compared else ("quarter",)
    if word is None and _LONGER.search(m.string[: m.start()]):
        return None
    if named and named.unit in fits:
        return named
    return intervals.unit_at(at.published, "quarter", -1) if word == "quarter" and at.published else None


def year_before(m: Match[str], at: Context) -> Reading | None:
    """The period of the report moved a year back; no reading where the report is of none."""
    period = _period(m, at)
    moved = period and intervals.unit_at(intervals.add(period.start, "year", -1), period.unit)
    return relative(moved) if moved else None


def year_named(m: Match[str], at: Context) -> Reading | None:
    """ "The 1988 quarter": that of the report in another year."""
    period = _period(m, at)
    years = int(m["year"]) - period.start.year if period else 0
    moved = period and intervals.unit_at(intervals.add(period.start, "year", years), period.unit)
    return relative(moved) if moved else None


def _year_before_publication(m: Match[str], at: Context) -> Reading:
    return relative(intervals.unit_at(at.published, "year", -1)) if at.published else unresolved("year")


def _year_before_latest(m: Match[str], at: Context) -> Reading:
    anchor = at.latest.start if at.latest else at.published
    return relative(intervals.unit_at(anchor, "year", -1)) if anchor else unresolved("year")


def _itself(m: Match[str], at: Context) -> Reading | None:
    """ "The quarter" is that of the report; a town's old quarter is no date, so one must have been named."""
    known = m["sure"] is not None or (at.period is not None and at.period.unit == "quarter")
    period = _period(m, at) if known else None
    return relative(period) if period else None


def _ended(m: Match[str], at: Context) -> Reading:
    """The quarter that ends with the month named behind it, whatever its number in the fiscal year."""
    year = int(m["year"]) if m["year"] else None
    found = (
        intervals.unit_at(dt.date(year, month_number(m["month"]), 1), "quarter")
        if year
        else choose_year(lambda y: intervals.unit_at(dt.date(y, month_number(m["month"]), 1), "quarter"), at)
    )
    return relative(found) if found else unresolved("quarter")


def _month_before(m: Match[str], at: Context) -> Reading:
    """ "The month-earlier level": of the month or week of the report, or of publication, the one before."""
    unit = m["unit"]
    named = at.period if at.period and at.period.unit == unit else None
    anchor = named.start if named else at.published
    return relative(intervals.unit_at(anchor, unit, -1)) if anchor else unresolved(unit)


def _of_report(m: Match[str], at: Context) -> Reading:
    """ "For the quarter", "on the week": the one named last, else that of the day named last."""
    unit = m["unit"] or m["session"]
    if at.published is None:
        return unresolved(unit)
    if at.period and at.period.unit == unit and (at.published - at.period.end).days < _STALE:
        return relative(at.period)
    if unit == "quarter":
        return relative(intervals.unit_at(at.published, unit, -1))
    near = at.latest_day and 0 <= (at.published - at.latest_day.start).days < 7
    day = at.latest_day.start if at.latest_day and near and unit in ("day", "week") else at.published
    return relative(intervals.unit_at(day, unit))


COMPARISONS = (year_before, year_named, _month_before, _year_before_publication, _year_before_latest)
"""Readings of what a report is compared with: nothing leans on it."""

_SAME = r"(?:the )?(?:same|like|comparable|corresponding|similar) (?P<word>quarter|period|month)"
_AGO = r"(?:of )?(?:last year|(?:a|one) year (?:ago|earlier|before)|the (?:previous|prior|preceding) year)"
_YEAR_AGO = r"(?:the |its )?(?:year-(?:ago|earlier)|prior-year)(?: (?P<word>quarter|period|month))?(?![a-z])"
_ENDED = (
    rf",? (?:which )?(?:ended|ending|that ended) (?=(?P<month>{MONTH})(?: {DAY})?(?:,? (?P<year>{YEAR}))?)"
)
RULES = (
    Rule(
        "unit",
        rf"(?:(?:the|its|their|a) )?(?:fiscal )?(?:{ORDINAL}[ -])?(?:fiscal )?quarter(?={_ENDED})",
        _ended,
    ),
    Rule("unit", r"(?:the )?(?P<unit>month|week)-(?:ago|earlier)(?![a-z])", _month_before),
    *(
        Rule("unit", pattern, read)
        for pattern in (_YEAR_AGO, rf"{_SAME} {_AGO}")
        for read in (year_before, _year_before_publication)
    ),
    Rule("unit", r"(?:a|one) year (?:ago|earlier|before)(?! (?:this|last|today|on|the)\b)", year_before),
    Rule("unit", r"(?:a|one) year earlier(?! (?:this|last|today|on|the)\b)", _year_before_latest),
    Rule("unit digits", rf"{_SAME.replace('|period', '')} (?:of|in) (?P<year>{YEAR})", year_named),
    Rule(
        "unit",
        r"(?:(?<=for\s)the (?:full |whole |entire )?(?P<unit>week|month|quarter|year)"
        r"|(?<=on\s)the (?P<session>day|week|month))(?=[,.;:)]|$)",
        _of_report,
    ),
    Rule("unit digits", rf"(?:the )?(?P<year>{YEAR}) (?P<word>quarter|period)(?![a-z])", year_named),
    Rule(
        "unit", r"the (?P<word>quarter)(?P<sure>(?= end(?:ed|ing)\b))?(?![a-z-]| (?:of|century)\b)", _itself
    ),
)
