"""force_words.csv: the common nouns by which text names forces, armed people and those they harm."""

from enum import StrEnum

from pydantic import Field

from schemas.actor import ActorType
from schemas.base import Record


class Body(StrEnum):
    """Which of a state's bodies the noun names once a nationality stands before it."""

    ARMED_FORCES = "armed-forces"
    ARMY = "army"
    NAVY = "navy"
    AIR_FORCE = "air-force"
    POLICE = "police"
    BORDER_GUARD = "border-guard"
    COAST_GUARD = "coast-guard"
    INTELLIGENCE = "intelligence"
    SECURITY_FORCES = "security-forces"
    GOVERNMENT = "government"
    MINISTRY_OF_DEFENCE = "ministry-of-defence"
    MINISTRY_OF_INTERIOR = "ministry-of-interior"
    MINISTRY_OF_FOREIGN_AFFAIRS = "ministry-of-foreign-affairs"
    MINISTRY_OF_HEALTH = "ministry-of-health"


class ForceWord(Record):
    """A noun, what it counts and whose it is when nothing else is said."""

    key = "word"

    word: str = Field(description="The noun as it follows a count or stands for the whole: soldiers, army.")
    singular: str | None = Field(None, description="One of them: soldier. Empty for bodies and mass nouns.")
    unit: str | None = Field(
        None,
        description="What a force of them is counted in: troops, fighters, police … Empty where a number "
        "before the word is no force size (attackers, civilians, drones).",
    )
    actor_type: ActorType = Field(description="Type of an actor named by the noun alone.")
    body: Body | None = Field(
        None, description="The state's body meant by 'Iraqi ' + word. Empty where no state is meant."
    )
    alone: bool = Field(
        description="Whether the noun names an actor by itself; no for what needs an owner (drones, forces)."
    )
    source: str = Field(description="Where the row comes from.")
