"""weapons.csv: the words for weapons."""

from typing import ClassVar

from pydantic import Field

from schemas.base import Record


class Weapon(Record):
    """A weapon, its class, and the type of an attack that is made with it and nothing else."""

    key: ClassVar[str] = "phrase"

    phrase: str = Field(description="Lemmas in lower case, parted by blanks; hyphens stand alone.")
    weapon_class: str = Field(description="drone, aircraft, missile, artillery, explosive, firearm, …")
    event_type: str = Field(description="Slug of event_types.csv for an attack with it.")
    source: str = Field(description="Where the row comes from.")
