"""Places in one sentence each: the expected mentions, all of them, and nothing else."""

import json
from functools import cache
from pathlib import Path

import pytest

from flows.extract.places import find_places
from flows.extract.places.distance import great_circle
from schemas import Location
from tests.places.reading import documents

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").read_text().splitlines()]
WIDE = {
    "country": 700,
    "continent": 700,
    "sea": 700,
    "region": 250,
    "province": 200,
    "river": 250,
    "strait": 60,
}
"""How far in kilometres a point may lie from the expected one: a region has no single middle."""


@cache
def _found() -> list[list[Location]]:
    return [find_places(document) for document in documents([case["text"] for case in CASES])]


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 150
    assert sum(not case["places"] for case in CASES) >= 35


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda n: CASES[n]["text"][:40])
def test_case(number: int) -> None:
    expected, found = CASES[number]["places"], _found()[number]
    assert [place.name for place in found] == [place["name"] for place in expected]
    for want, got in zip(expected, found, strict=True):
        assert got.country == want["country"] or want["country"] is None, got
        assert want["precision"] in (None, got.precision), got
        assert got.latitude is not None, got
        assert got.longitude is not None, got
        off = great_circle((want["latitude"], want["longitude"]), (got.latitude, got.longitude))
        assert off <= WIDE.get(want["kind"], 30), (off, got)
