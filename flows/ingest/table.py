"""CSV: a header with a column `text`, one article a row; commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from flows.ingest.raw import MAX_RECORD, Raw
from schemas.refusal import Refusal


def read_csv(stream: BinaryIO, uri: str) -> Iterator[Raw | Refusal]:
    """The article of each row, one row in memory at a time.

    Bytes that are no UTF-8 become lone surrogates, so that only the rows that hold them are refused.
    """
    csv.field_size_limit(MAX_RECORD)
    lines = _lines(io.TextIOWrapper(stream, "utf-8-sig", errors="surrogateescape", newline=""))
    first = next(lines, "")
    rows = csv.reader(_from(first, lines), delimiter=max(",;\t", key=first.count))
    try:
        header = next(rows, [])
    except csv.Error as error:
        header = [str(error)]
    if "text" not in header:
        said = "its columns: " + ", ".join(header) if header else "it is empty"
        yield Raw(uri, {}, first.encode("utf-8", "surrogateescape")).refused(
            "no column `text`", said, "name the column of the articles' texts `text`"
        )
        return
    yield from _records(rows, header, uri)


def _records(rows: Iterator[list[str]], header: list[str], uri: str) -> Iterator[Raw | Refusal]:
    number = 0
    while True:
        try:
            cells = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            number += 1
            yield Refusal(f"{uri}#{number}", "broken row", str(error), "mend its quotes")
            continue
        if cells:
            number += 1
            yield _record(f"{uri}#{number}", header, cells)
    if not number:
        yield Refusal(uri, "empty", "a header without rows", "delete it, or fill it")


def _record(uri: str, header: list[str], cells: list[str]) -> Raw | Refusal:
    line = io.StringIO()
    csv.writer(line).writerows([header, cells])
    content = line.getvalue().encode("utf-8", "surrogateescape")
    raw = Raw(uri, dict(zip(header, cells, strict=False)), content)
    if len(cells) != len(header):
        counts = f"{len(cells)} cells under {len(header)} columns"
        return raw.refused("a row of another width", counts, "put quotes round cells that hold a comma")
    return raw


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """The lines, long ones in pieces: a cell beyond the limit ends in csv.Error before it fills memory."""
    while line := text.readline(MAX_RECORD):
        yield line


def _from(first: str, rest: Iterator[str]) -> Iterator[str]:
    if first:
        yield first
    yield from rest
