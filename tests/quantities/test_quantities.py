"""The quantity grammar: a table of cases, and properties of its numbers."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.quantities import find_quantities

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").read_text().splitlines()]
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_ONES, _TENS = _SMALL.split(" "), _ROUND.split(" ")


def spelled(n: int) -> str:
    """The number in words, as British newspapers spell it."""
    if n < 20:
        return _ONES[n]
    if n < 100:
        return _TENS[n // 10 - 2] + (f"-{_ONES[n % 10]}" if n % 10 else "")
    for unit, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= unit:
            rest = n % unit
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(n // unit)} {word}" + (f"{joint}{spelled(rest)}" if rest else "")
    raise AssertionError(n)


def counts(text: str) -> list[list[object]]:
    return [[text[q.start : q.end], q.low, q.best, q.high, q.qualifier] for q in find_quantities(text)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_case(case: dict[str, object]) -> None:
    assert counts(str(case["text"])) == case["counts"]


@given(st.integers(0, 10**9 - 1))
def test_words_read_back(n: int) -> None:
    assert [q.best for q in find_quantities(f"killed {spelled(n)} people")] == [n]


@given(st.integers(0, 10**12))
def test_digits_read_back(n: int) -> None:
    assert [q.best for q in find_quantities(f"displaced {n:,} people")] == [n]


@given(st.integers(2, 900), st.integers(1, 900))
def test_range_keeps_its_ends(low: int, more: int) -> None:
    text = f"between {low} and {low + more} people died"
    assert counts(text) == [[f"between {low} and {low + more}", low, None, low + more, "range"]]


@given(st.text(max_size=200))
def test_spans_are_ordered_and_inside(text: str) -> None:
    found = find_quantities(text)
    edges = [edge for q in found for edge in (q.start, q.end)]
    assert edges == sorted(edges)
    assert all(q.start <= q.number_start < q.number_end <= q.end <= len(text) for q in found)


@given(st.text(alphabet="“”‘’—– abc\n", max_size=40))
def test_offsets_survive_what_stands_before(prefix: str) -> None:
    text = f"{prefix}. At least 14 people"
    assert text[find_quantities(text)[-1].start :].startswith("At least 14")
