"""Find the phrases of a reference table among the tokens of a sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from flows.extract.syntax import Doc, Span, Token


class Phrased(Protocol):
    """A row with a phrase: lower-case words or lemmas, parted by blanks."""

    @property
    def phrase(self) -> str:
        """The phrase."""


Row = TypeVar("Row", bound=Phrased)


class Phrases(Generic[Row]):
    """The rows of a table by their phrases; several rows may share one."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Row]]] = defaultdict(list)
        for row in rows:
            words = tuple(row.phrase.split())
            self._by_first[words[0]].append((words, row))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, token: Token) -> list[tuple[Span, Row]]:
        """Phrases that begin at the token, the longest first."""
        printed, base = token.lower_, token.lemma
        found = self._by_first.get(printed, [])
        if base != printed and (more := self._by_first.get(base)):
            either = {id(row): (words, row) for words, row in (*found, *more)}
            found = sorted(either.values(), key=lambda entry: -len(entry[0]))
        doc, i = token.doc, token.i
        return [(doc[i : i + len(words)], row) for words, row in found if _stands(words, doc, i)]

    def find(self, doc: Doc) -> Iterator[tuple[Span, Row]]:
        """The longest phrase at each place, without overlaps."""
        free = 0
        for token in doc:
            if token.i >= free and (found := self.at(token)):
                free = found[0][0].end
                yield found[0]


def forms(token: Token) -> tuple[str, str]:
    """The word as printed and its lemma, both in lower case."""
    return token.lower_, token.lemma


def _stands(words: tuple[str, ...], doc: Doc, i: int) -> bool:
    """Whether the words stand at token `i`, whose own is known to fit the first."""
    return i + len(words) <= len(doc) and all(
        word in forms(doc[i + k]) for k, word in enumerate(words[1:], 1)
    )
