"""The data dictionary, from a database's comments: `python -m warehouse.dictionary > docs/dictionary.md`."""

import sys

import duckdb

from flows.load.checks import checks, run_checks
from flows.load.reference import REFERENCE, load_reference
from flows.load.snapshot import PUBLICATION, run_views
from schemas import TABLES
from schemas.ddl import ddl

HEAD = """# Data dictionary

Made from the comments in the published file by `python -m warehouse.dictionary > docs/dictionary.md`.
The same comments stand in the file itself, where BI tools show them. NULL means unknown, never zero.

"""


def empty_database() -> duckdb.DuckDBPyConnection:
    """A database in memory with every published table and view, and no facts."""
    con = duckdb.connect()
    con.execute(ddl() + PUBLICATION)
    load_reference(con)
    run_views(con)
    run_checks(con)
    return con


def dictionary() -> str:
    """The dictionary as Markdown: facts, then marts and views by name, then the checks."""
    with empty_database() as con:
        abouts = dict(
            con.execute(
                "SELECT table_name, comment FROM duckdb_tables() WHERE NOT internal "
                "UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE NOT internal"
            ).fetchall()
        )
        marts = [name for name in abouts if name not in TABLES | REFERENCE]
        parts = [_section(con, name, abouts[name]) for name in [*TABLES, *sorted(marts), *REFERENCE]]
    return HEAD + "\n".join([*parts, _checks()])


def _section(con: duckdb.DuckDBPyConnection, name: str, about: str) -> str:
    columns = con.execute(
        "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = ? AND NOT internal "
        "ORDER BY column_index",
        [name],
    ).fetchall()
    lines = [f"## {name}", "", about, "", "| column | type | meaning |", "|---|---|---|"]
    lines += [f"| `{column}` | {kind} | {meaning.replace('|', '∣')} |" for column, kind, meaning in columns]
    return "\n".join(lines) + "\n"


def _checks() -> str:
    lines = ["## Data checks", "", "A row that breaks a `fail` stops the publication; a `warn` is reported."]
    lines += ["", "| check | severity | what it finds |", "|---|---|---|"]
    lines += [f"| `{check.name}` | {check.severity} | {check.meaning} |" for check in checks()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(dictionary())
