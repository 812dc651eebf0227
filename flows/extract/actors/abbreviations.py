"""Abbreviations that the article introduces: "the Front for X (FX)", and the groups that it names so."""

import re
from collections.abc import Iterator
from functools import cache

from flows.extract.actors.folding import fold
from flows.extract.actors.mention import Mention
from flows.extract.actors.named import mention_of
from flows.extract.actors.vocabulary import known_actors
from flows.extract.document import Document
from schemas.actor import ActorType
from schemas.reference.organisation_word import OrganisationWord
from seeds import reference

SMALL_WORDS = r"of|for|the|and|de|del|la|las|los|el|des|du|da|do|in|al|on|to|y|et|e|ul|i"
_CAPITAL = r"[A-ZÀ-Þ][\w'’.-]*"
# From a word's first letter: tried from each of them, a blob of 100,000 would take seconds.
_INTRODUCED = re.compile(
    rf"(?<!\w)((?:{_CAPITAL})(?:\s+(?:(?:{SMALL_WORDS})\s+){{0,3}}{_CAPITAL}){{0,9}})\s*\(([A-Z][A-Za-z]?[A-Z.-]{{0,8}}[A-Za-z]?)\)"
)
_WORD = re.compile(r"[^\W\d_]+")


def introduced(document: Document, known: list[Mention]) -> dict[str, Mention]:
    """Each abbreviation that the report introduces, with a mention of the actor that it stands for.

    A long form that is a known actor's name gives the abbreviation to that actor, whatever the letters mean
    elsewhere; an unknown one becomes an actor of its own if its name holds an organisation's noun.
    """
    found: dict[str, Mention] = {}
    for sentence in document.body:
        for match in _INTRODUCED.finditer(sentence.text):
            start, end = sentence.start + match.start(1), sentence.start + match.end(1)
            owner = next((m for m in known if m.actor_id and m.end == end and m.start >= start), None)
            if owner is None and (offset := long_form(match[1], match[2])) is not None:
                owner = _new_actor(match[1][offset:], start + offset, end)
            if owner:
                found.setdefault(match[2], owner)
    return found


def long_form(words: str, short: str) -> int | None:
    """Offset in `words` at which the long form of `short` starts, or None if the letters do not fit.

    >>> long_form("Yesterday Front for the Liberation of Zor", "FLZ")
    10
    """
    letters = [c for c in short.lower() if c.isalpha()]
    for match in reversed(list(_WORD.finditer(words))):
        if match[0][0].isupper() and match[0][0].lower() == letters[0]:
            initials = [w[0].lower() for w in _WORD.findall(words[match.start() :])]
            if _in_order(letters, initials):
                return match.start()
    return None


def _in_order(letters: list[str], initials: list[str]) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)


@cache
def organisation_types() -> dict[str, ActorType]:
    """The nouns that head organisations' names, with the type that they speak for."""
    return {o.word: ActorType(o.actor_type) for o in reference("organisation_words", OrganisationWord)}


def _new_actor(name: str, start: int, end: int) -> Mention | None:
    if known := known_actors().get(slug(name)):
        return mention_of(known, start, end)
    types = organisation_types()
    type_ = next((types[w] for w in _WORD.findall(name) if w in types), None)
    return Mention(start, end, type_, slug(name), name, confidence=0.75) if type_ else None


def slug(name: str) -> str:
    """The id of an actor that no table knows, made of its name.

    >>> slug("Front for Éast")
    'front-for-east'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(name).replace("'", "")).strip("-")[:64]


def short_mentions(document: Document, shorts: dict[str, Mention]) -> Iterator[Mention]:
    """Every use of the introduced abbreviations in the report."""
    if not shorts:
        return
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(shorts, key=len, reverse=True))) + r")(?![\w-])"
    )
    for sentence in document.body:
        for match in pattern.finditer(sentence.text):
            actor = shorts[match[0]]
            start, end = sentence.start + match.start(), sentence.start + match.end()
            known = known_actors().get(actor.actor_id or "")
            country = known.country if known else actor.country
            yield Mention(start, end, actor.actor_type, actor.actor_id, actor.canonical_name, country)
