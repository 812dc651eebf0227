"""What people see while a run goes: articles done, rate, time left, quarantined."""

import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.ingest import read
from flows.ingest.meter import Meter
from flows.pace import EXTRACTING, PUBLISHING, READING, WINDOW, Pace
from flows.summary import Summary
from schemas.refusal import Refusal


class Clock:
    """A clock that the test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    """A run over a file of about 400 articles, of which a quarter is read."""
    return Pace(Summary(Path("w")), Meter(size=4000, passed=1000, records=100), clock=clock)


def test_nothing_is_claimed_before_anything_is_done(pace: Pace) -> None:
    pace.read = 100
    pace.note(READING)

    assert pace.text() == "reading, 0 of ~400 done, 100 read, 0 quarantined"


def test_done_rate_time_left_and_quarantined(pace: Pace, clock: Clock) -> None:
    pace.note(EXTRACTING)
    clock.now, pace.ahead = 10, 20
    pace.summary.refusals.append(Refusal("a", "empty"))
    pace.note(EXTRACTING)

    assert pace.text() == "extracting, 21 of ~400 done, 2.1/s, 3:00 left, 1 quarantined"


def test_what_was_skipped_long_ago_says_nothing_of_what_comes(pace: Pace, clock: Clock) -> None:
    pace.note(READING)
    clock.now, pace.summary.skipped = 1, 300
    pace.note(READING)
    for second in range(2, 100):
        clock.now, pace.summary.done = second, pace.summary.done + 1
        pace.note(EXTRACTING)

    assert pace.rate == pytest.approx(1)


def test_a_pipe_tells_no_time_left(pace: Pace, clock: Clock) -> None:
    pace.meter.size = None
    pace.note(EXTRACTING)
    clock.now, pace.summary.done = 10, 20
    pace.note(EXTRACTING)

    assert pace.text() == "extracting, 20 done, 2.0/s, 0 quarantined"


def test_more_than_expected_is_no_negative_time(pace: Pace, clock: Clock) -> None:
    pace.note(EXTRACTING)
    clock.now, pace.summary.done = 10, 500
    pace.note(PUBLISHING)

    assert pace.text() == "publishing, 500 of ~500 done, 0 quarantined"


def test_many_notes_cost_no_memory(pace: Pace, clock: Clock) -> None:
    for number in range(10_000):
        clock.now = number / 100
        pace.note(READING)

    assert len(pace._marks) < 10 * WINDOW


def jsonl(rows: list[dict[str, str]]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def parquet(rows: list[dict[str, str]]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out)
    return out.getvalue()


@pytest.mark.parametrize(("suffix", "form"), [("jsonl", jsonl), ("parquet", parquet)])
def test_the_articles_to_come_are_told_from_those_that_came(tmp_path: Path, suffix: str, form) -> None:
    rows = [{"text": f"Report {n:05} says that two died at post {n * 7919:08}."} for n in range(3000)]
    (tmp_path / f"a.{suffix}").write_bytes(form(rows[:1500]))
    (tmp_path / f"b.{suffix}").write_bytes(form(rows[1500:]))
    meter, told = Meter(), []

    for _ in read([str(tmp_path)], meter=meter):
        told.append(meter.expected())

    assert all(2500 < expected < 3500 for expected in told[750:] if expected)
    assert meter.expected() == 3000
