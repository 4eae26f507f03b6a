"""The nearest by their signs are those that have the fewest others."""

import numpy as np
import pytest

from bearwitness.meaning.nearest import Nearest

CHANCE = np.random.default_rng(1)
SIGNS = CHANCE.integers(0, 4, (200, 16), dtype=np.uint8)
"""Few bits differ, so that many are as near as others."""


def slowly(wanted: np.ndarray, within: slice) -> list[int]:
    differing = np.unpackbits(SIGNS ^ wanted, axis=1).sum(axis=1)
    return sorted(range(*within.indices(len(SIGNS))), key=lambda k: (differing[k], k))


@pytest.mark.parametrize("within", [slice(0, 200), slice(50, 120), slice(7, 7)])
@pytest.mark.parametrize("count", [1, 10, 500])
def test_they_are_those_that_a_look_at_each_finds(within: slice, count: int) -> None:
    wanted = SIGNS[17]
    assert Nearest(SIGNS).to(wanted, count, within).tolist() == slowly(wanted, within)[:count]


def test_of_nothing_nothing_is_near() -> None:
    nothing = Nearest(np.zeros((0, 16), dtype=np.uint8))
    assert len(nothing) == 0
    assert nothing.to(SIGNS[0], 5).tolist() == []
