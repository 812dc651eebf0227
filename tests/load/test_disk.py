"""A disk that is full, one that is read-only: one clear line, nothing lost, and readers read on."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from flows.load import StorageError, publish, quarantine, save_state, warehouse_lock, write_batch
from flows.query import query
from flows.status import status
from schemas.refusal import Refusal
from tests.load.ledger import NOW, facts, published

SIZE = 48 << 20


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of SIZE bytes, with a published warehouse of one article."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = mount("-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", folder)
    if made.returncode:
        pytest.skip(f"no disk can be mounted here ({made.stderr.strip()}); test_faults.py limits file sizes")
    try:
        run(folder / "w", 0)
        yield folder
    finally:
        # Lazily: the error that the test caught keeps a file open.
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def mount(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(["mount", *map(str, arguments)], capture_output=True, text=True)
    except OSError as error:
        return subprocess.CompletedProcess([], 1, "", str(error))


def run(warehouse: Path, number: int) -> None:
    """All that a run writes."""
    with warehouse_lock(warehouse):
        quarantine(warehouse, [Refusal(f"made-up#{number}", "no text", content="x" * 5000)])
        write_batch(warehouse, [facts(number)], NOW)
        publish(warehouse)
        save_state(warehouse, "feeds", {"made-up": {"entries": {str(number): "0"}}})


@contextmanager
def free(disk: Path, left: int) -> Iterator[None]:
    """So many bytes left on the disk."""
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(shutil.disk_usage(disk).free - left))
    yield
    ballast.unlink()


@pytest.mark.parametrize("left", [0, 4096, 12_288, 40_960, 204_800, 1_048_576])
def test_a_full_disk_is_one_line_and_costs_nothing(disk: Path, tmp_path: Path, left: int) -> None:
    warehouse = disk / "w"
    before = published(warehouse)
    with free(disk, left):
        with pytest.raises(StorageError) as error:
            run(warehouse, 1)
        assert published(warehouse) == before
        assert status(warehouse, io.StringIO()) == 0
    assert "\n" not in str(error.value)
    assert "what was committed is safe" in str(error.value)

    run(warehouse, 1)

    for number in (0, 1):
        run(tmp_path / "undisturbed", number)
    assert published(warehouse) == published(tmp_path / "undisturbed")
    assert files(warehouse) == files(tmp_path / "undisturbed")


def files(warehouse: Path) -> list[str]:
    return sorted(str(path.relative_to(warehouse)) for path in warehouse.rglob("*") if path.is_file())


def test_a_read_only_warehouse_is_one_line_and_can_be_read(disk: Path) -> None:
    warehouse = disk / "w"
    before = published(warehouse)
    assert mount("-o", "remount,ro", disk).returncode == 0

    with pytest.raises(StorageError) as error:
        run(warehouse, 1)

    assert (
        str(error.value)
        == f"{warehouse}/.lock: Read-only file system; choose a writable folder with --warehouse"
    )
    out = io.StringIO()
    assert query(warehouse, "SELECT count(*) AS n FROM articles", "csv", out) == 0
    assert out.getvalue() == "n\n1\n"
    assert status(warehouse, io.StringIO()) == 0
    assert published(warehouse) == before


def test_a_disk_that_turns_read_only_in_a_run(disk: Path) -> None:
    warehouse = disk / "w"
    before = published(warehouse)
    with warehouse_lock(warehouse):
        write_batch(warehouse, [facts(1)], NOW)
    assert mount("-o", "remount,ro", disk).returncode == 0

    with pytest.raises(StorageError) as error:
        publish(warehouse)

    assert "\n" not in str(error.value)
    assert published(warehouse) == before
    assert mount("-o", "remount,rw", disk).returncode == 0
    with warehouse_lock(warehouse):
        assert publish(warehouse).counts["articles"] == 2
