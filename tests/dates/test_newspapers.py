"""Paragraphs in the manner of newspapers, agencies and broadcasts, marked as a TimeML annotator would.

newspapers.tsv marks each expression as [words|value]: a day, month, year, quarter or decade (198) in ISO 8601
or TIMEX3 form, `w` and `we` before a day for its week and weekend, "-" for what names no calendar interval
(a duration, a season, PRESENT_REF, a clock time). All were written before the grammar was run on any. The
paragraphs of the list "read" then served to mend it; those of "blind" were only counted.

newspaper_misses.tsv has what is missed: an expression without its days, and dates found beside the marked.
"""

import csv
import datetime as dt
import re
from pathlib import Path

import pytest

from flows.extract.dates import find_dates
from flows.extract.dates.intervals import decade, month, quarter, week, weekend, year
from schemas import DateMention
from tests.dates.article import document

_MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")
Mark = tuple[int, int, str]


def _rows(name: str) -> list[dict[str, str]]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _unmarked(paragraph: str) -> tuple[str, list[Mark]]:
    text, marks, at = "", [], 0
    for m in _MARKED.finditer(paragraph):
        text += paragraph[at : m.start()]
        marks.append((len(text), len(text) + len(m[1]), m[2]))
        text, at = text + m[1], m.end()
    return text + paragraph[at:], marks


def _days(value: str) -> tuple[dt.date, dt.date]:
    if value.startswith("w"):
        of_week = weekend if value.startswith("we") else week
        interval = of_week(dt.date.fromisoformat(value.lstrip("we")))
    elif "-Q" in value:
        interval = quarter(int(value[:4]), int(value[-1]))
    elif len(value) == len("1989-10-30"):
        return dt.date.fromisoformat(value), dt.date.fromisoformat(value)
    else:
        interval = {3: _decade, 4: _year, 7: _month}[len(value)](value)
    return interval.start, interval.end


def _decade(value: str):
    return decade(int(value) * 10)


def _year(value: str):
    return year(int(value))


def _month(value: str):
    return month(*map(int, value.split("-")))


def misses(paragraph: str, dct: str) -> list[str]:
    """The marked expressions whose days are not found, then the resolved dates beside the marks."""
    text, marks = _unmarked(paragraph)
    found = [m for m in find_dates(document(text, dct)) if m.date_start]
    missed = [text[a:b] for a, b, value in marks if value != "-" and not _has(found, a, b, _days(value))]
    beside = [m.text for m in found if not any(m.char_start < b and a < m.char_end for a, b, _ in marks)]
    return missed + beside


def _has(found: list[DateMention], start: int, end: int, days: tuple[dt.date, dt.date]) -> bool:
    over = [m for m in found if m.char_start < end and start < m.char_end]
    return any((m.date_start, m.date_end) == days for m in over)


PARAGRAPHS = _rows("newspapers.tsv")
KNOWN = _rows("newspaper_misses.tsv")


@pytest.mark.parametrize("row", PARAGRAPHS, ids=lambda row: row["dct"])
def test_only_the_named_are_missed(row: dict[str, str]) -> None:
    known = [k["expression"] for k in KNOWN if row["paragraph"].startswith(k["opens"])]
    assert misses(row["paragraph"], row["dct"]) == known


def test_the_lists_are_large() -> None:
    for which in ("read", "blind"):
        marked = [m for row in PARAGRAPHS if row["list"] == which for m in _unmarked(row["paragraph"])[1]]
        assert sum(value != "-" for *_, value in marked) >= 170


def test_every_known_miss_is_of_a_paragraph() -> None:
    assert all(any(p["paragraph"].startswith(k["opens"]) for p in PARAGRAPHS) for k in KNOWN)
