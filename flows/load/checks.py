"""The warehouse's data checks: SQL that returns the bad rows, run on a snapshot before it is published.

A check is a file of warehouse/checks/ whose first line says its severity and meaning, `-- fail: …` or
`-- warn: …`, and whose query gives one row a finding, its key first. Results stand in the table `checks`.
"""

import re
from dataclasses import dataclass
from importlib import resources

import duckdb

from flows.load.errors import StorageError

HEADER = re.compile(r"-- (fail|warn): (\S.*)")

TABLE = """
CREATE TABLE checks (name VARCHAR PRIMARY KEY, severity VARCHAR NOT NULL, meaning VARCHAR NOT NULL,
    bad_rows BIGINT NOT NULL, example VARCHAR);
COMMENT ON TABLE checks IS 'The data checks that this file passed, one row a check of warehouse/checks/.';
COMMENT ON COLUMN checks.name IS 'File of the check, without its suffix.';
COMMENT ON COLUMN checks.severity IS 'fail: such a row stops the publication; warn: it is worth a look.';
COMMENT ON COLUMN checks.meaning IS 'What is wrong with the rows that it finds.';
COMMENT ON COLUMN checks.bad_rows IS 'How many rows it found.';
COMMENT ON COLUMN checks.example IS 'Key of the first of them.';
"""


@dataclass(frozen=True)
class Check:
    """One check: file name without suffix, `fail` or `warn`, what a row that it finds means, the query."""

    name: str
    severity: str
    meaning: str
    sql: str


def checks() -> list[Check]:
    """The checks of the warehouse package by name. Raises StorageError for a file without the header."""
    files = (resources.files("warehouse") / "checks").iterdir()
    texts = {f.name: f.read_text("utf-8") for f in files if f.name.endswith(".sql")}
    return [_check(name, text) for name, text in sorted(texts.items())]


def _check(name: str, text: str) -> Check:
    header = HEADER.match(text)
    if not header:
        raise StorageError(
            f"warehouse/checks/{name}: begins with {text.splitlines()[0]!r}; nothing was published, say "
            "'-- fail: …' or '-- warn: …' there"
        )
    return Check(name.removesuffix(".sql"), header[1], header[2], text)


def run_checks(con: duckdb.DuckDBPyConnection) -> None:
    """Record in the table `checks` what each finds. Raises StorageError for rows that break a `fail`."""
    con.execute(TABLE)
    for check in checks():
        bad, example = _found(con, check)
        if bad and check.severity == "fail":
            raise StorageError(
                f"check {check.name}: {bad} bad {'row' if bad == 1 else 'rows'}, first {example} "
                f"({check.meaning}); nothing was published: mend the extraction, or take the article's "
                "batch out of the lake"
            )
        row = [check.name, check.severity, check.meaning, bad, example]
        con.execute("INSERT INTO checks VALUES (?, ?, ?, ?, ?)", row)


def warnings(con: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    """The checks that found rows in this snapshot, one line each."""
    found = con.execute(
        "SELECT name, bad_rows, example, meaning FROM checks WHERE bad_rows > 0 ORDER BY name"
    ).fetchall()
    return tuple(f"{name}: {bad:,} rows, first {example}: {meaning}" for name, bad, example, meaning in found)


def _found(con: duckdb.DuckDBPyConnection, check: Check) -> tuple[int, str | None]:
    """How many rows the check finds, and the key of the first."""
    try:
        found = con.execute(check.sql)
        first = found.fetchone()
        bad = 1 if first else 0
        while rows := found.fetchmany(10_000):
            bad += len(rows)
    except duckdb.Error as error:
        reason = " ".join(str(error).split())
        raise StorageError(
            f"warehouse/checks/{check.name}.sql: {reason}; nothing was published, mend that file"
        ) from error
    return bad, str(first[0]) if first else None
