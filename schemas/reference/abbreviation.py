"""abbreviations.csv: the words whose full stop need not end a sentence."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Record


class AbbreviationKind(StrEnum):
    """When the sentence goes on behind the stop."""

    TITLE = "title"
    NUMBER = "number"
    TIME = "time"
    CLOSING = "closing"


class Abbreviation(Record):
    """An abbreviation in lower case, without its last stop."""

    key = "abbreviation"

    abbreviation: str = Field(description="The abbreviation in lower case, without its last stop.")
    kind: AbbreviationKind = Field(
        description="title: the sentence always goes on; number: before a number; "
        "time: before a time zone, a weekday or a month; closing: unless a word follows that opens sentences."
    )
    source: str = Field(description="Where the row comes from.")
