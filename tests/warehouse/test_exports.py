"""Exports hold the columns and code values of their codebooks, reconcile with the facts, and run nothing."""

import csv
import datetime as dt
import io
import json
import struct
from pathlib import Path

import hxl
import pyarrow.parquet as pq
import pytest

import seeds
from flows.arguments import FORMATS as NAMED
from flows.cli import main
from schemas.reference.event_type import EventType
from tests.warehouse.made import DAY, TEXT, actor, article, claim, database, event, place, toll
from warehouse.exports import FORMATS
from warehouse.exports.sheets import harmless

CODEBOOKS = json.loads(Path(__file__).with_name("codebooks.json").read_text("utf-8"))
"""Columns in their published order, and the values of codes."""

ACLED, UCDP = CODEBOOKS["acled"], CODEBOOKS["ucdp_ged"]
KINDS, SUB_EVENTS = CODEBOOKS["acled_actor_kinds"], CODEBOOKS["acled_sub_events"]
EVIL = ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"]


def incident(number, attacker=("Red Brigade", "rebel_group", None), target=None, toll_of=(7, 7, 7), **more):
    """An event of its own article, place and day, with its sides."""
    key = f"{number:03}"
    yield article(key, published=DAY, title=f"Raid {key}")
    yield place(f"l{key}", key, place_id=f"p{key}")
    ids = {}
    for side, given in (("attacker", attacker), ("target", target)):
        if given:
            mention = actor(f"{side}{key}", key, *given)
            ids |= {side: given[0], f"{side}_actor_id": mention.actor_id}
            yield mention
    yield event(f"e{key}", key, location_id=f"l{key}", **ids, **toll("killed", *toll_of), **more)
    if toll_of[1] is not None:
        bounds = dict(zip(("count_low", "count_best", "count_high"), toll_of, strict=True))
        yield claim(f"c{key}", key, None, event_id=f"e{key}", **bounds)


ARMY, ABROAD, PEOPLE = (
    ("Army of Syria", "state_forces", "SYR"),
    ("US Army", "state_forces", "USA"),
    ("Villagers", "civilian"),
)
WEEK = {"date_end": DAY + dt.timedelta(days=6), "date_precision": 3}
YEAR = {"date_start": dt.date(2021, 1, 1), "date_end": dt.date(2021, 12, 31), "date_precision": 5}


@pytest.fixture(scope="module")
def con():
    types = seeds.reference("event_types", EventType)
    rows = []
    for number, kind in enumerate(types):
        coded = {"acled_event_type": kind.acled_event_type, "acled_sub_event_type": kind.acled_sub_event_type}
        rows += incident(number, event_type=kind.slug, target=PEOPLE, **coded)
    rows += incident(201, target=ARMY, toll_of=(7, 7, None))
    rows += incident(202, attacker=ARMY, **WEEK)
    rows += incident(203, attacker=ABROAD, target=PEOPLE, location_precision=6)
    rows += incident(204, target=("Blue Front", "rebel_group"), toll_of=(None, None, None))
    rows += incident(205, attacker=None, toll_of=(0, 0, 0), **YEAR)
    rows += incident(206, attacker=(EVIL[0], "rebel_group"), target=(EVIL[3], "militia"))
    return database(*rows)


def written(con, form):
    out = io.BytesIO()
    count = FORMATS[form](con, out)
    return count, out.getvalue()


def sheet(con, form, delimiter=","):
    count, text = written(con, form)
    rows = list(csv.DictReader(io.StringIO(text.decode(), newline=""), delimiter=delimiter))
    assert len(rows) == count + (form == "hxl")
    return rows


def test_command_line_names_every_format():
    assert tuple(FORMATS) == NAMED


