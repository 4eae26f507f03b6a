"""Lives as a generator makes them, seeded: true days first, then statements that hold of them, then planted untruths.

Everybody has a birth, a death and events in the order of the life.  Each event has about four statements: a date to the
day or to the year, that its person lived then, that it came after the event before it, and one of: an age, the time since
the event before, a second source's date, a thing of another life that came later.  A planted statement contradicts
these: a death before all events, two events the other way round, an event after the death.
"""

from array import array
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bearwitness.chronology.network.columns import Columns

EVENTS_OF_A_LIFE = 10
FIRST, LAST = 620_000, 712_000  # births from about 1698 to 1950
Numbers = npt.NDArray[np.int64]


@dataclass
class Lives:
    """The constraints of many lives, and the statements among them that were planted."""

    rows: Columns
    planted: list[int]
    events: Numbers
    """The points of the events, life after life."""


class _Rows:
    """Rows as they are put together, a block at a time."""

    def __init__(self) -> None:
        self.blocks: list[tuple[Numbers, ...]] = []
        self.statements = 0

    def new(self, count: int) -> Numbers:
        """So many new statements."""
        self.statements += count
        return np.arange(self.statements - count, self.statements)

    def put(self, earlier: object, later: object, days: object, statement: Numbers, months: object = 0) -> None:
        shape = np.shape(statement)
        self.blocks.append(tuple(np.broadcast_to(part, shape) for part in (earlier, later, days, months, statement)))  # type: ignore[arg-type]

    def within(self, point: Numbers, first: Numbers, last: Numbers) -> None:
        """New statements that put points between two days."""
        statement = self.new(len(point))
        self.put(0, point, first, statement)
        self.put(point, 0, -last, statement)

    def columns(self, points: int) -> Columns:
        earlier, later, days, months, statement = (np.concatenate(parts) for parts in zip(*self.blocks, strict=True))
        columns = [array("i", part.astype(np.int32).tobytes()) for part in (earlier, later, days, statement)]
        counted = array("h", months.astype(np.int16).tobytes())
        return Columns(points, self.statements, columns[0], columns[1], columns[2], counted, columns[3])


def lives(events: int, seed: int, planted: int = 0) -> Lives:
    """About so many events, with so many planted statements: the same numbers for the same seed."""
    random = np.random.default_rng(seed)
    people = max(1, events // EVENTS_OF_A_LIFE)
    born = random.integers(FIRST, LAST, people)
    died = born + random.integers(20 * 365, 90 * 365, people)
    person = np.repeat(np.arange(people), EVENTS_OF_A_LIFE)
    share = np.sort(random.random((people, EVENTS_OF_A_LIFE)), axis=1).ravel()
    day = born[person] + (share * (died - born)[person]).astype(np.int64)
    birth, death = 1 + np.arange(people), 1 + people + np.arange(people)
    event = 1 + 2 * people + np.arange(len(day))
    rows = _Rows()
    _ends(rows, random, birth, born)
    _ends(rows, random, death, died)
    _dates(rows, random, event, day)
    statement = rows.new(len(event))
    rows.put(birth[person], event, 0, statement)
    rows.put(event, death[person], 0, statement)
    after = np.flatnonzero(person[1:] == person[:-1])
    rows.put(event[after], event[after + 1], 0, rows.new(len(after)))
    _more(rows, random, _Truth(event, day, birth[person], born[person]))
    found = _plant(rows, random, planted, _Truth(event, day, death[person], died[person]))
    return Lives(rows.columns(2 * people + len(event)), found, event)


@dataclass
class _Truth:
    """The points and days of events, and those of an end of the life of each."""

    event: Numbers
    day: Numbers
    end: Numbers
    of_end: Numbers


def _year(day: Numbers) -> tuple[Numbers, Numbers]:
    """A stretch of 365 days around each day, as a date to the year is."""
    first = day - day % 365
    return first, first + 364


def _ends(rows: _Rows, random: np.random.Generator, point: Numbers, day: Numbers) -> None:
    known = np.flatnonzero(random.random(len(point)) < 0.6)
    first, last = _year(day[known])
    exact = random.random(len(known)) < 0.5
    rows.within(point[known], np.where(exact, day[known], first), np.where(exact, day[known], last))


def _dates(rows: _Rows, random: np.random.Generator, point: Numbers, day: Numbers) -> None:
    known = np.flatnonzero(random.random(len(point)) < 0.9)
    first, last = _year(day[known])
    exact = random.random(len(known)) < 0.4
    rows.within(point[known], np.where(exact, day[known], first), np.where(exact, day[known], last))


def _more(rows: _Rows, random: np.random.Generator, truth: _Truth) -> None:
    """The fourth statement of each event."""
    kind = random.integers(0, 4, len(truth.event))
    aged = np.flatnonzero(kind == 0)
    years = (truth.day[aged] - truth.of_end[aged]) // 366
    statement = rows.new(len(aged))
    rows.put(truth.end[aged], truth.event[aged], 0, statement, months=12 * years)
    rows.put(truth.event[aged], truth.end[aged], 0, statement, months=-12 * (years + 2))
    since = np.flatnonzero((kind == 1) & (np.arange(len(kind)) % EVENTS_OF_A_LIFE > 0))
    passed = truth.day[since] - truth.day[since - 1]
    statement = rows.new(len(since))
    rows.put(truth.event[since - 1], truth.event[since], passed // 2, statement)
    rows.put(truth.event[since], truth.event[since - 1], -2 * passed - 1, statement)
    again = np.flatnonzero(kind == 2)
    first, last = _year(truth.day[again])
    rows.within(truth.event[again], first - 365, last + 365)
    one = np.flatnonzero(kind == 3)
    other = random.permutation(one)
    in_order = truth.day[one] <= truth.day[other]
    first_of, later_of = np.where(in_order, one, other), np.where(in_order, other, one)
    apart = first_of != later_of
    rows.put(truth.event[first_of[apart]], truth.event[later_of[apart]], 0, rows.new(int(apart.sum())))


def _plant(rows: _Rows, random: np.random.Generator, count: int, truth: _Truth) -> list[int]:
    """Statements that contradict others, each in a life of its own: a death too early, an order turned, a date too late.

    What they contradict is stated too, so that no planted statement could be true.
    """
    people = len(truth.event) // EVENTS_OF_A_LIFE
    chosen = random.choice(people, count, replace=False) * EVENTS_OF_A_LIFE
    first, turned, late = chosen[::3], chosen[1::3], chosen[2::3]
    rows.within(truth.event[first], truth.day[first], truth.day[first])
    rows.within(truth.end[late], *_year(truth.of_end[late]))
    found = [rows.statements]
    rows.within(truth.end[first], truth.day[first] - 3000, truth.day[first] - 2000)
    after = turned + 1 + random.integers(0, EVENTS_OF_A_LIFE - 1, len(turned))
    rows.put(truth.event[after], truth.event[after - 1], 1, rows.new(len(turned)))
    rows.within(truth.event[late], truth.of_end[late] + 3000, truth.of_end[late] + 3365)
    return list(range(found[0], rows.statements))
