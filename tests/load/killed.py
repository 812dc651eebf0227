"""A run that kills itself with SIGKILL at a chosen point, in a process of its own."""

import sys
from pathlib import Path

import flows.load
from flows.load import compact, publish, quarantine, warehouse_lock, write_batch
from schemas.refusal import Refusal
from tests.load.ledger import NEW, NOW, facts
from tests.processes import PROCESSES, Lines

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
    counter = Lines((CODE,))
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
    sys.settrace(Lines((CODE,), point))
    second_run(warehouse)
