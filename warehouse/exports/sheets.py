"""CSV and TSV that a spreadsheet can open without running anything in it."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

import duckdb

ROWS = 10_000
"""Rows in memory at a time."""

FORMULA = (*"=+-@", *"＝＋－＠", "\t", "\r", "\n")
"""Starts of a cell that spreadsheets take for a formula, or step over to find one (OWASP, CSV injection)."""


class Lines(csv.excel_tab):
    """Tab-separated lines as GDELT writes them: no quotes, so no cell may hold a tab or a line's end."""

    quoting = csv.QUOTE_NONE
    quotechar = None
    lineterminator = "\n"


HXL_TAGS = {
    "incident_id": "#meta+id",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "event_type": "#event+type",
    "sub_event_type": "#event+type+sub",
    "side1": "#group+name+first",
    "side2": "#group+name+second",
    "country": "#country+name",
    "country_code": "#country+code",
    "admin1": "#adm1+name",
    "location": "#loc+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "location_precision": "#geo+precision",
    "killed_low": "#affected+killed+min",
    "killed_best": "#affected+killed",
    "killed_high": "#affected+killed+max",
    "injured_best": "#affected+injured",
    "source": "#meta+source",
    "url": "#meta+url",
    "description": "#description",
}
"""HXL tag by column of exported_incidents, as HDX tags UCDP's and ACLED's columns."""


def acled(con: duckdb.DuckDBPyConnection, out: BinaryIO) -> int:
    """Incidents in ACLED's columns, CSV."""
    return _write(con, "FROM acled ORDER BY event_date NULLS LAST, event_id_cnty", out)


def ucdp_ged(con: duckdb.DuckDBPyConnection, out: BinaryIO) -> int:
    """Deadly incidents in UCDP GED's columns, CSV."""
    return _write(con, "FROM ucdp_ged ORDER BY date_start NULLS LAST, id", out)


def gkg_counts(con: duckdb.DuckDBPyConnection, out: BinaryIO) -> int:
    """Counts an article as GDELT GKG has them, TSV: a cell is one line, without quotes around it."""
    return _write(con, 'FROM gkg_counts ORDER BY "GKGRECORDID"', out, dialect=Lines)


def hxl(con: duckdb.DuckDBPyConnection, out: BinaryIO) -> int:
    """Incidents as CSV with HXL tags on line 2."""
    query = (
        f"SELECT {', '.join(HXL_TAGS)} FROM exported_incidents ORDER BY date_start NULLS LAST, incident_id"
    )
    return _write(con, query, out, tags=list(HXL_TAGS.values()))


def claims(con: duckdb.DuckDBPyConnection, out: BinaryIO) -> int:
    """Every casualty claim with its words, its article and its incident, CSV."""
    return _write(con, "FROM quoted_claims ORDER BY published_at NULLS LAST, article_id, casualty_id", out)


def harmless(value: object) -> object:
    """The value for a cell: text that would start a formula gets an apostrophe before it, NULL is empty."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value


def _write(
    con: duckdb.DuckDBPyConnection,
    query: str,
    out: BinaryIO,
    dialect: type[csv.Dialect] = csv.excel,
    tags: Sequence[str] | None = None,
) -> int:
    """Write what the query finds. CSV lines end in CR LF (RFC 4180): Python quotes its own line end only."""
    found = con.execute(query)
    count = 0
    text = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    lines = csv.writer(text, dialect)
    lines.writerow([column[0] for column in found.description or []])
    if tags:
        lines.writerow(tags)
    for rows in _pages(found):
        cells = ([harmless(value) for value in row] for row in rows)
        lines.writerows(_flat(cells) if dialect is Lines else cells)
        count += len(rows)
    text.detach()
    return count


def _flat(rows: Iterable[list[object]]) -> Iterator[list[object]]:
    for row in rows:
        yield [" ".join(value.split()) if isinstance(value, str) else value for value in row]


def _pages(found: duckdb.DuckDBPyConnection) -> Iterator[list[tuple[object, ...]]]:
    while rows := found.fetchmany(ROWS):
        yield rows
