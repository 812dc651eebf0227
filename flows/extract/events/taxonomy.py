"""The taxonomy and the words of events, read once a process."""

from functools import cache

from flows.extract.events.phrases import Phrases
from schemas.reference.event_trigger import EventTrigger, TriggerKind
from schemas.reference.event_type import EventType
from schemas.reference.event_word import EventWord
from schemas.reference.side_word import SideWord
from schemas.reference.weapon import Weapon
from seeds import reference

KILLING = "killing"
"""The type of a mention that says that people were hurt and not how."""

CROWDED = ("peaceful_protest", "labour_strike")
"""Types with one side only, those who demonstrate."""


@cache
def event_types() -> dict[str, EventType]:
    """The types by slug."""
    return {row.slug: row for row in reference("event_types", EventType)}


@cache
def family(slug: str) -> str:
    """The family of a type: mentions of one family can name the same incident."""
    return event_types()[slug].family


@cache
def triggers() -> Phrases[EventTrigger]:
    """The triggers, ready to be looked up."""
    return Phrases(reference("event_triggers", EventTrigger))


@cache
def crowd_mark() -> EventTrigger:
    """The mark with which coders close the note of a demonstration: "[size=dozens]"."""
    return next(row for row in reference("event_triggers", EventTrigger) if row.pos is TriggerKind.NOTE)


@cache
def weapons() -> Phrases[Weapon]:
    """The weapons, ready to be looked up."""
    return Phrases(reference("weapons", Weapon))


@cache
def side_words() -> Phrases[SideWord]:
    """The nouns of the parties, ready to be looked up."""
    return Phrases(reference("side_words", SideWord))


@cache
def words(role: str) -> frozenset[str]:
    """The words of event_words.csv with that role."""
    return frozenset(row.word for row in reference("event_words", EventWord) if row.role == role)


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """The roles of event_words.csv that are classes for `needs`, with their words."""
    roles = dict.fromkeys(row.role for row in reference("event_words", EventWord) if row.role[0] == "@")
    return {role: words(role) for role in roles}
