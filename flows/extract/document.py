"""The article as the rules see it: sentences with their offsets, their furniture, their parse."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any

from flows.extract.syntax import Doc, Span, Token
from schemas import Article

# One character for one character, so that offsets in the normalised text are offsets in the article.
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\n": " ", "\t": " ", "\xa0": " "}
)


# Every kind of fact reads the same sentences.
@lru_cache(maxsize=512)
def plain(text: str) -> str:
    """The text with typewriter quotes, hyphens and blanks: same length, so offsets carry over."""
    return text.translate(_PLAIN).replace("\r", " ")


class Furniture(StrEnum):
    """What stands in an article without being its report."""

    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    RELATED = "related"
    AGENCY_TAG = "agency_tag"


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence of the article: `article.text[start:end] == text`.

    `furniture` is None for the report itself. `parse` is spaCy's reading of `plain(text)`, a document of its
    own (so a token's offset in the article is `start + token.idx`), or None where no rule needs it.
    """

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    furniture: Furniture | None = None
    parse: Doc | None = None

    def parsed(self, parse: Doc) -> "Sentence":
        """The same sentence with its parse."""
        return replace(self, parse=parse)

    def span_of(self, piece: Token | Span) -> tuple[int, int]:
        """Start and end of a token or span of the parse, in the article."""
        start = self.start + (piece.idx if isinstance(piece, Token) else piece.start_char)
        return start, start + len(piece.text)


@dataclass(frozen=True)
class Document:
    """An article cut into sentences."""

    article: Article
    sentences: tuple[Sentence, ...]
    extractor: str

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the report, without captions, bylines and related headlines."""
        return tuple(s for s in self.sentences if s.furniture is None)

    @cached_property
    def plain(self) -> str:
        """The article's text with typewriter quotes, hyphens and blanks, offsets as they were."""
        return plain(self.article.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`, or None between sentences."""
        found = bisect_right(self._starts, offset) - 1
        return self.sentences[found] if found >= 0 and offset < self.sentences[found].end else None

    def evidence(self, start: int, end: int, confidence: float) -> dict[str, Any]:
        """The columns of schemas.base.Fact for the characters start to end (exclusive) of the article."""
        return {
            "article_id": self.article.article_id,
            "char_start": start,
            "char_end": end,
            "quote": self.article.text[start:end],
            "confidence": confidence,
            "extractor": self.extractor,
        }
