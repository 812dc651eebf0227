"""actor_qualifiers.csv: the words that may stand before a force's noun and belong to its phrase."""

from pydantic import Field

from schemas.base import Record


class ActorQualifier(Record):
    """A word such as suspected, unidentified, armed, federal."""

    key = "word"

    word: str = Field(description="The word in lower case.")
    source: str = Field(description="Where the row comes from.")
