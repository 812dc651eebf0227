"""Distances and displacements on the globe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.places.distance import EARTH_KM, displaced, great_circle

POINTS = st.tuples(st.floats(-80, 80), st.floats(-179, 179))


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ((0, 0), (0, 1), 111.2),
        ((33.3, 44.4), (36.3, 43.1), 355),
        ((51.5, -0.1), (48.9, 2.4), 342),
        ((0, 179.5), (0, -179.5), 111.2),
    ],
)
def test_known_distances(a: tuple[float, float], b: tuple[float, float], km: float) -> None:
    assert great_circle(a, b) == pytest.approx(km, rel=0.02)


@given(POINTS, POINTS)
def test_distance_is_symmetric_and_bounded(a: tuple[float, float], b: tuple[float, float]) -> None:
    assert great_circle(a, b) == pytest.approx(great_circle(b, a), abs=1e-6)
    assert 0 <= great_circle(a, b) <= 3.1416 * EARTH_KM


@given(POINTS)
def test_a_point_is_no_distance_from_itself(a: tuple[float, float]) -> None:
    assert great_circle(a, a) == 0


@given(POINTS, st.floats(1, 500), st.floats(0, 359))
def test_displaced_lies_as_far_as_told(a: tuple[float, float], km: float, bearing: float) -> None:
    assert great_circle(a, displaced(a, km, bearing)) == pytest.approx(km, rel=1e-3)


def test_south_is_south() -> None:
    latitude, longitude = displaced((35.47, 44.39), 20, 180)
    assert latitude == pytest.approx(35.29, abs=0.01)
    assert longitude == pytest.approx(44.39, abs=0.01)
