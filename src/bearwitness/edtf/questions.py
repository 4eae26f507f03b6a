"""Questions about uncertain dates, with three answers.

What is dated is read as something that began and ended (both days included) within its dating: "1985" as something
that began and ended on days of 1985, an interval as something that began within its start and ended within its end,
"all of" a set as something that began no later than its first member ends and ended no earlier than its last begins.
An answer is YES where it holds whichever days those were, NO where it holds for none of them.  Approximate dates are
widened by `circa` (`circa.DEFAULT` where none is given).  A question mark is a doubt about the statement as a whole;
answers take the statement as it is made.
"""

from collections.abc import Iterator
from enum import Enum
from itertools import product, takewhile
from math import inf
from typing import NamedTuple

from bearwitness.edtf.bounds import bounds
from bearwitness.edtf.circa import AS_WRITTEN, DEFAULT, Circa, widened
from bearwitness.edtf.compounds import AllOf, Interval, Member, OneOf, Range
from bearwitness.edtf.spans import only_run, runs
from bearwitness.edtf.values import Edtf, Moment, Point


class Answer(Enum):
    """Yes, no, or not to be known from what is stated.  It has no truth value: ask for the one you mean."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        raise TypeError("an Answer is not true or false: compare it with Answer.YES, Answer.NO or Answer.UNKNOWN")


Stretch = tuple[float, float]
"""From the first to the last day, as numbers; infinite where there is no limit."""
Days = Point | Stretch
"""The days of a point, which may be broken up, or a stretch."""


class _Event(NamedTuple):
    """When something began and ended, at the earliest and the latest."""

    earliest_begin: float
    latest_begin: float
    earliest_end: float
    latest_end: float


def before(a: Edtf, b: Edtf, circa: Circa = DEFAULT) -> Answer:
    """Whether `a` ended before the day on which `b` began."""
    one, other = _event(a, circa), _event(b, circa)
    return _answer(
        always=one.latest_end < other.earliest_begin,
        ever=one.earliest_end < other.latest_begin,
    )


def after(a: Edtf, b: Edtf, circa: Circa = DEFAULT) -> Answer:
    """Whether `a` began after the day on which `b` ended."""
    return before(b, a, circa)


def overlaps(a: Edtf, b: Edtf, circa: Circa = DEFAULT) -> Answer:
    """Whether there is a day on which both were going on."""
    one, other = _event(a, circa), _event(b, circa)
    return _answer(
        always=one.latest_begin <= other.earliest_end and other.latest_begin <= one.earliest_end,
        ever=_any_meet(_alternatives(a, circa), _alternatives(b, circa)),
    )


def same_day(a: Edtf, b: Edtf, circa: Circa = DEFAULT) -> Answer:
    """Whether both began and ended on one and the same day."""
    one, other = _event(a, circa), _event(b, circa)
    return _answer(
        always=one.earliest_begin == one.latest_end == other.earliest_begin == other.latest_end,
        ever=_any_meet(_single_days(a, circa), _single_days(b, circa)),
    )


def same_day_possible(a: Edtf, b: Edtf, circa: Circa = DEFAULT) -> bool:
    """Whether both may have begun and ended on one and the same day."""
    return same_day(a, b, circa) is not Answer.NO


def during(a: Edtf, b: Edtf, circa: Circa = DEFAULT) -> Answer:
    """Whether `a` lay wholly within `b`, with `b` read as a period.

    As a period a date is all of its days: what happened on 2 March 1985 happened during "1985", and what happened in
    1985 happened during "198X".  Where the days of `b` are broken up (`156X-12`), or it is one of several or
    approximate, it is one of the stretches and not known which.  "All of" a set is all the days of its members.
    """
    one = _event(a, circa)
    possible = _possible(b, circa)
    if isinstance(a, Interval | AllOf):
        ever = any(_fits(one, run) for days in possible for run in _near(days, one))
    else:
        ever = _any_meet(_alternatives(a, circa), possible)
    return _answer(
        always=any(first <= one.earliest_begin and one.latest_end <= last for first, last in _sure(b, circa)),
        ever=ever,
    )


def _answer(*, always: bool, ever: bool) -> Answer:
    if always:
        return Answer.YES
    return Answer.UNKNOWN if ever else Answer.NO


def _event(value: Edtf, circa: Circa) -> _Event:
    found = bounds(value, circa)
    return _Event(
        -inf if found.earliest_begin is None else found.earliest_begin,
        inf if found.latest_begin is None else found.latest_begin,
        -inf if found.earliest_end is None else found.earliest_end,
        inf if found.latest_end is None else found.latest_end,
    )


def _alternatives(value: Edtf, circa: Circa) -> tuple[Days, ...]:
    """The days on one of which the whole, or (of an interval and of "all of" a set) some of it, was going on."""
    if isinstance(value, OneOf):
        return tuple(_days(member, circa) for member in value.members)
    if isinstance(value, Moment):
        return (value.date,)
    if isinstance(value, Point):
        return (_days(value, circa),)
    event = _event(value, circa)
    return ((event.earliest_begin, event.latest_end),)


def _single_days(value: Edtf, circa: Circa) -> tuple[Days, ...]:
    """The days on which something so dated may have both begun and ended."""
    if isinstance(value, Interval | AllOf):
        event = _event(value, circa)
        return ((max(event.earliest_begin, event.earliest_end), min(event.latest_begin, event.latest_end)),)
    return _alternatives(value, circa)


def _days(member: Member, circa: Circa) -> Days:
    if isinstance(member, Range) or (member.approximate and circa != AS_WRITTEN):
        return _hull(member, circa)
    return member


def _hull(member: Member, circa: Circa) -> Stretch:
    if not isinstance(member, Range):
        return widened(member, circa)
    return (
        -inf if member.first is None else widened(member.first, circa)[0],
        inf if member.last is None else widened(member.last, circa)[1],
    )


def _sure(value: Edtf, circa: Circa) -> list[Stretch]:
    """The stretches of days that lie in `value` read as a period, whichever period it is."""
    if isinstance(value, Interval):
        event = _event(value, circa)
        return [(event.latest_begin, event.earliest_end)]
    if isinstance(value, AllOf):
        return _joined([run for member in value.members for run in _sure_of_member(member, circa)])
    alternatives = value.members if isinstance(value, OneOf) else _alternatives(value, circa)
    only = alternatives[0]
    return _sure_of_member(only, circa) if len(alternatives) == 1 and isinstance(only, Point) else []


def _sure_of_member(member: Member, circa: Circa) -> list[Stretch]:
    ends = member.ends if isinstance(member, Range) else (member,)
    exact = all(isinstance(_days(end, circa), Point) and only_run(end) is not None for end in ends)
    return [_hull(member, circa)] if exact else []


def _possible(value: Edtf, circa: Circa) -> tuple[Days, ...]:
    """The stretches of days of which one is `value` read as a period; "all of" a set is all of its stretches."""
    if isinstance(value, AllOf):
        return tuple(_joined([_hull(member, circa) for member in value.members]))
    return _alternatives(value, circa)


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    """The same days, with stretches put together that touch."""
    result: list[Stretch] = []
    for first, last in sorted(stretches):
        if result and first <= result[-1][1] + 1:
            result[-1] = (result[-1][0], max(result[-1][1], last))
        else:
            result.append((first, last))
    return result


def _fits(event: _Event, run: Stretch) -> bool:
    """Whether the event may have begun and ended within `run`."""
    begin = max(event.earliest_begin, run[0])
    end = min(event.latest_end, run[1])
    return begin <= event.latest_begin and event.earliest_end <= end and begin <= end


def _near(days: Days, event: _Event) -> Iterator[Stretch]:
    """The stretches of `days` that touch the time of `event`."""
    return takewhile(lambda run: run[0] <= event.latest_end, _from(days, event.earliest_begin))


def _any_meet(some: tuple[Days, ...], others: tuple[Days, ...]) -> bool:
    return any(_meet(one, other) for one, other in product(some, others))


def _meet(one: Days, other: Days) -> bool:
    """Whether there is a day in both: each in turn leaps to the first stretch that the other has not passed."""
    at = -inf
    while True:
        mine = next(_from(one, at), None)
        theirs = None if mine is None else next(_from(other, max(at, mine[0])), None)
        if mine is None or theirs is None:
            return False
        if theirs[0] <= mine[1]:
            return True
        at = theirs[0]


def _from(days: Days, since: float) -> Iterator[Stretch]:
    """The stretches of `days` that end on or after `since`."""
    if isinstance(days, tuple):
        return iter((days,) if days[0] <= days[1] >= since else ())
    return iter(runs(days, None if since == -inf else int(since)))
