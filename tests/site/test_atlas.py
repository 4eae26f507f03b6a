"""Places on a map."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bearwitness.site.atlas import WIDTH, Map, Place, map_of


def mapped(*points: tuple[float, float]) -> Map:
    places = [Place(label=f"P{n}", point=p, weight=n + 1, href="", title="") for n, p in enumerate(points)]
    found = map_of(places)
    assert found is not None
    return found


@settings(deadline=None)  # the first map reads the coastlines
@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-89, 89)), min_size=1, max_size=6))
def test_every_place_lies_in_the_picture(points: list[tuple[float, float]]) -> None:
    found = mapped(*points)
    assert all(-1 <= spot.x <= WIDTH + 1 and -1 <= spot.y <= found.height + 1 for spot in found.spots)


def test_north_is_above_and_east_to_the_right() -> None:
    moscow, london = mapped((37.6, 55.75), (-0.1, 51.5)).spots[::-1]
    assert moscow.x > london.x
    assert moscow.y < london.y


@pytest.mark.parametrize(("point", "is_land"), [((-30.0, 30.0), False), ((45.0, 55.0), True)])
def test_land_is_drawn_where_land_is(point: tuple[float, float], *, is_land: bool) -> None:
    """In the middle of the Atlantic there is none, in the middle of Russia nothing else."""
    assert bool(mapped(point).land) == is_land


def test_nowhere_is_no_map() -> None:
    assert map_of([]) is None


def test_a_name_that_would_cover_another_is_left_out() -> None:
    spots = mapped(*[(10 + n / 1000, 45) for n in range(4)], (60, 45)).spots
    assert 0 < sum(bool(spot.label) for spot in spots) < len(spots)
