"""A story that comes back, changed or copied, is counted once, and nothing of it is lost."""

import datetime as dt

import pytest

from tests.warehouse.made import DAY, TEXT, article, database, dicts, event, toll

NEXT = DAY + dt.timedelta(days=1)
LATER = TEXT + " Nine, it said at last."


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"url": "u/1"}, {"url": "u/1", "text": LATER}, [(1, "b", None, False), (2, None, None, True)]),
        ({"url": "u/1"}, {"url": "u/2"}, [(1, None, None, True), (1, None, "a", False)]),
        ({"url": "u/1"}, {"url": "u/2", "text": LATER}, [(1, None, None, True), (1, None, None, True)]),
        ({"url": "u/1"}, {"url": "u/1", "title": "New"}, [(1, "b", None, False), (2, None, None, True)]),
        ({}, {}, [(1, None, None, True), (1, None, None, True)]),
        (
            {"source_id": "7", "publisher": "Desk"},
            {"source_id": "7", "publisher": "Desk", "text": LATER},
            [(1, "b", None, False), (2, None, None, True)],
        ),
        (
            {"source_id": "7", "publisher": "Desk"},
            {"source_id": "7", "publisher": "Other", "text": LATER},
            [(1, None, None, True), (1, None, None, True)],
        ),
        (
            {"source_id": "7", "publisher": None, "source_uri": "in.jsonl#1"},
            {"source_id": "7", "publisher": None, "source_uri": "in.jsonl#9", "text": LATER},
            [(1, "b", None, False), (2, None, None, True)],
        ),
    ],
    ids=[
        "changed",
        "copied",
        "another story",
        "new title",
        "nameless",
        "same id",
        "another desk",
        "same file",
    ],
)
def test_versions_and_copies_are_told_apart(first, second, expected):
    con = database(article("a", DAY, **first), article("b", NEXT, **second))

    found = dicts(con, "FROM article_versions ORDER BY article_id")

    assert [(v["version"], v["superseded_by"], v["copy_of"], v["is_current"]) for v in found] == expected


@pytest.mark.parametrize("second", [{"url": "u/1", "text": LATER}, {"url": "u/2"}], ids=["changed", "copied"])
def test_marts_count_a_story_once(second):
    """The event has no day and no place, so nothing but the story says that it is the same."""
    vague = {"date_precision": 5, "location_precision": 6} | toll("killed", 7, 7, 7)
    con = database(
        article("a", DAY, url="u/1"),
        event("e0", "a", **vague),
        article("b", NEXT, **second),
        event("e1", "b", **vague),
    )

    assert [(i["reports"], i["killed_best"]) for i in dicts(con, "FROM incidents")] == [(1, 7)]


def test_a_copy_that_is_changed_later_is_current_again():
    con = database(
        article("a", DAY, url="u/1"), article("b", DAY, url="u/2"), article("c", NEXT, url="u/2", text=LATER)
    )

    found = dicts(con, "FROM article_versions ORDER BY article_id")

    assert [v["is_current"] for v in found] == [True, False, True]
