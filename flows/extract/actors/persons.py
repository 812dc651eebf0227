"""Persons: spaCy's names and those behind a title; later the surname alone means the same person."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from flows.extract.actors.abbreviations import organisation_types, slug
from flows.extract.actors.mention import Mention
from flows.extract.actors.vocabulary import find_hits
from flows.extract.document import Document, Sentence, plain
from flows.extract.syntax import Span
from schemas.actor import ActorType
from schemas.reference.name_word import NameWord, NameWordRole
from seeds import reference

_NAME = r"[A-ZÀ-Þ][\w'’]*(?:-[\w'’]+)*(?<=\w)"
_PARTICLE = r"(?:al|el|bin|ibn|ben|abu|von|van|der|de|da|dos|del|la|ul|ur)"
_FULL = rf"{_NAME}(?:\s+(?:[A-Z]\.\s+)?(?:{_PARTICLE}[\s-]+){{0,2}}{_NAME}){{1,4}}"
_FULL_NAME = re.compile(rf"{_FULL}(?:\s+(?:Jr|Sr)\.)?")
_WORD = re.compile(r"\w+")
_LOCATIVE = {"in", "at", "near", "between", "around", "outside", "inside", "into", "toward", "towards", "via"}
_ARTICLES = {"al", "el", "la", "los", "las", "the"}
_BUILDING = re.compile(
    r"\s+(?:air\s?(?:port|base|field)|base|street|hospital|university|mosque|road|camp)\b", re.IGNORECASE
)


@cache
def _titled() -> re.Pattern[str]:
    words = _words(NameWordRole.TITLE)
    titles = "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:(?i:{titles})\.?\s+)+({_FULL}|{_NAME})")


@cache
def _words(role: NameWordRole) -> frozenset[str]:
    return frozenset(w.word for w in reference("name_words", NameWord) if w.role is role)


def find_persons(document: Document, taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """Every person whom the report names in full or by title, then by surname.

    `taken` are the spans of other actors and of places. Of two people with one surname the one named last is
    meant by it.
    """
    people: dict[str, Mention] = {}
    found: list[Mention] = []
    for sentence in document.body:
        for start, end in sorted(set(_full_names(sentence))):
            if _free(start, end, taken) and _is_name(text := document.article.text[start:end]):
                person = _person(text, start, end)
                known = people.get(_surname(text), person)
                same = known if _same(known, person) else person
                people[_surname(text)] = same
                found.append(_again(same, start, end))
        found += [m for m in _surnames(sentence, people) if _free(m.start, m.end, taken)]
    return found


def _full_names(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Article offsets of the names behind titles and of those that the model reads, titles cut off."""
    text = plain(sentence.text)
    titled = not _words(NameWordRole.TITLE).isdisjoint(_WORD.findall(text.lower()))
    for match in _titled().finditer(text) if titled else ():
        name = match[1][_title_length(match[1]) :].removesuffix("'s")
        building = _BUILDING.match(text, match.end())
        if name and not building and name.split()[-1].lower() not in _words(NameWordRole.HEAD):
            start = sentence.start + match.end(1) - len(match[1][_title_length(match[1]) :])
            yield start, start + len(name)
    for entity in sentence.parse.ents if sentence.parse is not None else ():
        found = _FULL_NAME.search(entity.text) if entity.label_ == "PERSON" and not _locates(entity) else None
        if found and " " in (name := found[0][(skipped := _title_length(found[0])) :].removesuffix("'s")):
            start = sentence.start + entity.start_char + found.start() + skipped
            yield start, start + len(name)


def _locates(name: Span) -> bool:
    """Whether the grammar uses the name as a place's: in X, near X, X village."""
    doc, root = name.doc, name.root
    follows = doc[name.end].lower_ if name.end < len(doc) else ""
    heads = _words(NameWordRole.HEAD)
    return (root.dep_ == "pobj" and root.head.lower_ in _LOCATIVE) or follows in heads or root.lower_ in heads


def _title_length(name: str) -> int:
    """Characters of the titles that the model took into the name, the blanks behind them included."""
    length = 0
    for word in name.split():
        if word.lower().rstrip(".") not in _words(NameWordRole.TITLE):
            break
        length += len(word) + 1
    return length


def _is_name(text: str) -> bool:
    """Whether no word of it belongs to an actor, a country or an organisation, and no article opens it."""
    if len(text.split()) == 2 and text.split()[0].lower() in _ARTICLES:
        return False
    return not find_hits(text) and not any(w in organisation_types() for w in text.split())


def _free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return all(end <= a or b <= start for a, b in taken)


def _surname(name: str) -> str:
    return re.sub(r"^(?:al|el|as|ash|ad)-", "", name.split()[-1], flags=re.IGNORECASE)


def _person(name: str, start: int, end: int) -> Mention:
    return Mention(start, end, ActorType.PERSON, slug(name), " ".join(name.split()), confidence=0.8)


def _same(known: Mention, other: Mention) -> bool:
    """Whether the shorter of two names with one surname leaves out words of the longer only."""
    words = sorted((set((m.canonical_name or "").split()) for m in (known, other)), key=len)
    return words[0] <= words[1]


def _again(known: Mention, start: int, end: int) -> Mention:
    return Mention(start, end, known.actor_type, known.actor_id, known.canonical_name, confidence=0.8)


def _surnames(sentence: Sentence, people: dict[str, Mention]) -> Iterator[Mention]:
    """The surnames alone of people whom the report has named before."""
    for match in re.finditer(rf"(?<![\w-])(?:[Aa]l-)?({_NAME})", plain(sentence.text)):
        name = match[1][:-2] if match[1].endswith("'s") else match[1]
        if known := people.get(re.sub(r"^[Aa]l-", "", name)):
            yield _again(known, sentence.start + match.start(), sentence.start + match.start(1) + len(name))
