"""What holds for any text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.actors.abbreviations import long_form, slug
from flows.extract.actors.folding import fold
from flows.extract.actors.vocabulary import find_hits
from tests.actors.reading import actors

WORDS = [
    "Iraqi",
    "police",
    "the",
    "RSF",
    "Al-Shabaab",
    "rebels",
    "U.S.",
    "drone",
    "(",
    ")",
    "Gen.",
    "Aung",
    "Lwin",
    "'s",
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=5), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS.filter(str.strip))
def test_quotes_fill_their_spans_and_never_overlap(text: str) -> None:
    found = actors(text, parsed=False)
    assert all(a.name == a.quote == text[a.char_start : a.char_end] for a in found)
    assert all(a.char_end <= b.char_start for a, b in pairwise(found))
    assert found == actors(text, parsed=False)


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert all(0 <= h.start < h.end <= len(text) for h in find_hits(text))


def test_furniture_yields_nothing() -> None:
    text = "FILE PHOTO: Chad soldiers parade. REUTERS/Ann Oh\n\nBy Jo Roe\n\nHouthi rebels fired a missile."
    assert [a.name for a in actors(text)] == ["Houthi rebels"]


@pytest.mark.parametrize(
    ("words", "short", "form"),
    [
        ("the Movement for River Peace", "MRP", "Movement for River Peace"),
        ("Yesterday Northern Front", "NF", "Northern Front"),
        ("Front for Peace", "XYZ", None),
    ],
)
def test_long_form(words: str, short: str, form: str | None) -> None:
    start = long_form(words, short)
    assert (None if start is None else words[start:]) == form


def test_slugs_are_plain() -> None:
    assert slug("Óscar Núñez d'Arc") == "oscar-nunez-darc"
