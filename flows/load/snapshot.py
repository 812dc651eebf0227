"""The lake's latest rows as one DuckDB file, built from the DDL and checked before anyone reads it."""

import re
from importlib import resources
from pathlib import Path

import duckdb
import pyarrow.dataset as ds

from flows.load.checks import run_checks, warnings
from flows.load.errors import StorageError
from flows.load.lake import Batch, parquet, read
from flows.load.reference import load_reference
from schemas import TABLES
from schemas.arrow import arrow_schema
from schemas.ddl import ddl, quoted

STORAGE_VERSION = "v1.2.0"
"""The oldest format that carries all that we write; DuckDB 1.2 to 2.0 open it."""

UNFINISHED = ".facts.duckdb.new"
"""A snapshot on its way, beside the published one so that a rename can replace it."""

PUBLICATION = """
CREATE TABLE publication (fingerprint VARCHAR NOT NULL);
COMMENT ON TABLE publication IS 'One row: what this snapshot was built from.';
COMMENT ON COLUMN publication.fingerprint IS 'Digest of the lake''s batches, the tables and the views.';
"""


def views() -> dict[str, str]:
    """The SQL of the warehouse package by file name: views and marts over the tables, run in that order."""
    files = [f for f in resources.files("warehouse").iterdir() if f.name.endswith(".sql")]
    return {f.name: f.read_text("utf-8") for f in sorted(files, key=lambda f: f.name)}


def build(
    warehouse: Path, live: list[Batch], fingerprint: str
) -> tuple[Path, dict[str, int], tuple[str, ...]]:
    """A new snapshot of these batches, not yet published, its rows by table, and what its checks warn of.

    Of an article read by several extractor versions the rows of the latest are taken. Raises StorageError,
    for rows that break a data check too.
    """
    path = warehouse / UNFINISHED
    for leftover in warehouse.glob(f"{UNFINISHED}*"):
        leftover.unlink()
    con = duckdb.connect(config={"temp_directory": f"{path}.tmp", "autoinstall_known_extensions": "false"})
    try:
        con.execute(f"ATTACH {quoted(str(path))} AS facts (STORAGE_VERSION '{STORAGE_VERSION}')")
        con.execute("USE facts")
        con.begin()
        con.execute(ddl() + PUBLICATION)
        con.execute("INSERT INTO publication VALUES (?)", [fingerprint])
        _load(con, warehouse, live)
        load_reference(con)
        run_views(con)
        counts = _verified(con, live)
        run_checks(con)
        found = warnings(con)
        con.commit()
        con.execute("CHECKPOINT facts")
        con.execute("USE memory")
        con.execute("DETACH facts")
    except duckdb.Error as error:
        _name_damage(warehouse, live)
        reason = " ".join(str(error).split())
        raise StorageError(
            f"{path}: cannot build the snapshot ({reason}); what was committed is safe"
        ) from error
    finally:
        con.close()
    return path, counts, found


def _load(con: duckdb.DuckDBPyConnection, warehouse: Path, live: list[Batch]) -> None:
    for table, record in TABLES.items():
        schema = arrow_schema(record)
        files = [str(parquet(warehouse, table, batch.name)) for batch in live]
        con.register(f"lake_{table}", ds.dataset(files, schema=schema) if files else schema.empty_table())
    con.execute("CREATE TEMP TABLE extractors (extractor VARCHAR, rank BIGINT)")
    found = [e for (e,) in con.execute("SELECT DISTINCT extractor FROM lake_articles").fetchall()]
    for rank, extractor in enumerate(sorted(found, key=_version)):
        con.execute("INSERT INTO extractors VALUES (?, ?)", [extractor, rank])
    con.execute(
        "CREATE TEMP TABLE latest AS SELECT article_id, extractor FROM lake_articles "
        "JOIN extractors USING (extractor) "
        "QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY rank DESC, extractor DESC) = 1"
    )
    for table, record in TABLES.items():
        order = "article_id" if table == "articles" else f"article_id, char_start, char_end, {record.key}"
        con.execute(
            f"INSERT INTO {table} BY NAME SELECT * FROM lake_{table} "
            f"SEMI JOIN latest USING (article_id, extractor) ORDER BY {order}"
        )


def _version(extractor: str) -> tuple[list[int], str]:
    """Sorts name/1.10.0 after name/1.9.0; of one version, a run with a named model after the default one."""
    return [int(number) for number in re.findall(r"\d+", extractor.partition("+")[0])], extractor


def run_views(con: duckdb.DuckDBPyConnection) -> None:
    """Create the views and marts over the tables. Raises StorageError that names the file."""
    for name, sql in views().items():
        try:
            con.execute(sql)
        except duckdb.Error as error:
            reason = " ".join(str(error).split())
            raise StorageError(
                f"warehouse/{name}: {reason}; nothing was published, mend that file"
            ) from error


def _verified(con: duckdb.DuckDBPyConnection, live: list[Batch]) -> dict[str, int]:
    """Rows by table. Raises StorageError unless the lake gave all rows that its manifests promise."""
    counts = {}
    for table in TABLES:
        query = (
            f"SELECT (SELECT count(*) FROM {table}), (SELECT count(*) FROM lake_{table}), "
            f"(SELECT count(*) FROM lake_{table} SEMI JOIN latest USING (article_id, extractor))"
        )
        row = con.execute(query).fetchone() or (0, 0, 0)
        promised = sum(batch.rows[table] for batch in live)
        if row[1] != promised or row[0] != row[2]:
            raise StorageError(
                f"{table}: {row[0]} of {row[2]} rows loaded, {row[1]} of {promised} in the lake; nothing was "
                "published, compare lake/.commits with the lake's files"
            )
        counts[table] = row[0]
    return counts


def _name_damage(warehouse: Path, live: list[Batch]) -> None:
    """Raise StorageError for the first damaged file of the lake, if there is one."""
    for batch in live:
        for table in TABLES:
            read(warehouse, table, batch)
