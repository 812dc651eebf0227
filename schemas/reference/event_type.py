"""event_types.csv: the one taxonomy of events, mapped to those of the field."""

from typing import ClassVar, Literal

from pydantic import Field

from schemas.base import Record


class EventType(Record):
    """A type of event with its names in ACLED, PLOVER, CAMEO and UCDP; None where one has none."""

    key: ClassVar[str] = "slug"

    slug: str = Field(pattern=r"^[a-z_]+$", description="Name of the type, the value of events.event_type.")
    description: str = Field(description="What belongs to it.")
    acled_event_type: str | None = Field(description="ACLED event_type.")
    acled_sub_event_type: str | None = Field(description="ACLED sub_event_type.")
    plover_type: str | None = Field(description="PLOVER event type.")
    plover_mode: str | None = Field(description="PLOVER mode of that type.")
    cameo_root: str | None = Field(pattern=r"^\d\d$", description="CAMEO root code, two digits.")
    ucdp_type_of_violence: Literal["1", "2", "3"] | None = Field(
        description="1 state-based, 2 non-state, 3 one-sided; None where the sides decide."
    )
    family: str = Field(description="Mentions of one family can name the same incident.")
    source: str = Field(description="Where the row comes from.")
