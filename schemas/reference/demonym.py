"""demonyms.csv: the words by which a country's forces, people and government go."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Iso3, Record


class DemonymKind(StrEnum):
    """How the word stands for the country."""

    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"


class Demonym(Record):
    """A country's adjective, the name of its people, or the capital that speaks for its government."""

    key = "demonym"

    demonym: str = Field(description="The word as printed: Iraqi, Afghans, Moscow.")
    country: Iso3 = Field(description="The country that it stands for, ISO 3166-1 alpha-3 (XKX for Kosovo).")
    kind: DemonymKind = Field(description="adjective, people or capital.")
    source: str = Field(description="Where the row comes from.")
