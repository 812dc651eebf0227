"""Superset with the dashboard of the repository: every chart shows the published file, also the next one."""

import itertools
import json
import threading
import time

import duckdb
import pytest
import yaml

from flows.load import publish, warehouse_lock, write_batch
from tests.warehouse.bi.server import PYTHON, superset
from tests.warehouse.browser import browser
from tests.warehouse.made import article, claim, event, facts, place, toll, troops
from warehouse.bi.datasets import EXPORT

pytestmark = pytest.mark.skipif(not PYTHON.exists(), reason="make test-bi brings Superset")
CHARTS = {
    chart["slice_name"]
    for path in EXPORT.glob("charts/*.yaml")
    for chart in [yaml.safe_load(path.read_text("utf-8"))]
}


def publish_another(warehouse, key):
    """One more incident of seven dead, published."""
    more = [
        troops(f"t{key}", key, 300),
        claim(f"c{key}", key, 7, event_id=f"e{key}", attributed_to=["the mayor"]),
    ]
    incident = event(f"e{key}", key, location_id=f"l{key}", **toll("killed", 7, 7, None))
    with warehouse_lock(warehouse):
        write_batch(warehouse, [facts(article(key), place(f"l{key}", key, place_id=key), incident, *more)])
        publish(warehouse)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    folder = tmp_path_factory.mktemp("warehouse")
    publish_another(folder, "first")
    return folder


@pytest.fixture(scope="module")
def server(warehouse, tmp_path_factory):
    with superset(warehouse, tmp_path_factory.mktemp("superset") / "home") as server:
        yield server


@pytest.fixture(scope="module")
def incidents(server):
    return next(one["id"] for one in server.all("dataset") if one["table_name"] == "incidents")


def test_what_the_repository_holds_is_imported(server):
    assert [one["database_name"] for one in server.all("database")] == ["Warledger"]
    assert {one["slice_name"] for one in server.all("chart")} == CHARTS
    assert [one["slug"] for one in server.all("dashboard")] == ["warledger"]
    assert len(server.all("dataset")) == len(list(EXPORT.glob("datasets/*/*.yaml")))


def test_every_chart_of_the_dashboard_is_drawn(server):
    with browser() as page:
        page.size(1440, 3200)
        page.send("Page.navigate", url=f"{server.address}/login/")
        page.wait("document.querySelector('input[name=username], #username')")
        page.run(LOGIN % json.dumps(server.password))
        page.send("Page.navigate", url=f"{server.address}/superset/dashboard/warledger/")
        for name in sorted(CHARTS):
            page.wait(f"document.body?.innerText.includes({json.dumps(name)})")
        page.wait("!document.querySelector('[aria-label=Loading], .loading')")
        shown = page.run("document.body.innerText")
    assert "error" not in shown.lower()
    assert "⟦Seven⟧ guards died" in shown
    assert "the mayor" in shown


TOTAL = "SELECT sum(killed_best) FROM incidents"
LOGIN = """(async () => {
    const token = JSON.parse(document.getElementById("app").dataset.bootstrap).common?.csrf_token
        ?? document.querySelector("input[name=csrf_token]")?.value ?? "";
    const body = new URLSearchParams({username: "admin", password: %s, csrf_token: token});
    await fetch("/login/", {method: "POST", body});
})()"""


def test_pages_may_ask_no_other_host(server):
    policy = server.client.get(f"{server.address}/login/").headers["content-security-policy"]
    assert "https:" not in policy
    assert "'self'" in policy


@pytest.mark.parametrize(
    ("sql", "answers"),
    [
        ("SELECT count(*) AS n FROM incidents", True),
        ("CREATE TABLE mine AS SELECT 1 AS n", False),
        ("DELETE FROM incidents", False),
        ("SELECT content FROM read_text('/etc/hostname')", False),
    ],
)
def test_sql_lab_reads_this_file_and_writes_nothing(server, sql, answers):
    token = server.client.get("security/csrf_token/").json()["result"]
    query = {"database_id": server.all("database")[0]["id"], "sql": sql, "schema": "main"}
    answer = server.client.post("sqllab/execute/", json=query, headers={"X-CSRFToken": token})
    assert answer.is_success is answers, answer.text
    assert "CSRF" not in answer.text


def test_runs_publish_while_charts_are_read(server, warehouse, incidents):
    """Readers never see an error, nor a figure that was not published, and after each run the new one."""
    seen, stop = [], threading.Event()

    def look():
        while not stop.is_set():
            try:
                seen.append(server.value(incidents, "killed_best"))
            except Exception as error:
                seen.append(error)

    readers = [threading.Thread(target=look) for _ in range(3)]
    for reader in readers:
        reader.start()
    try:
        before = server.value(incidents, "incidents")
        for number in range(1, 4):
            publish_another(warehouse, f"next{number}")
            wait_for(lambda number=number: server.value(incidents, "incidents") == before + number)
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    with duckdb.connect(str(warehouse / "facts.duckdb"), read_only=True) as con:
        assert server.value(incidents, "killed_best") == con.execute(TOTAL).fetchone()[0]
    assert set(seen) <= {7 * n for n in range(before, before + 4)}
    assert len(seen) > 3


def wait_for(condition):
    """Until it is so, for half a minute."""
    for _ in itertools.takewhile(lambda end: time.monotonic() < end, itertools.repeat(time.monotonic() + 30)):
        if condition():
            return
    raise AssertionError("the new publication is not seen after 30 s")
