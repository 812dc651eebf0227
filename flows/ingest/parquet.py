"""Parquet: a column `text`, one article a row."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from flows.ingest.raw import Raw
from schemas.refusal import Refusal

COLUMNS = ("text", "id", "title", "url", "publisher", "published_at", "language")
ROWS = 256
"""Rows in memory at a time."""


def read_parquet(stream: BinaryIO, uri: str) -> Iterator[Raw | Refusal]:
    """The article of each row; only the columns of the contract are read."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    number = 0
    try:
        file = pq.ParquetFile(stream)
        columns = [name for name in COLUMNS if name in file.schema_arrow.names]
        if "text" not in columns:
            said = "its columns: " + ", ".join(file.schema_arrow.names)
            yield Refusal(uri, "no column `text`", said, "name the column of the articles' texts `text`")
            return
        for batch in file.iter_batches(ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                content = json.dumps(row, default=str, ensure_ascii=False).encode("utf-8", "surrogatepass")
                yield Raw(f"{uri}#{number}", row, content, number / file.metadata.num_rows)
    except (pa.ArrowException, OSError, ValueError) as error:
        where = f"damaged Parquet after row {number}" if number else "no readable Parquet"
        yield Refusal(uri, where, " ".join(str(error).split()), "export it again")
        return
    if not number:
        yield Refusal(uri, "empty", "no row", "delete it, or fill it")
