"""Where sources differ about what may be one event: its date, its place, who or what takes part."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Literal

import msgspec

from bearwitness.comparison.facts import Fact, Key, fillers, once_key, parts, told_by
from bearwitness.comparison.limits import Bounds, limits
from bearwitness.record import BY_NAME, Assertion

DifferenceKind = Literal["date", "place", "part", "stance"]

DIFFERENCE_TELLS = frozenset(
    {
        "birth",
        "death",
        "killing",
        "marriage",
        "joining",
        "leaving",
        "founding",
        "dissolution",
        "publication",
        "creation",
    }
)
_RECURS = frozenset(
    {"education", "move", "expulsion", "arrest", "trial", "sentence", "imprisonment", "release", "meeting", "award"}
)
_A_YEAR, _A_MONTH = 366, 31
_YEARS = 3
_CALENDARS = ((dt.date(1700, 3, 11), 10), (dt.date(1800, 3, 12), 11), (dt.date(1900, 3, 13), 12))


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """What sources have instead of one another; each side is the statements that agree.

    `certain` where it can only be one event (a birth); else it may be two.
    """

    kind: DifferenceKind
    sides: tuple[tuple[Assertion, ...], ...]
    role: str = ""
    """Which part, where the kind is that."""
    certain: bool = True
    calendars: bool = False
    """Whether the two days are as far apart as the Julian and the Gregorian calendar are."""


def same_but_dated_otherwise(found: Iterable[Fact]) -> list[list[Fact]]:
    """Facts that happen once and of which there are several, by what makes them one: dates or stances that differ."""
    by_key: dict[Key, list[Fact]] = {}
    for fact in found:
        key = once_key(fact.lead)
        if key is not None and fact.lead.type in DIFFERENCE_TELLS:
            by_key.setdefault(key, []).append(fact)
    return [group for group in by_key.values() if len(group) > 1]


def differences(found: Sequence[Fact]) -> tuple[Difference, ...]:
    """Every difference between two sources at least: those of one event first, then those of what may be one."""
    certain = [*_of_dates(found), *_of_stances(found), *_of_places(found)]
    return (*certain, *_of_what_may_be_one(found))


def _of_dates(found: Iterable[Fact]) -> Iterator[Difference]:
    for group in same_but_dated_otherwise(found):
        dated = [f for f in group if f.lead.stance == "asserts" and f.lead.time is not None]
        apart = [f for f in dated if any(limits(f.lead).apart(limits(other.lead)) for other in dated)]
        sides = tuple(f.tellings for f in sorted(apart, key=lambda f: limits(f.lead)))
        if len(sides) > 1 and _several_sources(sides):
            yield Difference(kind="date", sides=sides, calendars=len(sides) == 2 and _calendars(*sides))


def _of_stances(found: Iterable[Fact]) -> Iterator[Difference]:
    for group in same_but_dated_otherwise(found):
        sides = tuple(fact.tellings for fact in group)
        if len({fact.lead.stance for fact in group}) > 1 and _several_sources(sides):
            yield Difference(kind="stance", sides=sides)


def _of_places(found: Iterable[Fact]) -> Iterator[Difference]:
    for fact in found:
        if fact.lead.type in DIFFERENCE_TELLS and fact.lead.stance == "asserts":
            by_place: dict[str, list[Assertion]] = {}
            for telling in fact.tellings:
                if telling.place is not None:
                    by_place.setdefault(telling.place, []).append(telling)
            sides = tuple(tuple(side) for side in by_place.values())
            if len(sides) > 1 and _several_sources(sides):
                yield Difference(kind="place", sides=sides)


class _Event(msgspec.Struct, frozen=True):
    """A fact that can happen again, with what it is compared by."""

    fact: Fact
    when: Bounds
    parts: frozenset[tuple[str, str]]
    sources: frozenset[str]


def _of_what_may_be_one(found: Iterable[Fact]) -> Iterator[Difference]:
    """Facts of two sources that each tell only one of the kind, alike but for one thing."""
    alike: dict[tuple[str, str], list[_Event]] = {}
    for fact in found:
        lead = fact.lead
        if (lead.type in _RECURS or lead.type == "marriage") and lead.stance == "asserts" and _exact(lead, _A_YEAR):
            for main in fillers(lead, BY_NAME[lead.type].roles[0].name):
                event = _Event(fact, limits(lead), frozenset(parts(lead)), frozenset(_sources(fact)))
                alike.setdefault((lead.type, main), []).append(event)
    for group in alike.values():
        events = sorted(group, key=lambda event: event.when)
        for one, other in _near(events):
            difference = _between(one, other)
            if difference is not None and _each_tells_one(events, one, other, difference):
                yield difference


def _near(events: Sequence[_Event]) -> Iterator[tuple[_Event, _Event]]:
    """Pairs of events near in time; `events` are in the order of time."""
    for at, one in enumerate(events):
        for other in islice(events, at + 1, None):
            if other.when.earliest[0] - one.when.latest[0] > _YEARS + 1:
                break
            yield one, other


def _between(first: _Event, second: _Event) -> Difference | None:
    if first.sources & second.sources:
        return None
    sides = (first.fact.tellings, second.fact.tellings)
    if not first.when.meets(second.when):
        near = first.parts & second.parts and first.when.apart(second.when) <= _YEARS * _A_YEAR
        return Difference(kind="date", sides=sides, certain=False, calendars=_calendars(*sides)) if near else None
    a, b = first.fact.lead, second.fact.lead
    if first.when.days > _A_MONTH or second.when.days > _A_MONTH:
        return None
    for role in BY_NAME[a.type].roles[1:]:
        mine, theirs = fillers(a, role.name), fillers(b, role.name)
        if mine and theirs and not set(mine) & set(theirs):
            return Difference(kind="part", role=role.name, sides=sides, certain=False)
    if a.place is not None and b.place is not None and a.place != b.place:
        return Difference(kind="place", sides=sides, certain=False)
    return None


def _each_tells_one(events: Iterable[_Event], one: _Event, other: _Event, difference: Difference) -> bool:
    """Whether the sources of the two tell no other event that could be meant."""
    shared, tellers = one.parts & other.parts, one.sources | other.sources
    rivals = (e for e in events if e is not one and e is not other and e.sources & tellers)
    if difference.kind == "date":
        return not any(rival.parts & shared for rival in rivals)
    return not any(rival.when.meets(one.when) for rival in rivals)


def _exact(assertion: Assertion, days: int) -> bool:
    return assertion.time is not None and limits(assertion).days <= days


def _sources(fact: Fact) -> set[str]:
    return {told_by(telling) for telling in fact.tellings}


def _several_sources(sides: Iterable[Iterable[Assertion]]) -> bool:
    """Whether not one source alone gives the sides against itself."""
    return len({told_by(telling) for side in sides for telling in side}) > 1


def _calendars(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    days = [a.time.earliest for a in (one[0], other[0]) if a.time is not None and a.time.earliest == a.time.latest]
    try:
        first, second = sorted(dt.date.fromisoformat(day) for day in days if day is not None)
    except ValueError:
        return False
    return (second - first).days == next((gap for until, gap in _CALENDARS if second <= until), 13)
