"""event_triggers.csv: the words that name an event."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from schemas.base import Record


class TriggerKind(StrEnum):
    """What the phrase has to be in its sentence."""

    VERB = "verb"
    NOUN = "noun"
    PREFIX = "prefix"
    NOTE = "note"


class EventTrigger(Record):
    """A word or phrase that names an event of a type.

    `needs` and `unless` are words of the sentence and of the trigger's neighbourhood; @class stands for any
    side word or weapon of that class (see flows.extract.events.triggers).
    """

    key: ClassVar[str] = "phrase"

    phrase: str = Field(description="Lemmas in lower case, parted by blanks; hyphens stand alone.")
    pos: TriggerKind = Field(
        description="verb, noun, prefix (the label that opens a coder's note) or note (a mark in it)."
    )
    event_type: str = Field(description="Slug of event_types.csv that the phrase alone suggests.")
    needs: str | None = Field(description="One of these words or @classes must stand in the sentence.")
    unless: str | None = Field(description="None of these words may stand within four words of the trigger.")
    source: str = Field(description="Where the row comes from.")
