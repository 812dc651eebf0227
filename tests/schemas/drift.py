"""Models, Arrow schemas and a DuckDB database compared both ways; each difference is one readable line."""

from collections.abc import Mapping

import duckdb
import pyarrow as pa

from schemas.arrow import arrow_schema
from schemas.base import Record
from schemas.types import columns

Fields = dict[str, tuple[str, bool, str]]
"""Of a table, by column: type in DuckDB's words, nullable, description."""


def drift(con: duckdb.DuckDBPyConnection, tables: Mapping[str, type[Record]], ignore: set[str]) -> list[str]:
    """What models, database and Arrow schemas do not agree upon; empty where they agree in everything."""
    found = {name for (name,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall()} - ignore
    lines = [f"{t}: has a model, but no table in the database" for t in tables if t not in found]
    lines += [f"{t}: stands in the database, but has no model" for t in sorted(found - set(tables))]
    for table, record in tables.items():
        if table in found:
            model = {c.name: (c.sql, c.nullable, c.description) for c in columns(record)}
            lines += _differences(table, model, _database(con, table), "database")
            lines += _differences(table, model, _arrow(con, arrow_schema(record)), "Arrow schema")
    return lines


def _database(con: duckdb.DuckDBPyConnection, table: str) -> Fields:
    query = "SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns() WHERE table_name = ?"
    found: Fields = {
        name: (kind.replace("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ"), nullable, comment)
        for name, kind, nullable, comment in con.execute(query, [table]).fetchall()
    }
    return found


def _arrow(con: duckdb.DuckDBPyConnection, schema: pa.Schema) -> Fields:
    """The Arrow schema as DuckDB itself reads it."""
    con.register("arrow_side", schema.empty_table())
    kinds = {row[0]: row[1] for row in con.execute("DESCRIBE arrow_side").fetchall()}
    con.unregister("arrow_side")
    return {
        f.name: (
            kinds[f.name].replace("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ"),
            f.nullable,
            (f.metadata or {}).get(b"description", b"").decode(),
        )
        for f in schema
    }


def _differences(table: str, model: Fields, other: Fields, name: str) -> list[str]:
    lines = [f"{table}.{c}: in the model, missing in the {name}" for c in model if c not in other]
    lines += [f"{table}.{c}: in the {name}, missing in the model" for c in other if c not in model]
    for column in model:
        if column in other:
            for what, ours, theirs in zip(
                ("type", "nullable", "description"), model[column], other[column], strict=True
            ):
                if ours != theirs:
                    lines.append(f"{table}.{column}: {what} {ours!r} in the model, {theirs!r} in the {name}")
    return lines
