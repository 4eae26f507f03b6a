"""Why a bound is what it is: the chains of rows that give it, those of the fewest statements first."""

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from bearwitness.chronology.network.columns import CALENDAR, NOBODY, Columns
from bearwitness.chronology.network.side import Side

MOST_STEPS = 20_000
"""So many rows are looked at for one question, and no more."""


class Chain(NamedTuple):
    """Rows from the calendar to a point, each pushing the next, and the statements that they rest on."""

    rows: tuple[int, ...]
    statements: frozenset[int]


class _Open(NamedTuple):
    """A chain on its way back from the point to the calendar."""

    size: int
    number: int
    point: int
    needed: int
    chain: Chain
    passed: frozenset[int]


def shortest_chain(rows: Columns, side: Side, point: int) -> Chain | None:
    """The chain of the fewest statements that gives a point its bound; None where it has none."""
    return next(_chains(rows, side, point, side.values[point], once=True), None)


def chains(rows: Columns, side: Side, point: int, least: int) -> Iterator[Chain]:
    """The chains that push a point to `least` or further, fewest statements first; no point comes twice in one.

    All of them, unless more than `MOST_STEPS` rows would have to be looked at.
    """
    yield from _chains(rows, side, point, least, once=False)


def _chains(rows: Columns, side: Side, point: int, least: int, *, once: bool) -> Iterator[Chain]:
    numbers = count()
    start = Chain((), frozenset())
    heap = [_Open(0, next(numbers), point, least, start, frozenset((point,)))]
    reached: dict[int, int] = {}
    steps = 0
    while heap and steps < MOST_STEPS:
        found = heappop(heap)
        if found.point == CALENDAR:
            yield found.chain
            continue
        # With fewer statements and less needed nothing is missed: one chain is asked for.
        if once and found.needed >= reached.get(found.point, found.needed + 1):
            continue
        reached[found.point] = found.needed
        for row in side.back.rows(found.point):
            steps += 1
            longer = _longer(rows, side, found, row, next(numbers))
            if longer is not None:
                heappush(heap, longer)


def _longer(rows: Columns, side: Side, found: _Open, row: int, number: int) -> _Open | None:
    """The chain with a row before it; None where that cannot lead to the calendar."""
    near = side.tail[row]
    if near in found.passed or not side.holds(row):
        return None
    needed = side.needed(row, found.needed)
    if side.values[near] < needed:
        return None
    stated = rows.statement[row]
    statements = found.chain.statements if stated == NOBODY else found.chain.statements | {stated}
    chain = Chain((row, *found.chain.rows), statements)
    return _Open(len(statements), number, near, needed, chain, found.passed | {near})
