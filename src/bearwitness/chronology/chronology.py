"""What a dossier says of time, thought through: bounds with their reasons, and what cannot all be true."""

from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec

from bearwitness.chronology.build import constraints
from bearwitness.chronology.constraint import Constraint, Point
from bearwitness.chronology.network import conflicts as numbered
from bearwitness.chronology.network.blame import ranked, set_aside
from bearwitness.chronology.network.chains import shortest_chain
from bearwitness.chronology.network.columns import CALENDAR, NOBODY, Columns, columns
from bearwitness.chronology.network.network import Network
from bearwitness.chronology.network.side import Side
from bearwitness.chronology.rules import IN_FORCE, RuleName
from bearwitness.record import Dossier


class Bound(msgspec.Struct, frozen=True):
    """A first or last day, as a number, and the shortest chain of constraints that gives it, from the calendar on."""

    day: int
    because: tuple[Constraint, ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of the statements that it rests on, in the order of the chain."""
        return _statements(self.because)


class Bounds(msgspec.Struct, frozen=True):
    """The first and the last day that a point may fall on, both included; None where nothing bounds it."""

    first: Bound | None = None
    last: Bound | None = None


class Conflict(msgspec.Struct, frozen=True):
    """A smallest set of statements that cannot all be true: drop any one and the rest can.

    `because` shows it: a chain of constraints from the calendar back to the calendar, or round in a circle.
    """

    statements: tuple[str, ...]
    because: tuple[Constraint, ...]


class Chronology:
    """The chronology of a dossier under rules.

    Bounds are those that follow from the statements which can all be true together: of those that contradict each other
    the most blamed are `set_aside`.
    """

    def __init__(self, dossier: Dossier, rules: frozenset[RuleName] = IN_FORCE, *, hedged: bool = False) -> None:
        self.dossier = dossier
        self.constraints = constraints(dossier, rules, hedged=hedged)
        self._points: dict[Point, int] = {}
        self._statements: dict[str, int] = {}
        self._network = Network(self._numbered())
        accepted = {a.id for a in dossier.assertions if a.status == "accepted"}
        self._decided = {number for name, number in self._statements.items() if name in accepted}
        self.conflicts = self._found()

    @cached_property
    def set_aside(self) -> tuple[str, ...]:
        """The statements left out of account because they contradict others, in the order of the dossier."""
        sets = [frozenset(self._statements[s] for s in conflict.statements) for conflict in self.conflicts]
        names = list(self._statements)
        return tuple(names[number] for number in sorted(set_aside(sets, self._decided)))

    def points(self) -> Iterable[Point]:
        """Every point that is spoken of, in the order of the dossier."""
        return self._points

    def bounds(self, point: Point) -> Bounds:
        """The days that a point may fall on, and why; no bounds where nothing is known of it."""
        number = self._points.get(point)
        if number is None:
            return Bounds()
        network = self._consistent
        low, high = network.low(number), network.high(number)
        return Bounds(
            None if low is None else Bound(low, self._why(network.lows, number)),
            None if high is None else Bound(high, self._why(network.highs, number)),
        )

    @cached_property
    def _consistent(self) -> Network:
        self._network.withdraw([self._statements[name] for name in self.set_aside])
        return self._network

    def _found(self) -> tuple[Conflict, ...]:
        by_set = {each.statements: each.rows for each in numbered.conflicts(self._network)}
        names = list(self._statements)
        return tuple(
            Conflict(tuple(names[s] for s in sorted(each)), self._of_rows(by_set[each])) for each in ranked(by_set)
        )

    def _why(self, side: Side, point: int) -> tuple[Constraint, ...]:
        chain = shortest_chain(self._network.rows, side, point)
        return () if chain is None else self._of_rows(chain.rows)

    def _of_rows(self, rows: Sequence[int]) -> tuple[Constraint, ...]:
        return tuple(self.constraints[row] for row in rows)

    def _numbered(self) -> Columns:
        rows = [
            (self._number(c.earlier), self._number(c.later), c.days, c.months, self._statement(c.statement))
            for c in self.constraints
        ]
        return columns(len(self._points), len(self._statements), rows)

    def _number(self, point: Point | None) -> int:
        return CALENDAR if point is None else self._points.setdefault(point, len(self._points) + 1)

    def _statement(self, name: str) -> int:
        return self._statements.setdefault(name, len(self._statements)) if name else NOBODY


def _statements(because: Iterable[Constraint]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(constraint.statement for constraint in because if constraint.statement))
