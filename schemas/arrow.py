"""The Arrow schema of each record: field descriptions as metadata, nullable as the annotation says."""

from collections.abc import Sequence
from functools import cache

import pyarrow as pa

from schemas.base import Record
from schemas.types import columns


@cache
def arrow_schema(record: type[Record]) -> pa.Schema:
    """The record's fields as an Arrow schema. Raises TypeError as columns() does."""
    return pa.schema(
        pa.field(c.name, c.arrow, nullable=c.nullable, metadata={"description": c.description})
        for c in columns(record)
    )


def arrow_table(record: type[Record], rows: Sequence[Record]) -> pa.Table:
    """The rows as an Arrow table in the record's schema. Raises UnicodeEncodeError on lone surrogates."""
    schema = arrow_schema(record)
    arrays = [pa.array([getattr(row, f.name) for row in rows], f.type) for f in schema]
    return pa.Table.from_arrays(arrays, schema=schema)