def test_acled_has_its_columns_and_codes(con):
    rows = sheet(con, "acled")
    assert list(rows[0]) == ACLED
    assert len(ACLED) == 31
    sides = {f"{a}-{b}" for i, a in enumerate(KINDS) for b in KINDS[i:]}
    for row in rows:
        assert row["sub_event_type"] in SUB_EVENTS[row["event_type"]]
        assert set(row["disorder_type"].split("; ")) <= {
            "Political violence",
            "Demonstrations",
            "Strategic developments",
        }
        assert row["inter1"] in ["", *KINDS]
        assert row["inter2"] in ["", *KINDS]
        assert row["interaction"] in {"", *sides}
        assert row["civilian_targeting"] in ("", "Civilian targeting")
        assert row["time_precision"] in ("", "1", "2", "3")
        assert row["geo_precision"] in ("", "1", "2", "3")
    assert {(r["event_type"], r["sub_event_type"]) for r in rows} == {
        (kind, sub) for kind, subs in SUB_EVENTS.items() for sub in subs
    }


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("e201", {"event_date": "2021-05-04", "time_precision": "1", "fatalities": "7", "iso": "760"}),
        ("e201", {"interaction": "State forces-Rebel group", "country": "Syria", "location": "Qara"}),
        ("e201", {"notes": "Gunmen raided Qara.", "source": "Desk 201", "region": "", "tags": ""}),
        ("e202", {"event_date": "2021-05-07", "time_precision": "2", "actor2": "", "interaction": ""}),
        ("e203", {"inter1": "External/Other forces", "geo_precision": "", "latitude": "", "location": ""}),
        ("e204", {"fatalities": "", "interaction": "Rebel group-Rebel group"}),
        ("e205", {"event_date": "", "time_precision": "", "year": "2021", "fatalities": "0", "actor1": ""}),
    ],
)
def test_acled_values(con, key, expected):
    row = next(r for r in sheet(con, "acled") if r["event_id_cnty"] == key)
    assert {column: row[column] for column in expected} == expected


def test_ucdp_ged_has_its_columns_and_codes(con):
    rows = sheet(con, "ucdp-ged")
    assert list(rows[0]) == UCDP
    assert len(UCDP) == 49
    for row in rows:
        assert row["type_of_violence"] in ("", "1", "2", "3")
        assert row["where_prec"] in "1234567"
        assert row["date_prec"] in "12345"
        assert row["event_clarity"] == "1"
        assert int(row["best"]) > 0
        assert int(row["low"] or 0) <= int(row["best"]) <= int(row["high"] or 10**12)
        parts = [int(row[f"deaths_{part}"]) for part in ("a", "b", "civilians", "unknown")]
        assert sum(parts) == int(row["best"])
        assert min(parts) >= 0


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("e201", {"type_of_violence": "1", "side_a": "Army of Syria", "side_b": "Red Brigade", "high": ""}),
        ("e201", {"priogrid_gid": "178274", "geom_wkt": "POINT (36.5 33.5)", "source_headline": "Raid 201"}),
        ("e203", {"type_of_violence": "3", "where_prec": "6", "priogrid_gid": "", "gwnoa": ""}),
        ("e206", {"type_of_violence": "2", "side_a": "'=1+1", "side_b": "'@SUM(A1)"}),
    ],
)
def test_ucdp_ged_values(con, key, expected):
    row = next(r for r in sheet(con, "ucdp-ged") if r["id"] == key)
    assert {column: row[column] for column in expected} == expected


@pytest.mark.parametrize("claims", [[], [3, 5]], ids=["none", "more than died"])
def test_dead_that_the_claims_do_not_explain_are_unknown(claims):
    rows = list(incident(1, target=PEOPLE))[:-1]
    for number, best in enumerate(claims):
        rows.append(claim(f"c{number}", "001", best, event_id="e001", victim_class="civilian"))
    (found,) = sheet(database(*rows), "ucdp-ged")
    parts = {part: found[f"deaths_{part}"] for part in ("a", "b", "civilians", "unknown")}
    assert parts == {"a": "0", "b": "0", "civilians": "0", "unknown": "7"}


def test_ucdp_ged_leaves_out_what_is_not_deadly_or_not_organised(con):
    assert {"e204", "e205"}.isdisjoint(r["id"] for r in sheet(con, "ucdp-ged"))


def test_gkg_blocks_have_eleven_fields_and_their_codes(con):
    rows = sheet(con, "gkg-counts", "\t")
    assert list(rows[0]) == [
        "GKGRECORDID",
        "V2.1DATE",
        "V2SOURCECOMMONNAME",
        "V2DOCUMENTIDENTIFIER",
        "V2.1COUNTS",
    ]
    total = 0
    for row in rows:
        for block in row["V2.1COUNTS"].split(";"):
            kind, count, _, geo_type, name, country, _, _, _, _, offset = block.split("#")
            assert kind in ("KILL", "WOUND", "ARREST", "KIDNAP", "AFFECT", "REFUGEES")
            assert (geo_type, country) in (("4", "SY"), ("1", "SY"))
            assert name == "Qara"
            assert TEXT[int(offset) :].startswith("Seven")
            total += int(count)
    stated = "SELECT sum(count_best)::BIGINT FROM casualties WHERE status IN ('reported', 'claimed')"
    assert (total,) == con.execute(stated).fetchone()


