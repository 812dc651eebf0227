"""One run at a time writes a warehouse. The lock dies with its process, so a kill leaves nothing to clear."""

import fcntl
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.load.errors import StorageError, WarehouseBusy, storage_errors
from flows.load.recover import recover

LOCK = ".lock"
POLL_SECONDS = 0.2

_log = logging.getLogger(__name__)


@contextmanager
def warehouse_lock(
    warehouse: Path, timeout: float = 600, say: Callable[[str], object] = _log.warning
) -> Iterator[None]:
    """Hold the warehouse for the block; make it first where there is none, and clean up after a dead run.

    While another process holds it, waits up to `timeout` seconds and says so once through `say`. Raises
    WarehouseBusy after that, StorageError where nothing can be kept. Not re-entrant: take it once a run,
    around all writing. Readers need no lock.
    """
    if "?" in str(warehouse.absolute()):
        raise StorageError(f"{warehouse}: DuckDB takes what follows a ? for options; choose another folder")
    with storage_errors(warehouse):
        warehouse.mkdir(parents=True, exist_ok=True)
        handle = os.open(warehouse / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _wait(handle, warehouse, timeout, say)
        with storage_errors(warehouse):
            os.truncate(handle, 0)
            os.pwrite(handle, str(os.getpid()).encode(), 0)
            recover(warehouse)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, warehouse: Path, timeout: float, say: Callable[[str], object]) -> None:
    deadline = time.monotonic() + timeout
    said = False
    while not _taken(handle):
        holder = os.pread(handle, 20, 0).decode(errors="replace") or "unknown"
        if time.monotonic() >= deadline:
            raise WarehouseBusy(
                f"{warehouse}: in use by another run (process {holder}) after {timeout:g} s of waiting; "
                "nothing was done, run again when it has ended"
            )
        if not said:
            say(f"{warehouse}: in use by another run (process {holder}); waiting up to {timeout:g} s")
            said = True
        time.sleep(min(POLL_SECONDS, max(0.0, deadline - time.monotonic())))


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
