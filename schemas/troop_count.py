"""troop_counts: one row a stated size of a force."""

import datetime as dt
from enum import StrEnum
from typing import ClassVar

from pydantic import Field, model_validator

from schemas.base import Count, Fact, Id, Iso3
from schemas.count import Qualifier, check_order


class Change(StrEnum):
    """What the force does there."""

    PRESENT = "present"
    ARRIVING = "arriving"
    LEAVING = "leaving"
    PLANNED = "planned"
    STRENGTH = "strength"


class TroopCount(Fact):
    """The size of a force as stated. Its span covers the count and its qualifier."""

    key: ClassVar[str] = "troop_count_id"

    troop_count_id: Id = Field(description="Deterministic id of the count.")
    count_low: Count | None = Field(None, description="Least number of people that the text supports.")
    count_best: Count | None = Field(None, description="The number of people as stated.")
    count_high: Count | None = Field(None, description="Greatest number of people that the text supports.")
    qualifier: Qualifier = Field(description="How the text hedges the count.")
    force: str = Field(description="Phrase that names the force, verbatim.")
    force_actor_id: str | None = Field(None, description="Actor that the force belongs to.")
    force_country: Iso3 | None = Field(
        None, description="State that the force belongs to, ISO 3166-1 alpha-3."
    )
    unit: str = Field(description="What is counted: troops, fighters, police, peacekeepers …")
    change: Change = Field(
        description="present, arriving, leaving, planned, or strength for a force's whole size."
    )
    location_id: Id | None = Field(None, description="The place mention where the force is or goes.")
    location_name: str | None = Field(None, description="Name of that place, verbatim.")
    location_country: Iso3 | None = Field(None, description="Country of that place, ISO 3166-1 alpha-3.")
    attributed_to: list[str] = Field(default_factory=list, description="Who says so, verbatim phrases.")
    date_start: dt.date | None = Field(None, description="First day as of which the count is stated.")
    date_end: dt.date | None = Field(None, description="Last day as of which the count is stated, inclusive.")

    @model_validator(mode="after")
    def _ordered(self) -> "TroopCount":
        check_order(self.count_low, self.count_best, self.count_high)
        return self
