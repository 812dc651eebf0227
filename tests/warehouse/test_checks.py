"""Each check finds its own bad row and no good one; a run does not publish what fails."""

import datetime as dt
from pathlib import Path

import pytest

from flows.load import StorageError, publish, warehouse_lock, write_batch
from flows.load.checks import HEADER, checks, run_checks, warnings
from tests.warehouse.made import DAY, actor, article, claim, database, event, facts, place, toll, troops

CHECKS = {check.name: check for check in checks()}
GOOD = [
    article("a"),
    place("l", "a"),
    actor("m", "a", "Red Brigade", "rebel_group"),
    event(
        "e",
        "a",
        is_main=True,
        location_id="l",
        attacker="Gunmen",
        attacker_actor_id="red-brigade",
        **toll("killed", 7, 7, 7),
    ),
    claim("c", "a", 7, event_id="e", location_id="l", attributed_to=["the mayor"]),
    claim("part", "a", 2, event_id="e", part_of="c"),
    claim("again", "a", 7, event_id="e", repeat_of="c"),
    troops("t", "a", 300, location_id="l"),
]
LATER = DAY + dt.timedelta(days=9)
BAD = {
    "bounds_in_order": "UPDATE casualties SET count_low = 8 WHERE casualty_id = 'c'",
    "claim_is_there": "UPDATE casualties SET part_of = 'gone' WHERE casualty_id = 'part'",
    "coordinates_are_whole": "UPDATE locations SET latitude = NULL",
    "country_is_known": "UPDATE troop_counts SET force_country = 'XXX'",
    "dates_in_order": f"UPDATE events SET date_start = DATE '{LATER}'",
    "event_is_there": "UPDATE casualties SET event_id = 'gone' WHERE casualty_id = 'c'",
    "fact_has_its_article": "UPDATE actors SET article_id = 'gone'",
    "happened_before_it_was_told": f"UPDATE events SET date_start = DATE '{LATER}', "
    f"date_end = DATE '{LATER}'",
    "location_is_there": "UPDATE events SET location_id = 'gone'",
    "no_conflict_no_facts": "UPDATE articles SET is_conflict = false",
    "one_identity_an_actor": "INSERT INTO actors SELECT * REPLACE ('m2' AS actor_mention_id, 'Reds' AS "
    "canonical_name) FROM actors",
    "one_main_event": "INSERT INTO events SELECT * REPLACE ('e2' AS event_id) FROM events",
    "part_within_total": "UPDATE casualties SET count_low = 9, count_best = 9, count_high = 9 WHERE "
    "casualty_id = 'part'",
    "place_in_its_country": "UPDATE locations SET longitude = -36.5",
    "precision_has_coordinates": "UPDATE events SET location_precision = NULL",
    "quote_is_its_span": "UPDATE actors SET char_start = char_start + 1",
    "repeat_has_its_outcome": "UPDATE casualties SET outcome = 'wounded' WHERE casualty_id = 'again'",
    "text_is_its_digest": "UPDATE articles SET text = text || ' '",
    "toll_is_its_claims": "UPDATE events SET killed_best = 8, killed_high = 8",
}
KEYS = {"fact_has_its_article": "m", "one_identity_an_actor": "red-brigade", "quote_is_its_span": "m"}


def test_every_check_has_its_bad_row():
    assert set(BAD) == set(CHECKS)


def test_good_facts_pass_all_checks():
    con = database(*GOOD)
    run_checks(con)
    assert warnings(con) == ()
    assert con.execute("SELECT count(*) FROM checks WHERE bad_rows = 0").fetchone() == (len(CHECKS),)


@pytest.mark.parametrize("name", BAD)
def test_check_finds_its_bad_row(name):
    con = database(*GOOD)
    assert con.execute(CHECKS[name].sql).fetchall() == []
    con.execute(BAD[name])
    found = con.execute(CHECKS[name].sql).fetchall()
    assert len(found) == 1
    assert found[0][0] == KEYS.get(name, found[0][0])


def test_a_failed_check_says_what_where_and_why():
    con = database(*GOOD)
    con.execute(BAD["quote_is_its_span"])
    with pytest.raises(
        StorageError, match=r"check quote_is_its_span: 1 bad row, first m \(.*nothing was pub"
    ):
        run_checks(con)


def test_a_warning_is_kept_in_the_file():
    con = database(*GOOD)
    con.execute(BAD["happened_before_it_was_told"])
    run_checks(con)
    assert [line.split(":")[0] for line in warnings(con)] == ["happened_before_it_was_told"]


@pytest.mark.parametrize("header", ["SELECT 1", "-- note: x", "-- warn:"])
def test_a_check_says_its_severity(header):
    assert HEADER.match(header) is None


def test_a_run_publishes_no_facts_that_fail(tmp_path: Path):
    with warehouse_lock(tmp_path):
        write_batch(tmp_path, [facts(*GOOD)])
        first = publish(tmp_path)
        assert first.warnings == ()
        before = first.path.read_bytes()
        wrong = claim("cx", "b", 7, char_start=0, char_end=5)
        write_batch(tmp_path, [facts(article("b"), wrong)])
        with pytest.raises(StorageError, match="check quote_is_its_span: 1 bad row, first cx"):
            publish(tmp_path)
    assert first.path.read_bytes() == before


def test_a_run_reports_warnings_each_time(tmp_path: Path):
    with warehouse_lock(tmp_path):
        late = {"date_start": LATER, "date_end": LATER}
        write_batch(tmp_path, [facts(article("a"), event("e", "a", **late))])
        for changed in (True, False):
            report = publish(tmp_path)
            assert report.changed is changed
            assert [line.split(":")[0] for line in report.warnings] == ["happened_before_it_was_told"]
