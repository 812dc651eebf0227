"""actors: one row a mention of an actor."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from schemas.base import Fact, Id, Iso3


class ActorType(StrEnum):
    """What kind of actor it is."""

    STATE_FORCES = "state_forces"
    GOVERNMENT = "government"
    REBEL_GROUP = "rebel_group"
    MILITIA = "militia"
    INTERNATIONAL = "international"
    CIVILIAN = "civilian"
    PERSON = "person"
    OTHER = "other"


class Actor(Fact):
    """A mention of an actor: an armed force, a group, a government, an organisation, a person."""

    key: ClassVar[str] = "actor_mention_id"

    actor_mention_id: Id = Field(description="Deterministic id of the mention.")
    name: str = Field(description="The mention verbatim.")
    actor_id: str | None = Field(None, description="One identity across spellings and articles, a slug.")
    canonical_name: str | None = Field(None, description="Name of that identity.")
    actor_type: ActorType = Field(description="state_forces, government, rebel_group, militia, … other.")
    country: Iso3 | None = Field(None, description="State that it belongs to or acts in, ISO 3166-1 alpha-3.")
