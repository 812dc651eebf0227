"""The flow as a user runs it, once with a bad article among good ones, then again."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

ARTICLES = {
    "a.txt": "Two soldiers were killed when a shell hit their post near Basra on Monday, the army said.",
    "b.txt": "Militants attacked a police station in Kano and wounded at least three officers, police said.",
    "c.jsonl": '{"id": "1", "text": "A rocket killed four fighters in Homs."}\n{"id": "2"}\n',
    "d.txt": "The choir sang in the town hall, and the mayor thanked the bakers for the cake.",
}


def warledger(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
    return subprocess.run(
        [sys.executable, "-m", "flows.cli", *arguments],
        capture_output=True,
        text=True,
        timeout=300,
        env=environment | {"PREFECT_HOME": str(home)},
    )


def rows(warehouse: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of every table but the one column that a clock writes."""
    with duckdb.connect(str(warehouse / "facts.duckdb"), read_only=True) as con:
        tables = [name for (name,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        facts = [
            table
            for table in tables
            if table in {"articles", "casualties", "events", "locations", "actors", "dates"}
        ]
        select = {t: "* EXCLUDE (ingested_at)" if t == "articles" else "*" for t in facts}
        return {t: con.execute(f"SELECT {select[t]} FROM {t} ORDER BY ALL").fetchall() for t in facts}


def files(warehouse: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(warehouse)): p.read_bytes() for p in sorted(warehouse.rglob("*")) if p.is_file()
    }


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Prefect's own folder, shared by the runs: its database is made once."""
    return tmp_path_factory.mktemp("prefect")


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture(scope="module")
def first(home: Path, sources: Path) -> tuple[subprocess.CompletedProcess[str], Path]:
    warehouse = sources.parent / "warehouse"
    return warledger("run", str(sources), "--warehouse", str(warehouse), home=home), warehouse


def test_a_run_tells_what_it_did_and_ends_clean(
    first: tuple[subprocess.CompletedProcess[str], Path], sources: Path
) -> None:
    done, warehouse = first

    assert done.returncode == 1, done.stderr
    assert "4 done, 0 skipped, 1 quarantined" in done.stdout
    assert str(warehouse / "facts.duckdb") in done.stdout
    assert done.stderr.splitlines() == [
        f"{sources}/c.jsonl#2: no `text` (its fields: id); give the article's text under that name"
    ]


def test_the_published_file_has_every_article_and_true_quotes(
    first: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    _, warehouse = first
    with duckdb.connect(str(warehouse / "facts.duckdb"), read_only=True) as con:
        conflict = dict(con.execute("SELECT text[1:3], is_conflict FROM articles").fetchall())
        wrong = con.execute(
            "SELECT quote FROM casualties JOIN articles USING (article_id) "
            "WHERE quote != text[char_start + 1:char_end]"
        ).fetchall()

    assert len(conflict) == 4
    assert conflict["The"] is False
    assert wrong == []


def test_the_refused_record_is_in_quarantine(first: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    _, warehouse = first

    (kept,) = (warehouse / "quarantine").iterdir()
    assert "no `text`" in kept.read_text()


def test_a_second_run_changes_no_byte(
    first: tuple[subprocess.CompletedProcess[str], Path], home: Path, sources: Path
) -> None:
    _, warehouse = first
    before = files(warehouse)

    done = warledger("run", str(sources), "--warehouse", str(warehouse), home=home)

    assert "0 done, 4 skipped, 1 quarantined" in done.stdout
    lock = {".lock"}
    assert {k: v for k, v in files(warehouse).items() if k not in lock} == {
        k: v for k, v in before.items() if k not in lock
    }


def test_order_and_workers_change_no_row(
    first: tuple[subprocess.CompletedProcess[str], Path], home: Path, sources: Path, tmp_path: Path
) -> None:
    _, warehouse = first
    paths = [str(sources / name) for name in reversed(ARTICLES)]

    done = warledger("run", *paths, "--warehouse", str(tmp_path), "--workers", "2", home=home)

    assert done.returncode == 1, done.stderr
    assert rows(tmp_path) == rows(warehouse)
