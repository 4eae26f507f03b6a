"""Whether one thing can come so long after another is what all histories say."""

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.chronology.network.slow import Row, is_possible, networks

from bearwitness.chronology.network.asking import allows
from bearwitness.chronology.network.columns import columns
from bearwitness.chronology.network.network import Network


@given(networks(), st.data())
def test_what_is_allowed_is_what_leaves_all_possible(made: tuple[int, int, list[Row]], data: st.DataObject) -> None:
    points, _, rows = made
    assume(is_possible(points, rows))
    network = Network(columns(*made))
    network.settle(lambda loop: loop.rows[0])
    earlier = data.draw(st.integers(0, points))
    later = (earlier + data.draw(st.integers(1, points))) % (points + 1)
    days = data.draw(st.integers(-15, 15))
    before = (network.lows.values[:], network.highs.values[:])
    assert allows(network, earlier, later, days) is is_possible(points, [*rows, (earlier, later, days, 0, -1)])
    assert (network.lows.values, network.highs.values) == before
