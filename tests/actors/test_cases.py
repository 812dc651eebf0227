"""The table of cases: every mention of each text, its identity, type and country; [] where none may be."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.actors.reading import actors

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").open(encoding="utf-8")]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = actors(case["text"], case.get("places"))
    assert [
        [a.name, a.actor_id, a.actor_type.value, *([a.country] if a.country else [])] for a in found
    ] == case["actors"]
