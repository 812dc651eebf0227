"""events: one row an incident within the article."""

import datetime as dt
from enum import StrEnum
from typing import ClassVar

from pydantic import Field, model_validator

from schemas.base import Count, Fact, Id, Iso3, Latitude, Longitude
from schemas.count import check_order


class EventStatus(StrEnum):
    """Whether the event happened."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    THREATENED = "threatened"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Event(Fact):
    """An incident, its mentions merged, or an aggregate of many. Its span is the trigger."""

    key: ClassVar[str] = "event_id"

    event_id: Id = Field(description="Deterministic id of the event.")
    is_main: bool = Field(
        False, description="The incident that the article is about; at most one an article."
    )
    event_type: str = Field(description="Slug of seeds/reference/event_types.csv.")
    acled_event_type: str | None = Field(None, description="ACLED's name of the event type.")
    acled_sub_event_type: str | None = Field(None, description="ACLED's name of the sub-event type.")
    status: EventStatus = Field(description="occurred, ongoing, planned, threatened, denied or hypothetical.")
    attacker: str | None = Field(None, description="Who acts, verbatim.")
    attacker_actor_id: str | None = Field(None, description="Actor id of the attacker.")
    target: str | None = Field(None, description="Who or what is acted upon, verbatim.")
    target_actor_id: str | None = Field(None, description="Actor id of the target.")
    weapon: str | None = Field(None, description="Weapon verbatim.")
    occurrences_low: Count | None = Field(1, description="Least number of incidents that the row stands for.")
    occurrences_best: Count | None = Field(1, description="1 for one incident; 150 for 'about 150 attacks'.")
    occurrences_high: Count | None = Field(
        1, description="Greatest number of incidents that the row stands for."
    )
    date_start: dt.date | None = Field(None, description="First day on which it can have happened.")
    date_end: dt.date | None = Field(None, description="Last day on which it can have happened, inclusive.")
    date_precision: int | None = Field(
        None,
        ge=1,
        le=5,
        description="UCDP date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 up to a year.",
    )
    location_id: Id | None = Field(None, description="The place mention where it happened.")
    latitude: Latitude | None = Field(None, description="Latitude of that place.")
    longitude: Longitude | None = Field(None, description="Longitude of that place.")
    location_precision: int | None = Field(None, ge=1, le=7, description="UCDP where_prec of that place.")
    country: Iso3 | None = Field(None, description="Country where it happened, ISO 3166-1 alpha-3.")
    killed_low: Count | None = Field(
        None, description="Least number killed; subsets and repeats not counted twice."
    )
    killed_best: Count | None = Field(
        None, description="Number killed; a range without a best takes its low."
    )
    killed_high: Count | None = Field(None, description="Greatest number killed.")
    wounded_low: Count | None = Field(None, description="Least number wounded.")
    wounded_best: Count | None = Field(None, description="Number wounded.")
    wounded_high: Count | None = Field(None, description="Greatest number wounded.")

    @model_validator(mode="after")
    def _ordered(self) -> "Event":
        for what in ("occurrences", "killed", "wounded"):
            check_order(*(getattr(self, f"{what}_{bound}") for bound in ("low", "best", "high")))
        return self
