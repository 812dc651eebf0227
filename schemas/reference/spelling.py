"""spellings.csv: how newspapers write names for which GeoNames has other romanisations."""

from pydantic import Field

from schemas.base import Record


class Spelling(Record):
    """A GeoNames place and the spellings that it lacks."""

    key = "geonames_id"

    geonames_id: int = Field(description="The place.")
    spellings: str = Field(description="Its further spellings, parted by |.")
    source: str = Field(description="Where the row comes from.")
