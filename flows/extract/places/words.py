"""The words of a sentence as a name finder sees them: where they stand and how they are joined."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.lang.en.stop_words import STOP_WORDS

from flows.extract.places.vocabulary import words_with
from schemas.reference.name_word import NameWordRole
from seeds.gazetteer import name_key

# A possessive ends its word, but for that inside "People's Republic of".
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’ʼ`](?!s\b(?! (?:Democratic )?Republic of))[^\W_]+)*")
_MORE = re.compile(r"[^\W_]")
_ABBREVIATED = frozenset({"St", "Ste", "Mt", "Ft", "Pt"})
ARTICLES = frozenset(
    [
        "al",
        "el",
        "as",
        "ad",
        "ar",
        "an",
        "az",
        "at",
        "ash",
        "adh",
        "es",
        "ez",
        "ed",
        "er",
        "et",
        "en",
        "ul",
        "ud",
        "ol",
    ]
)

# Spanish and Portuguese ones that carry a name on: "San Antonio de Las Tejas".
PARTICLES = frozenset({"de", "del", "da", "do", "dos", "das"})


class Word(NamedTuple):
    """A word with its offsets in the article, and what parts it from the word before.

    `dotted`: a full stop follows within the sentence, as after an abbreviation.
    """

    text: str
    start: int
    end: int
    key: str
    capital: bool
    gap: str
    dotted: bool = False

    @property
    def joined(self) -> bool:
        """Only blanks or one hyphen part it from the word before, so that a name may run on."""
        return bool(self.gap) and (self.hyphened or not self.gap.strip())

    @property
    def hyphened(self) -> bool:
        """A hyphen without blanks joins it to the word before."""
        return self.gap in ("-", "–")


# An article's sentences are gone through twice: for names, and for demonyms.
@lru_cache(maxsize=512)
def words(text: str, start: int) -> tuple[Word, ...]:
    """The words of a sentence that starts at `start` in its article."""
    found: list[Word] = []
    for m in _WORD.finditer(text):
        gap = text[found[-1].end - start : m.start()] if found else ""
        if gap == ". " and found[-1].text in _ABBREVIATED:
            gap = " "
        capital = _is_capital(m[0])
        dotted = text[m.end() : m.end() + 1] == "." and bool(_MORE.search(text, m.end()))
        found.append(Word(m[0], start + m.start(), start + m.end(), name_key(m[0]), capital, gap, dotted))
    return tuple(word._replace(capital=True) if _is_inner(found, n) else word for n, word in enumerate(found))


def _is_inner(found: Sequence[Word], n: int) -> bool:
    """'To' in "Kan To village", 'Yet' in "Tha Yet Tan village": in capitals, between a name and its head."""
    word = found[n]
    if word.capital or not word.text[0].isupper() or n == 0 or word.gap != " " or not found[n - 1].capital:
        return False
    after = next((w for w in found[n + 1 : n + 4] if not w.text[0].isupper()), None)
    return after is not None and after.key in words_with(NameWordRole.HEAD)


def _is_capital(word: str) -> bool:
    """Whether the word can be part of a name, and not a function word that merely opens a sentence."""
    if not (word[0].isupper() or (word[0].isdigit() and word[-1].isupper())):
        return False
    lower = word.lower()
    if word.isupper() and 1 < len(word) <= 3:
        return True
    return lower not in STOP_WORDS and lower not in words_with(NameWordRole.CALENDAR)
