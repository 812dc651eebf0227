"""Newspaper sentences with the values that TimeML (TIMEX3 DATE and TIME) gives their expressions.

A row of timeml.csv is an expression of a sentence, in text order, with the first and last day of its value;
both are empty where it names no calendar interval (a duration, PRESENT_REF), all three where the sentence has
none. Written before the grammar was run on it. An expression is right when a date that overlaps it has
exactly its days.
"""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from flows.extract.dates import find_dates
from tests.dates.article import document

_EVENT = "leans on an event, or on a sentence that is not there"
_PERIOD = "its period is unnamed, or named after it"
_RANGE = "one stretch of days is one date here, two in TimeML"
_CLOCK = "clock times and bare parts of the day are no dates here"
_UNIT = "days where the grammar counts weeks or years"
MISSES = {
    ("Net income at", "a year earlier"): _PERIOD,
    ("Revenue was flat", "the year-ago period"): _PERIOD,
    ("In the year-earlier", "the year-earlier period"): _PERIOD,
    ("Profit in the quarter", "quarter"): _PERIOD,
    ("Profit in the quarter", "a year earlier"): _PERIOD,
    ("In the latest period", "the latest period"): _PERIOD,
    ("The group had", "a year earlier"): _UNIT,
    ("The court ruled", "a year later"): _UNIT,
    ("The merger was", "a week later"): _UNIT,
    ("A decade ago", "A decade ago"): _UNIT,
    ("At the same time", "At the same time last year"): _UNIT,
    ("The index fell", "the previous week"): _UNIT,
    ("That day was", "That day"): _EVENT,
    ("The suspect flew", "one day before"): _EVENT,
    ("He was arrested", "the same day"): _EVENT,
    ("The next day", "The next day"): _EVENT,
    ("The following year", "The following year"): _EVENT,
    ("The following day", "The following day"): _EVENT,
    ("The boat had left", "four days earlier"): _EVENT,
    ("The August 1987 peak", "the October"): _EVENT,
    ("On Oct. 19, 1987", "Black Monday"): _EVENT,
    ("The storms struck", "Feb. 2-3"): _RANGE,
    ("The islanders voted", "March 10 and 11"): _RANGE,
    ("On 20 and 21 July", "20"): _RANGE,
    ("On 20 and 21 July", "21 July, 2012"): _RANGE,
    ("The plan lets", "Nov. 6"): _RANGE,
    ("The plan lets", "Dec. 8"): _RANGE,
    ("The festival runs", "28 March"): _RANGE,
    ("The festival runs", "1 April"): _RANGE,
    ("Yesterday morning", "late afternoon"): _CLOCK,
    ("Voting begins", "6 p.m."): _CLOCK,
    ("It is 9", "9 o'clock"): _CLOCK,
    ("The pact is effective", "Dec. 31"): "the year before it holds on",
    ("They plan to meet", "Thursday"): "a Thursday's paper means the next one",
}


def _cases() -> dict[tuple[str, str], list[tuple[str, str, str]]]:
    cases = defaultdict(list)
    with Path(__file__).with_name("timeml.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            cases[row["sentence"], row["dct"]].append((row["expression"], row["start"], row["end"]))
    return dict(cases)


def _misses(sentence: str, dct: str, expressions: list[tuple[str, str, str]]) -> list[str]:
    found = find_dates(document(sentence, dct))
    missed, at = [], 0
    for expression, *days in expressions:
        start = sentence.index(expression, at)
        at = start + len(expression)
        over = [m for m in found if m.char_start < at and start < m.char_end]
        if days[0] and days not in [[str(m.date_start), str(m.date_end)] for m in over]:
            missed.append(expression)
    return missed


@pytest.mark.parametrize(("case", "expressions"), _cases().items(), ids=lambda part: None)
def test_only_the_named_are_missed(case: tuple[str, str], expressions: list[tuple[str, str, str]]) -> None:
    sentence, dct = case
    known = [e for e, *_ in expressions for s, x in MISSES if x == e and sentence.startswith(s)]
    assert _misses(sentence, dct, expressions) == known


def test_every_known_miss_is_of_the_table() -> None:
    for start, expression in MISSES:
        assert any(s.startswith(start) and expression in [e for e, *_ in x] for (s, _), x in _cases().items())


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. May said the S&P 500 fell 1,987 times.",
        "Its 747-400 and a pool of 2,100 workers cost the carrier 1989 yen a share.",
        "Chapter 11 filings reached 1,990 and the jury found for Section 1983 plaintiffs.",
        "The march drew 2,000; May, a nurse, led it from the Sunday school.",
        "They met in the old quarter of the town.",
        "A quarter of the men had left the quarter by then.",
    ],
)
def test_numbers_and_names_are_no_dates(sentence: str) -> None:
    assert find_dates(document(sentence, "1989-10-30")) == []