def test_claims_have_a_row_each_and_those_that_count_add_up_to_the_tolls(con):
    rows = sheet(con, "claims")
    assert [(len(rows),)] == con.execute("SELECT count(*) FROM casualties").fetchall()
    counted = sum(int(r["count_best"]) for r in rows if (r["outcome"], r["is_counted"]) == ("killed", "True"))
    assert [(counted,)] == con.execute("SELECT sum(killed_best)::BIGINT FROM incidents").fetchall()
    assert rows[0]["excerpt"].startswith("Gunmen raided Qara. ⟦Seven⟧ guards died")


def test_hxl_reads_back_with_libhxl(con, tmp_path):
    path = tmp_path / "events.csv"
    count, content = written(con, "hxl")
    path.write_bytes(content)
    with hxl.data(str(path), hxl.InputOptions(allow_local=True)) as source:
        tags = source.display_tags
        rows = list(source)
        killed = sum(int(row.get("#affected+killed-min-max") or 0) for row in rows)
    assert tags[:3] == ["#meta+id", "#date+start", "#date+end"]
    assert "#affected+killed" in tags
    assert len(rows) == count
    assert content.decode().splitlines()[1].startswith("#meta+id,")
    assert (killed,) == con.execute("SELECT sum(killed_best) FROM exported_incidents").fetchone()


def test_geojson_draws_no_country_as_a_point(con):
    count, content = written(con, "geojson")
    features = json.loads(content)["features"]
    assert len(features) == count
    by_id = {feature["id"]: feature for feature in features}
    assert by_id["e203"]["geometry"] is None
    assert by_id["e201"]["geometry"] == {"type": "Point", "coordinates": [36.5, 33.5]}
    assert by_id["e201"]["properties"]["killed_high"] is None


def test_geoparquet_has_its_metadata_and_points(con):
    count, content = written(con, "geoparquet")
    table = pq.read_table(io.BytesIO(content))
    geo = json.loads(table.schema.metadata[b"geo"])
    assert geo["version"] == "1.1.0"
    assert geo["columns"][geo["primary_column"]] == {
        "encoding": "WKB", "geometry_types": ["Point"], "bbox": [36.5, 33.5, 36.5, 33.5],
    }  # fmt: skip
    points = dict(zip(table["incident_id"].to_pylist(), table["geometry"].to_pylist(), strict=True))
    assert len(points) == count
    assert points["e203"] is None
    assert struct.unpack("<BIdd", points["e201"]) == (1, 1, 36.5, 33.5)


def test_rows_and_sums_reconcile_with_the_incidents(con):
    query = "SELECT count(*), sum(killed_best)::BIGINT FROM incidents WHERE acled_event_type IS NOT NULL"
    expected = con.execute(query).fetchone()
    acled = sheet(con, "acled")
    assert (len(acled), sum(int(r["fatalities"] or 0) for r in acled)) == expected
    geo = [f["properties"]["killed_best"] or 0 for f in json.loads(written(con, "geojson")[1])["features"]]
    assert (len(geo), sum(geo)) == expected


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_published_gives_a_file_of_no_rows(form):
    with database() as con:
        count, content = written(con, form)
    assert count == 0
    assert content


@pytest.mark.parametrize("cell", EVIL)
def test_no_cell_starts_a_formula(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("form", ["acled", "ucdp-ged", "claims", "hxl"])
@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_an_end_of_line_within_a_cell_starts_no_row(form, end):
    name = f"Upper{end}=1+1"
    rows = list(incident(1, attacker=(name, "rebel_group")))
    rows[0] = rows[0].model_copy(update={"title": name, "publisher": name})
    found = sheet(database(*rows), form)[-1]
    assert name in found.values()
    assert not [cell for cell in found.values() if cell and cell.startswith("=")]


@pytest.mark.parametrize("cell", [-3, -3.5, 0, None, "a=1", "Qara", dt.date(2021, 5, 4)])
def test_other_cells_stay_as_they_are(cell):
    assert harmless(cell) == cell


def test_without_a_published_file_the_command_says_what_to_do(tmp_path, capsys):
    assert main(["export", "acled", "--warehouse", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "warledger run" in said
