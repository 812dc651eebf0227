"""casualties: one row a claim as reported."""

import datetime as dt
from enum import StrEnum
from typing import ClassVar

from pydantic import Field, model_validator

from schemas.base import Count, Fact, Id
from schemas.count import Qualifier, check_order


class Outcome(StrEnum):
    """What happened to the victims."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    CAPTURED = "captured"
    DISPLACED = "displaced"


class VictimClass(StrEnum):
    """Who the victims are, by the phrase that names them."""

    CIVILIAN = "civilian"
    MILITARY = "military"
    POLICE = "police"
    MILITANT = "militant"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class ClaimStatus(StrEnum):
    """Whether the text asserts the claim."""

    REPORTED = "reported"
    CLAIMED = "claimed"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Casualty(Fact):
    """A casualty claim: how many, of whom, by whose account. Its span covers the count and its qualifier."""

    key: ClassVar[str] = "casualty_id"

    casualty_id: Id = Field(description="Deterministic id of the claim.")
    event_id: Id | None = Field(None, description="The incident it belongs to; NULL for a war-long total.")
    outcome: Outcome = Field(description="killed, wounded, missing, captured or displaced.")
    count_low: Count | None = Field(None, description="Least number of people that the text supports.")
    count_best: Count | None = Field(None, description="The number of people as stated.")
    count_high: Count | None = Field(None, description="Greatest number of people that the text supports.")
    qualifier: Qualifier = Field(description="How the text hedges the count.")
    victim: str | None = Field(None, description="Victim phrase verbatim.")
    victim_class: VictimClass = Field(VictimClass.UNKNOWN, description="Class of the victims by that phrase.")
    victim_actor_id: str | None = Field(None, description="Actor whose members the victims are.")
    injury: str | None = Field(None, description='Injury verbatim, as in "traumatic brain injuries".')
    attributed_to: list[str] = Field(default_factory=list, description="Who says so, verbatim phrases.")
    part_of: Id | None = Field(None, description="casualty_id of the total that this is a subset of.")
    repeat_of: Id | None = Field(None, description="casualty_id of the earlier claim on the same victims.")
    status: ClaimStatus = Field(
        ClaimStatus.REPORTED, description="reported, claimed, denied or hypothetical."
    )
    date_start: dt.date | None = Field(None, description="First day on which it can have happened.")
    date_end: dt.date | None = Field(None, description="Last day on which it can have happened, inclusive.")
    location_id: Id | None = Field(None, description="The place mention where it happened.")

    @model_validator(mode="after")
    def _ordered(self) -> "Casualty":
        check_order(self.count_low, self.count_best, self.count_high)
        return self
