"""Feasts against the days on which they were kept."""

import datetime as dt

import pytest

import seeds
from flows.extract.dates import feasts
from schemas.reference.named_day import NamedDay


@pytest.mark.parametrize(
    ("rule", "year", "first"),
    [
        ("easter +0", 1989, "1989-03-26"),
        ("easter +0", 2024, "2024-03-31"),
        ("easter -2", 2023, "2023-04-07"),
        ("orthodox +0", 2023, "2023-04-16"),
        ("orthodox +0", 2024, "2024-05-05"),
        ("nth 11 3 4", 2016, "2016-11-24"),
        ("nth 05 0 -1", 2024, "2024-05-27"),
        ("hebrew 07-10", 1973, "1973-10-06"),
        ("hebrew 07-01", 2021, "2021-09-07"),
        ("hebrew 12-14", 2024, "2024-03-24"),
        ("hebrew 09-25", 2023, "2023-12-08"),
        ("hebrew 07-22", 2023, "2023-10-07"),
        ("fixed 12-25", 1999, "1999-12-25"),
    ],
)
def test_known_days(rule: str, year: int, first: str) -> None:
    assert str(feasts.occurrences(rule, year)[0].start) == first


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("islamic 09-01", "2024-03-11"),
        ("islamic 10-01", "2023-04-21"),
        ("islamic 12-10", "2022-07-09"),
        ("islamic 01-10", "2018-09-20"),
    ],
)
def test_islamic_days_are_right_to_a_day(rule: str, first: str) -> None:
    day = dt.date.fromisoformat(first)
    assert abs((feasts.occurrences(rule, day.year)[0].start - day).days) <= 1


def test_an_islamic_feast_can_fall_twice_in_a_year() -> None:
    assert [i.start.month for i in feasts.occurrences("islamic 09-01", 2030)] == [1, 12]


@pytest.mark.parametrize("year", [1980, 2000, 2024, 2035])
def test_every_named_day_falls_in_every_year(year: int) -> None:
    missing = [
        d.name
        for d in seeds.reference("named_days", NamedDay)
        if not any(feasts.occurrences(d.rule, y) for y in (year, year + 1))
    ]
    assert missing == []
