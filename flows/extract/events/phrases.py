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

    def at(self, token: Token) -> Iterator[tuple[Span, Row]]:
        """Phrases that begin at the token, the longest first."""
        entries = [self._by_first[form] for form in dict.fromkeys(forms(token)) if form in self._by_first]
        if not entries:
            return
        doc, i = token.doc, token.i
        either = {id(row): (words, row) for found in entries for words, row in found}
        for words, row in sorted(either.values(), key=lambda entry: -len(entry[0])):
            if i + len(words) <= len(doc) and all(
                word in forms(doc[i + k]) for k, word in enumerate(words[1:], 1)
            ):
                yield doc[i : i + len(words)], row

    def find(self, doc: Doc) -> Iterator[tuple[Span, Row]]:
        """The longest phrase at each place, without overlaps."""
        free = 0
        for token in doc:
            if token.i >= free and (found := next(self.at(token), None)):
                free = found[0].end
                yield found


def forms(token: Token) -> tuple[str, str]:
    """The word as printed and its lemma, both in lower case."""
    return token.lower_, token.lemma_.lower()
