"""Days and years counted off from publication exactly: two weeks from Monday, half a century ago."""

from re import Match

from flows.extract.dates import intervals
from flows.extract.dates.context import Context, Reading, Rule, relative, unresolved
from flows.extract.dates.lexicon import WEEKDAY, weekday_number
from flows.extract.dates.number_words import CARDINAL, number


def _to_the_day(m: Match[str], at: Context) -> Reading:
    """So many weeks from a day: that very day of a week to come."""
    if at.published is None:
        return unresolved("day")
    weekday = m.groupdict().get("weekday")
    first = intervals.weekday_near(at.published, weekday_number(weekday), 1) if weekday else at.published
    if m.groupdict().get("morrow"):
        first = intervals.add(first, "day", 1)
    return relative(intervals.day(intervals.add(first, m["unit"].rstrip("s"), number(m["n"]))))


def _part_ago(m: Match[str], at: Context) -> Reading:
    """Half a century ago, a quarter-century ago: the year."""
    if at.published is None:
        return unresolved("year")
    parts = 2 if m["part"] == "half" else 4
    years = {"decade": 10, "century": 100}[m["unit"]] // parts
    return relative(intervals.unit_at(at.published, "year", -years))


RULES = (
    Rule("unit", r"(?P<part>half|(?:a )?quarter)(?: of)?(?: a |-)(?P<unit>decade|century) ago", _part_ago),
    Rule(
        "unit",
        rf"(?P<n>{CARDINAL}) (?P<unit>weeks?|months?|years?) from (?:today|(?P<morrow>tomorrow))",
        _to_the_day,
    ),
    Rule(
        "weekday",
        rf"(?P<n>{CARDINAL}) (?P<unit>weeks?|months?) from (?:next |this )?(?P<weekday>{WEEKDAY})",
        _to_the_day,
    ),
)
