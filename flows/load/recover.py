"""Clean up after a run that died."""

import shutil
from pathlib import Path

from flows.load import durable
from flows.load.commit import settle
from flows.load.lake import batches, staging
from flows.load.quarantine import QUARANTINE
from flows.load.snapshot import UNFINISHED
from schemas import TABLES


def recover(warehouse: Path) -> None:
    """Finish what was committed, drop what was not. Call it with the warehouse's lock held, before writing.

    Parquet files in the lake that no manifest names (someone removed it) move to quarantine/lake/.
    """
    live = batches(warehouse)
    for batch in live:
        if (staging(warehouse) / batch.name).is_dir():
            settle(warehouse, batch)
    shutil.rmtree(staging(warehouse), ignore_errors=True)
    for leftover in warehouse.glob(f"{UNFINISHED}*"):
        shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
    _set_aside(warehouse, {batch.name for batch in live})


def _set_aside(warehouse: Path, live: set[str]) -> None:
    for table in TABLES:
        strays = [p for p in (warehouse / "lake" / table).glob("*.parquet") if p.stem not in live]
        for stray in strays:
            aside = warehouse / QUARANTINE / "lake" / table
            aside.mkdir(parents=True, exist_ok=True)
            stray.replace(aside / stray.name)
            durable.sync(aside)
