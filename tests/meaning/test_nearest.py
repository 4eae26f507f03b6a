"""The nearest by their signs are those whose signs, weighed by what is asked for, agree most."""

from typing import TYPE_CHECKING

import numpy as np
import pytest

from bearwitness.meaning import nearest
from bearwitness.meaning.nearest import Nearest
from bearwitness.meaning.passages import signs_of

if TYPE_CHECKING:
    from bearwitness.learned.weights import Values

CHANCE = np.random.default_rng(1)
VECTORS: "Values" = CHANCE.standard_normal((300, 128), dtype=np.float32)
WANTED: "Values" = CHANCE.standard_normal(128, dtype=np.float32)
AGREEING = np.where(VECTORS > 0, 1, -1) @ WANTED
DIFFERING = ((VECTORS > 0) != (WANTED > 0)).sum(axis=1)


@pytest.mark.parametrize("within", [slice(0, 300), slice(50, 120), slice(7, 7)])
@pytest.mark.parametrize("count", [1, 10, 500])
def test_they_are_those_that_a_look_at_each_finds(within: slice, count: int) -> None:
    slowly = sorted(range(*within.indices(300)), key=lambda k: -AGREEING[k])
    assert Nearest(signs_of(VECTORS)).to(WANTED, count, within).tolist() == slowly[:count]


def test_only_those_with_the_fewest_other_signs_are_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearest, "COARSE", 20)
    weighed = Nearest(signs_of(VECTORS)).to(WANTED, 5)
    assert set(weighed.tolist()) <= set(np.argsort(DIFFERING, kind="stable")[:20].tolist())


def test_of_those_as_near_the_first_comes_first() -> None:
    assert Nearest(signs_of(VECTORS[[3, 5, 3]])).to(VECTORS[3], 2).tolist() == [0, 2]


def test_of_nothing_nothing_is_near() -> None:
    nothing = Nearest(signs_of(VECTORS[:0]))
    assert len(nothing) == 0
    assert nothing.to(WANTED, 5).tolist() == []
