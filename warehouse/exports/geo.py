"""GeoJSON and GeoParquet. What is known to the country only has no geometry: its middle is no place."""

import json
import struct
from typing import BinaryIO

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

QUERY = """
SELECT * EXCLUDE (latitude, longitude),
    CASE WHEN location_precision <= 5 THEN longitude END AS x,
    CASE WHEN location_precision <= 5 THEN latitude END AS y
FROM exported_incidents ORDER BY date_start NULLS LAST, incident_id
"""


def geojson(con: duckdb.DuckDBPyConnection, out: BinaryIO) -> int:
    """Incidents as a FeatureCollection (RFC 7946), one feature a line."""
    found = con.execute(QUERY)
    names = [column[0] for column in found.description or []]
    count = 0
    out.write(b'{"type": "FeatureCollection", "features": [')
    while row := found.fetchone():
        out.write((",\n" if count else "\n").encode() + _feature(dict(zip(names, row, strict=True))))
        count += 1
    out.write(b"\n]}\n")
    return count


def _feature(properties: dict[str, object]) -> bytes:
    x, y = properties.pop("x"), properties.pop("y")
    geometry = None if x is None else {"type": "Point", "coordinates": [x, y]}
    feature = {
        "type": "Feature",
        "id": properties["incident_id"],
        "geometry": geometry,
        "properties": properties,
    }
    return json.dumps(feature, ensure_ascii=False, default=str).encode()


def geoparquet(con: duckdb.DuckDBPyConnection, out: BinaryIO) -> int:
    """Incidents as GeoParquet 1.1: points in WKB, WGS 84 (the format's default), one bounding box."""
    table = con.sql(QUERY).to_arrow_table()
    xs, ys = table["x"].to_pylist(), table["y"].to_pylist()
    points = pa.array([None if x is None else _wkb(x, y) for x, y in zip(xs, ys, strict=True)], pa.binary())
    column: dict[str, object] = {"encoding": "WKB", "geometry_types": ["Point"]}
    known = [(x, y) for x, y in zip(xs, ys, strict=True) if x is not None]
    if known:
        west, east = min(x for x, _ in known), max(x for x, _ in known)
        south, north = min(y for _, y in known), max(y for _, y in known)
        column["bbox"] = [west, south, east, north]
    geo = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
    table = table.drop_columns(["x", "y"]).append_column("geometry", points)
    pq.write_table(table.replace_schema_metadata({"geo": json.dumps(geo)}), out)
    return len(table)


def _wkb(x: float, y: float) -> bytes:
    """A point as well-known binary, little-endian."""
    return struct.pack("<BIdd", 1, 1, x, y)
