"""What the marts count: once an incident, with ranges that stay honest, and the same in every mart."""

import datetime as dt

import pytest

from flows.load.checks import checks
from tests.warehouse.made import DAY, actor, article, claim, database, dicts, event, place, toll, troops

TOLL_CHECK = next(check.sql for check in checks() if check.name == "toll_is_its_claims")
NEXT = DAY + dt.timedelta(days=1)


def reports(*tolls, **both):
    """One incident told by as many articles, on days that follow each other."""
    for number, (low, best, high) in enumerate(tolls):
        key = f"a{number}"
        yield article(key, DAY + dt.timedelta(days=number))
        yield place(f"l{number}", key)
        counts = toll("killed", low, best, high)
        yield event(f"e{number}", key, location_id=f"l{number}", **counts, **both)


@pytest.mark.parametrize(
    ("tolls", "toll_of_incident"),
    [
        ([(7, 7, 7)], (7, 7, 7)),
        ([(7, 7, 7), (9, 9, 9)], (7, 9, 9)),
        ([(9, 9, 9), (7, 7, 7)], (7, 7, 9)),
        ([(4, 4, 4), (5, 5, None)], (4, 5, None)),
        ([(4, 4, 4), (None, 3, 3)], (None, 3, 4)),
        ([(7, 7, 7), (None, None, None)], (7, 7, 7)),
        ([(None, None, None)], (None, None, None)),
        ([(0, 0, 0)], (0, 0, 0)),
    ],
)
def test_latest_report_gives_the_toll_and_all_reports_its_range(tolls, toll_of_incident):
    found = dicts(database(*reports(*tolls)), "FROM incidents")
    assert [(i["killed_low"], i["killed_best"], i["killed_high"]) for i in found] == [toll_of_incident]
    assert found[0]["reports"] == len(tolls)
    assert found[0]["incident_id"] == "e0"


@pytest.mark.parametrize(
    "vague",
    [
        {"date_start": None, "date_end": None, "date_precision": None},
        {"date_end": DAY + dt.timedelta(days=27), "date_precision": 4},
        {"location_precision": 6},
    ],
)
def test_reports_of_vague_days_or_places_stay_apart(vague):
    assert len(dicts(database(*reports((7, 7, 7), (7, 7, 7), **vague)), "FROM incidents")) == 2


@pytest.mark.parametrize(
    "coarse",
    [
        {"date_end": DAY + dt.timedelta(days=6), "date_precision": 3},
        {"location_precision": 3},
        {"location_precision": 4},
    ],
    ids=["week", "district", "province"],
)
@pytest.mark.parametrize(
    ("tolls", "incidents"),
    [
        ([(7, 7, 7), (7, 7, None)], 1),
        ([(7, 7, 7), (9, 9, 9)], 2),
        ([(7, 7, 7), (None, None, None)], 2),
        ([(None, None, None), (None, None, None)], 2),
        ([(0, 0, 0), (0, 0, 0)], 2),
    ],
)
def test_reports_of_coarse_days_or_places_are_one_where_as_many_died(coarse, tolls, incidents):
    assert len(dicts(database(*reports(*tolls, **coarse)), "FROM incidents")) == incidents


def test_two_events_of_an_article_are_two_incidents_and_match_by_their_dead():
    rows = []
    for key, published in (("a", DAY), ("b", NEXT)):
        rows += [article(key, published), place(f"l{key}", key)]
        rows += [event(f"{key}{n}", key, location_id=f"l{key}", **toll("killed", n, n, n)) for n in (2, 30)]
    found = dicts(database(*rows), "FROM incidents ORDER BY killed_best")
    assert [(i["incident_id"], i["killed_best"], i["reports"]) for i in found] == [
        ("a2", 2, 2),
        ("a30", 30, 2),
    ]


@pytest.mark.parametrize(
    "left_out", [{"status": "planned"}, {"status": "denied"}, toll("occurrences", 150, 150, None)]
)
def test_what_did_not_happen_and_aggregates_are_no_incidents(left_out):
    assert dicts(database(*reports((1, 1, 1), **left_out)), "FROM incidents") == []


