"""The table of cases.csv: a sentence, its publication day, and every date in it with its interval.

`dates` reads "expression = first day/last day | …"; one day stands alone, "?" is unresolved, empty is none.
"""

import calendar
import csv
import datetime as dt
from pathlib import Path

import pytest

from flows.extract.dates import find_dates
from schemas import DateMention
from tests.dates.article import document

TABLE = Path(__file__).with_name("cases.csv")
with TABLE.open(encoding="utf-8", newline="") as lines:
    CASES = [tuple(row.values()) for row in csv.DictReader(lines)]


def written(mention: DateMention) -> str:
    start, end = mention.date_start, mention.date_end
    days = "?" if start is None else f"{start}" if start == end else f"{start}/{end}"
    return f"{mention.text} = {days}"


@pytest.mark.parametrize(("published", "sentence", "dates"), CASES)
def test_case(published: str, sentence: str, dates: str) -> None:
    found = find_dates(document(sentence, published or None))
    assert " | ".join(map(written, found)) == dates
    assert all(sentence[m.char_start : m.char_end] == m.quote == m.text for m in found)


def test_the_table_is_large() -> None:
    assert sum(max(1, len(list(filter(None, dates.split(" | "))))) for _, _, dates in CASES) >= 300
    assert sum(not dates for _, _, dates in CASES) >= 30


def test_without_publication_relative_dates_stay_unresolved() -> None:
    text = "It rained on Tuesday, last week, a year ago and earlier this month. In 2014 it snowed."
    found = {m.text: (m.basis.value, m.date_start is None) for m in find_dates(document(text))}
    assert found == {
        "Tuesday": ("unresolved", True),
        "last week": ("unresolved", True),
        "a year ago": ("unresolved", True),
        "earlier this month": ("unresolved", True),
        "2014": ("explicit", False),
    }


def test_a_range_of_impossible_days_is_no_date() -> None:
    assert [m.text for m in find_dates(document("They met on 30 February 2020.", "2020-03-05"))] == [
        "February 2020"
    ]


def test_ids_repeat_and_differ() -> None:
    text = "Two died on Monday and three on Tuesday."
    first, again = (find_dates(document(text, "2024-01-24")) for _ in range(2))
    assert first == again
    assert len({m.date_id for m in first}) == 2


def test_nothing_leans_on_a_caption() -> None:
    text = (
        "FILE PHOTO: A gate in Basra, Iraq January 13, 2020. REUTERS/A. Person\n\n"
        "A drone hit the gate. The next day, it was shut."
    )
    found = find_dates(document(text, "2024-01-24"))
    assert [(m.text, m.basis.value) for m in found] == [
        ("January 13, 2020", "explicit"),
        ("The next day", "unresolved"),
    ]


@pytest.mark.parametrize("published", [dt.date(2019, 12, 28) + dt.timedelta(days=n) for n in range(7)])
@pytest.mark.parametrize("weekday", range(7))
def test_every_weekday_told_on_every_weekday(published: dt.date, weekday: int) -> None:
    name = calendar.day_name[weekday]
    for sentence, direction in ((f"Two men died on {name}.", -1), (f"The men will meet on {name}.", 1)):
        (mention,) = find_dates(document(sentence, str(published)))
        assert mention.date_start == mention.date_end
        assert mention.date_start is not None
        assert mention.date_start.weekday() == weekday
        assert 0 <= (mention.date_start - published).days * direction <= 6
