"""The published file, opened as everyone who reads it opens it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb


class Unreadable(Exception):
    """There is no published file, or it cannot be read; the message is one line that says what to do."""


@contextmanager
def published(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection to the published file. Raises Unreadable, for errors in the block too."""
    path = warehouse / "facts.duckdb"
    if not path.is_file():
        raise Unreadable(
            f"{path}: nothing is published there; run `warledger run` first, or give --warehouse"
        )
    try:
        with duckdb.connect(str(path), read_only=True) as con:
            yield con
    except duckdb.Error as error:
        reason = " ".join(str(error).split())
        raise Unreadable(f"{path}: {reason}; run `warledger run` to publish it anew") from error
