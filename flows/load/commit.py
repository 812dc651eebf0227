"""A batch of tables into the lake: visible whole or not at all, wherever the process dies."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.load import durable
from flows.load.lake import TABLES_IN_ORDER, Batch, commits, parquet, staging
from schemas import TABLES


def commit(
    warehouse: Path, name: str, tables: Mapping[str, pa.Table], replaces: tuple[str, ...] = ()
) -> Batch:
    """Write the tables as one batch and make it visible; the batches that it replaces go at that moment.

    Everything is on the disk before the manifest's rename, which is the moment of the commit. Killed before
    it, there is no batch; killed after it, settle() finishes the work in the next run.
    """
    _prepare(warehouse)
    stage = staging(warehouse) / name
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir()
    sizes = {table: _write(stage / f"{table}.parquet", rows) for table, rows in tables.items()}
    durable.sync(stage)
    durable.sync(stage.parent)
    batch = Batch(name, {table: rows.num_rows for table, rows in tables.items()}, sizes, replaces)
    durable.write(commits(warehouse) / f"{name}.json", batch.json(), beside=stage)
    settle(warehouse, batch)
    return batch


def settle(warehouse: Path, batch: Batch) -> None:
    """Move a committed batch's files to their tables and remove what it replaces. Repeating it is harmless.

    The staging folder goes last: while it stands, the batch is not settled.
    """
    stage = staging(warehouse) / batch.name
    for table in TABLES_IN_ORDER:
        staged = stage / f"{table}.parquet"
        if staged.exists():
            staged.replace(parquet(warehouse, table, batch.name))
        for old in batch.replaces:
            parquet(warehouse, table, old).unlink(missing_ok=True)
        durable.sync(warehouse / "lake" / table)
    for old in batch.replaces:
        (commits(warehouse) / f"{old}.json").unlink(missing_ok=True)
    shutil.rmtree(stage, ignore_errors=True)


def _prepare(warehouse: Path) -> None:
    folders = [warehouse / "lake" / table for table in TABLES] + [commits(warehouse), staging(warehouse)]
    if not all(folder.is_dir() for folder in folders):
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
        durable.sync(warehouse / "lake")


def _write(path: Path, rows: pa.Table) -> int:
    pq.write_table(rows, path, compression="zstd")
    durable.sync(path)
    return path.stat().st_size
