"""What is read from the starter corpus has the same rows and sums in facts, marts and exports."""

import csv
import io
import json

import pyarrow.parquet as pq
import pytest

from flows.extract.article import extract
from flows.ingest import read
from schemas import Article
from seeds import ARTICLES
from tests.warehouse.made import database, dicts
from warehouse.exports import FORMATS

TYPED = "WHERE acled_event_type IS NOT NULL"
HAPPENED = "status IN ('occurred', 'ongoing') AND occurrences_best = 1 AND is_current"
STATED = "coalesce(count_best, count_low) > 0 AND status IN ('reported', 'claimed')"
SAME_MONTH = "date_trunc('month', date_start) = date_trunc('month', date_end)"
TOLL = "(count(*), sum(killed_best)) FROM incidents"
SUMS = [
    # each event that happened once is a report of one incident
    (
        "count(*) FROM incident_reports",
        f"count(*) FROM events JOIN article_versions USING (article_id) WHERE {HAPPENED}",
    ),
    ("count(*) FROM incidents", "count(DISTINCT incident_id) FROM incident_reports"),
    ("sum(reports) FROM incidents", "count(DISTINCT (incident_id, article_id)) FROM incident_reports"),
    # an incident's dead and wounded are those of its claims
    ("sum(killed_best) FROM incidents", "sum(count_best) FROM incident_claims WHERE outcome = 'killed'"),
    ("sum(wounded_best) FROM incidents", "sum(count_best) FROM incident_claims WHERE outcome = 'wounded'"),
    ("count(*) FROM quoted_claims", "count(*) FROM casualties"),
    ("count(*) FROM quoted_claims WHERE is_counted", "count(*) FROM incident_claims"),
    # marts hold every incident that is dated or placed as they need it
    ("(sum(incidents), sum(killed_best)) FROM toll_by_place", f"{TOLL} {TYPED}"),
    ("(sum(incidents), sum(killed_best)) FROM toll_by_month", f"{TOLL} {TYPED} AND {SAME_MONTH}"),
    ("(sum(incidents), sum(killed_best)) FROM toll_by_day", f"{TOLL} {TYPED} AND date_start = date_end"),
    (
        "sum(count_best) FROM toll_by_victim WHERE outcome = 'killed'",
        f"sum(killed_best) FROM incidents {TYPED}",
    ),
    (
        "sum(incidents) FROM toll_by_actor WHERE side = 'attacker'",
        f"count(attacker_actor_id) FROM incidents {TYPED}",
    ),
    ("count(*) FROM force_levels", "count(*) FROM troop_counts"),
    ("count(*) FROM dim_place", "count(DISTINCT place_id) FROM locations"),
    ("count(*) FROM dim_actor", "count(DISTINCT actor_id) FROM actors"),
    # the field's shapes
    ("(count(*), sum(fatalities)) FROM acled", f"{TOLL} {TYPED}"),
    ("sum(best) FROM ucdp_ged", "sum(deaths_a + deaths_b + deaths_civilians + deaths_unknown) FROM ucdp_ged"),
    ("count(*) FROM gkg_counts", f"count(DISTINCT article_id) FROM casualties WHERE {STATED}"),
]


@pytest.fixture(scope="module")
def con():
    articles = [found for found in read([str(ARTICLES)]) if isinstance(found, Article)]
    rows = []
    for facts in extract(articles):
        for table in facts.tables().values():
            rows += table
    return database(*rows)


@pytest.mark.parametrize(("one", "other"), SUMS, ids=[one for one, _ in SUMS])
def test_rows_and_sums_agree(con, one, other):
    found = con.execute(f"SELECT {one}").fetchone()
    assert found == con.execute(f"SELECT {other}").fetchone()
    assert found not in ((0,), (None,))


def written(con, form):
    out = io.BytesIO()
    FORMATS[form](con, out)
    return out


@pytest.mark.parametrize(
    ("form", "column"),
    [("acled", "fatalities"), ("hxl", "killed_best"), ("ucdp-ged", "best"), ("claims", "count_best")],
)
def test_sheets_hold_what_their_views_hold(con, form, column):
    rows = list(csv.DictReader(io.StringIO(written(con, form).getvalue().decode(), newline="")))
    rows = rows[1:] if form == "hxl" else rows
    view = {"hxl": "exported_incidents", "ucdp-ged": "ucdp_ged", "claims": "quoted_claims"}.get(form, form)
    expected = con.execute(f"SELECT count(*), sum({column})::BIGINT FROM {view}").fetchone()
    assert (len(rows), sum(int(row[column] or 0) for row in rows)) == expected


def test_maps_hold_what_their_view_holds(con):
    expected = con.execute("SELECT count(*), sum(killed_best)::BIGINT FROM exported_incidents").fetchone()
    features = json.loads(written(con, "geojson").getvalue())["features"]
    table = pq.read_table(written(con, "geoparquet"))
    assert (len(features), sum(f["properties"]["killed_best"] or 0 for f in features)) == expected
    assert (len(table), sum(filter(None, table["killed_best"].to_pylist()))) == expected
    placed = dicts(con, "FROM exported_incidents WHERE latitude IS NOT NULL AND location_precision <= 5")
    assert (
        len([f for f in features if f["geometry"]])
        == len(placed)
        == len(table) - table["geometry"].null_count
    )
