"""What beside their names speaks for two people being one, and what against, in points with reasons.

Sources err and differ: a birth told two years apart is no sign of two people, one told fifty years apart is.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from bearwitness.edtf import EdtfError, in_english, parse
from bearwitness.identity.matching.likeness import ALIKE, SPELLED, likeness
from bearwitness.identity.matching.profiles import Kin, Profile
from bearwitness.identity.spelling import folded
from bearwitness.record import When

_SAME_DAY: Final = 6.0
_SAME_MONTH: Final = 4.5
_SAME_YEAR: Final = 3.5
_SOME_YEARS: Final = 1.0
_LONGEST_LIFE = 105
_YEAR = 372
"""Days of a year of twelve months of 31, which is exact enough here."""
_KIN_POINTS: dict[Kin, float] = {"spouse": 4.0, "parent": 3.5, "child": 3.0, "sibling": 2.5}
_KIN_WORDS: dict[Kin, str] = {
    "spouse": "are married to",
    "parent": "are children of",
    "child": "are parents of",
    "sibling": "are brothers or sisters of",
}


class Evidence(msgspec.Struct, frozen=True):
    """Points for two people being one (against it where negative), and why."""

    points: float
    reason: str


def evidence(one: Profile, other: Profile) -> Iterator[Evidence]:
    """Everything that is told of both and weighs for or against."""
    if one.sex and other.sex and one.sex != other.sex:
        yield Evidence(-8.0, "one is a man, the other a woman")
    yield from _dates("birth", one.born, other.born)
    yield from _dates("death", one.died, other.died)
    for first, second in ((one, other), (other, one)):
        yield from _out_of_life(first, second)
    if one.birthplaces and other.birthplaces:
        yield from _birthplaces(one, other)
    for kin in _KIN_POINTS:
        yield from _kin(kin, one, other)
    yield from _in_common(one, other)


def _dates(what: str, ones: Sequence[When], others: Sequence[When]) -> Iterator[Evidence]:
    """The nearest pair of the dates that both sources give."""
    found = [_compared(what, one, other) for one in ones for other in others]
    if found:
        yield max(found, key=lambda e: e.points)


def _compared(what: str, one: When, other: When) -> Evidence:
    first, second = _days(one), _days(other)
    years = max(first[0] - second[1], second[0] - first[1]) / _YEAR
    if years <= 0:
        width = max(first[1] - first[0], second[1] - second[0])
        points = _SAME_DAY if width < 1 else _SAME_MONTH if width < 31 else _SAME_YEAR if width < 370 else _SOME_YEARS
        vaguer = one if first[1] - first[0] >= second[1] - second[0] else other
        return Evidence(points if width < _YEAR * 100 else 0.0, f"both give the {what} as {_printed(vaguer)}")
    points = 0.5 if years < 1 else -0.5 if years < 3 else -3.0 if years < 10 else -8.0
    return Evidence(points, f"the {what} is {_printed(one)} here, {_printed(other)} there")


def _out_of_life(one: Profile, other: Profile) -> Iterator[Evidence]:
    """Deeds of the one long after the death of the other, or long before the other's birth."""
    for act in one.acts:
        first, last = _days(act)
        for death in other.died:
            if first > _days(death)[1] + _YEAR * 3:
                yield Evidence(-8.0, f"one died {_printed(death)}, the other lived {_printed(act)}")
                return
        for birth in other.born:
            if last < _days(birth)[0] or first > _days(birth)[1] + _YEAR * _LONGEST_LIFE:
                yield Evidence(-8.0, f"one was born {_printed(birth)}, the other lived {_printed(act)}")
                return
    for death in one.died:
        for birth in other.born:
            if _days(death)[1] < _days(birth)[0] or _days(death)[0] > _days(birth)[1] + _YEAR * _LONGEST_LIFE:
                yield Evidence(-8.0, f"one died {_printed(death)}, the other was born {_printed(birth)}")
                return


def _birthplaces(one: Profile, other: Profile) -> Iterator[Evidence]:
    shared = sorted(one.birthplaces & other.birthplaces)
    if shared:
        yield Evidence(1.5, f"both were born in {shared[0].title()}")
    else:
        first, second = min(one.birthplaces).title(), min(other.birthplaces).title()
        yield Evidence(-1.5, f"one was born in {first}, the other in {second}")


def _kin(kin: Kin, one: Profile, other: Profile) -> Iterator[Evidence]:
    """The best agreement between relatives of one kind; those of full name who have nothing in common weigh against."""
    ones, others = one.kin.get(kin, []), other.kin.get(kin, [])
    best, label, apart = 0.0, "", bool(ones and others)
    for first in ones:
        for second in others:
            points = _kinsman(first, second)
            apart = apart and points is None
            if points is not None and points > best:
                best, label = points, max(first.entity.label, second.entity.label, key=len)
    if best:
        yield Evidence(best * _KIN_POINTS[kin], f"both {_KIN_WORDS[kin]} {label}")
    elif apart and kin in ("spouse", "parent"):
        yield Evidence(-1.0, f"their {kin}s have other names")


def _kinsman(one: Profile, other: Profile) -> float | None:
    """How far two relatives are one, from 0 to 1, by their names; None where they are not."""
    if one.sex and other.sex and one.sex != other.sex:
        return 0.0
    named = [found.points for a in one.forms for b in other.forms if (found := likeness(a, b)) is not None]
    if not named:
        return None if any(f.is_full for f in one.forms) and any(f.is_full for f in other.forms) else 0.0
    best = max(named)
    return 1.0 if best >= SPELLED else 0.6 if best >= ALIKE else 0.4


def _in_common(one: Profile, other: Profile) -> Iterator[Evidence]:
    for key in sorted(one.works.keys() & other.works.keys()):
        yield Evidence(4.0 if " " in key else 2.0, f"both made {one.works[key]}")
        break
    events = sorted(one.events.keys() & other.events.keys(), key=lambda event: (not event[1], event))
    if events:
        points = sum(2.0 if year else 1.0 for _, year, _ in events)
        yield Evidence(min(4.0, points), f"{one.events[events[0]]} is told of both")
    callings = sorted(one.callings & other.callings)
    if callings:
        yield Evidence(1.0, f"both are called {callings[0]}")
    kin = {folded(relative.entity.label) for each in (one, other) for kind in each.kin.values() for relative in kind}
    fellows = sorted((one.fellows.keys() & other.fellows.keys()) - one.works.keys() - kin)
    if fellows:
        names = " and ".join(one.fellows[key] for key in fellows[:2])
        yield Evidence(min(2.0, 1.0 * len(fellows)), f"both have to do with {names}")


def _days(when: When) -> tuple[int, int]:
    """The first and the last day as numbers, 372 to a year; far away where open."""
    return _number(when.earliest, -(10**7)), _number(when.latest, 10**7)


def _number(day: str | None, otherwise: int) -> int:
    if day is None:
        return otherwise
    year, month, number = day.rsplit("-", 2)
    return int(year) * _YEAR + (int(month) - 1) * 31 + int(number)


def _printed(when: When) -> str:
    try:
        return in_english(parse(when.edtf))
    except EdtfError:
        return when.edtf
