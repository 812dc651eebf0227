"""Records → Parquet → DuckDB → records: nothing changes on the way, whatever the values."""

import datetime as dt
import tempfile
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas import TABLES
from schemas.arrow import arrow_table
from schemas.ddl import create_table
from schemas.types import Column, columns

UTF8 = st.characters(codec="utf-8")


def values(column: Column) -> st.SearchStrategy:
    """All that the column may hold."""
    bounds = column.bounds
    least, most = bounds.get("minimum"), bounds.get("maximum")
    kinds = {
        "BIGINT": lambda: st.integers(least if least is not None else -(2**63), most or 2**63 - 1),
        "DOUBLE": lambda: st.floats(least, most, allow_nan=False),
        "BOOLEAN": st.booleans,
        "DATE": st.dates,
        "TIMESTAMPTZ": lambda: st.datetimes(
            dt.datetime(1900, 1, 1), dt.datetime(2200, 1, 1), timezones=st.just(dt.UTC)
        ),
        "VARCHAR[]": lambda: st.lists(st.text(UTF8), max_size=3),
        "VARCHAR": lambda: text(bounds),
    }
    known = kinds[column.sql]()
    return st.none() | known if column.nullable else known


def text(bounds) -> st.SearchStrategy[str]:
    """Text within the column's bounds."""
    if "enum" in bounds:
        return st.sampled_from(bounds["enum"])
    if "pattern" in bounds:
        return st.from_regex(bounds["pattern"].replace("$", r"\Z"), alphabet=UTF8)
    return st.text(UTF8, min_size=bounds.get("minLength", 0), max_size=min(bounds.get("maxLength", 20), 20))


@pytest.mark.parametrize("table", TABLES)
@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(data=st.data())
def test_records_come_back_as_they_went(table, data):
    record = TABLES[table]
    row = st.fixed_dictionaries({c.name: values(c) for c in columns(record)})
    rows = data.draw(st.lists(row, max_size=4, unique_by=lambda r: r[record.key]))
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as con:
        path = Path(folder) / "rows.parquet"
        pq.write_table(arrow_table(record, [record.model_construct(**r) for r in rows]), path)
        con.execute(create_table(table, record))
        con.execute(f"INSERT INTO {table} BY NAME SELECT * FROM read_parquet(?)", [str(path)])
        assert con.sql(f"SELECT * FROM {table}").to_arrow_table().to_pylist() == rows
