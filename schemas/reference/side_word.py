"""side_words.csv: the nouns that say what kind of party or thing stands on a side of an event."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from schemas.base import Record


class SideClass(StrEnum):
    """What stands on a side of an event."""

    STATE = "state"
    ARMED = "armed"
    CIVILIAN = "civilian"
    PROTESTER = "protester"
    RIOTER = "rioter"
    MILITARY_SITE = "military_site"
    CIVILIAN_SITE = "civilian_site"


PEOPLE = (SideClass.STATE, SideClass.ARMED, SideClass.CIVILIAN, SideClass.PROTESTER, SideClass.RIOTER)
"""The classes of parties, as against things."""


class SideWord(Record):
    """A noun that names a party or a thing, and its class."""

    key: ClassVar[str] = "phrase"

    phrase: str = Field(description="The noun in lower case, as printed.")
    side_class: SideClass = Field(description="state, armed, civilian, protester, rioter, or a kind of site.")
    source: str = Field(description="Where the row comes from.")
