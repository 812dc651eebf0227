"""Distances and bearings on the globe."""

from math import asin, atan2, cos, degrees, inf, radians, sin, sqrt

from seeds.gazetteer import Place

EARTH_KM = 6371.0


def great_circle(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Kilometres between two points (latitude, longitude in degrees) on a sphere."""
    lat_a, lon_a, lat_b, lon_b = map(radians, (*a, *b))
    h = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, h)))


def kilometres(a: Place, b: Place) -> float:
    """Kilometres between two places; infinite where one has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return inf
    return great_circle((a.latitude, a.longitude), (b.latitude, b.longitude))


def displaced(point: tuple[float, float], km: float, bearing: float) -> tuple[float, float]:
    """The point `km` kilometres away at a bearing in degrees clockwise from north."""
    lat, lon, turn, arc = radians(point[0]), radians(point[1]), radians(bearing), km / EARTH_KM
    to_lat = asin(sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(turn))
    to_lon = lon + atan2(sin(turn) * sin(arc) * cos(lat), cos(arc) - sin(lat) * sin(to_lat))
    return degrees(to_lat), (degrees(to_lon) + 540) % 360 - 180
