"""vague_quantities.csv: counts without a number, and the bounds that the contract gives them."""

from pydantic import BaseModel, ConfigDict

from schemas.base import Count


class VagueQuantity(BaseModel):
    """A vague count word: "dozens" is 24 to 99; no bounds where the word says only "more than one"."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    phrase: str
    low: Count | None = None
    high: Count | None = None
    source: str
