"""locations: one row a mention of a place."""

from typing import ClassVar

from pydantic import Field

from schemas.base import Fact, Id, Iso3, Latitude, Longitude


class Location(Fact):
    """A place mention, resolved where the gazetteers allow it."""

    key: ClassVar[str] = "location_id"

    location_id: Id = Field(description="Deterministic id of the mention.")
    name: str = Field(description="The name verbatim.")
    place_id: str | None = Field(None, description="The same for all mentions of one place, in any article.")
    place_name: str | None = Field(None, description="Canonical name of the place.")
    kind: str | None = Field(
        None, description="town, province, country, region, sea, river, airbase, camp, crossing …"
    )
    latitude: Latitude | None = Field(None, description="WGS 84 degrees north.")
    longitude: Longitude | None = Field(None, description="WGS 84 degrees east.")
    precision: int | None = Field(
        None,
        ge=1,
        le=7,
        description="UCDP where_prec: 1 exact, 2 near a known point, 3 district, 4 province, 5 line, region, "
        "6 country, 7 international waters or airspace.",
    )
    geonames_id: int | None = Field(None, description="GeoNames id, where the place has one there.")
    admin1: str | None = Field(None, description="First-order subdivision (province, state).")
    country: Iso3 | None = Field(None, description="ISO 3166-1 alpha-3.")
