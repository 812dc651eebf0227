"""A place of the gazetteer, and the file format that holds it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One place: what it is called, where it is, what it lies in.

    `precision` is UCDP where_prec as the place itself allows: 1 a point, 3 a district, 4 a province, 5 a
    region or line, 6 a country, 7 a sea. `population` is 0 where it is unknown: a prior, not a fact.
    """

    place_id: str
    name: str
    kind: str
    latitude: float | None
    longitude: float | None
    precision: int
    population: int
    country: str | None
    admin1: str | None
    admin2: str | None
    geonames_id: int | None


COLUMNS = tuple(Place.__dataclass_fields__)
