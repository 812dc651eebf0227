"""Reference tables that the published file carries, for its views to join."""

import duckdb
import pyarrow as pa

import seeds
from schemas.arrow import arrow_schema
from schemas.base import Record
from schemas.ddl import ddl
from schemas.reference.country import Country

REFERENCE: dict[str, type[Record]] = {"countries": Country}
"""Row classes of the published reference tables, by the name of table and CSV file."""


def load_reference(con: duckdb.DuckDBPyConnection) -> None:
    """Create the reference tables in the default database and fill them from seeds/reference/."""
    con.execute(ddl(REFERENCE))
    for table, row in REFERENCE.items():
        rows = [one.model_dump() for one in seeds.reference(table, row)]
        con.register(f"seeds_{table}", pa.Table.from_pylist(rows, arrow_schema(row)))
        con.execute(f"INSERT INTO {table} BY NAME FROM seeds_{table}")
        con.unregister(f"seeds_{table}")


def reference_digest() -> str:
    """What the reference tables hold, as text that differs where they do."""
    return ddl(REFERENCE) + "".join(str(seeds.reference(table, row)) for table, row in REFERENCE.items())
