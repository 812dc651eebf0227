"""Properties of the calendar arithmetic."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.dates import intervals
from schemas.date import Granularity

DATES = st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31))
UNITS = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")


@given(DATES, st.sampled_from(UNITS))
def test_units_follow_one_another_without_gap(date: dt.date, unit: str) -> None:
    this, following = intervals.unit_at(date, unit), intervals.unit_at(date, unit, 1)
    step = 6 if unit == "weekend" else 1
    assert following.start == this.end + dt.timedelta(days=step)
    assert intervals.unit_at(following.start, unit, -1) == this


@given(DATES, st.sampled_from([u for u in UNITS if u != "weekend"]))
def test_a_unit_holds_its_day(date: dt.date, unit: str) -> None:
    assert intervals.unit_at(date, unit).start <= date <= intervals.unit_at(date, unit).end


@pytest.mark.parametrize("today", range(7))
@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("direction", [-1, 1])
def test_every_weekday_from_every_weekday(today: int, weekday: int, direction: int) -> None:
    date = dt.date(2024, 1, 1) + dt.timedelta(days=today)
    found = intervals.weekday_near(date, weekday, direction)
    strict = intervals.weekday_near(date, weekday, direction, strict=True)
    assert found.weekday() == strict.weekday() == weekday
    assert 0 <= (found - date).days * direction <= 6
    assert 1 <= (strict - date).days * direction <= 7
    assert (found == date) == (today == weekday)


@given(st.integers(1583, 2400))
def test_february_ends_as_the_calendar_says(year: int) -> None:
    assert intervals.month(year, 2).end.day == (29 if calendar.isleap(year) else 28)


@given(DATES, st.integers(-1200, 1200))
def test_adding_months_keeps_the_day_or_the_months_end(date: dt.date, count: int) -> None:
    moved = intervals.add(date, "month", count)
    assert (moved.year - date.year) * 12 + moved.month - date.month == count
    assert moved.day == min(date.day, calendar.monthrange(moved.year, moved.month)[1])


@given(DATES)
def test_weeks_are_iso_weeks_also_at_the_turn_of_the_year(date: dt.date) -> None:
    week = intervals.week(date)
    assert week.start == dt.date.fromisocalendar(*date.isocalendar()[:2], 1)
    assert (week.end - week.start).days == 6


@pytest.mark.parametrize(
    ("found", "start", "end"),
    [
        (intervals.quarter(2023, 5), "2024-01-01", "2024-03-31"),
        (intervals.quarter(2024, 0), "2023-10-01", "2023-12-31"),
        (intervals.month(2024, -1), "2023-11-01", "2023-11-30"),
        (intervals.half(2000, 2), "2000-07-01", "2000-12-31"),
        (intervals.season(2023, "winter"), "2023-12-01", "2024-02-29"),
        (intervals.decade(1987), "1980-01-01", "1989-12-31"),
        (intervals.century(20), "1900-01-01", "1999-12-31"),
        (intervals.weekend(dt.date(2024, 1, 24)), "2024-01-27", "2024-01-28"),
    ],
)
def test_known_intervals(found: intervals.Interval, start: str, end: str) -> None:
    assert (str(found.start), str(found.end)) == (start, end)


def test_a_span_runs_forward() -> None:
    may, june = intervals.month(2020, 5), intervals.month(2020, 6)
    assert intervals.span(may, june) == (may.start, june.end, Granularity.RANGE)
    with pytest.raises(ValueError, match="before"):
        intervals.span(june, may)


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 6), st.integers(1, 4))
def test_the_nth_weekday_lies_in_its_week_of_the_month(year: int, month: int, weekday: int, n: int) -> None:
    found = intervals.nth_weekday(year, month, weekday, n)
    assert found.weekday() == weekday
    assert (found.day - 1) // 7 == n - 1
    last = intervals.nth_weekday(year, month, weekday, -1)
    assert last + dt.timedelta(days=7) > intervals.month(year, month).end


def test_a_fifth_weekday_that_is_none_is_an_error() -> None:
    with pytest.raises(ValueError, match="no weekday"):
        intervals.nth_weekday(2023, 2, 0, 5)
