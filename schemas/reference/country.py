"""countries.csv: names, codes and extents of the countries, published as a table for the views to join."""

from pydantic import Field

from schemas.base import Iso3, Latitude, Longitude, Record


class Country(Record):
    """A country or territory with an ISO 3166-1 code, its other codes and the box that it lies in."""

    key = "country"

    country: Iso3 = Field(description="ISO 3166-1 alpha-3 (XKX for Kosovo).")
    name: str = Field(description="English short name.")
    iso_numeric: int | None = Field(None, ge=1, le=999, description="ISO 3166-1 numeric, as ACLED's iso.")
    fips: str | None = Field(None, pattern=r"^[A-Z]{2}$", description="FIPS 10-4 code, as GDELT uses it.")
    south: Latitude | None = Field(None, description="Least latitude of its land, overseas parts included.")
    west: Longitude | None = Field(None, description="Least longitude; -180 where the land crosses 180°.")
    north: Latitude | None = Field(None, description="Greatest latitude.")
    east: Longitude | None = Field(None, description="Greatest longitude; 180 where the land crosses 180°.")
    source: str = Field(description="Where the row comes from.")
