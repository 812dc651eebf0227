"""Published incidents, and their claims, in the formats that others read, one function a format."""

from collections.abc import Callable
from typing import BinaryIO

import duckdb

from warehouse.exports.geo import geojson, geoparquet
from warehouse.exports.sheets import acled, claims, gkg_counts, hxl, ucdp_ged

FORMATS: dict[str, Callable[[duckdb.DuckDBPyConnection, BinaryIO], int]] = {
    "acled": acled,
    "ucdp-ged": ucdp_ged,
    "gkg-counts": gkg_counts,
    "claims": claims,
    "hxl": hxl,
    "geojson": geojson,
    "geoparquet": geoparquet,
}
"""What writes each format of `warledger export`, and says how many rows it wrote."""

__all__ = ["FORMATS"]
