"""Bounds are exact, whatever comes and goes."""

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.chronology.network.slow import Row, bounds, held, is_possible, networks

from bearwitness.chronology.network.columns import columns
from bearwitness.chronology.network.conflicts import conflicts
from bearwitness.chronology.network.network import Network
from bearwitness.edtf.days import ordinal


def settled(points: int, statements: int, rows: list[Row]) -> Network:
    network = Network(columns(points, statements, rows))
    network.settle(lambda loop: rows[loop.rows[0]][4])
    return network


def found(network: Network) -> list[tuple[int | None, int | None]]:
    return [(network.low(point), network.high(point)) for point in range(1, network.rows.points + 1)]


@given(networks())
def test_bounds_are_those_of_all_paths(made: tuple[int, int, list[Row]]) -> None:
    points, _, rows = made
    assume(is_possible(points, rows))
    assert found(settled(*made)) == bounds(points, rows)


@given(networks(), st.data())
def test_withdrawing_and_restoring_leaves_the_bounds_of_what_holds(
    made: tuple[int, int, list[Row]], data: st.DataObject
) -> None:
    points, statements, rows = made
    assume(is_possible(points, rows))
    network = settled(*made)
    for _ in range(3):
        out = data.draw(st.sets(st.integers(0, statements - 1)))
        network.withdraw(out)
        assert found(network) == bounds(points, held(rows, set(range(statements)) - out))
        assert network.restore(out) is None
    assert found(network) == bounds(points, rows)


@given(networks())
def test_the_first_days_are_a_history_in_which_everything_holds(made: tuple[int, int, list[Row]]) -> None:
    points, _, rows = made
    assume(is_possible(points, rows))
    network = settled(*made)
    for days in (network.lows.values, [-value for value in network.highs.values]):
        assert all(days[later] >= days[earlier] + least for earlier, later, least, _, _ in rows)


def test_a_restored_statement_that_makes_a_loop_stays_withdrawn() -> None:
    """The one after the other, and the other after the one; and a first day for the one."""
    network = Network(columns(2, 3, [(1, 2, 1, 0, 0), (2, 1, 1, 0, 1), (0, 1, 700_000, 0, 2)]))
    assert [conflict.statements for conflict in conflicts(network)] == [frozenset({0, 1})]
    withdrawn = [statement for statement in (0, 1) if network.off[statement]]
    assert len(withdrawn) == 1
    before = found(network)
    assert network.restore(withdrawn) is not None
    assert network.off[withdrawn[0]] == 1
    assert found(network) == before


def test_ages_move_bounds_by_the_calendar() -> None:
    born, nineteen = ordinal(1895, 3, 1), 12 * 19
    rows = [(0, 1, born, 0, 0), (1, 0, -born, 0, 0), (1, 2, 0, nineteen, 1), (2, 1, 1, -(nineteen + 12), 1)]
    assert found(settled(2, 2, rows))[1] == (ordinal(1914, 3, 1), ordinal(1915, 2, 28))


def test_months_that_push_each_other_for_a_while_are_no_loop() -> None:
    """A year at least and 365 days at most: possible, but not from every day."""
    rows = [(1, 2, 0, 12, 0), (2, 1, -365, 0, 1), (0, 1, ordinal(1899, 6, 1), 0, 2)]
    network = Network(columns(2, 3, rows))
    assert list(conflicts(network)) == []
    assert network.low(1) == ordinal(1899, 6, 1)


def test_months_that_push_each_other_from_every_day_are_a_loop() -> None:
    rows = [(1, 2, 0, 12, 0), (2, 1, -364, 0, 1)]
    assert [conflict.statements for conflict in conflicts(Network(columns(2, 2, rows)))] == [frozenset({0, 1})]
