"""The smallest sets of statements that cannot all be true, in numbers: every one proved minimal."""

from collections.abc import Iterator
from itertools import islice

from bearwitness.chronology.network.chains import chains
from bearwitness.chronology.network.columns import NOBODY
from bearwitness.chronology.network.knots import find_knots
from bearwitness.chronology.network.minimal import Conflict, crossed, smallest
from bearwitness.chronology.network.network import Network

MOST_OF_ONE_BOUND = 200
"""So many sets are listed that gainsay one and the same bound, the smallest of them."""


def conflicts(network: Network, most: int = MOST_OF_ONE_BOUND) -> Iterator[Conflict]:
    """Settles a network and finds its smallest sets of statements that cannot all be true, no set twice.

    The sets of a bound come with those of fewest statements first, and no more than `most`.  Afterwards no loop is
    left: statements that make one are withdrawn.
    """
    known = _Known()
    knots = find_knots(network)
    for knot in knots:
        knot.take(network, 0)
        for conflict in knot.conflicts:
            known.add(conflict.statements)
            yield conflict
    for row in crossed(network):
        yield from _of_bound(network, row, known, most)
    # A loop hides what else its statements gainsay, so every way out of it is taken in turn.
    for knot in knots:
        for turn in range(1, len(knot.ways_out)):
            knot.take(network, turn)
            for row in crossed(network):
                yield from _of_bound(network, row, known, most)
        knot.take(network, 0)


def conflicts_apart(network: Network) -> Iterator[Conflict]:
    """Settles a network and finds smallest sets of statements that cannot all be true, no two with one in common.

    Without the statements of these sets all others can be true together; they are withdrawn.
    """
    for knot in find_knots(network):
        yield from knot.open_apart(network)
    for row in crossed(network):
        while network.lows.holds(row) and _is_crossed(network, row):
            found = next(_of_bound(network, row, _Known(), 1))
            network.withdraw(sorted(found.statements))
            yield found


def _is_crossed(network: Network, row: int) -> bool:
    """Whether a row says of a point "not after" a day that comes before its first."""
    return network.lows.values[network.rows.earlier[row]] + network.rows.days[row] > 0


class _Known:
    """The sets found so far, and whether one of them lies within another set."""

    def __init__(self) -> None:
        self._by_member: dict[int, list[frozenset[int]]] = {}

    def has_part_of(self, statements: frozenset[int]) -> bool:
        return any(known <= statements for member in statements for known in self._by_member.get(member, ()))

    def add(self, statements: frozenset[int]) -> None:
        self._by_member.setdefault(min(statements), []).append(statements)


def _of_bound(network: Network, row: int, known: _Known, most: int) -> Iterator[Conflict]:
    rows = network.rows
    closing = frozenset((rows.statement[row],)) - {NOBODY}
    leading = chains(rows, network.lows, rows.earlier[row], 1 - rows.days[row])
    for chain in islice(leading, most):
        statements = chain.statements | closing
        if not known.has_part_of(statements):
            found = smallest(network, statements)
            known.add(found.statements)
            yield found
