"""What can all be true together, and the smallest part of what cannot."""

from collections.abc import Iterable
from typing import NamedTuple

from bearwitness.chronology.network.columns import CALENDAR, NOBODY, Columns, columns
from bearwitness.chronology.network.network import Network


class Conflict(NamedTuple):
    """Statements that cannot all be true while any of them may be left out, and the rows that show it, in order."""

    statements: frozenset[int]
    rows: tuple[int, ...]


def minimal(network: Network, statements: frozenset[int]) -> frozenset[int]:
    """A smallest part of statements that cannot all be true: without any one of it the rest can.

    Found by leaving out one after the other, those that come last first.
    """
    kept = sorted(statements)
    for statement in reversed(kept.copy()):
        rest = [other for other in kept if other != statement]
        if not possible(network, rest):
            kept = rest
    return frozenset(kept)


def possible(network: Network, statements: Iterable[int]) -> bool:
    """Whether the statements can all be true, with what holds whatever is stated, and nothing else."""
    rows = network.rows
    used = [row for statement in statements for row in network.by_statement.rows(statement)]
    used += _always_holding(network, {point for row in used for point in (rows.earlier[row], rows.later[row])})
    alone = _part(rows, used)
    return alone.lows.spread(range(alone.rows.points + 1)) is None and not crossed(alone)


def _part(rows: Columns, used: Iterable[int]) -> Network:
    """A network of some rows, as rows of one statement, and of the points that they speak of."""
    numbers = {CALENDAR: CALENDAR}
    taken = [
        (
            numbers.setdefault(rows.earlier[row], len(numbers)),
            numbers.setdefault(rows.later[row], len(numbers)),
            rows.days[row],
            rows.months[row],
            0,
        )
        for row in used
    ]
    return Network(columns(len(numbers) - 1, 1, taken))


def _always_holding(network: Network, points: set[int]) -> list[int]:
    """The rows of no statement between points, and points that such rows lead to."""
    rows = network.rows
    found: dict[int, None] = {}
    waiting = sorted(points - {CALENDAR})
    seen = set(waiting) | {CALENDAR}
    while waiting:
        point = waiting.pop()
        for row in (*network.by_earlier.rows(point), *network.by_later.rows(point)):
            if rows.statement[row] == NOBODY:
                found[row] = None
                others = {rows.earlier[row], rows.later[row]} - seen
                seen |= others
                waiting.extend(sorted(others))
    return list(found)


def crossed(network: Network) -> list[int]:
    """The rows that say of a point "not after" a day which comes before its first."""
    rows, lows = network.rows, network.lows
    return [
        row
        for row in network.by_later.rows(CALENDAR)
        if lows.values[rows.earlier[row]] + rows.days[row] > 0 and lows.holds(row)
    ]
