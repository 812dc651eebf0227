"""The vocabulary of force sizes, from the reference tables."""

from functools import cache

from schemas.reference.change_word import ChangeWord, ForceChange
from schemas.reference.demonym import Demonym
from schemas.reference.troop_noun import NounKind, TroopNoun
from seeds import reference

# Who once served is no force.
_FORMER = frozenset(("former", "ex", "retired", "would-be", "fake", "suspected", "captured", "dead"))


@cache
def nouns(kind: NounKind) -> dict[str, str]:
    """The nouns of the kind with the unit in which each counts a force."""
    return {row.noun: row.unit for row in reference("troop_nouns", TroopNoun) if row.kind == kind}


@cache
def change_words() -> dict[str, ForceChange]:
    """What each governing verb or noun, by its lemma, says of a force."""
    return {row.lemma: row.change for row in reference("change_words", ChangeWord)}


@cache
def demonyms() -> dict[str, str]:
    """The country of each nationality's word, and of the capitals that stand for governments."""
    return {row.demonym: row.country for row in reference("demonyms", Demonym)}


def unit_of(words: list[str]) -> str | None:
    """The unit that a force's phrase counts, None where the phrase names no force.

    Modifiers decide ("rebel troops" are rebels), and the head where they say nothing ("police officers").
    """
    head, modifiers = words[-1], words[:-1]
    if _FORMER.intersection(modifiers):
        return None
    named = [u for word in modifiers if (u := nouns(NounKind.MODIFIER).get(word) or _people(word))]
    if head in nouns(NounKind.PEOPLE):
        irregular = [u for u in named if u in ("rebels", "fighters", "peacekeepers", "police")]
        return irregular[0] if irregular else nouns(NounKind.PEOPLE)[head]
    return named[0] if head in nouns(NounKind.WEAK) and named else None


def _people(word: str) -> str | None:
    return nouns(NounKind.PEOPLE).get(word) or nouns(NounKind.BODY).get(word)
