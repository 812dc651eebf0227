"""furniture_phrases.csv: the phrases by which captions, bylines and related headlines are told."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Record


class PhrasePlace(StrEnum):
    """Where in its paragraph the phrase has to stand."""

    LABEL = "label"
    OPENING = "opening"
    INSIDE = "inside"
    CLOSING = "closing"
    DATED = "dated"
    ALL = "all"


class FurniturePhrase(Record):
    """A phrase as printed, case and all, and the kind of furniture that it marks."""

    key = "phrase"

    phrase: str = Field(description="The phrase as printed.")
    kind: str = Field(description="caption, byline, agency_tag or related.")
    place: PhrasePlace = Field(
        description="label: opens the paragraph before a colon, bar, dash or its end; opening; inside; "
        "closing: ends the paragraph; dated: opens it before a number; all: is the whole of it."
    )
    source: str = Field(description="Where the row comes from.")
