"""Assertions that state the same fact, brought together: several sources on one line, differing dates apart.

What happens once in a life (a birth, a founding) is one fact whatever its date; what can happen again (an arrest) is
one fact across sources only where the dates and the parts agree.
"""

import datetime as dt
from collections.abc import Iterable

import msgspec

from bearwitness.record import BY_NAME, Assertion
from bearwitness.views.callings import callings
from bearwitness.views.dates import FIRST, LAST, Bounds, Day, bounds
from bearwitness.views.lookup import Lookup

_ONCE: dict[str, tuple[str, ...]] = {
    "birth": ("person",),
    "death": ("person",),
    "killing": ("victim",),
    "naming": ("person", "name"),
    "kinship": ("person", "relative"),
    "marriage": ("person", "spouse"),
    "occupation": ("person", "function", "employer"),
    "joining": ("member", "group"),
    "leaving": ("member", "group", "function"),
    "membership": ("member", "group"),
    "founding": ("founded",),
    "dissolution": ("dissolved",),
    "publication": ("work",),
    "creation": ("author", "work"),
    "translation": ("translator", "work", "language"),
    "association": ("person", "other"),
}
_SYMMETRIC = frozenset({"marriage", "association"})
_UNDATED = Bounds(FIRST, LAST)
_A_YEAR = 366

Key = tuple[str, ...]


class Fact(msgspec.Struct, frozen=True):
    """Assertions that one line can carry, the most exactly dated first; never empty."""

    tellings: tuple[Assertion, ...]

    @property
    def lead(self) -> Assertion:
        """The assertion that words the line."""
        return self.tellings[0]


def facts(lookup: Lookup, assertions: Iterable[Assertion]) -> list[Fact]:
    """The facts that the assertions state, in the order of their leads: exact dates first, then as the sources tell."""
    found: dict[tuple[str, str, Key | None], list[list[Assertion]]] = {}
    groups: list[list[Assertion]] = []
    for assertion in sorted(assertions, key=lambda a: (_days(_limits(a)), *told_at(lookup, a))):
        alike = found.setdefault((assertion.type, assertion.stance, once_key(assertion)), [])
        group = next((group for group in alike if _same(group[0], assertion)), None)
        if group is None:
            alike.append([assertion])
            groups.append(alike[-1])
        else:
            group.append(assertion)
    return [Fact(tuple(group)) for group in groups]


def once_key(assertion: Assertion) -> Key | None:
    """What makes the assertion one with others of any date; None where its like can happen again."""
    roles = _ONCE.get(assertion.type)
    if roles is None:
        return None
    parts = [tuple(sorted(_alike(role, _fillers(assertion, role)))) for role in roles]
    if assertion.type in _SYMMETRIC:
        parts = sorted(parts)
    return (assertion.type, *("|".join(part) for part in parts))


def _alike(role: str, fillers: list[str]) -> list[str]:
    return callings(fillers) if role == "function" else fillers


def told_at(lookup: Lookup, assertion: Assertion) -> tuple[int, int, str]:
    """Where the assertion is told: the number of its source, the place in it, its id; for putting in order."""
    if not assertion.evidence:
        return (len(lookup.order), 0, assertion.id)
    anchor = assertion.evidence[0]
    return (lookup.order.get(anchor.source, len(lookup.order)), anchor.start, assertion.id)


def _same(one: Assertion, other: Assertion) -> bool:
    """Whether two assertions of one type, stance and key state one fact."""
    if one.type in _ONCE:
        return _dates_agree(one, other)
    if _source(one) == _source(other):
        return one.participants == other.participants and (one.time, one.place) == (other.time, other.place)
    return _parts_agree(one, other) and one.time is not None and other.time is not None and _near(one, other)


def _dates_agree(one: Assertion, other: Assertion) -> bool:
    if one.time is None or other.time is None:
        return True
    first, second = _limits(one), _limits(other)
    return first.within(second) or second.within(first)


def _near(one: Assertion, other: Assertion) -> bool:
    return _dates_agree(one, other) and max(_days(_limits(one)), _days(_limits(other))) <= _A_YEAR


def _parts_agree(one: Assertion, other: Assertion) -> bool:
    roles = [role.name for role in BY_NAME[one.type].roles]
    main = roles[0]
    if not set(_fillers(one, main)) & set(_fillers(other, main)):
        return False
    places = one.place is None or other.place is None or one.place == other.place
    return places and all(_compatible(_fillers(one, role), _fillers(other, role)) for role in roles[1:])


def _compatible(one: list[str], other: list[str]) -> bool:
    return not one or not other or bool(set(one) & set(other))


def _fillers(assertion: Assertion, role: str) -> list[str]:
    return [
        p.entity if p.entity is not None else (p.text or "").casefold()
        for p in assertion.participants
        if p.role == role
    ]


def _source(assertion: Assertion) -> str:
    return assertion.evidence[0].source if assertion.evidence else ""


def _limits(assertion: Assertion) -> Bounds:
    return bounds(assertion.time) if assertion.time is not None else _UNDATED


def _days(limits: Bounds) -> int:
    return _number(limits.latest) - _number(limits.earliest)


def _number(day: Day) -> int:
    year, month, number = day
    if 1 <= year <= dt.MAXYEAR:
        return dt.date(year, month, min(number, 28)).toordinal()
    return year * 366 + month * 31 + number
