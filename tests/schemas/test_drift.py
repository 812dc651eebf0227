"""Models, DDL, database and Arrow say the same; and where they do not, the report says where."""

from pathlib import Path

import duckdb
import pytest

import schemas
from schemas import TABLES
from schemas.ddl import ddl
from tests.schemas.drift import drift


@pytest.fixture
def con():
    with duckdb.connect() as con:
        con.execute(ddl())
        yield con


def test_checked_in_ddl_is_fresh():
    stored = Path(schemas.__file__).with_name("schema.sql").read_text("utf-8")
    assert stored == ddl(), "schemas/schema.sql is stale: run python -m schemas.ddl > schemas/schema.sql"


def test_models_database_and_arrow_agree(con):
    assert drift(con, TABLES, ignore=set()) == []


def test_every_key_is_the_primary_key(con):
    query = "SELECT table_name, constraint_column_names FROM duckdb_constraints() WHERE constraint_type = ?"
    assert dict(con.execute(query, ["PRIMARY KEY"]).fetchall()) == {
        table: [record.key] for table, record in TABLES.items()
    }


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ("ALTER TABLE dates DROP COLUMN text", "dates.text: in the model, missing in the database"),
        ("ALTER TABLE dates ADD COLUMN era VARCHAR", "dates.era: in the database, missing in the model"),
        (
            "ALTER TABLE casualties ALTER char_start DROP NOT NULL",
            "casualties.char_start: nullable False in the model, True in the database",
        ),
        (
            "ALTER TABLE dates ALTER date_start TYPE TIMESTAMP",
            "dates.date_start: type 'DATE' in the model, 'TIMESTAMP' in the database",
        ),
        (
            "COMMENT ON COLUMN dates.text IS 'x'",
            "dates.text: description 'The expression verbatim.' in the model, 'x' in the database",
        ),
        ("DROP TABLE events", "events: has a model, but no table in the database"),
        ("CREATE TABLE extra (a INT)", "extra: stands in the database, but has no model"),
    ],
)
def test_report_names_the_drift(con, change, line):
    con.execute(change)
    assert drift(con, TABLES, ignore=set()) == [line]
