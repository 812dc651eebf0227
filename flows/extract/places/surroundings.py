"""A sentence as the judge of names sees it: its words and the model's reading."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.extract.places.words import Word
from flows.extract.syntax import Doc


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A sentence for judging the names in it.

    `people` are the surnames of the article's persons, `settled` the names that it uses plainly as places.
    """

    words: Sequence[Word]
    parse: Doc | None
    start: int
    text: str
    people: frozenset[str]
    settled: frozenset[str] = frozenset()

    def name(self, at: int, end: int) -> str:
        """The key of a stretch of words."""
        return " ".join(word.key for word in self.words[at:end])

    def label(self, start: int, end: int) -> tuple[str, bool]:
        """The model's label over a span of the article, and whether its entity is wider; "" for none."""
        for entity in self.parse.ents if self.parse is not None else ():
            a, b = self.start + entity.start_char, self.start + entity.end_char
            if a < end and start < b:
                core = entity.text.removeprefix("the ").removeprefix("The ").removesuffix("'s").strip()
                return entity.label_, len(core) > end - start
        return "", False

    def proper(self, start: int, end: int) -> bool:
        """Whether the model tags a word of the span as a proper noun, or has not read the sentence."""
        if self.parse is None:
            return True
        span = self.parse.char_span(start - self.start, end - self.start, alignment_mode="expand")
        return span is None or any(token.pos_ == "PROPN" for token in span)

    def before(self, at: int) -> Word | None:
        """The word before, where nothing but a blank or hyphen parts them."""
        return self.words[at - 1] if at and self.words[at].joined else None

    def after(self, end: int) -> Word | None:
        """The word after, where nothing but a blank or hyphen parts them."""
        return self.words[end] if end < len(self.words) and self.words[end].joined else None
