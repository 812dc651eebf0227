"""Two runs at once: the second waits and says so, or steps aside."""

import time

import pytest

from flows.load import WarehouseBusy, known_articles, publish, warehouse_lock, write_batch
from tests.load.ledger import NOW, OLD, facts
from tests.processes import PROCESSES


def hold(warehouse, held, release):
    """Another run: takes the warehouse until told to leave."""
    with warehouse_lock(warehouse):
        held.set()
        release.wait(30)


@pytest.fixture
def other_run(tmp_path):
    held, release = PROCESSES.Event(), PROCESSES.Event()
    process = PROCESSES.Process(target=hold, args=(tmp_path, held, release))
    process.start()
    assert held.wait(30)
    yield process, release
    # An event waits for its waiters to wake: told to a killed one, it would wait for ever.
    if process.is_alive():
        release.set()
    process.join()


def test_the_second_run_steps_aside_with_one_line(tmp_path, other_run):
    said = []
    with pytest.raises(WarehouseBusy) as error, warehouse_lock(tmp_path, 0.3, said.append):
        pytest.fail("must not be reached")
    holder = other_run[0].pid
    assert said == [f"{tmp_path}: in use by another run (process {holder}); waiting up to 0.3 s"]
    assert f"in use by another run (process {holder}) after 0.3 s of waiting" in str(error.value)


def test_the_second_run_waits_its_turn(tmp_path, other_run):
    said = []

    def say(line):
        said.append(line)
        other_run[1].set()

    with warehouse_lock(tmp_path, 30, say):
        assert len(said) == 1


def test_a_killed_holder_leaves_no_lock(tmp_path, other_run):
    other_run[0].kill()
    other_run[0].join()
    start = time.monotonic()
    with warehouse_lock(tmp_path, 30):
        assert time.monotonic() - start < 5


def run(warehouse, numbers):
    """A whole run."""
    with warehouse_lock(warehouse, 60):
        for number in numbers:
            write_batch(warehouse, [facts(number)], NOW)
        publish(warehouse)


def test_runs_at_once_lose_nothing(tmp_path):
    runs = [PROCESSES.Process(target=run, args=(tmp_path, range(n, n + 4))) for n in (0, 2, 4)]
    for process in runs:
        process.start()
    for process in runs:
        process.join(90)
    assert [process.exitcode for process in runs] == [0, 0, 0]
    assert known_articles(tmp_path, OLD) == {f"a{n:03}" for n in range(8)}
    with warehouse_lock(tmp_path):
        assert not publish(tmp_path).changed
