"""dates: one row a calendar expression."""

import datetime as dt
from enum import StrEnum
from typing import ClassVar

from pydantic import Field, model_validator

from schemas.base import Fact, Id


class Granularity(StrEnum):
    """The unit in which the expression speaks."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


class DateBasis(StrEnum):
    """How its interval was found."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    UNRESOLVED = "unresolved"


class DateMention(Fact):
    """A calendar expression and the interval of days that it names, ends inclusive."""

    key: ClassVar[str] = "date_id"

    date_id: Id = Field(description="Deterministic id of the mention.")
    text: str = Field(description="The expression verbatim.")
    date_start: dt.date | None = Field(None, description="First day; NULL while unresolved.")
    date_end: dt.date | None = Field(None, description="Last day, inclusive; NULL while unresolved.")
    granularity: Granularity = Field(
        description="Unit of the expression: day, weekend, week, month, … range."
    )
    basis: DateBasis = Field(
        description="explicit, relative (to the publication or another date) or unresolved."
    )

    @model_validator(mode="after")
    def _interval(self) -> "DateMention":
        if (self.date_start is None) != (self.date_end is None) or (self.basis == "unresolved") != (
            self.date_start is None
        ):
            raise ValueError("a date has both ends, or none and the basis 'unresolved'")
        if self.date_start and self.date_end and self.date_end < self.date_start:
            raise ValueError(f"date ends {self.date_end} before it starts {self.date_start}")
        return self
