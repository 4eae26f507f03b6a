"""Dates that are one of several ("1810 or 1830"), none of which can be.

Among the constraints such a date counts as the stretch from its first day to its last.  Where its days lie apart, each is
also tried by itself, with the statements near by: what excludes every one of them cannot be true together with it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from bearwitness.chronology.constraint import Constraint, Point
from bearwitness.chronology.statements import dated
from bearwitness.chronology.told import Told
from bearwitness.edtf import EdtfError, OneOf, bounds, parse
from bearwitness.record import When

_NEAR = 5_000
"""So many constraints around a statement are looked at, the nearest first."""
_AT_ONCE = 4
"""So many other statements with several dates are tried in all their dates with one."""
_MOST = 20
"""So many sets are listed for one statement."""
Found = tuple[tuple[str, ...], tuple[Constraint, ...]]
"""Statements that cannot all be true, and the chain of constraints that shows it."""
Find = Callable[[Sequence[Constraint]], Found | None]


def excluded(
    constraints: Sequence[Constraint], statements: Iterable[Told], contradicted: Collection[str], find: Find
) -> Iterator[Found]:
    """The smallest sets of statements of which one gives several dates, and the others exclude all of them.

    What is `contradicted` without that is left out of account.  `find` gives the first contradiction of constraints.
    """
    several = [_Several(told.id, _apart(told)) for told in statements if told.id not in contradicted]
    several = [each for each in several if each.dates]
    near = _Near([each for each in constraints if each.statement not in contradicted] if several else ())
    known: set[tuple[str, ...]] = set()
    for each in several:
        around = near.to(each.statement)
        there = {constraint.statement for constraint in around}
        others = [other for other in several if other is not each and other.statement in there]
        for found in _smallest(around, [each, *others[:_AT_ONCE]], find):
            if found[0] not in known:
                known.add(found[0])
                yield found


class _Several(msgspec.Struct, frozen=True):
    """A statement, and what each of the dates says that it gives."""

    statement: str
    dates: tuple[tuple[Constraint, ...], ...]


def _apart(told: Told) -> tuple[tuple[Constraint, ...], ...]:
    """What each date of a statement says; () where it gives one, or several without a day between them."""
    when = told.assertion.time
    if when is None or not when.edtf.startswith("["):
        return ()
    try:
        value = parse(when.edtf)
    except EdtfError:
        return ()
    members = [f"[{member}]" for member in value.members] if isinstance(value, OneOf) else []
    return tuple(tuple(dated(_dated(told, edtf))) for edtf in members) if _have_gaps(members) else ()


def _have_gaps(members: Iterable[str]) -> bool:
    """Whether days lie between the dates, none of which is open."""
    found = [bounds(parse(member)) for member in members]
    days = sorted((each.earliest_begin, each.latest_end) for each in found if each.earliest_begin and each.latest_end)
    return len(days) == len(found) and any(later[0] - earlier[1] > 1 for earlier, later in pairwise(days))


def _dated(told: Told, edtf: str) -> Told:
    assertion = msgspec.structs.replace(told.assertion, time=When(edtf, None, None))
    return msgspec.structs.replace(told, assertion=assertion)


def _smallest(near: Sequence[Constraint], several: Sequence[_Several], find: Find) -> Iterator[Found]:
    """Every smallest set that excludes all dates of the first of `several`: the others without one of each found."""
    first = several[0].statement
    known, ahead = set[tuple[str, ...]](), [frozenset[str]()]
    while ahead and len(known) < _MOST:
        dropped = ahead.pop(0)
        found = _reduced(*_without(near, several, dropped), find)
        if found is not None:
            if found[0] not in known:
                known.add(found[0])
                yield found
            ahead += [dropped | {statement} for statement in found[0] if statement != first]


def _without(
    near: Sequence[Constraint], several: Sequence[_Several], dropped: Collection[str]
) -> tuple[list[Constraint], list[_Several]]:
    kept = [constraint for constraint in near if constraint.statement not in dropped]
    return kept, [each for each in several if each.statement not in dropped]


def _reduced(near: Sequence[Constraint], several: Sequence[_Several], find: Find) -> Found | None:
    """A smallest set that excludes every date: of all that excludes them, what can be dropped is dropped."""
    found = _of_each(near, several, find)
    if found is None:
        return None
    first = several[0].statement
    needed = {first, *(statement for statements, _ in found for statement in statements)}
    gone = {constraint.statement for constraint in near} - {"", *needed}
    near, several = _without(near, several, gone)
    for statement in (*sorted(needed - {first}), first):
        fewer = _without(near, several, {statement})
        still = _of_each(*fewer, find)
        if still is not None:
            (near, several), found = fewer, still
            needed.discard(statement)
    return tuple(sorted(needed)), found[0][1]


def _of_each(near: Sequence[Constraint], several: Sequence[_Several], find: Find) -> list[Found] | None:
    """What excludes each choice of a date for each statement; None where some choice can be."""
    if not several:
        return None
    every: list[Found] = []
    for date in several[0].dates:
        chosen = [*near, *date]
        found = find(chosen)
        deeper = [found] if found is not None else _of_each(chosen, several[1:], find)
        if deeper is None:
            return None
        every += deeper
    return every


class _Near:
    """Constraints by the points that they bind."""

    def __init__(self, constraints: Sequence[Constraint]) -> None:
        self._constraints = constraints
        self._at: dict[Point, list[int]] = defaultdict(list)
        self._of: dict[str, list[int]] = defaultdict(list)
        for number, constraint in enumerate(constraints):
            self._of[constraint.statement].append(number)
            for point in _points(constraint):
                self._at[point].append(number)

    def to(self, statement: str) -> list[Constraint]:
        """Those that hang together with a statement, the nearest first, no more than `_NEAR`."""
        taken = dict.fromkeys(self._of[statement])
        ahead = list(taken)
        while ahead and len(taken) < _NEAR:
            points = dict.fromkeys(point for number in ahead for point in _points(self._constraints[number]))
            ahead = [number for point in points for number in self._at[point] if number not in taken]
            taken.update(dict.fromkeys(ahead))
        return [self._constraints[number] for number in taken]


def _points(constraint: Constraint) -> Iterator[Point]:
    yield from (point for point in (constraint.earlier, constraint.later) if point is not None)
