"""Where an article's names meet: Lebanon, Carthage and Watertown all have a bearer near Nashville."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from math import sqrt

from flows.extract.places.mention import Mention
from seeds.gazetteer import Place

Cell = tuple[int, int]
# Degrees; a cell and its neighbours reach some 50 to 100 km.
_CELL = 0.6
_POINTS = frozenset({"town", "district", "airport", "airbase"})
# Votes by chance, and those beyond that settle it.
_CHANCE, _ENOUGH = 0.7, 1.3


class Votes:
    """For each cell of the map the article's names that have a bearer in it or beside it.

    A name with many bearers meets others by chance: its vote counts less.
    """

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._total: Counter[Cell] = Counter()
        self._own: dict[str, dict[Cell, float]] = {}
        for key, candidates in {m.key: m.candidates for m in mentions if not m.heard}.items():
            weight = 1 / sqrt(max(1, len({(p.country, p.admin1) for p in candidates})))
            self._own[key] = {cell: weight for place in candidates for cell in _cells(place)}
            self._total.update(self._own[key])

    def share(self, place: Place, key: str) -> float:
        """0 to 1: how far the article's other names agree on where the place is."""
        if place.kind not in _POINTS or place.latitude is None or place.longitude is None:
            return 0.0
        cell = _cell(place.latitude, place.longitude)
        votes = self._total[cell] - self._own.get(key, {}).get(cell, 0.0)
        return max(0.0, min(1.0, (votes - _CHANCE) / _ENOUGH))


def _cell(latitude: float, longitude: float) -> Cell:
    return int(latitude // _CELL), int(longitude // _CELL)


def _cells(place: Place) -> Iterator[Cell]:
    if place.kind in _POINTS and place.latitude is not None and place.longitude is not None:
        row, column = _cell(place.latitude, place.longitude)
        yield from ((row + i, column + j) for i, j in product((-1, 0, 1), repeat=2))
