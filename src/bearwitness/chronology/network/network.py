"""Bounds that push one another; statements come and go, and what they touch follows.

In a network without contradiction, the days `low` of all points together are a history in which everything stated
holds, and so are the days `high`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from bearwitness.chronology.network.columns import MANY, NOBODY, Columns, index
from bearwitness.chronology.network.side import OPEN, Loop, Side


class Network:
    """Rows with the bounds of every point.  `settle` first; then statements may be withdrawn and restored."""

    def __init__(self, rows: Columns) -> None:
        self.rows = rows
        self.off = bytearray(rows.statements + 1)
        """A 1 for every statement that is withdrawn; the last is that of rows of no statement, and stays 0."""
        self.by_earlier = index(rows.earlier, rows.points + 1)
        self.by_later = index(rows.later, rows.points + 1)
        self.by_statement = index(rows.statement, rows.statements)
        self.lows = Side(rows, self.off, self.by_earlier, self.by_later, last=False)
        self.highs = Side(rows, self.off, self.by_earlier, self.by_later, last=True)

    @cached_property
    def always(self) -> Mapping[int, Sequence[int]]:
        """The rows of no statement by each of their points: those that begin there, then those that end there."""
        found: dict[int, list[int]] = {}
        rows = self.rows
        standing = [row for row, statement in enumerate(rows.statement) if statement == NOBODY]
        for points in (rows.earlier, rows.later):
            for row in standing:
                found.setdefault(points[row], []).append(row)
        return found

    def settle(self, break_loop: Callable[[Loop], int]) -> None:
        """Finds the bounds of all points; `break_loop` says which statement of a loop is to be withdrawn."""
        for side in (self.lows, self.highs):
            loop = side.spread(self._seeds(side))
            while loop is not None:
                rows = self._switch((break_loop(loop),), 1)
                loop = side.recover((*loop.rows, *rows))

    def _seeds(self, side: Side) -> Iterable[int]:
        """The points that may push others: all, or what sweeps over many rows have left."""
        if len(self.rows) < MANY:
            return range(self.rows.points + 1)
        from bearwitness.chronology.network.sweeps import sweep  # noqa: PLC0415  it loads numpy

        return sweep(self.rows, side)

    def low(self, point: int) -> int | None:
        """The first day of a point; None where nothing bounds it."""
        value = self.lows.values[point]
        return value if value > OPEN else None

    def high(self, point: int) -> int | None:
        """The last day of a point; None where nothing bounds it."""
        value = self.highs.values[point]
        return -value if value > OPEN else None

    def withdraw(self, statements: Iterable[int]) -> list[int]:
        """Holds statements no longer; the points whose bounds may have changed."""
        rows = self._switch(statements, 1)
        return list(dict.fromkeys(self.lows.retract(rows) + self.highs.retract(rows)))

    def restore(self, statements: Iterable[int]) -> Loop | None:
        """Holds statements again; a loop where that would make one, and then they stay withdrawn."""
        rows = self._switch(statements, 0)
        for side in (self.lows, self.highs):
            loop = side.offer(rows)
            if loop is not None:
                self._take_back(rows, side, loop)
                return loop
        return None

    def _take_back(self, rows: list[int], side: Side, loop: Loop) -> None:
        self._switch({self.rows.statement[row] for row in rows}, 1)
        side.recover((*loop.rows, *rows))
        if side is self.highs:
            self.lows.retract(rows)

    def _switch(self, statements: Iterable[int], to: int) -> list[int]:
        changed = [statement for statement in statements if self.off[statement] != to]
        for statement in changed:
            self.off[statement] = to
        return [row for statement in changed for row in self.by_statement.rows(statement)]
