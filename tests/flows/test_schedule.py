"""Schedules, with a real Prefect server, runner and worker."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
import sqlalchemy

from flows.load import warehouse_lock
from tests.flows.conftest import CODE

Environment = dict[str, str]
SECONDS = 240
TEXT = "Two soldiers were killed when a shell hit their post near Basra on Monday, the army said."


def asked(served: Environment, path: str, **body: Any) -> Any:
    """What the server's API answers."""
    request = urllib.request.Request(
        served["PREFECT_API_URL"] + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def runs(served: Environment, deployment: str) -> list[dict[str, Any]]:
    """The runs of a deployment that have ended, oldest first."""
    found = asked(
        served, "/flow_runs/filter", deployments={"name": {"any_": [deployment]}}, sort="START_TIME_ASC"
    )
    return [run for run in found if run["end_time"]]


def at_once(served: Environment, deployment: str) -> list[dict[str, Any]]:
    """The run that `serve` starts with, once it has ended; one by the schedule can end before it."""
    return [run for run in runs(served, deployment) if not run["auto_scheduled"]]


def until(found: Callable[[], Any]) -> Any:
    """What it finds, as soon as it does."""
    end = time.monotonic() + SECONDS
    while not (one := found()):
        assert time.monotonic() < end, "in vain"
        time.sleep(0.3)
    return one


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A watched folder with one article."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    return folder


def articles(warehouse: Path) -> int:
    with duckdb.connect(str(warehouse / "facts.duckdb"), read_only=True) as con:
        return len(con.execute("FROM articles").fetchall())


def test_serve_runs_at_once_and_by_its_schedule_and_steps_aside(
    served: Environment, inbox: Path, tmp_path: Path
) -> None:
    assert sqlalchemy.__version__ < "2.1", "Prefect's scheduler starts no run on it: `make test` installs 2.0"
    warehouse = tmp_path / "kept"
    command = [sys.executable, "-m", "flows.cli", "serve", "--every", "15s", str(inbox)]
    name = str(warehouse).strip("/").replace("/", "-")
    log = (tmp_path / "log").open("w+")
    with warehouse_lock(warehouse):
        serve = subprocess.Popen(
            [*command, "--warehouse", str(warehouse)], env=served, stdout=log, stderr=log
        )
        try:
            until(lambda: serve.poll() is not None or at_once(served, name))
        except BaseException:
            serve.kill()
            raise
    try:
        # Prefect may call a run that its runner stops crashed, though it has completed: look before the stop.
        last = until(lambda: next((r for r in runs(served, name) if r["state_name"] == "Completed"), None))
    finally:
        serve.send_signal(signal.SIGTERM)
        status = serve.wait(SECONDS)

    (first,) = at_once(served, name)
    assert (first["state_name"], first["auto_scheduled"]) == ("Skipped", False)
    assert f"in use by another run (process {os.getpid()})" in first["state"]["message"]
    assert last["state"]["message"].startswith(f"{warehouse}: ")
    assert last["auto_scheduled"]
    assert articles(warehouse) == 1
    log.seek(0)
    said = log.read()
    assert status == 0
    assert said.startswith("running every 0:00:15; ")
    assert f"{warehouse}: 1 done, 0 skipped, 0 quarantined\n" in said
    assert said.endswith("stopping\nstopped: what was committed is safe\n")
    assert not [word for word in ("Traceback", "ERROR", "leaked", "Warning") if word in said], said
    (deployment,) = asked(served, "/deployments/filter", deployments={"name": {"any_": [name]}})
    assert deployment["paused"], "nobody is there to do its runs"


def prefect(served: Environment, folder: Path, *arguments: str) -> str:
    """What a command of Prefect's prints, in that folder."""
    done = subprocess.run(
        [sys.executable, "-m", "prefect", *arguments],
        cwd=folder, env=served, capture_output=True, text=True, timeout=SECONDS,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_a_worker_runs_the_deployments_of_prefect_yaml(
    served: Environment, inbox: Path, tmp_path: Path
) -> None:
    shutil.copy(Path(CODE) / "prefect.yaml", tmp_path)
    shutil.copytree(Path(CODE) / "flows", tmp_path / "flows")
    (tmp_path / "sources.toml").write_text('files = ["inbox/"]\n')
    prefect(served, tmp_path, "work-pool", "create", "warledger", "--type", "process")
    prefect(served, tmp_path, "--no-prompt", "deploy", "--all")
    prefect(served, tmp_path, "deployment", "run", "warledger-scheduled/news")

    said = prefect(served, tmp_path.parent, "worker", "start", "--pool", "warledger", "--run-once")

    (run,) = runs(served, "news")
    assert run["state"]["message"] == "warehouse: 1 done, 0 skipped, 0 quarantined"
    assert articles(tmp_path / "warehouse") == 1
    assert "leaked" not in said, said
    made = asked(served, "/artifacts/filter", artifacts={"flow_run_id": {"any_": [run["id"]]}})
    assert {one["key"]: one["type"] for one in made} == {
        "warledger-progress": "progress",
        "warledger-run": "markdown",
        "warledger-tables": "table",
    }
    (bar,) = [one for one in made if one["type"] == "progress"]
    assert (bar["data"], bar["description"]) == (100, "1 done, 0 skipped, 0 quarantined")
    schedules = {
        one["name"]: [s["schedule"] for s in one["schedules"]]
        for one in asked(served, "/deployments/filter")
        if one["work_pool_name"] == "warledger"
    }
    assert schedules["news"][0]["interval"] == 15 * 60
    assert schedules["quarantine"][0]["cron"] == "0 3 * * *"
