"""The smallest sets of statements that cannot all be true, in numbers: every one proved minimal."""

from collections.abc import Iterator
from itertools import islice

from bearwitness.chronology.network.chains import chains
from bearwitness.chronology.network.columns import NOBODY
from bearwitness.chronology.network.knots import find_knots
from bearwitness.chronology.network.minimal import Conflict, crossed, minimal
from bearwitness.chronology.network.network import Network

MOST_OF_ONE_BOUND = 200
"""So many sets are listed that gainsay one and the same bound, the smallest of them."""


def conflicts(network: Network) -> Iterator[Conflict]:
    """Settles a network and finds its smallest sets of statements that cannot all be true, no set twice.

    The sets of a bound come with those of fewest statements first, and no more than `MOST_OF_ONE_BOUND`.  Afterwards
    no loop is left: statements that make one are withdrawn.
    """
    known = _Known()
    knots = find_knots(network)
    for knot in knots:
        for conflict in knot.conflicts:
            known.add(conflict.statements)
            yield conflict
    # A loop hides what else its statements gainsay, so every way out of it is taken in turn.
    for turn in range(max((len(knot.ways_out) for knot in knots), default=1)):
        for knot in knots:
            knot.take(network, turn)
        for row in crossed(network):
            yield from _of_bound(network, row, known)
    for knot in knots:
        knot.take(network, 0)


class _Known:
    """The sets found so far, and whether one of them lies within another set."""

    def __init__(self) -> None:
        self._by_member: dict[int, list[frozenset[int]]] = {}

    def has_part_of(self, statements: frozenset[int]) -> bool:
        return any(known <= statements for member in statements for known in self._by_member.get(member, ()))

    def add(self, statements: frozenset[int]) -> None:
        self._by_member.setdefault(min(statements), []).append(statements)


def _of_bound(network: Network, row: int, known: _Known) -> Iterator[Conflict]:
    rows = network.rows
    closing = frozenset((rows.statement[row],)) - {NOBODY}
    found = chains(rows, network.lows, rows.earlier[row], 1 - rows.days[row])
    for chain in islice(found, MOST_OF_ONE_BOUND):
        statements = chain.statements | closing
        if not known.has_part_of(statements):
            smallest = minimal(network, statements)
            known.add(smallest)
            yield Conflict(smallest, (*chain.rows, row))
