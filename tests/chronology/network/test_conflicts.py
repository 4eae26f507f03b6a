"""The smallest sets of statements that cannot all be true: all of them, each minimal."""

from hypothesis import given, settings
from tests.chronology.network.slow import Row, is_possible, networks, smallest_sets

from bearwitness.chronology.network.columns import columns
from bearwitness.chronology.network.conflicts import conflicts
from bearwitness.chronology.network.minimal import possible, smallest
from bearwitness.chronology.network.network import Network


@settings(max_examples=300)
@given(networks())
def test_every_smallest_set_is_found_once_and_no_other(made: tuple[int, int, list[Row]]) -> None:
    found = [conflict.statements for conflict in conflicts(Network(columns(*made)))]
    assert sorted(map(sorted, found)) == sorted(map(sorted, smallest_sets(*made)))


@given(networks())
def test_the_rows_of_a_conflict_show_it(made: tuple[int, int, list[Row]]) -> None:
    points, _, rows = made
    for conflict in conflicts(Network(columns(*made))):
        assert not is_possible(points, [rows[row] for row in conflict.rows])
        assert {rows[row][4] for row in conflict.rows} - {-1} == conflict.statements


@given(networks())
def test_without_any_one_of_a_smallest_set_the_rest_is_possible(made: tuple[int, int, list[Row]]) -> None:
    network = Network(columns(*made))
    for conflict in conflicts(network):
        assert not possible(network, conflict.statements)
        assert all(possible(network, conflict.statements - {one}) for one in conflict.statements)


def test_one_absurd_date_makes_as_many_sets_as_it_gainsays_statements() -> None:
    """A birth in 1839 and five acts before."""
    acts = [row for n in range(1, 6) for row in ((1, n + 1, 0, 0, n), (n + 1, 0, -(1800 + n), 0, n))]
    network = Network(columns(6, 6, [(0, 1, 1839, 0, 0), *acts]))
    assert {conflict.statements for conflict in conflicts(network)} == {frozenset({0, n}) for n in range(1, 6)}


def test_what_gainsays_itself_is_a_set_of_one() -> None:
    network = Network(columns(1, 2, [(0, 1, 5, 0, 0), (1, 0, -4, 0, 0), (0, 1, 6, 0, 1)]))
    assert smallest(network, frozenset({0, 1})).statements == frozenset({0})
    assert [conflict.statements for conflict in conflicts(network)] == [frozenset({0})]


def test_two_loops_are_one_knot_where_a_statement_of_one_speaks_of_the_points_of_the_other() -> None:
    """A before B and B before A; C before D and D before C; and who says that of C and D says B before A, too."""
    made = (4, 4, [(1, 2, 0, 0, 0), (2, 1, 1, 0, 1), (2, 1, 1, 0, 2), (3, 4, 0, 0, 2), (4, 3, 1, 0, 3)])
    found = {conflict.statements for conflict in conflicts(Network(columns(*made)))}
    assert found == smallest_sets(*made) == {frozenset({0, 1}), frozenset({0, 2}), frozenset({2, 3})}
