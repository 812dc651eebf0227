"""What all records share: the frozen model, the evidence of a fact, ids that any machine repeats."""

import hashlib
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

Id = Annotated[str, Field(min_length=1, max_length=64)]
Iso3 = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Count = Annotated[int, Field(ge=0, le=10**12)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]


class Record(BaseModel):
    """One row. Frozen, closed to unknown fields; unknown values are None, never 0.

    `key` names the column that identifies a row of the table.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    key: ClassVar[str]


class Fact(Record):
    """A row read from an article, with the exact characters that it rests on."""

    article_id: Id = Field(description="The article that the fact was read from.")
    char_start: int = Field(
        ge=0, description="Start of the evidence, in Unicode code points of articles.text."
    )
    char_end: int = Field(ge=0, description="End of the evidence, exclusive, in code points.")
    quote: str = Field(min_length=1, description="The evidence verbatim: text[char_start:char_end].")
    confidence: float = Field(ge=0, le=1, description="How sure the rule that read it is, 0 to 1.")
    extractor: str = Field(description="Name and version of the program that read it.")

    @model_validator(mode="after")
    def _quote_fills_span(self) -> "Fact":
        if self.char_end - self.char_start != len(self.quote):
            raise ValueError(
                f"quote of {len(self.quote)} characters does not fill the span "
                f"{self.char_start}–{self.char_end}: take quote = text[char_start:char_end]"
            )
        return self


def stable_id(*parts: object) -> str:
    """A 16-digit hexadecimal id made of its parts alone: the same on any machine, in any order of work.

    >>> stable_id("a1", "casualties", 3, 9)
    '51656e0c8aeda3c5'
    """
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
