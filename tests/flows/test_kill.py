"""Killed anywhere, in any stage of a run: the next run ends as if nothing had been."""

import os
import random
import shutil
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from tests.flows.killed import STAGES, Todo, killed, killed_after, lines, run
from tests.ingest.web.site import Answer, Site, page, rss, site

POINTS = 8
"""Of each stage: 40 in all, and TIMED besides."""

TIMED = 6

REPORT = "At least {n} soldiers were killed when rebels attacked a post near {place} on Monday, it said."
Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def web() -> Iterator[Site]:
    with site() as here:
        links = {f"{here.url}/{n}": f"Report {n}" for n in range(2)}
        here.answers["/feed"] = Answer(rss(links), headers={"ETag": '"1"'})
        for n in range(2):
            here.answers[f"/{n}"] = Answer(page(REPORT.format(n=n + 20, place="Gao")))
        yield here


@pytest.fixture(scope="module")
def todo(web: Site, tmp_path_factory: pytest.TempPathFactory) -> Todo:
    """Two files, one with a record that is refused, and a feed of two pages."""
    inbox = tmp_path_factory.mktemp("inbox")
    (inbox / "a.txt").write_text(REPORT.format(n=2, place="Goma"))
    records = [f'{{"id": "{n}", "text": "{REPORT.format(n=n, place="Kano")}"}}\n' for n in range(3, 5)]
    (inbox / "b.jsonl").write_text('{"id": "no text"}\n' + "".join(records))
    return Todo(inbox, f"{web.url}/feed")


@pytest.fixture(scope="module")
def before(todo: Todo, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of a run that came before, on another file."""
    warehouse = tmp_path_factory.mktemp("before")
    other = tmp_path_factory.mktemp("other")
    (other / "z.txt").write_text(REPORT.format(n=9, place="Homs"))
    assert run(Todo(other, f"{todo.feed}/none"), warehouse) == 0
    return warehouse


@dataclass(frozen=True)
class Undisturbed:
    """What a run makes of the warehouse, what was published before it, and how long it takes."""

    old: Rows
    new: Rows
    files: list[str]
    seconds: float


@pytest.fixture(scope="module")
def undisturbed(todo: Todo, before: Path, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """The run without a kill."""
    warehouse = shutil.copytree(before, tmp_path_factory.mktemp("after") / "w")
    start = time.monotonic()
    assert run(todo, warehouse) == 0
    seconds = time.monotonic() - start
    return Undisturbed(ledger(before), ledger(warehouse), files(warehouse), seconds)


@pytest.fixture(scope="module")
def passed(todo: Todo, before: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """Lines of each stage in an undisturbed run."""
    return lines(todo, shutil.copytree(before, tmp_path_factory.mktemp("counted") / "w"))


def ledger(warehouse: Path) -> Rows:
    """All rows of every published table but what the clock wrote."""
    with duckdb.connect(str(warehouse / "facts.duckdb"), read_only=True) as con:
        tables = con.execute("SELECT table_name FROM duckdb_tables() WHERE table_name != 'publication'")
        names = [name for (name,) in tables.fetchall()]
        shown = {name: "* EXCLUDE (ingested_at)" if name == "articles" else "*" for name in names}
        select = {name: f"SELECT {shown[name]} FROM {name} ORDER BY ALL" for name in names}
        return {name: con.execute(sql).fetchall() for name, sql in select.items()}


def files(warehouse: Path) -> list[str]:
    """Every file but the batches, whose names tell what came together."""
    found = (p.relative_to(warehouse) for p in warehouse.rglob("*") if p.is_file())
    return sorted(str(path) for path in found if path.parts[0] != "lake")


def check(todo: Todo, warehouse: Path, undisturbed: Undisturbed) -> None:
    """Readers see the old state or the new one; the next run ends as the undisturbed one did."""
    assert ledger(warehouse) in (undisturbed.old, undisturbed.new)
    assert run(todo, warehouse) == 0
    assert ledger(warehouse) == undisturbed.new
    assert files(warehouse) == undisturbed.files
    assert not list((warehouse / "lake" / ".staging").glob("*"))
    assert not [p for p in warehouse.rglob("*") if p.name.endswith(".half")]


def test_every_stage_has_lines_to_be_killed_at(passed: dict[str, int]) -> None:
    assert min(passed.values()) >= POINTS, passed


@pytest.mark.parametrize("stage", STAGES)
def test_killed_at_a_line_and_run_again(
    tmp_path: Path,
    todo: Todo,
    before: Path,
    undisturbed: Undisturbed,
    passed: dict[str, int],
    stage: str,
) -> None:
    def one(point: int) -> None:
        warehouse = shutil.copytree(before, tmp_path / str(point))
        line = 1 + point * (passed[stage] - 1) // (POINTS - 1)
        assert killed(todo, warehouse, stage, line) == -signal.SIGKILL, f"line {line} of {passed[stage]}"
        check(todo, warehouse, undisturbed)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(one, range(POINTS)))


def test_killed_at_a_time_and_run_again(
    tmp_path: Path, todo: Todo, before: Path, undisturbed: Undisturbed
) -> None:
    """In the midst of what no Python line bounds: a Parquet file, a checkpoint of DuckDB."""
    dice = random.Random("warledger")
    for number in range(TIMED):
        warehouse = shutil.copytree(before, tmp_path / str(number))
        killed_after(todo, warehouse, dice.uniform(0.3, 1) * undisturbed.seconds)
        check(todo, warehouse, undisturbed)
