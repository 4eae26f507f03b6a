"""Statements that push one another round and round whatever the calendar says ("A before B", "B before A")."""

from collections.abc import Iterable, Iterator, Sequence

from bearwitness.chronology.network.columns import CALENDAR, NOBODY
from bearwitness.chronology.network.minimal import Conflict, smallest
from bearwitness.chronology.network.network import Network
from bearwitness.chronology.network.side import Loop

MOST_WAYS = 500
"""So many ways out of a knot are tried, and no more."""


class Knot:
    """Loops that hang together, all of them, and the ways out: sets of statements without which none is left."""

    def __init__(self, conflicts: Sequence[Conflict]) -> None:
        self.conflicts = list(conflicts)
        self.ways_out: list[frozenset[int]] = []

    @property
    def statements(self) -> frozenset[int]:
        """The statements of all its loops."""
        return frozenset().union(*(conflict.statements for conflict in self.conflicts))

    def untie(self, network: Network) -> None:
        """Finds all the loops and all the ways out, by trying each way out of each loop found."""
        waiting: list[frozenset[int]] = [frozenset()]
        seen = set(waiting)
        while waiting and len(seen) < MOST_WAYS:
            way = waiting.pop()
            left = self._left(network, way)
            if left is None:
                self.ways_out.append(way)
                continue
            further = [way | {statement} for statement in sorted(left)]
            waiting += [longer for longer in further if longer not in seen]
            seen.update(further)
        self.ways_out = self.ways_out or [self.statements]
        network.withdraw(sorted(self.statements))

    def take(self, network: Network, turn: int) -> None:
        """Withdraws one of the ways out, in turn, and restores all else that makes the loops."""
        way = self.ways_out[turn]
        network.withdraw(sorted(way))
        network.restore(sorted(self.statements - way))

    def open_apart(self, network: Network) -> list[Conflict]:
        """Loops of which no two share a statement and which all others share one with; only theirs stay withdrawn."""
        chosen: list[Conflict] = []
        taken: frozenset[int] = frozenset()
        for conflict in self.conflicts:
            if not conflict.statements & taken:
                chosen.append(conflict)
                taken |= conflict.statements
        network.restore(sorted(self.statements - taken))
        return chosen

    def _left(self, network: Network, way: frozenset[int]) -> frozenset[int] | None:
        """The statements of a loop that is left when those of `way` are withdrawn."""
        for conflict in self.conflicts:
            if not conflict.statements & way:
                return conflict.statements
        network.withdraw(sorted(self.statements))
        loop = network.restore(sorted(self.statements - way))
        if loop is None:
            return None
        self.conflicts.append(_conflict(network, loop))
        return self.conflicts[-1].statements


def find_knots(network: Network) -> list[Knot]:
    """Settles a network; its knots, with all their statements withdrawn."""
    found: list[Conflict] = []

    def break_loop(loop: Loop) -> int:
        found.append(_conflict(network, loop))
        return min(found[-1].statements)

    network.settle(break_loop)
    knots = [Knot(conflicts) for conflicts in _hanging_together(network, found)]
    for knot in knots:
        knot.untie(network)
    return knots


def _conflict(network: Network, loop: Loop) -> Conflict:
    statements = frozenset(network.rows.statement[row] for row in loop.rows) - {NOBODY}
    return smallest(network, statements)


def _hanging_together(network: Network, found: Iterable[Conflict]) -> Iterator[list[Conflict]]:
    """The conflicts, those together that share a statement, or a point of which their statements say anything at all."""
    groups: list[tuple[set[int], list[Conflict]]] = []
    for conflict in found:
        touched = {key for statement in conflict.statements for key in (~statement, *_points(network, statement))}
        near = [group for group in groups if group[0] & touched]
        groups = [group for group in groups if group not in near]
        groups.append(
            (touched.union(*(t for t, _ in near)), [*(c for _, cs in near for c in cs), conflict]),
        )
    return (conflicts for _, conflicts in groups)


def _points(network: Network, statement: int) -> set[int]:
    rows = network.rows
    own = tuple(network.by_statement.rows(statement))
    return {points[row] for row in own for points in (rows.earlier, rows.later)} - {CALENDAR}
