"""Many small files into few: what a feed leaves in a year, an analyst should not have to open."""

from pathlib import Path

import pyarrow as pa

from flows.load.commit import commit
from flows.load.errors import storage_errors
from flows.load.lake import Batch, batches, read
from schemas import TABLES
from schemas.arrow import arrow_schema
from schemas.base import stable_id

SMALL = 10_000
"""A batch of fewer articles is small: its files are a few megabytes at most."""

MOST = 64
"""So many small batches may stand before a merge: with a run every 15 minutes, that is one in 16 hours."""


def compact(warehouse: Path, most: int = MOST) -> Batch | None:
    """Merge the lake's small batches into one where there are more than `most`; None where there are not.

    All rows stay, of every extractor version. The merged batch takes the others' place in one rename.
    """
    with storage_errors(warehouse):
        small = [batch for batch in batches(warehouse) if batch.rows["articles"] < SMALL]
        if len(small) <= most:
            return None
        names = tuple(batch.name for batch in small)
        merged = {table: _merged(warehouse, table, small) for table in TABLES}
        return commit(warehouse, stable_id("merged", *names), merged, names)


def _merged(warehouse: Path, table: str, parts: list[Batch]) -> pa.Table:
    schema = arrow_schema(TABLES[table])
    return pa.concat_tables(read(warehouse, table, part).select(schema.names) for part in parts)
