"""Records → Parquet lake → DuckDB → published snapshot: plain functions, usable without Prefect.

with warehouse_lock(warehouse):
    known = known_articles(warehouse, extractor)
    ...
    write_batch(warehouse, batch)       # once a shard
    quarantine(warehouse, refusals)
    report = publish(warehouse)         # once a run
"""

from flows.load.batch import write_batch
from flows.load.compact import compact
from flows.load.errors import StorageError, WarehouseBusy
from flows.load.lake import known_articles
from flows.load.lock import warehouse_lock
from flows.load.publish import SNAPSHOT, PublishReport, publish
from flows.load.quarantine import quarantine, quarantined
from flows.load.state import FEEDS, load_state, save_state

__all__ = [
    "FEEDS",
    "SNAPSHOT",
    "PublishReport",
    "StorageError",
    "WarehouseBusy",
    "compact",
    "known_articles",
    "load_state",
    "publish",
    "quarantine",
    "quarantined",
    "save_state",
    "warehouse_lock",
    "write_batch",
]
