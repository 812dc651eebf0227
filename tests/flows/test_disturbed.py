"""Two runs at once, and a Prefect server that stops in mid-run, as a user meets them."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import duckdb

from tests.flows.conftest import environment

REPORT = '{{"id": "{n}", "text": "A shell killed {n} soldiers near Basra on Monday, the army said."}}\n'
SECONDS = 240


class Run:
    """`warledger run` on its standard input, which keeps it going until end()."""

    def __init__(self, warehouse: Path, env: dict[str, str], *options: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "flows.cli", "run", "-", "--warehouse", str(warehouse), *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env,
        )  # fmt: skip

    def give(self, *numbers: int) -> "Run":
        """More articles to read."""
        assert self.process.stdin
        self.process.stdin.write("".join(REPORT.format(n=n) for n in numbers))
        self.process.stdin.flush()
        return self

    def end(self) -> tuple[int, str, str]:
        """No more articles: exit status, output, errors."""
        out, err = self.process.communicate(timeout=SECONDS)
        return self.process.returncode, out, err


def until(found: Callable[[], object]) -> None:
    end = time.monotonic() + SECONDS
    while not found():
        assert time.monotonic() < end, "in vain"
        time.sleep(0.1)


def articles(warehouse: Path) -> list[str]:
    with duckdb.connect(str(warehouse / "facts.duckdb"), read_only=True) as con:
        found = con.execute("SELECT source_id FROM articles ORDER BY source_id").fetchall()
    return [name for (name,) in found]


def test_of_two_runs_at_once_the_second_waits_or_steps_aside(served: dict[str, str], tmp_path: Path) -> None:
    first = Run(tmp_path, served).give(2)
    lock = tmp_path / ".lock"
    until(lambda: lock.exists() and lock.read_text() == str(first.process.pid))
    waiting = Run(tmp_path, served).give(3)
    assert waiting.process.stderr
    said = f"{tmp_path}: in use by another run (process {first.process.pid})"

    assert waiting.process.stderr.readline() == f"{said}; waiting up to 600 s\n"
    status, out, err = Run(tmp_path, served, "--wait", "0").end()
    assert (status, out) == (2, "")
    assert err == f"{said} after 0 s of waiting; nothing was done, run again when it has ended\n"
    assert (first.end()[0], waiting.end()[0]) == (0, 0)
    assert articles(tmp_path) == ["2", "3"]


def servers(pid: int) -> list[int]:
    """The Prefect servers that the process has started."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(c) for c in children if b"flows.server" in Path(f"/proc/{c}/cmdline").read_bytes()]


def is_under_way(home: Path) -> bool:
    """Whether a flow run has begun to show how far it is."""
    try:
        with closing(sqlite3.connect(home / "prefect.db")) as con:
            return con.execute("SELECT 1 FROM artifact").fetchone() is not None
    except sqlite3.Error:
        return False


def test_a_server_that_stops_in_mid_run_costs_no_fact(tmp_path: Path) -> None:
    home, warehouse = tmp_path / "home", tmp_path / "w"
    run = Run(warehouse, environment(home)).give(2)
    until(lambda: is_under_way(home))
    (server,) = servers(run.process.pid)
    os.kill(server, signal.SIGKILL)

    status, out, err = run.give(3).end()

    assert status == 0, err
    assert "2 done, 0 skipped, 0 quarantined" in out
    (line,) = err.splitlines()
    assert line.startswith("Prefect took no note of the end of this run (")
    assert line.endswith("); the ledger is complete")
    assert articles(warehouse) == ["2", "3"]
