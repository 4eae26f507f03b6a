"""What can all be true together, and the smallest part of what cannot."""

from collections.abc import Iterable
from typing import NamedTuple

from bearwitness.chronology.network.chains import chains
from bearwitness.chronology.network.columns import CALENDAR, MANY, columns
from bearwitness.chronology.network.network import Network


class Conflict(NamedTuple):
    """Statements that cannot all be true while any of them may be left out, and the rows that show it, in order."""

    statements: frozenset[int]
    rows: tuple[int, ...]


def smallest(network: Network, statements: frozenset[int]) -> Conflict:
    """The conflict of a smallest part of statements that cannot all be true: without any one of it the rest can.

    Found by leaving out one after the other, those that come last first.
    """
    kept = sorted(statements)
    for statement in reversed(kept.copy()):
        rest = [other for other in kept if other != statement]
        if not possible(network, rest):
            kept = rest
    return Conflict(frozenset(kept), _Part(network, kept).proof())


def possible(network: Network, statements: Iterable[int]) -> bool:
    """Whether the statements can all be true, with what holds whatever is stated, and nothing else."""
    return not _Part(network, statements).proof()


class _Part:
    """A network of the rows of some statements, with those that hold whatever is stated, and of their points alone."""

    def __init__(self, network: Network, statements: Iterable[int]) -> None:
        rows = network.rows
        self._used = [row for statement in statements for row in network.by_statement.rows(statement)]
        points = {point for row in self._used for point in (rows.earlier[row], rows.later[row])}
        self._used += _always_holding(network, points)
        numbers = {CALENDAR: CALENDAR}
        taken = [
            (
                numbers.setdefault(rows.earlier[row], len(numbers)),
                numbers.setdefault(rows.later[row], len(numbers)),
                rows.days[row],
                rows.months[row],
                0,
            )
            for row in self._used
        ]
        self._alone = Network(columns(len(numbers) - 1, 1, taken))

    def proof(self) -> tuple[int, ...]:
        """Rows that show that they cannot all hold, each pushing the next; () where they can."""
        alone = self._alone
        loop = alone.lows.spread(range(alone.rows.points + 1))
        if loop is not None:
            return tuple(self._used[row] for row in loop.rows)
        over = crossed(alone)
        if not over:
            return ()
        row = over[0]
        chain = next(chains(alone.rows, alone.lows, alone.rows.earlier[row], 1 - alone.rows.days[row]))
        return tuple(self._used[row] for row in (*chain.rows, row))


def _always_holding(network: Network, points: set[int]) -> list[int]:
    """The rows of no statement between points, and points that such rows lead to."""
    rows = network.rows
    found: dict[int, None] = {}
    waiting = sorted(points - {CALENDAR})
    seen = set(waiting) | {CALENDAR}
    while waiting:
        point = waiting.pop()
        for row in network.always.get(point, ()):
            found[row] = None
            others = {rows.earlier[row], rows.later[row]} - seen
            seen |= others
            waiting.extend(sorted(others))
    return list(found)


def crossed(network: Network) -> list[int]:
    """The rows that say of a point "not after" a day which comes before its first, in their order."""
    rows, lows = network.rows, network.lows
    if len(rows) >= MANY:
        from bearwitness.chronology.network import many_rows  # noqa: PLC0415  it loads numpy

        return many_rows.crossed(rows, lows.values, network.off)
    return [
        row
        for row in network.by_later.rows(CALENDAR)
        if lows.values[rows.earlier[row]] + rows.days[row] > 0 and lows.holds(row)
    ]
