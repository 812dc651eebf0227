"""country_names.csv: the names and abbreviations of countries, as they stand before a force's noun."""

from pydantic import Field

from schemas.base import Iso3, Record


class CountryName(Record):
    """A country's name as printed."""

    key = "name"

    name: str = Field(description="The name as printed: Ukraine, U.S., DR Congo.")
    country: Iso3 = Field(description="ISO 3166-1 alpha-3 (XKX for Kosovo).")
    source: str = Field(description="Where the row comes from.")
