"""The columns of Superset's datasets, from a database's comments: `python -m warehouse.bi.datasets`.

Superset imports a dataset with the columns that its file lists, so the files of `export/datasets/` repeat the
tables of the published file, descriptions included. Everything else in them is edited by hand.
"""

from pathlib import Path
from typing import Any

import duckdb
import yaml

from warehouse.dictionary import empty_database

EXPORT = Path(__file__).parent / "export"
FILES = sorted((EXPORT / "datasets").glob("*/*.yaml"))


def refreshed() -> dict[Path, str]:
    """Each dataset's file as the database describes its table now."""
    with empty_database() as con:
        return {path: _dataset(con, path.read_text("utf-8")) for path in FILES}


def _dataset(con: duckdb.DuckDBPyConnection, text: str) -> str:
    dataset = yaml.safe_load(text)
    dataset["columns"] = _columns(con, dataset["table_name"])
    return yaml.safe_dump(dataset, sort_keys=False, allow_unicode=True, width=110)


def _columns(con: duckdb.DuckDBPyConnection, table: str) -> list[dict[str, Any]]:
    query = (
        "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = ? "
        "ORDER BY column_index"
    )
    return [
        {
            "column_name": name,
            "verbose_name": name.replace("_", " "),
            "type": kind,
            "is_dttm": kind == "DATE",
            "is_active": True,
            "groupby": True,
            "filterable": True,
            "description": comment,
        }
        for name, kind, comment in con.execute(query, [table]).fetchall()
    ]


if __name__ == "__main__":
    for path, text in refreshed().items():
        path.write_text(text, "utf-8")
