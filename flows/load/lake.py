"""The Parquet lake: what is committed, and where.

    lake/<table>/<batch>.parquet    the rows of a batch, one file a table, a file for every table
    lake/.commits/<batch>.json      its manifest: rows and bytes of each file, what it replaces
    lake/.staging/<batch>/          a batch on its way

A batch is committed by the rename of its manifest, and only then do its files move to their tables. So a
plain glob of lake/<table>/*.parquet sees committed rows only, `articles` last of all tables: an article that
can be seen has all its facts there. For the moment of a compaction the glob can see rows twice. The lake
keeps the rows of every extractor version; the snapshot shows each article by its latest one alone.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from flows.extract.version import ANYWAY
from flows.load.errors import StorageError, storage_errors
from schemas import TABLES

TABLES_IN_ORDER = (*(t for t in TABLES if t != "articles"), "articles")
"""The order in which a batch's files move into place."""


@dataclass(frozen=True)
class Batch:
    """A committed batch: the rows and bytes of its file in each table, and the batches that it replaces."""

    name: str
    rows: Mapping[str, int]
    sizes: Mapping[str, int]
    replaces: tuple[str, ...] = ()

    def json(self) -> bytes:
        """The manifest's content, the same for the same batch."""
        fields = {"rows": dict(self.rows), "bytes": dict(self.sizes), "replaces": list(self.replaces)}
        return json.dumps(fields, indent=1, sort_keys=True).encode() + b"\n"


def commits(warehouse: Path) -> Path:
    """The folder of the manifests."""
    return warehouse / "lake" / ".commits"


def staging(warehouse: Path) -> Path:
    """The folder of the batches on their way."""
    return warehouse / "lake" / ".staging"


def parquet(warehouse: Path, table: str, batch: str) -> Path:
    """Where a batch's rows of a table stand."""
    return warehouse / "lake" / table / f"{batch}.parquet"


def batches(warehouse: Path) -> list[Batch]:
    """The committed batches that no other replaces, by name. Raises StorageError on a damaged manifest."""
    found = [_batch(path) for path in sorted(commits(warehouse).glob("*.json"))]
    replaced = {name for batch in found for name in batch.replaces}
    return [batch for batch in found if batch.name not in replaced]


def _batch(path: Path) -> Batch:
    with storage_errors(path):
        content = path.read_bytes()
    try:
        fields: dict[str, Any] = json.loads(content)
        return Batch(path.stem, fields["rows"], fields["bytes"], tuple(fields["replaces"]))
    except (ValueError, KeyError, TypeError) as error:
        raise StorageError(
            f"{path}: damaged manifest ({error}); restore it from a backup, or delete it and run "
            "again with the sources of its articles"
        ) from error


def known_articles(warehouse: Path, extractor: str, all_articles: bool = False) -> set[str]:
    """The article_ids that the lake holds as read by this extractor version: they need not be read again.

    With `all_articles`, one that reports no conflict is known only if it was read all the same.
    """
    anyway = pc.field("extractor") == extractor + ANYWAY
    read_so = pc.field("extractor") == extractor
    wanted = anyway | (read_so & pc.field("is_conflict") if all_articles else read_so)
    known: set[str] = set()
    for batch in batches(warehouse):
        path, size = parquet(warehouse, "articles", batch.name), batch.sizes["articles"]
        check(path, size, batch.name)
        known |= set(_identities(path, size, batch.name).filter(wanted)["article_id"].to_pylist())
    return known


@lru_cache(maxsize=4096)
def _identities(path: Path, _size: int, batch: str) -> pa.Table:
    """What tells the articles of a batch apart, kept: a large run asks for it once a shard."""
    return _table(path, batch, ["article_id", "extractor", "is_conflict"])


def read(warehouse: Path, table: str, batch: Batch, columns: list[str] | None = None) -> pa.Table:
    """A batch's rows of a table. Raises StorageError that names the file where it is missing or damaged."""
    path = parquet(warehouse, table, batch.name)
    check(path, batch.sizes[table], batch.name)
    return _table(path, batch.name, columns)


def _table(path: Path, batch: str, columns: list[str] | None) -> pa.Table:
    try:
        return pq.read_table(path, columns=columns, partitioning=None)
    except (OSError, pa.ArrowInvalid) as error:
        raise damaged(path, batch, " ".join(str(error).split())) from error


def check(path: Path, size: int, batch: str) -> None:
    """Raise StorageError unless the file is there in the size that its manifest gives."""
    if not path.exists():
        raise damaged(path, batch, "missing")
    if (found := path.stat().st_size) != size:
        raise damaged(path, batch, f"{found:,} of {size:,} bytes")


def damaged(path: Path, batch: str, reason: str) -> StorageError:
    """The error for a Parquet file that cannot be read, with the way out."""
    manifest = path.parent.parent / ".commits" / f"{batch}.json"
    return StorageError(
        f"{path}: damaged Parquet file ({reason}); restore it from a backup, or delete {manifest} and run "
        "again with the sources of its articles"
    )
