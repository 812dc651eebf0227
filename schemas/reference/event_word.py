"""event_words.csv: the words beside a trigger that say how the event stands."""

from typing import ClassVar

from pydantic import Field

from schemas.base import Record


class EventWord(Record):
    """A lemma and what it does: deny, plan, lend its mood, point to another incident, and so on.

    A role that begins with @ makes a class that `needs` of event_triggers.csv can ask for.
    """

    key: ClassVar[str] = "word"

    role: str = Field(description="What the word does to the event beside it.")
    word: str = Field(description="Lemma in lower case.")
    source: str = Field(description="Where the row comes from.")
