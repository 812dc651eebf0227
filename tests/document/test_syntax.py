"""The copy of a parse says what spaCy's own objects say."""

from functools import cache
from itertools import combinations
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from flows.extract.model import MODEL
from flows.extract.model.reading import read
from flows.extract.syntax import Doc

TEXTS = (
    "Gunmen had killed two drivers near the bridge, but it did not hold the convoy up.",
    "There were three wounded soldiers; there was no one else.",
    "They're gonna leave, let's say, and the mayor ain't happy about that.",
    "What  he saw\tthat night left him shaken.",
    'In Herat, a 12-year-old boy, two aunts and FOUR cousins died, "on Friday," Dr. Karimi said. He left.',
    "",
)
PLAIN = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "i", "idx", "is_digit", "is_title")
LINKS = ("head", "left_edge", "right_edge")
CHAINS = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")


@cache
def plain_spacy() -> Language:
    return spacy.load(MODEL)


def both(text: str) -> tuple[Doc, SpacyDoc]:
    return next(read([text])), plain_spacy()(text)


def bounds(span: Any) -> tuple[int, int, str] | None:
    return None if span is None else (span.start, span.end, span.text)


@pytest.mark.parametrize("text", TEXTS)
def test_tokens(text: str) -> None:
    for ours, theirs in zip(*both(text), strict=True):
        assert [getattr(ours, a) for a in PLAIN] == [getattr(theirs, a) for a in PLAIN]
        assert (ours.is_upper, ours.like_num, len(ours)) == (theirs.is_upper, theirs.like_num, len(theirs))
        assert [getattr(ours, a).i for a in LINKS] == [getattr(theirs, a).i for a in LINKS]
        assert [[t.i for t in getattr(ours, a)] for a in CHAINS] == [
            [t.i for t in getattr(theirs, a)] for a in CHAINS
        ]
        assert [t.is_ancestor(ours) for t in ours.doc] == [t.is_ancestor(theirs) for t in theirs.doc]


@pytest.mark.parametrize("text", TEXTS)
def test_spans(text: str) -> None:
    ours, theirs = both(text)
    assert [(*bounds(e), e.label_) for e in ours.ents] == [(*bounds(e), e.label_) for e in theirs.ents]
    for start, end in combinations(range(-2, len(theirs) + 2), 2):
        one, other = ours[start:end], theirs[start:end]
        assert bounds(one) == bounds(other)
        if len(one):
            assert (one.root.i, one.start_char, one.end_char) == (
                other.root.i,
                other.start_char,
                other.end_char,
            )
            assert (one[-1].i, bounds(one[1:])) == (other[-1].i, bounds(other[1:]))


@pytest.mark.parametrize("text", TEXTS)
def test_character_spans(text: str) -> None:
    ours, theirs = both(text)
    for start, end in combinations(range(-1, len(text) + 2), 2):
        for mode in ("expand", "contract"):
            found = theirs.char_span(start, end, alignment_mode=mode)
            expected = bounds(found) if found else None  # no empty span of a blank
            assert bounds(ours.char_span(start, end, mode)) == expected, (start, end, mode)


def test_neighbours() -> None:
    doc, _ = both("Two fell.")
    assert (doc[1].nbor(-1).text, doc[1].nbor().text, doc[-1].text) == ("Two", ".", ".")
    for token, step in ((doc[0], -1), (doc[2], 1)):
        with pytest.raises(IndexError):
            token.nbor(step)
