"""Large networks and small ones have the same bounds, indexes and months: numpy says what Python says."""

from array import array

import numpy as np
import pytest
from benchmarks.chronology.lives import lives
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.chronology.network import columns, many_months, many_rows, months
from bearwitness.chronology.network.conflicts import conflicts, conflicts_apart
from bearwitness.chronology.network.minimal import crossed, possible
from bearwitness.chronology.network.network import Network
from bearwitness.chronology.network.side import FAR

DAYS = st.lists(st.integers(FAR, 1_100_000), min_size=1, max_size=20)


@given(DAYS, st.integers(-1_500, 6_000))
def test_many_days_are_moved_as_one(days: list[int], count: int) -> None:
    many, counts = np.array(days), np.full(len(days), count)
    for name in ("at_least", "at_most", "early", "late"):
        found = getattr(many_months, name)(many, counts)
        assert found.tolist() == [getattr(months, name)(day, count) for day in days]


@given(st.lists(st.integers(-1, 5), max_size=30))
def test_an_index_of_many_rows_is_an_index(keys: list[int]) -> None:
    found, wanted = many_rows.index(array("i", keys), 6), columns.index(array("i", keys), 6)
    assert [list(found.rows(key)) for key in range(6)] == [list(wanted.rows(key)) for key in range(6)]


def network(monkeypatch: pytest.MonkeyPatch, *, many: bool, planted: int = 0) -> Network:
    """A network of three hundred events, handled as a large one or as a small one."""
    for module in ("columns", "network", "minimal"):
        monkeypatch.setattr(f"bearwitness.chronology.network.{module}.MANY", 0 if many else 10**9)
    return Network(lives(300, seed=5, planted=planted).rows)


def test_sweeps_find_the_bounds_that_single_pushes_find(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for many in (True, False):
        made = network(monkeypatch, many=many)
        made.settle(lambda loop: loop.rows[0])
        assert crossed(made) == []
        found.append((made.lows.values, made.highs.values))
    assert found[0] == found[1]


def test_a_network_settled_again_takes_no_account_of_what_was_withdrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for many in (True, False):
        made = network(monkeypatch, many=many, planted=5)
        withdrawn = sorted(frozenset().union(*(conflict.statements for conflict in conflicts(made))))
        made.withdraw(withdrawn)
        assert list(conflicts_apart(made)) == []
        found.append((made.lows.values, made.highs.values))
    assert found[0] == found[1]


def test_a_chronicle_of_entries_one_after_the_other_is_swept_through() -> None:
    """Thirty thousand points, each no earlier than the one before it; the first and last are dated."""
    points = 30_000
    rows = [(0, 1, 700_000, 0, 0), (points, 0, -800_000, 0, 1), *((p, p + 1, 1, 0, 2) for p in range(1, points))]
    made = Network(columns.columns(points, 3, rows))
    made.settle(lambda loop: loop.rows[0])
    assert (made.low(points), made.high(1)) == (700_000 + points - 1, 800_000 - points + 1)
    assert (made.low(77), made.high(77)) == (700_076, 800_000 - points + 77)


@pytest.mark.parametrize("many", [True, False])
def test_what_was_planted_is_found(monkeypatch: pytest.MonkeyPatch, many: bool) -> None:  # noqa: FBT001
    planted = lives(300, seed=5, planted=12).planted
    every = [c.statements for c in conflicts(network(monkeypatch, many=many, planted=12))]
    apart = [c.statements for c in conflicts_apart(network(monkeypatch, many=many, planted=12))]
    assert set(planted) <= set().union(*every)
    assert len(set().union(*apart)) == sum(map(len, apart))
    assert set(apart) <= set(every)


def test_without_what_stands_apart_all_else_is_possible(monkeypatch: pytest.MonkeyPatch) -> None:
    made = network(monkeypatch, many=False, planted=12)
    left_out = set().union(*(c.statements for c in conflicts_apart(made)))
    assert crossed(made) == []
    assert possible(made, set(range(made.rows.statements)) - left_out)
