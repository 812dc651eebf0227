"""Write the gazetteer as one SQLite file: places, and the keys of their names."""

import sqlite3
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from seeds.gazetteer.names import name_key, sound_key
from seeds.gazetteer.place import COLUMNS, Place
from seeds.gazetteer.sources import GeoNames, Named, airports, curated

_SCHEMA = f"""
CREATE TABLE place ({", ".join(COLUMNS)});
CREATE TABLE name (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, country TEXT, place INTEGER, PRIMARY KEY (key, country, place)) WITHOUT ROWID;
"""

# Countries whose names reach English newspapers in more than one romanisation.
_ROMANISED = frozenset(
    ["AFG", "ARE", "ARM", "AZE", "BGD", "BHR", "BLR", "CHN", "COM", "DJI", "DZA", "EGY", "ERI", "ETH", "GEO", "IND", "IRN", "IRQ", "ISR", "JOR", "KAZ", "KGZ", "KHM", "KWT", "LAO", "LBN", "LBY", "LKA", "MAR", "MLI", "MMR", "MRT", "NER", "NPL", "OMN", "PAK", "PRK", "PSE", "QAT", "RUS", "SAU", "SDN", "SOM", "SSD", "SYR", "TCD", "THA", "TJK", "TKM", "TUN", "TUR", "UKR", "UZB", "YEM"]
)


def build(path: Path | str) -> sqlite3.Connection:
    """The gazetteer written to a new SQLite file (":memory:" for none); the same bytes of data on any machine."""
    connection = sqlite3.connect(path)
    connection.executescript(_SCHEMA)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA journal_mode = OFF")
    names: set[tuple[str, int]] = set()
    sounds: set[tuple[str, str, int]] = set()
    places = []
    for number, (place, spellings) in enumerate(_all()):
        places.append((number, *(getattr(place, column) for column in COLUMNS)))
        keys = {key for s in spellings if _is_name(s, place) and (key := name_key(s))}
        names.update((key, number) for key in keys)
        if place.country in _ROMANISED and place.kind in ("town", "province", "district"):
            sounds.update((s, place.country, number) for key in keys if (s := sound_key(key)))
    connection.executemany(
        f"INSERT INTO place (rowid, {', '.join(COLUMNS)}) VALUES ({', '.join('?' * (len(COLUMNS) + 1))})",
        places,
    )
    connection.executemany("INSERT INTO name VALUES (?, ?)", sorted(names))
    connection.executemany("INSERT INTO sound VALUES (?, ?, ?)", sorted(sounds))
    connection.commit()
    return connection


def _all() -> Iterator[Named]:
    geonames = GeoNames()
    return chain(
        curated(), geonames.countries(), geonames.subdivisions(), geonames.cities(), airports(geonames.iso3())
    )


def _is_name(spelling: str, place: Place) -> bool:
    """Not a code, nor a transliteration that no newspaper prints ("swldw"), nor another script."""
    if spelling == place.name:
        return True
    if not spelling or not (spelling[0].isupper() or spelling.startswith("al-")):
        return False
    code = len(spelling) <= 3 and spelling.isupper() and place.kind != "country"
    return not code and spelling[-1] < "\u0250"
