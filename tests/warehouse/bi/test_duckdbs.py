"""Programs of others read the same from the published file as ours: DuckDBs, SQLAlchemy, pandas."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from flows.load import publish, warehouse_lock, write_batch
from tests.warehouse.bi.server import PYTHON, ROOT
from tests.warehouse.made import facts
from tests.warehouse.test_checks import GOOD

READERS = sorted((ROOT / ".readers").glob("*"))
READ = """
import duckdb, json, sys
con = duckdb.connect() if sys.argv[2] else duckdb.connect(sys.argv[1], read_only=True)
if sys.argv[2]:
    con.execute(f"ATTACH '{sys.argv[1]}' AS {sys.argv[2]} (READ_ONLY)")
names = con.execute("SELECT table_name FROM information_schema.tables").fetchall()
prefix = f"{sys.argv[2]}.main." if sys.argv[2] else ""
rows = {name: con.execute(f"SELECT * FROM {prefix}{name} ORDER BY ALL").fetchall() for (name,) in names}
print(json.dumps({"version": duckdb.__version__, "rows": rows}, default=str))
"""
"""Every table and view, from the file as it is opened or attached under the name of the second argument."""


def read(path: Path, duckdb: Path | None = None, attached: str = ""):
    environment = os.environ | ({"PYTHONPATH": str(duckdb)} if duckdb else {})
    command = [sys.executable, "-c", READ, str(path), attached]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    warehouse = tmp_path_factory.mktemp("published") / "warehouse"
    warehouse.mkdir()
    with warehouse_lock(warehouse):
        write_batch(warehouse, [facts(*GOOD)])
        return publish(warehouse).path


@pytest.mark.skipif(not READERS, reason="make test-bi brings other DuckDBs")
@pytest.mark.parametrize("attached", ["", "ledger"])
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_table_and_view_reads_the_same(path, reader, attached):
    found = read(path, reader, attached)
    ours = read(path)
    assert found["version"] == reader.name
    assert [table for table, rows in ours["rows"].items() if not rows] == ["dates"]
    assert found["rows"] == ours["rows"]


@pytest.mark.skipif(not PYTHON.exists(), reason="make test-bi brings duckdb-engine and pandas")
def test_sqlalchemy_and_pandas_read_as_the_page_says(path):
    script = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "bi.md").read_text("utf-8"), re.DOTALL)
    script += ["import pandas", "tolls = pandas.read_sql('FROM toll_by_month', engine)"]
    script += ["print(len(rows), rows[0].killed_best, tolls.killed_best.sum())"]
    done = subprocess.run(
        [PYTHON, "-c", "\n".join(script)], cwd=path.parent.parent, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("1 7 7\n", "")
