"""A whole run that kills itself with SIGKILL at a chosen point, in a process of its own."""

import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType
from typing import Any

import flows
from flows.ingest.config import Feed, Http
from flows.job import Job
from flows.load import warehouse_lock
from flows.pipeline import Steps, Watch, work
from tests.processes import PROCESSES, Lines

CODE = Path(flows.__file__).parent
STAGES = {
    "reading": ["ingest/", "pipeline.py"],
    "extracting": ["extract/", "extraction.py", "validate.py"],
    "writing": ["load/batch.py", "load/commit.py", "load/durable.py", "load/quarantine.py", "load/state.py"],
    "loading": ["load/snapshot.py", "load/reference.py", "load/checks.py"],
    "publishing": ["load/publish.py"],
}
"""The code of each stage of a run."""


@dataclass(frozen=True)
class Todo:
    """What the run is to take."""

    inbox: Path
    feed: str

    def into(self, warehouse: Path) -> None:
        """Do the run."""
        http = Http(allow_private_addresses=True, seconds_between_requests=0)
        job = Job((str(self.inbox),), warehouse, workers=1, feeds=(Feed(url=self.feed),), http=http)
        with warehouse_lock(warehouse):
            work(job, Watch(), Steps())


def lines(todo: Todo, warehouse: Path) -> dict[str, int]:
    """How many lines of each stage an undisturbed run passes."""
    here, there = PROCESSES.Pipe()
    process = PROCESSES.Process(target=_count, args=(todo, warehouse, there))
    process.start()
    found: dict[str, int] = here.recv()
    process.join()
    return found


def killed(todo: Todo, warehouse: Path, stage: str, line: int) -> int | None:
    """Run in a process that kills itself before the stage's line of that number; its exit code."""
    process = PROCESSES.Process(target=_die, args=(todo, warehouse, stage, line))
    process.start()
    process.join(120)
    return process.exitcode


def killed_after(todo: Todo, warehouse: Path, seconds: float) -> None:
    """Run in a process that is killed from outside after a time, in the midst of whatever it does."""
    process = PROCESSES.Process(target=todo.into, args=(warehouse,))
    process.start()
    process.join(seconds)
    process.kill()
    process.join()


def run(todo: Todo, warehouse: Path) -> int | None:
    """An undisturbed run in a process of its own; its exit code."""
    process = PROCESSES.Process(target=todo.into, args=(warehouse,))
    process.start()
    process.join(120)
    return process.exitcode


def _count(todo: Todo, warehouse: Path, there: "Connection[Any, Any]") -> None:
    counters = {stage: Lines(_places(stage)) for stage in STAGES}
    sys.settrace(lambda frame, event, arg: _first(counters, frame, event, arg))
    todo.into(warehouse)
    sys.settrace(None)
    there.send({stage: counter.passed for stage, counter in counters.items()})


def _first(counters: dict[str, Lines], frame: FrameType, event: str, arg: Any) -> Any:
    return next((c for c in counters.values() if c(frame, event, arg)), None)


def _die(todo: Todo, warehouse: Path, stage: str, line: int) -> None:
    sys.settrace(Lines(_places(stage), line))
    todo.into(warehouse)


def _places(stage: str) -> tuple[str, ...]:
    return tuple(f"{CODE}/{place}" for place in STAGES[stage])
