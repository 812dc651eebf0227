"""Every table and column is described, and the dictionary in docs/ says what the database says."""

from pathlib import Path

from warehouse.dictionary import dictionary, empty_database

STORED = Path(__file__).parents[2] / "docs" / "dictionary.md"


def test_everything_published_has_a_comment():
    with empty_database() as con:
        bare = con.execute(
            "SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE comment IS NULL AND "
            "NOT internal UNION ALL SELECT table_name FROM duckdb_tables() WHERE comment IS NULL AND "
            "NOT internal UNION ALL SELECT view_name FROM duckdb_views() WHERE comment IS NULL AND "
            "NOT internal"
        ).fetchall()
    assert bare == []


def test_stored_dictionary_is_fresh():
    assert STORED.read_text("utf-8") == dictionary(), (
        "docs/dictionary.md is stale: run python -m warehouse.dictionary > docs/dictionary.md"
    )
