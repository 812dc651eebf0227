"""hedges.csv: the words that bound or blur a count."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from schemas.count import Qualifier


class Hedge(BaseModel):
    """A hedge that stands before ("at least 12") or after ("12 or more") its number."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    phrase: str
    qualifier: Qualifier
    side: Literal["before", "after"]
    source: str
