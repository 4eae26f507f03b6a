"""What a dossier says of time, thought through: bounds with their reasons, and what cannot all be true."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice

import msgspec

from bearwitness.chronology.alternatives import Found, excluded
from bearwitness.chronology.build import reckoned
from bearwitness.chronology.constraint import Constraint, Point
from bearwitness.chronology.network import conflicts as numbered
from bearwitness.chronology.network.asking import allows
from bearwitness.chronology.network.blame import ranked, set_aside
from bearwitness.chronology.network.chains import shortest_chain
from bearwitness.chronology.network.columns import CALENDAR, NOBODY, Columns, columns
from bearwitness.chronology.network.network import Network
from bearwitness.chronology.network.side import Side
from bearwitness.chronology.rules import IN_FORCE, RuleName
from bearwitness.chronology.statements import Ends, ends
from bearwitness.record import Dossier

MOST_LISTED = 10_000
"""So many contradictions are listed, and no more."""


class Bound(msgspec.Struct, frozen=True):
    """A first or last day, as a number, and the shortest chain of constraints that gives it, from the calendar on."""

    day: int
    because: tuple[Constraint, ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of the statements that it rests on, in the order of the chain."""
        return tuple(dict.fromkeys(constraint.statement for constraint in self.because if constraint.statement))


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
        made = reckoned(dossier, rules, hedged=hedged)
        self.statements = made.statements
        self.constraints = made.constraints
        self._numbers = _Numbers(self.constraints)
        self._network = Network(self._numbers.rows)
        plain = _conflicts(self._network, self._numbers)
        blamed = {statement for each in plain for statement in each.statements}
        several = excluded(self.constraints, made.statements.values(), blamed, _first_conflict)
        self.conflicts = (*plain, *(Conflict(statements, because) for statements, because in several))
        accepted = {a.id for a in dossier.assertions if a.status == "accepted"}
        self._decided = {number for name, number in self._numbers.statements.items() if name in accepted}

    @cached_property
    def set_aside(self) -> tuple[str, ...]:
        """The statements left out of account because they contradict others, in the order of the dossier.

        Without them all others can be true together.
        """
        known = self._numbers.statements
        blamed = set_aside([frozenset(known[s] for s in each.statements) for each in self.conflicts], self._decided)
        # Loops were broken at some statement; of these only the blamed ones stay out.
        held = [number for number in known.values() if self._network.off[number] and number not in blamed]
        self._network.withdraw(sorted(blamed))
        self._network.restore(held)
        # Where not all contradictions of a date were listed, some may be left.
        left = frozenset().union(*(each.statements for each in numbered.conflicts_apart(self._network)))
        names = list(known)
        return tuple(names[number] for number in sorted(blamed | left))

    def points(self) -> Iterable[Point]:
        """Every point that is spoken of, in the order of the dossier."""
        return self._numbers.points

    def ends(self, statement: str) -> Ends | None:
        """When what a statement tells began and ended; None where it does not count."""
        told = self.statements.get(statement)
        return None if told is None else ends(told)[0]

    def bounds(self, point: Point) -> Bounds:
        """The days that a point may fall on, and why; no bounds where nothing is known of it."""
        number = self._numbers.points.get(point)
        if number is None:
            return Bounds()
        network = self._consistent()
        low, high = network.low(number), network.high(number)
        return Bounds(
            None if low is None else Bound(low, self._why(network.lows, number)),
            None if high is None else Bound(high, self._why(network.highs, number)),
        )

    def against(self, supposed: Iterable[Constraint]) -> Conflict | None:
        """Why what is supposed cannot be: the smallest set of statements that excludes it; None where it can be.

        What is set aside does not count; the supposition itself is no statement of the set.
        """
        held = [constraint for constraint in self.constraints if constraint.statement not in self.set_aside]
        wanted = [msgspec.structs.replace(constraint, statement=_SUPPOSED) for constraint in supposed]
        found = _first_conflict([*held, *wanted])
        if found is None:
            return None
        statements, because = found
        return Conflict(tuple(s for s in statements if s != _SUPPOSED), because)

    def allows(self, earlier: Point, later: Point, days: int) -> bool:
        """Whether `later` may fall `days` after `earlier` or later still, together with all that is not set aside."""
        points = self._numbers.points
        if earlier not in points or later not in points:
            return True
        return allows(self._consistent(), points[earlier], points[later], days)

    def _consistent(self) -> Network:
        _ = self.set_aside  # which withdraws it
        return self._network

    def _why(self, side: Side, point: int) -> tuple[Constraint, ...]:
        chain = shortest_chain(self._network.rows, side, point)
        return () if chain is None else tuple(self.constraints[row] for row in chain.rows)


_SUPPOSED = "\0"
"""The statement of a supposition; no id has such a name."""


class _Numbers:
    """Constraints with their points and statements numbered in the order in which they come."""

    def __init__(self, constraints: Sequence[Constraint]) -> None:
        self.constraints = constraints
        self.points: dict[Point, int] = {}
        self.statements: dict[str, int] = {}
        self.rows = self._columns()

    def _columns(self) -> Columns:
        rows = [
            (self._point(c.earlier), self._point(c.later), c.days, c.months, self._statement(c.statement))
            for c in self.constraints
        ]
        return columns(len(self.points), len(self.statements), rows)

    def _point(self, point: Point | None) -> int:
        return CALENDAR if point is None else self.points.setdefault(point, len(self.points) + 1)

    def _statement(self, name: str) -> int:
        return self.statements.setdefault(name, len(self.statements)) if name else NOBODY


def _first_conflict(constraints: Sequence[Constraint]) -> Found | None:
    """The first contradiction of constraints, which are no part of any chronology yet."""
    numbers = _Numbers(constraints)
    found = _conflicts(Network(numbers.rows), numbers)
    return (found[0].statements, found[0].because) if found else None


def _conflicts(network: Network, numbers: _Numbers) -> tuple[Conflict, ...]:
    by_set = {each.statements: each.rows for each in islice(numbered.conflicts(network), MOST_LISTED)}
    names = list(numbers.statements)
    return tuple(
        Conflict(tuple(names[s] for s in sorted(each)), tuple(numbers.constraints[row] for row in by_set[each]))
        for each in ranked(by_set)
    )
