"""Casualty claims of single sentences: a table of cases, negatives as exact as positives."""

import json
from pathlib import Path

import pytest

from tests.casualties.reading import claims

CASES = [json.loads(line) for line in (Path(__file__).parent / "claims.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_case(case: dict[str, object]) -> None:
    assert claims(str(case["text"])) == case["claims"]
