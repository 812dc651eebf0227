"""state_words.csv: names that point to one state without naming it."""

from pydantic import Field

from schemas.base import Iso3, Record


class StateWord(Record):
    """A federal state, an office or a head of government whose forces are one country's."""

    key = "name"

    name: str = Field(description="The name as printed: Minnesota, Defense Secretary, Obama.")
    country: Iso3 = Field(description="The country whose force it is, ISO 3166-1 alpha-3.")
    source: str = Field(description="Where the row comes from.")
