"""A run that kills itself with SIGKILL at a chosen point, in a process of its own."""

import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import flows.load
from flows.load import compact, publish, quarantine, warehouse_lock, write_batch
from schemas.refusal import Refusal
from tests.load.ledger import NEW, NOW, facts
from tests.processes import PROCESSES

CODE = str(Path(flows.load.__file__).parent)


def first_run(warehouse: Path) -> None:
    """What stands before: two batches, published."""
    with warehouse_lock(warehouse):
        write_batch(warehouse, [facts(0), facts(1)], NOW)
        write_batch(warehouse, [facts(2)], NOW)
        publish(warehouse)


def second_run(warehouse: Path) -> None:
    """New articles, a new extractor version, a refusal, a merge, a publish."""
    with warehouse_lock(warehouse):
        write_batch(warehouse, [facts(3), facts(4)], NOW)
        quarantine(warehouse, [Refusal("made-up#9", "no text")])
        write_batch(warehouse, [facts(number, NEW) for number in range(3)], NOW)
        compact(warehouse, most=3)
        publish(warehouse)


def lines_of(warehouse: Path) -> int:
    """How many lines of flows.load the second run passes."""
    counter = Counter(0)
    sys.settrace(counter)
    second_run(warehouse)
    sys.settrace(None)
    return counter.passed


def killed_at(point: int, warehouse: Path) -> int | None:
    """Run the second run in a process that kills itself before its point-th line; its exit code."""
    process = PROCESSES.Process(target=_die_at, args=(point, warehouse))
    process.start()
    process.join(60)
    return process.exitcode


def _die_at(point: int, warehouse: Path) -> None:
    sys.settrace(Counter(point))
    second_run(warehouse)


class Counter:
    """Counts the lines of flows.load that are run, and kills the process before one of them."""

    def __init__(self, fatal: int) -> None:
        self.passed, self.fatal = 0, fatal

    def __call__(self, frame: FrameType, event: str, arg: Any) -> "Counter | None":
        if not frame.f_code.co_filename.startswith(CODE):
            return None
        if event == "line":
            self.passed += 1
            if self.passed == self.fatal:
                os.kill(os.getpid(), signal.SIGKILL)
        return self
