"""Tolls of short reports as one event: parts and restatements not counted twice, rivals widening."""

import json
from pathlib import Path

import pytest

from flows.extract.casualties import find_claims, link_claims, toll
from flows.extract.events import Incident, build_events
from schemas import Casualty, Event
from schemas.casualty import ClaimStatus, Outcome
from schemas.count import Qualifier
from tests.casualties.reading import read

CASES = [json.loads(line) for line in (Path(__file__).parent / "tolls.jsonl").read_text().splitlines()]


def linked(text: str) -> tuple[list[Casualty], Event]:
    """The casualties of the text, and the event to which all but war totals belong."""
    document = read(text)
    claims = find_claims(document)
    event = Event(**document.evidence(0, 1, 1.0), event_id="e", event_type="attack", status="occurred")
    incident = Incident(event, [c for c in claims if not c.war_total])
    casualties = link_claims(document, claims, [incident], [], [], [])
    return casualties, build_events(document, [incident], claims, casualties)[0]


def casualty(n: int | None, high: int | None = None, **links: object) -> Casualty:
    low = n if high is None else None
    return Casualty.model_validate(
        {
            **{
                "article_id": "a",
                "char_start": 0,
                "char_end": 1,
                "quote": "x",
                "confidence": 1,
                "extractor": "t",
            },
            **{"casualty_id": "c", "outcome": Outcome.KILLED, "qualifier": Qualifier.EXACT},
            **{"count_low": low, "count_best": n, "count_high": n if high is None else high, **links},
        }
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_case(case: dict[str, object]) -> None:
    _, event = linked(str(case["text"]))
    assert [event.killed_low, event.killed_best, event.killed_high] == case["killed"]
    assert [event.wounded_low, event.wounded_best, event.wounded_high] == case["wounded"]


def test_no_claim_is_unknown_and_not_zero() -> None:
    assert toll([], Outcome.KILLED) == (None, None, None)


@pytest.mark.parametrize("status", [ClaimStatus.DENIED, ClaimStatus.HYPOTHETICAL])
def test_unasserted_claims_are_left_out(status: ClaimStatus) -> None:
    assert toll([casualty(9, status=status)], Outcome.KILLED) == (None, None, None)


def test_part_of_a_whole_elsewhere_counts_here() -> None:
    assert toll([casualty(4, part_of="other")], Outcome.KILLED) == (4, 4, 4)


def test_open_bound_opens_the_sum() -> None:
    up_to = casualty(10, high=10, casualty_id="d")
    assert toll([casualty(3), up_to], Outcome.KILLED) == (3, 13, 13)


def test_ids_differ_and_links_name_rows() -> None:
    casualties, _ = linked(
        "A blast killed six people, including two nurses. Police said six people were killed."
    )
    ids = [c.casualty_id for c in casualties]
    assert len(set(ids)) == len(ids) == 3
    assert (casualties[1].part_of, casualties[2].repeat_of) == (ids[0], ids[0])
