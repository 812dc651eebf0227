"""`warledger sql`: a query over the published file, for the terminal or for other programs."""

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import duckdb

ROWS = 1000
"""Rows in memory at a time; the first so many set the widths of the columns."""

WIDTH = 60
"""Characters of a cell in a table, at most; --csv and --json give all of it."""


def query(warehouse: Path, sql: str, form: str, out: TextIO) -> int:
    """Print what the query finds as `table`, `csv` or `json`. Returns the exit status."""
    path = warehouse / "facts.duckdb"
    if not path.is_file():
        sys.stderr.write(
            f"{path}: nothing is published there; run `warledger run` first, or give --warehouse\n"
        )
        return 2
    try:
        with duckdb.connect(str(path), read_only=True) as con:
            found = con.execute(sql)
            names = [column[0] for column in found.description or []]
            _FORMS[form](names, _rows(found), out)
    except duckdb.Error as error:
        sys.stderr.write(f"{path}: {' '.join(str(error).split())}\n")
        return 2
    return 0


def _rows(found: duckdb.DuckDBPyConnection) -> Iterator[list[tuple[object, ...]]]:
    while rows := found.fetchmany(ROWS):
        yield rows


def _table(names: list[str], pages: Iterator[list[tuple[object, ...]]], out: TextIO) -> None:
    count, widths = 0, [len(name) for name in names]
    for page in pages:
        cells = [[_cell(value) for value in row] for row in page]
        if not count:
            widths = [max(map(len, column)) for column in zip(names, *cells, strict=True)]
            out.write(_line(names, widths) + "  ".join("-" * width for width in widths) + "\n")
        for row, shown in zip(page, cells, strict=True):
            out.write(_line(shown, widths, row))
        count += len(page)
    if not count:
        out.write(_line(names, widths))
    out.write(f"({count:,} {'row' if count == 1 else 'rows'})\n")


def _line(cells: list[str], widths: list[int], values: tuple[object, ...] | None = None) -> str:
    """The cells in their columns, numbers to the right."""
    values = values or tuple(cells)
    padded = (
        cell.rjust(width) if isinstance(value, int | float) else cell.ljust(width)
        for cell, width, value in zip(cells, widths, values, strict=True)
    )
    return "  ".join(padded).rstrip() + "\n"


def _cell(value: object) -> str:
    if value is None:
        return "NULL"
    said = ", ".join(map(_cell, value)) if isinstance(value, list) else " ".join(str(value).split())
    return said if len(said) <= WIDTH else said[: WIDTH - 1] + "…"


def _csv(names: list[str], pages: Iterator[list[tuple[object, ...]]], out: TextIO) -> None:
    """An unknown value is an empty cell, a list is JSON. Rows with a CR are quoted: Python does not."""
    plain = csv.writer(out, lineterminator="\n")
    quoted = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    plain.writerow(names)
    for page in pages:
        for row in page:
            cells = [_json_of(v) if isinstance(v, list | dict) else v for v in row]
            broken = any(isinstance(v, str) and "\r" in v for v in cells)
            (quoted if broken else plain).writerow(cells)


def _json(names: list[str], pages: Iterator[list[tuple[object, ...]]], out: TextIO) -> None:
    """One array of objects."""
    between = "["
    for page in pages:
        for row in page:
            out.write(f"{between}\n{_json_of(dict(zip(names, row, strict=True)))}")
            between = ","
    out.write("[]\n" if between == "[" else "\n]\n")


def _json_of(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


_FORMS = {"table": _table, "csv": _csv, "json": _json}