@pytest.fixture(scope="module")
def con():
    """Two incidents of three articles, an accident, a month's event, parts, restatements and denials."""
    rows = [
        *reports((7, 7, 7), (9, 9, None), attacker_actor_id="red-brigade", target_actor_id="army-of-syria")
    ]
    rows[-1] = rows[-1].model_copy(update=toll("wounded", 3, 3, 3))
    rows += [
        actor("m1", "a0", "Red Brigade", "rebel_group"),
        actor("m2", "a0", "Army of Syria", "state_forces", "SYR"),
    ]
    rows += [claim("c0", "a0", 7, event_id="e0", victim_class="military", victim_actor_id="army-of-syria")]
    rows += [
        claim(
            "c1", "a1", 9, event_id="e1", count_high=None, qualifier="at_least", attributed_to=["The  Mayor"]
        )
    ]
    rows += [claim("c2", "a1", 4, event_id="e1", part_of="c1", victim_class="civilian")]
    rows += [claim("c3", "a1", 8, event_id="e1", repeat_of="c1", attributed_to=["a clinic"])]
    rows += [claim("c4", "a1", 50, event_id="e1", status="denied")]
    rows += [claim("c5", "a1", 3, event_id="e1", outcome="wounded")]
    month = {"date_start": dt.date(2021, 4, 1), "date_end": dt.date(2021, 4, 30), "date_precision": 4}
    rows += [event("e8", "a1", **month, **toll("killed", 2, 2, 2)), claim("c8", "a1", 2, event_id="e8")]
    rows += [event("e9", "a1", event_type="accident", acled_event_type=None, acled_sub_event_type=None)]
    rows += [
        troops("t1", "a1", 300, force_country="SYR"),
        troops("t2", "a1", 40, date_start=DAY, date_end=DAY),
    ]
    return database(*rows)


def test_tolls_reconcile_between_facts_and_marts(con):
    query = "SELECT sum(killed_best)::BIGINT, sum({}) FROM {}"
    facts = con.execute(query.format("1", "incidents") + " WHERE acled_event_type IS NOT NULL").fetchone()
    assert facts == (11, 2)
    for mart in ("toll_by_month", "toll_by_place"):
        assert con.execute(query.format("incidents", mart)).fetchone() == facts, mart
    assert con.execute(query.format("1", "acled").replace("killed_best", "fatalities")).fetchone() == facts
    victims = con.execute("SELECT sum(count_best) FROM toll_by_victim WHERE outcome = 'killed'").fetchone()
    assert victims == (11,)


VAGUE = {"qualifier": "vague", "count_low": 24, "count_best": 24, "count_high": 99}
RANGE = {"qualifier": "range", "count_low": 5, "count_best": None, "count_high": 15}


@pytest.mark.parametrize(
    ("killed", "claims", "counted"),
    [
        ((7, 7, 7), [(7, {})], {"c0": 7}),
        ((9, 9, 9), [(7, {}), (2, {})], {"c0": 7, "c1": 2}),
        ((7, 7, 7), [(7, {}), (2, {"part_of": "c0"}), (9, {"repeat_of": "c0"})], {"c0": 7}),
        ((7, 7, 7), [(7, {}), (0, {})], {"c0": 7}),
        ((0, 0, 0), [(0, {})], {"c0": 0}),
        ((24, 34, 99), [(None, VAGUE), (34, {"repeat_of": "c0"})], {"c0": 34}),
        ((5, 12, 15), [(None, RANGE), (12, {"repeat_of": "c0"})], {"c0": 12}),
        ((5, 5, 15), [(None, RANGE)], {"c0": 5}),
        ((None, 4, 20), [(20, {})], {"c0": 4}),
        ((None, None, None), [(1, {})], {}),
        ((7, 7, 7), [(7, {}), (50, {"status": "denied"})], {"c0": 7}),
    ],
    ids=["one", "two", "parts", "zero beside", "zero", "vague", "range", "low", "share", "reason", "denied"],
)
def test_the_claims_of_an_event_add_up_to_its_toll(killed, claims, counted):
    rows = [
        claim(f"c{n}", "a", best, event_id="e", char_start=20 + n, char_end=25 + n, **more)
        for n, (best, more) in enumerate(claims)
    ]
    con = database(article("a"), event("e", "a", **toll("killed", *killed)), *rows)

    found = dicts(con, "FROM event_claims ORDER BY casualty_id")

    assert {row["casualty_id"]: row["count_best"] for row in found} == counted
    assert all((row["count_low"] or 0) <= row["count_best"] <= (row["count_high"] or 99) for row in found)
    assert con.execute(TOLL_CHECK).fetchall() == []


