"""Force sizes, a sentence a case: how many, of whom, whose, where, doing what; and sentences with none."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from flows.extract.article import extract
from schemas import Article, TroopCount

HERE = Path(__file__).parent


def load(name: str) -> list[dict[str, Any]]:
    """The cases of a table."""
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


CASES = load("cases.jsonl")
MISSES = load("known_misses.jsonl")  # coded by hand; each is to move to the cases once it is read rightly


@cache
def read() -> list[list[TroopCount]]:
    """The force sizes of all cases and then of the known misses, read in one batch."""
    articles = [
        Article(article_id=str(i), source_uri="cases", text=case["text"], text_sha256="0" * 64)
        for i, case in enumerate([*CASES, *MISSES])
    ]
    return [facts.troop_counts for facts in extract(articles, all_articles=True)]


def seen(count: TroopCount) -> dict[str, Any]:
    """A record in the words of the cases."""
    return {
        "count": count.quote,
        "bounds": [count.count_low, count.count_best, count.count_high],
        "force": count.force,
        "unit": count.unit,
        "country": count.force_country,
        "change": count.change.value,
        "place": count.location_name,
        "place_country": count.location_country,
    }


def is_right(case: dict[str, Any], counts: list[TroopCount]) -> bool:
    """Whether exactly the case's counts are read, and all that it says of them."""
    found = [seen(count) for count in counts]
    wanted = [{**got, **want} for got, want in zip(found, case["counts"], strict=False)]
    return len(found) == len(case["counts"]) and found == wanted


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case["text"][:60] for case in CASES])
def test_case(number: int) -> None:
    assert is_right(CASES[number], read()[number]), [seen(count) for count in read()[number]]


@pytest.mark.parametrize("number", range(len(MISSES)), ids=[case["text"][:60] for case in MISSES])
def test_known_miss(number: int) -> None:
    assert not is_right(MISSES[number], read()[len(CASES) + number])


def test_there_are_negatives() -> None:
    assert sum(not case["counts"] for case in CASES) >= 40
    assert sum(len(case["counts"]) for case in CASES) >= 90


def test_ids_are_stable_and_distinct() -> None:
    ids = [count.troop_count_id for counts in read() for count in counts]
    assert len(ids) == len(set(ids))
    again = extract([Article(article_id="0", source_uri="z", text=CASES[0]["text"], text_sha256="0" * 64)])
    assert [c.troop_count_id for c in next(again).troop_counts] == [c.troop_count_id for c in read()[0]]
