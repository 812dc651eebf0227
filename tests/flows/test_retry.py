"""The quarantine's way out: what is mended is taken, what is not stays, and nothing is lost."""

import json
import sys
from pathlib import Path

import pytest

from flows.ingest import read
from flows.job import Job
from flows.load import FEEDS, load_state, publish, quarantine, quarantined, save_state, warehouse_lock
from flows.retry import clear, taken_up
from flows.status import status
from schemas import Article
from schemas.refusal import Refusal

URL = "https://desk.example/rss"
PAGE = "https://desk.example/1"


def retried(warehouse: Path) -> int:
    """Read again what was refused, as a run does, without extraction."""
    job = taken_up(Job((), warehouse, again=True))
    found = list(read(job.sources))
    refusals = [one for one in found if isinstance(one, Refusal)]
    quarantine(warehouse, refusals)
    return clear(warehouse, {one.source_uri for one in found if isinstance(one, Article)}, refusals)


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    """Two broken lines of three in quarantine."""
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "1"}\n{"text": "Two died."}\n{"id": "3"}\n')
    quarantine(tmp_path / "w", [one for one in read([str(path)]) if isinstance(one, Refusal)])
    assert len(quarantined(tmp_path / "w")) == 2
    return tmp_path / "w"


def test_what_is_mended_leaves_and_what_is_not_stays(warehouse: Path) -> None:
    path = warehouse.parent / "in.jsonl"
    path.write_text('{"id": "1", "text": "One died."}\n{"text": "Two died."}\n{"id": "3"}\n')

    assert retried(warehouse) == 1
    assert [entry.source_uri for entry in quarantined(warehouse)] == [f"{path}#3"]


@pytest.mark.parametrize("content", [None, '{"text": "Two died."}\n'], ids=["file gone", "line gone"])
def test_what_cannot_be_found_any_more_stays(warehouse: Path, content: str | None) -> None:
    path = warehouse.parent / "in.jsonl"
    path.write_text(content) if content else path.unlink()

    retried(warehouse)

    assert f"{path}#3" in {entry.source_uri for entry in quarantined(warehouse)}


def test_a_refused_page_is_forgotten_by_its_feed_alone(tmp_path: Path) -> None:
    quarantine(tmp_path, [Refusal(PAGE, "no such page for us")])
    feed = {"etag": '"7"', "entries": {PAGE: "a", "https://desk.example/2": "b"}, "failed": None}
    save_state(tmp_path, FEEDS, {URL: feed})

    taken_up(Job((), tmp_path, again=True))

    kept = load_state(tmp_path, FEEDS)[URL]
    assert (kept["etag"], kept["entries"]) == (None, {"https://desk.example/2": "b"})
    assert clear(tmp_path, {PAGE}, []) == 1


def test_a_damaged_state_only_costs_work(tmp_path: Path) -> None:
    save_state(tmp_path, FEEDS, {})
    (tmp_path / "state" / "feeds.json").write_text("{")

    assert load_state(tmp_path, FEEDS) == {}


def test_status_tells_what_is_where(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with warehouse_lock(warehouse):
        (warehouse / "lake").mkdir(exist_ok=True)
        publish(warehouse)
    feed = {"answered_at": "2024-03-02T10:00:00Z", "entries": {PAGE: "a"}, "failed": "no answer"}
    save_state(warehouse, FEEDS, {URL: feed})

    assert status(warehouse, sys.stdout) == 0
    assert capsys.readouterr().out.splitlines() == [
        "lake        0 articles in 0 batches, 0.0 MB",
        f"published   {warehouse}/facts.duckdb: shows the whole lake",
        "quarantine  2 refused; `warledger retry` reads them again",
        "         2  no `text`",
        f"feed        {URL}: answered 2024-03-02 10:00 UTC, 1 entries read",
        "            failed since: no answer",
    ]


def test_status_of_no_warehouse_says_what_to_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status(tmp_path, sys.stdout) == 2
    assert "warledger run" in capsys.readouterr().err


def test_a_foreign_file_in_quarantine_is_left_alone(warehouse: Path) -> None:
    (warehouse / "quarantine" / "mine.json").write_text(json.dumps(["notes"]))

    assert len(quarantined(warehouse)) == 2
