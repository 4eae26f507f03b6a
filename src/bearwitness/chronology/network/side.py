"""One side of the bounds: the first days that everything may fall on, or the last, pushed as far as constraints push.

Both sides are the same work.  On the side of the last days numbers are negative, so that a bound that is pushed
always grows: a last day of 400 is kept as -400.  What nothing bounds stays about `OPEN` or below.
"""

from array import array
from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bearwitness.chronology.network.columns import CALENDAR, Columns, Index
from bearwitness.chronology.network.months import at_least, at_most, shortest

FAR = -50_000_000
"""Where every bound starts: some 137,000 years before the year 1."""
OPEN = FAR // 2
"""A bound below this is none."""


class Loop(NamedTuple):
    """Rows, each pushing the next, the last pushing the first without end: they cannot all hold."""

    rows: tuple[int, ...]


class Side:
    """The bounds of every point on one side, as `spread` and `retract` leave them."""

    def __init__(self, rows: Columns, off: bytearray, by_earlier: Index, by_later: Index, *, last: bool) -> None:
        self.values = array("i", [FAR]) * (rows.points + 1)
        self.values[CALENDAR] = 0
        self.tail, self.head = (rows.later, rows.earlier) if last else (rows.earlier, rows.later)
        self.out, self.back = (by_later, by_earlier) if last else (by_earlier, by_later)
        self._rows = rows
        self.off = off
        self._waiting: set[int] = set()
        self.last = last

    def pushed(self, row: int, value: int) -> int:
        """The bound that a row gives the point at its far end, from that of the near one."""
        days, months = self._rows.days[row], self._rows.months[row]
        if months == 0:
            return value + days
        return -at_most(-value - days, months) if self.last else at_least(value, months) + days

    def needed(self, row: int, value: int) -> int:
        """The least bound at the near end with which a row gives `value` or more at the far one."""
        days, months = self._rows.days[row], self._rows.months[row]
        if months == 0:
            return value - days
        if self.last:
            return 1 - days - at_least(1 - value, months)
        return at_most(value - 1 - days, months) + 1

    def holds(self, row: int) -> bool:
        """Whether the statement of a row is not withdrawn."""
        return not self.off[self._rows.statement[row]]

    def spread(self, seeds: Iterable[int]) -> Loop | None:
        """Pushes on from the points whose bounds may push others; a loop where one pushes itself, else None.

        After a loop the bounds mean nothing until one of its statements is withdrawn and `recover` has been called.
        """
        queue = deque(seeds)
        waiting = set(queue)
        self._waiting = waiting
        pushed_by: dict[int, int] = {}
        times: dict[int, int] = {}
        while queue:
            point = queue.popleft()
            waiting.discard(point)
            moved = self._push(point, pushed_by)
            queue.extend(far for far in moved if far not in waiting)
            waiting.update(moved)
            for far in moved:
                times[far] = times.get(far, 0) + 1
                # A bound that was pushed often may have pushed itself; looked into ever more seldom.
                if times[far] & (times[far] - 1) == 0 and (loop := self._loop(far, pushed_by)) is not None:
                    return loop
        return None

    def recover(self, rows: Iterable[int]) -> Loop | None:
        """Goes on with a spread that a loop has stopped, after a statement of it was withdrawn; the next loop.

        `rows` are those of the loop, and those that hold no longer.
        """
        waiting = self._waiting
        moved = self._led_to([self.head[row] for row in rows if self.head[row] != CALENDAR])
        self._start_again(moved)
        return self.spread(dict.fromkeys((*moved, *sorted(waiting))))

    def offer(self, rows: Iterable[int]) -> Loop | None:
        """Takes rows into account that were not before."""
        moved = [head for row in rows if self.holds(row) and (head := self._offered(row)) is not None]
        return self.spread(dict.fromkeys(moved))

    def retract(self, rows: Iterable[int]) -> list[int]:
        """Takes rows out of account, which hold no longer; the points whose bounds may have changed, in order.

        No loop can come of it, unless one was there.
        """
        moved = self._resting_on(rows)
        self._start_again(moved)
        self.spread(moved)
        return moved

    def _start_again(self, points: Iterable[int]) -> None:
        """Gives the points the bounds that all others push them to."""
        for point in points:
            self.values[point] = FAR
        for point in points:
            for row in self.back.rows(point):
                if self.holds(row):
                    self._offered(row)

    def _push(self, point: int, pushed_by: dict[int, int]) -> list[int]:
        values, head, days, months = self.values, self.head, self._rows.days, self._rows.months
        off, statement, following = self.off, self._rows.statement, self.out.next
        value = values[point]
        moved: list[int] = []
        row = self.out.first[point]
        while row >= 0:
            if not off[statement[row]]:
                far = head[row]
                new = value + days[row] if months[row] == 0 else self.pushed(row, value)
                if new > values[far] and far != CALENDAR:
                    values[far] = new
                    pushed_by[far] = row
                    moved.append(far)
            row = following[row]
        return moved

    def _offered(self, row: int) -> int | None:
        """The point whose bound the row has moved, if it has."""
        far = self.head[row]
        new = self.pushed(row, self.values[self.tail[row]])
        if far == CALENDAR or new <= self.values[far]:
            return None
        self.values[far] = new
        return far

    def _loop(self, point: int, pushed_by: dict[int, int]) -> Loop | None:
        """The rows by which the point has pushed itself, if it has."""
        rows: list[int] = []
        seen: dict[int, int] = {}
        at = point
        while at in pushed_by and at not in seen:
            seen[at] = len(rows)
            rows.append(pushed_by[at])
            at = self.tail[pushed_by[at]]
        loop = tuple(reversed(rows[seen[at] :])) if at in seen else ()
        return Loop(loop) if loop and self._always_pushes(loop) else None

    def _always_pushes(self, loop: Sequence[int]) -> bool:
        """Whether going round the loop pushes a bound from whatever day: months are not of one length."""
        days, months = self._rows.days, self._rows.months
        if sum(days[row] + shortest(months[row]) for row in loop) > 0:
            return True
        if not any(months[row] for row in loop) or self._round(loop, 0) <= 0:
            return False
        from bearwitness.chronology.network.many_rows import pushes_from_everywhere  # noqa: PLC0415  it loads numpy

        return pushes_from_everywhere(self._rows, loop, last=self.last)

    def _round(self, loop: Iterable[int], day: int) -> int:
        for row in loop:
            day = self.pushed(row, day)
        return day

    def _led_to(self, points: Iterable[int]) -> list[int]:
        """The points, and all whose bounds theirs may push."""
        found = dict.fromkeys(points)
        waiting = list(found)
        while waiting:
            for row in self.out.rows(waiting.pop()):
                far = self.head[row]
                if far not in found and far != CALENDAR and self.holds(row):
                    found[far] = None
                    waiting.append(far)
        return list(found)

    def _resting_on(self, rows: Iterable[int]) -> list[int]:
        """The points whose bounds rest on rows, directly or through others; some that only might are among them."""
        values, found = self.values, dict[int, None]()
        waiting = [row for row in rows if self.head[row] != CALENDAR]
        while waiting:
            row = waiting.pop()
            far = self.head[row]
            if far in found or far == CALENDAR:
                continue
            if values[far] == self.pushed(row, values[self.tail[row]]):
                found[far] = None
                waiting.extend(self.out.rows(far))
        return list(found)
