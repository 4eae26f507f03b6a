"""Questions with three answers, each with its reason: what came before what, who could have met whom."""

from collections.abc import Iterable

import msgspec

from bearwitness.chronology.chronology import Chronology
from bearwitness.chronology.constraint import Constraint, Point, in_order, not_after, not_before
from bearwitness.edtf import Answer, Edtf, bounds

Days = tuple[int | None, int | None]
"""The first and the last day of a time that is asked about."""

_MEETING = Point("\0", "begin")


class Reply(msgspec.Struct, frozen=True):
    """An answer, and the smallest set of statements that it follows from; none where nothing decides it."""

    answer: Answer
    statements: tuple[str, ...] = ()
    because: tuple[Constraint, ...] = ()


_UNKNOWN = Reply(Answer.UNKNOWN)


def days_of(time: Edtf) -> Days:
    """The first and the last day of a time."""
    found = bounds(time)
    return found.earliest_begin, found.latest_end


def came_before(chronology: Chronology, one: str, other: str) -> Reply:
    """Whether what one statement tells ended before the day on which what another tells began."""
    first, second = chronology.ends(one), chronology.ends(other)
    if first is None or second is None:
        return _UNKNOWN
    end, begin = first[1], second[0]
    return _decided(
        chronology,
        if_not=in_order(begin, end),
        if_so=Constraint(earlier=end, later=begin, days=1),
    )


def was_before(chronology: Chronology, statement: str, day: int) -> Reply:
    """Whether what a statement tells ended before a day."""
    ends = chronology.ends(statement)
    if ends is None:
        return _UNKNOWN
    return _decided(chronology, if_not=not_before(ends[1], day, ""), if_so=not_after(ends[1], day - 1, ""))


def was_after(chronology: Chronology, statement: str, day: int) -> Reply:
    """Whether what a statement tells began after a day."""
    ends = chronology.ends(statement)
    if ends is None:
        return _UNKNOWN
    return _decided(chronology, if_not=not_after(ends[0], day, ""), if_so=not_before(ends[0], day + 1, ""))


def could_have_met(chronology: Chronology, people: Iterable[str], days: Days) -> Reply:
    """Whether all of them, or the only one, were alive at a time: NO where that cannot be; else UNKNOWN.

    That they lived does not say that they met, or were where it is asked of.
    """
    first, last = days
    supposed = [c for person in people for c in _alive(person)]
    if first is not None:
        supposed.append(not_before(_MEETING, first, ""))
    if last is not None:
        supposed.append(not_after(_MEETING, last, ""))
    found = chronology.against(supposed)
    return _UNKNOWN if found is None else Reply(Answer.NO, found.statements, found.because)


def _alive(person: str) -> Iterable[Constraint]:
    yield in_order(Point(person, "begin"), _MEETING, "", "acts-after-birth")
    yield in_order(_MEETING, Point(person, "end"), "", "acts-before-death")


def _decided(chronology: Chronology, *, if_not: Constraint, if_so: Constraint) -> Reply:
    """YES where the contrary cannot be, NO where it itself cannot be."""
    for supposed, answer in ((if_not, Answer.YES), (if_so, Answer.NO)):
        found = None if _is_allowed(chronology, supposed) else chronology.against([supposed])
        if found is not None:
            return Reply(answer, found.statements, found.because)
    return _UNKNOWN


def _is_allowed(chronology: Chronology, supposed: Constraint) -> bool:
    """Whether a constraint between two things told is allowed; False too where it is with the calendar."""
    if supposed.earlier is None or supposed.later is None:
        return False
    return chronology.allows(supposed.earlier, supposed.later, supposed.days)