def test_a_month_is_not_spread_over_days(con):
    days = dicts(con, "SELECT day, killed_low, killed_best, killed_high, killed_open FROM toll_by_day")
    assert days == [{"day": DAY, "killed_low": 7, "killed_best": 9, "killed_high": 9, "killed_open": 1}]


def test_an_incident_stands_under_both_sides(con):
    found = dicts(con, "SELECT actor_id, side, incidents, killed_best FROM toll_by_actor ORDER BY side")
    assert [tuple(row.values()) for row in found] == [
        ("red-brigade", "attacker", 1, 9),
        ("army-of-syria", "target", 1, 9),
    ]


def test_the_claims_of_an_incident_are_the_totals_of_its_latest_report(con):
    found = dicts(con, "SELECT incident_id, casualty_id, outcome FROM incident_claims ORDER BY casualty_id")
    assert [tuple(row.values()) for row in found] == [
        ("e0", "c1", "killed"),
        ("e0", "c5", "wounded"),
        ("e8", "c8", "killed"),
    ]


def test_sources_and_publishers_that_are_contradicted(con):
    found = dicts(
        con, "SELECT source, claims, restated, contradicted FROM source_reliability ORDER BY source"
    )
    assert [tuple(row.values()) for row in found] == [("a clinic", 1, 1, 1), ("the mayor", 1, 1, 1)]
    raised = dicts(con, "SELECT publisher, first_reports, revised_up FROM publisher_revisions ORDER BY 1")
    assert [tuple(row.values()) for row in raised] == [("Desk a0", 1, 1), ("Desk a1", 2, 0)]


def test_force_levels_say_whose_day_it_is(con):
    found = dicts(con, "SELECT as_of, as_of_basis FROM force_levels ORDER BY troop_count_id")
    assert [tuple(row.values()) for row in found] == [(NEXT, "publication"), (DAY, "text")]


def test_dimensions_have_a_row_a_key(con):
    assert con.execute("SELECT min(day), max(day), count(*) FROM dim_date").fetchone() == (
        dt.date(2021, 4, 1), DAY, 34,
    )  # fmt: skip
    assert dicts(con, "SELECT place_id, mentions, articles FROM dim_place") == [
        {"place_id": "qara", "mentions": 2, "articles": 2}
    ]
    assert len(dicts(con, "FROM dim_actor")) == 2


def test_marts_of_nothing_are_empty():
    con = database()
    marts = con.execute(
        "SELECT view_name FROM duckdb_views() WHERE NOT internal "
        "UNION ALL SELECT table_name FROM duckdb_tables() WHERE table_name NOT IN ('countries')"
    ).fetchall()
    assert len(marts) > 20
    for (name,) in marts:
        assert con.execute(f"SELECT count(*) FROM {name}").fetchone() == (0,), name


def test_quoted_claims_say_who_said_what_where(con):
    found = dicts(con, "FROM quoted_claims ORDER BY casualty_id")
    assert [c["casualty_id"] for c in found] == ["c0", "c1", "c2", "c3", "c4", "c5", "c8"]
    assert [c["casualty_id"] for c in found if c["is_counted"]] == ["c1", "c5", "c8"]
    assert found[1] | {"said_by": "The Mayor", "incident_id": "e0", "place_name": "Qara"} == found[1]
    assert found[1]["excerpt"] == (
        "Gunmen raided Qara. ⟦Seven⟧ guards died, the mayor said; a clinic counted nine. Troops came later."
    )
    assert found[0]["said_by"] is None
