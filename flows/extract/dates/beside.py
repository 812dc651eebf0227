"""Days told by one that stands beside them: the 20 of "20 and 23 July", "the day after Christmas"."""

import datetime as dt
import re
from collections.abc import Iterator

from flows.extract.dates import intervals
from flows.extract.dates.context import Reading, relative
from flows.extract.dates.lexicon import DAY, WEEKDAY, weekday_number
from flows.extract.dates.number_words import CARDINAL, number
from schemas.date import Granularity

REACH = 40
"""How many characters before a day can tell of another."""
Found = tuple[int, int, Reading]
_DAY = re.compile(DAY)
_DAYS_BEFORE = re.compile(rf"(?<![\w.,$/-])(?:{DAY}, )*{DAY},? (?:and|or) (?:the )?$")
_DAYS_AFTER = re.compile(
    rf"(?P<days>(?:, {DAY})*,? (?:and|or) {DAY})"
    r"(?=[.,;:)]|$| (?:in|at|on|for|when|to|near|with|by|were)\b(?! \d))"
)
_OFFSET = re.compile(
    rf"(?<![a-z0-9-])(?P<expression>(?:(?:(?P<n>{CARDINAL}) |the (?=day |week ))(?P<unit>days?|weeks?)"
    rf"|(?:the )?(?P<weekday>{WEEKDAY})) (?P<side>before|after))"
    r" (?:the |that |his |her |their |last )?$"
)


def days_before(low: str, floor: int, start: int, end: int, reading: Reading) -> Iterator[Found]:
    """The days that words before a day at `start` tell by it; nothing before `floor` is looked at."""
    if reading.interval is None or reading.unit is not Granularity.DAY:
        return
    at = max(floor, start - REACH)
    before = low[at:start]
    if (offset := _OFFSET.search(before)) is not None:
        yield at + offset.start(), at + offset.end("expression"), _moved(offset, reading.interval.start)
    elif low[start].isdigit() and not low[start:end].isdigit() and (days := _DAYS_BEFORE.search(before)):
        yield from _of_month(days.group(), at + days.start(), reading.interval.start)


def days_after(low: str, start: int, end: int, reading: Reading) -> Iterator[Found]:
    """The days of the same month listed after one: the 9 and the 12 of "May 5, 9 and 12"."""
    if reading.interval is None or reading.unit is not Granularity.DAY or not low[start].isalpha():
        return
    days = (
        _DAYS_AFTER.match(low, end) if low[end - 1].isdigit() and not low[end - 3 : end].isdigit() else None
    )
    if days is not None:
        yield from _of_month(days["days"], end, reading.interval.start)


def _moved(offset: re.Match[str], day: dt.date) -> Reading:
    sign = -1 if offset["side"] == "before" else 1
    if offset["weekday"]:
        number_of = weekday_number(offset["weekday"])
        return relative(intervals.day(intervals.weekday_near(day, number_of, sign, strict=True)))
    unit = offset["unit"].rstrip("s")
    moved = intervals.add(day, unit, sign * number(offset["n"] or "a"))
    return relative(intervals.unit_at(moved, unit))


def _of_month(text: str, at: int, day: dt.date) -> Iterator[Found]:
    last = intervals.unit_at(day, "month").end.day
    for digits in _DAY.finditer(text):
        count = number(digits.group())
        if count <= last and count != day.day:
            yield at + digits.start(), at + digits.end(), relative(intervals.day(day.replace(day=count)))
