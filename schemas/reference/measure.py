"""measures.csv: the words beside a number that make it no count of people or incidents."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class Measure(BaseModel):
    """A unit, currency, month or label, as a regular expression, before or after its number."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pattern: str
    side: Literal["before", "after"]
    kind: Literal["share", "duration", "length", "weight", "money", "clock", "age", "score", "date", "label"]
    source: str
