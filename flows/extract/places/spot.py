"""Find the names that a gazetteer knows, longest first."""

from collections.abc import Sequence

from flows.extract.places.vocabulary import words_with
from flows.extract.places.words import ARTICLES, Word
from schemas.reference.name_word import NameWordRole
from seeds.gazetteer import Gazetteer, Place

LONGEST = 6
_INNER = ARTICLES | frozenset(
    [
        "de",
        "la",
        "le",
        "les",
        "del",
        "di",
        "da",
        "do",
        "dos",
        "du",
        "des",
        "au",
        "aux",
        "of",
        "the",
        "and",
        "e",
        "y",
        "sur",
        "upon",
        "on",
    ]
)

_WRITTEN_OUT = {"mt": "mount", "ft": "fort", "st": "saint", "saint": "st", "ste": "sainte", "pt": "point"}

Span = tuple[int, int, tuple[Place, ...]]
"""First word, the word after the last, the places of that name."""


def spot(words: Sequence[Word], gazetteer: Gazetteer) -> list[Span]:
    """Stretches of words that name known places, in order and without overlap."""
    found: list[Span] = []
    at = 0
    while at < len(words):
        if (span := _longest(words, at, gazetteer)) is not None:
            found.append(span)
            at = span[1]
        else:
            at += 1
    return found


def starts_name(words: Sequence[Word], at: int) -> bool:
    """Whether a name can start here: at a capital, or at an article before one ("al-Qaim", "As Suwayda")."""
    word = words[at]
    follower = words[at + 1] if at + 1 < len(words) else None
    if word.capital or word.key not in ARTICLES or follower is None or not follower.capital:
        return word.capital
    return follower.hyphened or (word.text[0].isupper() and at > 0 and follower.gap == " ")


def name_end(words: Sequence[Word], at: int, longest: int = LONGEST) -> int:
    """The word after the last that a name starting at `at` can take in."""
    end = at + 1
    while end < min(len(words), at + longest) and words[end].joined:
        if not (words[end].capital or words[end].key in _INNER):
            break
        end += 1
    while end > at + 1 and not words[end - 1].capital:
        end -= 1
    return end


def _longest(words: Sequence[Word], at: int, gazetteer: Gazetteer) -> Span | None:
    if own := _own(words, at, gazetteer):
        return own
    if not starts_name(words, at):
        return None
    for end in range(name_end(words, at), at, -1):
        if words[end - 1].capital and (places := lookup(words[at:end], gazetteer)):
            return at, end, places
    return None


def _own(words: Sequence[Word], at: int, gazetteer: Gazetteer) -> Span | None:
    """A name of our own table that takes in small words: "southern Lebanon", "Rafah crossing"."""
    opening = (
        words[at].key in words_with(NameWordRole.DIRECTION) and at + 1 < len(words) and words[at + 1].joined
    )
    first = at + 1 if opening and not words[at].capital and words[at + 1].capital else at
    if not starts_name(words, first):
        return None
    end = name_end(words, first)
    heads = end
    while (
        heads < min(len(words), end + 2)
        and words[heads].joined
        and words[heads].key in words_with(NameWordRole.HEAD)
    ):
        heads += 1
    for stop in range(heads, first, -1):
        if first == at and stop <= end:
            return None
        key = " ".join(word.key for word in words[at:stop])
        if places := _of_own_table(gazetteer.named(key)):
            return at, stop, places
    return None


def _of_own_table(places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(place for place in places if place.place_id.startswith("warledger:"))


def lookup(words: Sequence[Word], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places called by these words, with or without an Arabic article, a first word written out."""
    first, key = words[0].key, " ".join(word.key for word in words)
    if places := gazetteer.named(key):
        alone = len(words) == 1 and first not in ARTICLES
        return places + (_of_own_table(gazetteer.named(f"al {key}")) if alone else ())
    if len(words) == 1:
        return ()
    bare = key.removeprefix(f"{first} ")
    if first in _WRITTEN_OUT:
        return gazetteer.named(f"{_WRITTEN_OUT[first]} {bare}")
    if first in ARTICLES:
        return gazetteer.named(bare) or gazetteer.named(f"al {bare}") or gazetteer.named(f"el {bare}")
    return ()
