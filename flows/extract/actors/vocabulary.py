"""All words of the reference tables in one automaton, and the hits of a sentence."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick

from flows.extract.actors.folding import capitals_match, fold
from schemas.reference.actor import KnownActor
from schemas.reference.country_name import CountryName
from schemas.reference.demonym import Demonym, DemonymKind
from schemas.reference.force_word import ForceWord
from schemas.reference.name_word import NameWord, NameWordRole
from seeds import reference


@dataclass(frozen=True, slots=True)
class Nation:
    """A word for a country: its adjective, people, capital or name."""

    country: str
    kind: DemonymKind | None = None


Meaning = KnownActor | Nation | ForceWord
Entries = tuple[tuple[str, Meaning], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a sentence (offsets in it) and what the tables say it can mean."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]

    @property
    def nation(self) -> Nation | None:
        """The country that the words name, if they do."""
        return next((m for m in self.meanings if isinstance(m, Nation)), None)

    @property
    def force(self) -> ForceWord | None:
        """The common noun that the words are, if they are."""
        return next((m for m in self.meanings if isinstance(m, ForceWord)), None)

    @property
    def actors(self) -> tuple[KnownActor, ...]:
        """The actors that bear the name."""
        return tuple(m for m in self.meanings if isinstance(m, KnownActor))


@cache
def known_actors() -> dict[str, KnownActor]:
    """The reference actors by id."""
    return {actor.actor_id: actor for actor in reference("actors", KnownActor)}


@cache
def _automaton() -> Any:
    words: dict[str, list[tuple[str, Meaning]]] = defaultdict(list)
    for name, meaning in _names():
        words[fold(name)].append((name, meaning))
    automaton = ahocorasick.Automaton()
    for folded, entries in words.items():
        automaton.add_word(folded, (len(folded), tuple(entries)))
    automaton.make_automaton()
    return automaton


def _names() -> list[tuple[str, Meaning]]:
    named: list[tuple[str, Meaning]] = [(n, a) for a in known_actors().values() for n in a.names()]
    named += [(c.name, Nation(c.country)) for c in reference("country_names", CountryName)]
    named += [(d.demonym, Nation(d.country, d.kind)) for d in reference("demonyms", Demonym)]
    words = reference("force_words", ForceWord)
    named += [(w, f) for f in words for w in dict.fromkeys((f.word, f.singular or f.word))]
    return named


def find_hits(text: str) -> list[Hit]:
    """The hits in the text, left to right; where they overlap, the leftmost and then the longest.

    >>> [(h.start, h.end) for h in find_hits("Iraqi federal police fled")]
    [(0, 5), (6, 20)]
    """
    folded = fold(text)
    found = [
        hit
        for last, value in _automaton().iter(folded)
        if not folded[last + 1 : last + 2].isalnum() and (hit := _hit(text, folded, last + 1, *value))
    ]
    if text.isupper():
        found = [hit for hit in found if folded[hit.start : hit.end] not in _shouted()]
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


@cache
def _shouted() -> frozenset[str]:
    return frozenset(w.word for w in reference("name_words", NameWord) if w.role is NameWordRole.SHOUTED)


def _hit(
    text: str, folded: str, end: int, length: int, entries: tuple[tuple[str, Meaning], ...]
) -> Hit | None:
    start = end - length
    if not _stands_alone(text, folded, start, end):
        return None
    meanings = dict.fromkeys(m for name, m in entries if capitals_match(name, text[start:end]))
    return Hit(start, end, tuple(meanings)) if meanings else None


def _stands_alone(text: str, folded: str, start: int, end: int) -> bool:
    """Whether a word begins at start and ends at end, neither part of a compound (pro-X, X-led)."""
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if before.isalnum() or after.isalnum():
        return False
    compound = text[start - 1 : start] == "-" and text[start - 2 : start - 1].isalpha()
    led = text[end : end + 1] == "-" and text[end + 1 : end + 2].islower()
    return not compound and not led
