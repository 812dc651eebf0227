"""Write the gazetteer as one SQLite file: places, and the keys of their names."""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from seeds.gazetteer.names import name_key, sound_key
from seeds.gazetteer.place import COLUMNS, Place
from seeds.gazetteer.sources import GeoNames, Named, airports, curated

_TABLES = f"""
CREATE TABLE place ({", ".join(COLUMNS)});
CREATE TABLE name (key TEXT, place INTEGER);
CREATE TABLE sound (key TEXT, place INTEGER);
"""
_INDEXES = """
CREATE INDEX name_key ON name (key, place);
CREATE INDEX sound_key ON sound (key, place);
"""

# Countries whose names reach English newspapers in more than one romanisation.
_ROMANISED_CODES = """
AFG ARE ARM AZE BGD BHR BLR COM DJI DZA EGY ERI ETH GEO IND IRN IRQ ISR JOR KAZ KGZ KHM KWT LAO LBN LBY LKA
MAR MLI MMR MRT NER NPL OMN PAK PRK PSE QAT RUS SAU SDN SOM SSD SYR TCD THA TJK TKM TUN TUR UKR UZB YEM
"""
_ROMANISED = frozenset(_ROMANISED_CODES.split())
_SOUNDED = frozenset({"town", "province", "district"})


def build(path: Path | str) -> sqlite3.Connection:
    """The gazetteer written to a new SQLite file (":memory:" for none); the same rows anywhere."""
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;" + _TABLES)
    places: list[tuple[object, ...]] = []
    names: list[tuple[str, int]] = []
    sounds: list[tuple[str, int]] = []
    for number, (place, spellings) in enumerate(_all()):
        places.append((number, *(getattr(place, column) for column in COLUMNS)))
        keys = sorted({name_key(s) for s in spellings if _is_name(s, place)} - {""})
        names += [(key, number) for key in keys]
        if place.country in _ROMANISED and (
            place.kind in _SOUNDED or place.place_id.startswith("warledger:")
        ):
            sounds += [(sound, number) for sound in sorted(set(map(sound_key, keys)) - {""})]
    _insert(connection, "place (rowid, " + ", ".join(COLUMNS) + ")", places)
    _insert(connection, "name", names)
    _insert(connection, "sound", sounds)
    connection.executescript(_INDEXES)
    connection.commit()
    return connection


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def _all() -> Iterator[Named]:
    geonames = GeoNames()
    return chain(
        curated(), geonames.countries(), geonames.subdivisions(), geonames.cities(), airports(geonames.iso3())
    )


def _is_name(spelling: str, place: Place) -> bool:
    """Not a code, nor a transliteration that no newspaper prints ("swldw"), nor another script."""
    if spelling == place.name:
        return True
    if not spelling or spelling[-1] >= "\u0250" or not (spelling[0].isupper() or spelling.startswith("al-")):
        return False
    return not (len(spelling) <= 4 and spelling.isupper() and place.kind == "town")
