"""The lake's facts as the file that people read: built beside, checked, and renamed into place."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import duckdb

from flows.load import durable
from flows.load.checks import checks, warnings
from flows.load.compact import compact
from flows.load.errors import StorageError, storage_errors
from flows.load.lake import Batch, batches, check, parquet
from flows.load.reference import reference_digest
from flows.load.snapshot import STORAGE_VERSION, build, views
from schemas import TABLES
from schemas.ddl import ddl

SNAPSHOT = "facts.duckdb"


@dataclass(frozen=True)
class PublishReport:
    """What is published: its path, its rows by table, whether this call changed it, what checks warn of."""

    path: Path
    counts: dict[str, int]
    changed: bool
    warnings: tuple[str, ...] = ()


def publish(warehouse: Path) -> PublishReport:
    """Make facts.duckdb show the lake as it is now, from the lake alone; at once if it already does.

    Call it with the warehouse's lock held. Small batches are merged first. Readers that have the old file
    open keep it. Raises StorageError: a damaged Parquet file, a full disk, a view or a check that fails, a
    process that has the published file open for writing. Nothing is published then, and the old file stays.
    """
    with storage_errors(warehouse):
        live = batches(warehouse)
        for batch in live:
            for table, size in batch.sizes.items():
                check(parquet(warehouse, table, batch.name), size, batch.name)
        path = warehouse / SNAPSHOT
        published = _published(path)
        if published and published[0] == _fingerprint(live):
            return PublishReport(path, published[1], changed=False, warnings=published[2])
        if compact(warehouse):
            live = batches(warehouse)
        new, counts, found = build(warehouse, live, _fingerprint(live))
        durable.sync(new)
        # What someone wrote to the published file and left unfinished belongs to that file, not to the next.
        path.with_name(f"{SNAPSHOT}.wal").unlink(missing_ok=True)
        new.replace(path)
        durable.sync(warehouse)
    return PublishReport(path, counts, changed=True, warnings=found)


def is_current(warehouse: Path) -> bool:
    """Whether the published file shows the lake as it is now."""
    published = _published(warehouse / SNAPSHOT)
    return published is not None and published[0] == _fingerprint(batches(warehouse))


def _fingerprint(live: list[Batch]) -> str:
    parts = [STORAGE_VERSION, ddl(), reference_digest(), *views().items(), *checks()]
    parts += [batch.name for batch in live]
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()


def _published(path: Path) -> tuple[str, dict[str, int], tuple[str, ...]] | None:
    """Fingerprint, rows by table and warnings of the published file; None where none can be read."""
    if not path.exists():
        return None
    try:
        with duckdb.connect(str(path), read_only=True) as con:
            fingerprint = con.execute("SELECT fingerprint FROM publication").fetchall()
            counts = {t: con.execute(f"SELECT count(*) FROM {t}").fetchall()[0][0] for t in TABLES}
            return fingerprint[0][0], counts, warnings(con)
    except (duckdb.IOException, duckdb.ConnectionException) as error:
        if "lock" in str(error) or isinstance(error, duckdb.ConnectionException):
            reason = " ".join(str(error).split())
            raise StorageError(
                f"{path}: open for writing in another program ({reason}); close it there and run "
                "again: what was committed is safe"
            ) from error
        return None
    except (duckdb.Error, IndexError):
        return None
