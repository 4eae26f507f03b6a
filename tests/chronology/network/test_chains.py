"""Why a bound is what it is."""

from hypothesis import assume, given
from tests.chronology.network.slow import Row, bounds, is_possible, networks

from bearwitness.chronology.network.chains import chains, shortest_chain
from bearwitness.chronology.network.columns import columns
from bearwitness.chronology.network.network import Network


@given(networks())
def test_a_chain_alone_gives_the_bound(made: tuple[int, int, list[Row]]) -> None:
    points, _, rows = made
    assume(is_possible(points, rows))
    network = Network(columns(*made))
    network.settle(lambda loop: loop.rows[0])
    for point in range(1, points + 1):
        for side, end in ((network.lows, 0), (network.highs, 1)):
            chain = shortest_chain(network.rows, side, point)
            wanted = bounds(points, rows)[point - 1][end]
            assert (chain is None) == (wanted is None)
            if chain is not None:
                assert bounds(points, [rows[row] for row in chain.rows])[point - 1][end] == wanted


def test_the_chain_of_fewest_statements_is_the_reason() -> None:
    """A day that one statement gives, and that three others give together."""
    rows = [(0, 1, 10, 0, 0), (1, 2, 10, 0, 1), (2, 3, 10, 0, 2), (0, 3, 30, 0, 3)]
    network = Network(columns(3, 4, rows))
    network.settle(lambda loop: loop.rows[0])
    chain = shortest_chain(network.rows, network.lows, 3)
    assert chain is not None
    assert chain.rows == (3,)


def test_chains_come_shortest_first_and_all_of_them() -> None:
    rows = [(0, 1, 10, 0, 0), (1, 2, 10, 0, 1), (2, 3, 10, 0, 2), (0, 3, 30, 0, 3), (0, 2, 5, 0, 4)]
    network = Network(columns(3, 5, rows))
    network.settle(lambda loop: loop.rows[0])
    found = [sorted(chain.statements) for chain in chains(network.rows, network.lows, 3, 12)]
    assert found == [[3], [2, 4], [0, 1, 2]]
