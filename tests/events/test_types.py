"""The type of the main event: a table of coder's notes and reports, each type three times or more."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from flows.extract.events.taxonomy import event_types
from schemas import Event
from tests.events.reading import events_of, main_of

with (Path(__file__).parent / "types.csv").open(encoding="utf-8", newline="") as lines:
    CASES = [(row["event_type"], row["text"]) for row in csv.DictReader(lines)]


@pytest.fixture(scope="module")
def found() -> list[list[Event]]:
    return events_of([text for _, text in CASES])


@pytest.mark.parametrize("k", range(len(CASES)), ids=[f"{slug}-{k}" for k, (slug, _) in enumerate(CASES)])
def test_type_of_the_main_event(found: list[list[Event]], k: int) -> None:
    slug, text = CASES[k]
    event = main_of(found[k])
    assert event is not None, text
    kind = event_types()[slug]
    assert (event.event_type, event.acled_event_type, event.acled_sub_event_type) == (
        slug,
        kind.acled_event_type,
        kind.acled_sub_event_type,
    ), text


def test_every_type_has_three_cases() -> None:
    counts = Counter(slug for slug, _ in CASES)
    assert {slug for slug in event_types() if counts[slug] < 3} == set()


def test_all_sub_event_types_of_acled_can_be_reached() -> None:
    assert len({row.acled_sub_event_type for row in event_types().values()} - {None}) == 25
