"""Large networks: the same bounds as `Side.spread` finds, by sweeping over all rows at once with numpy.

A sweep takes every push along one row; a long chain of points, each numbered after the one before it (a chronicle whose
entries follow one another), is pushed through as a whole.  What some dozens of sweeps do not settle, loops above all, is
left to `Side.spread`.
"""

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from bearwitness.chronology.network import many_months
from bearwitness.chronology.network.columns import CALENDAR, Columns
from bearwitness.chronology.network.side import Side

if TYPE_CHECKING:
    from array import array

Ints: TypeAlias = npt.NDArray[np.int32]
_MOST_SWEEPS = 40
_FEW = 0.3
"""Where less than this part of the points has moved, the rows that can push are picked out first."""
_FEW_POINTS = 2000
"""Fewer than these push on quicker one by one."""


def sweep(rows: Columns, side: Side) -> list[int]:
    """Pushes all bounds of a side as far as sweeps do; the points that can still push others."""
    return _Sweeping(rows, side).run()


class _Sweeping:
    """One side with its rows sorted into those that push once, from the calendar, and those that push time and again."""

    def __init__(self, rows: Columns, side: Side) -> None:
        self._last = side.last
        self.values = _view(side.values)
        tail, head, days = _view(side.tail), _view(side.head), _view(rows.days)
        months = np.frombuffer(rows.months, np.int16)
        pushing = head != CALENDAR
        if 1 in side.off:
            pushing &= np.frombuffer(side.off, np.uint8)[_view(rows.statement)] == 0
        dated = np.flatnonzero(pushing & (tail == CALENDAR))
        np.maximum.at(self.values, head[dated], days[dated])
        pushing &= tail != CALENDAR
        plain, counted = pushing & (months == 0), np.flatnonzero(pushing & (months != 0))
        chained = plain & (head - tail == (-1 if side.last else 1))
        self._chain = _Chain(head[chained], days[chained], len(self.values), last=side.last)
        single = np.flatnonzero(plain & ~chained if self._chain.is_sound else plain)
        self._single = (tail[single], head[single], days[single])
        self._counted = (tail[counted], head[counted], days[counted], months[counted].astype(np.int64))

    def run(self) -> list[int]:
        """Sweeps until few points move, or too often; the points that can still push."""
        self._chain.push(self.values)
        moved = np.ones(len(self.values), bool)
        for _ in range(_MOST_SWEEPS):
            before = self.values.copy()
            self._push(moved)
            self._push_counted(moved)
            self._chain.push(self.values)
            moved = self.values != before
            if np.count_nonzero(moved) < _FEW_POINTS:
                break
        return [int(point) for point in np.flatnonzero(moved)]

    def _push(self, moved: npt.NDArray[np.bool_]) -> None:
        tail, head, days = self._single
        if np.count_nonzero(moved) < _FEW * len(moved):
            able = np.flatnonzero(moved[tail])
            tail, head, days = tail[able], head[able], days[able]
        np.maximum.at(self.values, head, self.values[tail] + days)

    def _push_counted(self, moved: npt.NDArray[np.bool_]) -> None:
        tail, head, days, months = self._counted
        able = np.flatnonzero(moved[tail])
        tail, head, days, months = tail[able], head[able], days[able], months[able]
        pushed = many_months.pushed(self.values[tail].astype(np.int64), days, months, last=self._last)
        np.maximum.at(self.values, head, pushed.astype(np.int32))


class _Chain:
    """Rows that each push the point next in number, all pushed at once: the greatest sum along the way.

    It `is_sound` where it has any, and the way along each run of them is not too long to be counted.
    """

    def __init__(self, head: Ints, days: Ints, points: int, *, last: bool) -> None:
        self._last = last
        least = np.full(points, np.iinfo(np.int32).min, np.int32)
        np.maximum.at(least, head, days)
        linked = np.zeros(points, bool)
        linked[head] = True
        if last:
            least, linked = least[::-1], linked[::-1]
        way = np.cumsum(np.where(linked, least, 0), dtype=np.int64)
        starts = np.cumsum(~linked) - 1
        self._way = way - way[np.flatnonzero(~linked)[starts]]
        # Where no row leads on, a run begins: each stands so much higher that nothing is carried into the next.
        self._floor = (starts + 1) * _APART
        self.is_sound = bool(linked.any()) and points < _MOST_RUNS and bool(np.abs(self._way).max() < _APART // 4)

    def push(self, values: Ints) -> None:
        """Raises the values as the rows push them."""
        if self.is_sound:
            line = values[::-1] if self._last else values
            raised = np.maximum.accumulate(line - self._way + self._floor)
            np.maximum(line, raised + self._way - self._floor, out=line, casting="unsafe")


_APART = 1 << 38
_MOST_RUNS = 1 << 24


def _view(numbers: "array[int]") -> Ints:
    return np.frombuffer(numbers, np.int32)
