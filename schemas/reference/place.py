"""places.csv: bases, camps, crossings, regions, seas and conflict places that the gazetteers lack."""

import re
import unicodedata

from pydantic import Field

from schemas.base import Iso3, Latitude, Longitude, Record


class ReferencePlace(Record):
    """A place of our own table."""

    key = "name"

    name: str = Field(description="The usual name in English.")
    aliases: str | None = Field(None, description="Other spellings and names, parted by |.")
    kind: str = Field(
        description="region, sea, river, airbase, base, camp, crossing, island, mountains, site …"
    )
    latitude: Latitude = Field(description="WGS 84 degrees north.")
    longitude: Longitude = Field(description="WGS 84 degrees east.")
    country: Iso3 | None = Field(None, description="ISO 3166-1 alpha-3; empty where the place spans several.")
    admin1: str | None = Field(None, description="First-order subdivision, where it lies in one.")
    precision: int = Field(ge=1, le=7, description="UCDP where_prec of a report that names this place alone.")
    population: int | None = Field(
        None, ge=0, description="Weight against namesakes; empty where it is small."
    )
    source: str = Field(description="Where the row comes from.")

    @property
    def place_id(self) -> str:
        """warledger: and the name as a slug."""
        ascii_name = unicodedata.normalize("NFKD", self.name).encode("ascii", "ignore").decode().lower()
        return "warledger:" + re.sub(r"[^a-z0-9]+", "-", ascii_name.replace("'", "")).strip("-")

    @property
    def alias_list(self) -> tuple[str, ...]:
        """The aliases one by one."""
        return tuple(filter(None, (self.aliases or "").split("|")))
