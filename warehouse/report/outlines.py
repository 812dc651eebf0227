"""Country outlines for the map: Natural Earth 1:110m (public domain) as world-atlas 2.0 packs it.

`python -m warehouse.report.outlines countries-110m.json > warehouse/report/outlines.json`
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import seeds
from schemas.reference.country import Country

UNCODED = {"Kosovo": "XKX", "Somaliland": "SOM", "N. Cyprus": "CYP"}
"""Outlines that Natural Earth gives no ISO number, by its name."""


def outlines(topology: dict[str, Any]) -> dict[str, list[list[float]]]:
    """Rings of each country by ISO 3166-1 alpha-3: longitude and latitude in turn, to a tenth of a degree."""
    codes = {c.iso_numeric: c.country for c in seeds.reference("countries", Country)}
    arcs = [list(_absolute(arc, topology["transform"])) for arc in topology["arcs"]]
    found: dict[str, list[list[float]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        code = codes.get(int(shape.get("id") or 0)) or UNCODED.get(shape["properties"]["name"])
        if code and shape["type"]:
            polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            found.setdefault(code, []).extend(_ring(ring, arcs) for polygon in polygons for ring in polygon)
    return dict(sorted(found.items()))


def _absolute(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[tuple[float, float]]:
    """The points of an arc, which TopoJSON writes as steps on a grid."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield round(x * scale_x + left, 1), round(y * scale_y + bottom, 1)


def _ring(indices: list[int], arcs: list[list[tuple[float, float]]]) -> list[float]:
    """The arcs of a ring one after the other; ~n stands for arc n backwards."""
    points: list[tuple[float, float]] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += [point for point in arc if not points or point != points[-1]]
    return [number for point in points for number in point]


if __name__ == "__main__":
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    sys.stdout.write(json.dumps(outlines(topology), separators=(",", ":")) + "\n")
