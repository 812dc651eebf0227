"""The CREATE TABLE and COMMENT statements of each record. `python -m schemas.ddl > schemas/schema.sql`."""

import inspect
import sys
from collections.abc import Callable
from typing import Any

from schemas import TABLES
from schemas.base import Record
from schemas.types import Column, columns

CHECKS: dict[str, Callable[[str, Any], str]] = {
    "enum": lambda name, values: f"{name} IN ({', '.join(map(quoted, values))})",
    "pattern": lambda name, pattern: f"regexp_matches({name}, {quoted(pattern)})",
    "minLength": lambda name, least: f"length({name}) >= {least}",
    "maxLength": lambda name, most: f"length({name}) <= {most}",
    "minimum": lambda name, least: f"{name} >= {least}",
    "maximum": lambda name, most: f"{name} <= {most}",
    "exclusiveMinimum": lambda name, least: f"{name} > {least}",
    "exclusiveMaximum": lambda name, most: f"{name} < {most}",
}
"""SQL conditions by the JSON Schema keyword that they enforce; NULL passes them all."""


def ddl(tables: dict[str, type[Record]] = TABLES) -> str:
    """The statements that make all tables, with their comments."""
    return "\n".join(create_table(t, r) + comments(t, r) for t, r in tables.items())


def create_table(table: str, record: type[Record]) -> str:
    """The CREATE TABLE statement of a record: types, NOT NULL, PRIMARY KEY and CHECK."""
    lines = ",\n".join(f"    {_definition(column, record.key)}" for column in columns(record))
    return f"CREATE TABLE {table} (\n{lines}\n);\n"


def comments(table: str, record: type[Record]) -> str:
    """The COMMENT statements of a table and its columns."""
    about = inspect.cleandoc(record.__doc__ or "").split("\n\n")[0].replace("\n", " ")
    lines = [f"COMMENT ON TABLE {table} IS {quoted(about)};"]
    lines += [f'COMMENT ON COLUMN {table}."{c.name}" IS {quoted(c.description)};' for c in columns(record)]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """The text as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def _definition(column: Column, key: str) -> str:
    parts = [f'"{column.name}"', column.sql]
    parts += ["PRIMARY KEY"] if column.name == key else [] if column.nullable else ["NOT NULL"]
    checks = [
        check(f'"{column.name}"', column.bounds[k]) for k, check in CHECKS.items() if k in column.bounds
    ]
    parts += [f"CHECK ({' AND '.join(checks)})"] if checks else []
    return " ".join(parts)


if __name__ == "__main__":
    sys.stdout.write(ddl())
