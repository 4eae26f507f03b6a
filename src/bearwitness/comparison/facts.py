"""Assertions that state the same fact, brought together: several sources on one line, differing dates apart.

What happens once in a life (a birth, a founding) is one fact whatever its date; what can happen again (an arrest) is
one fact across sources only where the dates and the parts agree.
"""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from bearwitness.comparison.callings import callings
from bearwitness.comparison.limits import limits
from bearwitness.record import BY_NAME, Assertion, Participant, Status

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
_A_YEAR = 366
_SURE = 0.5

Key = tuple[str, ...]


class Fact(msgspec.Struct, frozen=True):
    """Assertions that one line can carry, the most exactly dated first; never empty."""

    tellings: tuple[Assertion, ...]

    @property
    def lead(self) -> Assertion:
        """The assertion that words the line."""
        return self.tellings[0]

    @property
    def status(self) -> Status:
        """Accepted where somebody accepted one of the assertions."""
        return "accepted" if any(telling.status == "accepted" for telling in self.tellings) else "suggested"

    @property
    def certainty(self) -> float:
        """That of the surest."""
        return max(telling.certainty for telling in self.tellings)

    @property
    def is_asserted(self) -> bool:
        """Whether it is said to be so, and somebody accepted it or the reader is sure enough of one of those who say it."""
        return self.lead.stance == "asserts" and (self.status == "accepted" or self.certainty >= _SURE)


def facts(order: Mapping[str, int], assertions: Iterable[Assertion]) -> list[Fact]:
    """The facts that the assertions state, in the order of their leads: exact dates first, then as the sources tell.

    `order` is the number of every source.
    """
    groups: list[list[Assertion]] = []
    led: dict[Key, list[int]] = {}
    for assertion in sorted(assertions, key=lambda a: (limits(a).days, *told_at(order, a))):
        keys = list(_keys(assertion))
        alike = sorted({number for key in keys for number in led.get(key, ())})
        group = next((groups[number] for number in alike if _same(groups[number][0], assertion)), None)
        if group is not None:
            group.append(assertion)
            continue
        for key in keys:
            led.setdefault(key, []).append(len(groups))
        groups.append([assertion])
    return [Fact(tuple(group)) for group in groups]


def _keys(assertion: Assertion) -> Iterator[Key]:
    """Keys of which two assertions have one in common, if they state one fact."""
    kind = (assertion.type, assertion.stance)
    once = once_key(assertion)
    if once is not None:
        yield (*kind, *once)
        return
    time = assertion.time.edtf if assertion.time is not None else ""
    parts_told = "|".join(f"{p.role}={p.entity}={p.text}" for p in assertion.participants)
    yield (*kind, told_by(assertion), time, parts_told)
    when = limits(assertion)
    if when.days <= _A_YEAR:
        for filler in fillers(assertion, BY_NAME[assertion.type].roles[0].name):
            for year in range(when.earliest[0], when.latest[0] + 1):
                yield (*kind, filler, str(year))


def once_key(assertion: Assertion) -> Key | None:
    """What makes the assertion one with others of any date; None where its like can happen again."""
    roles = _ONCE.get(assertion.type)
    if roles is None:
        return None
    parts = [tuple(sorted(_alike(role, fillers(assertion, role)))) for role in roles]
    if assertion.type in _SYMMETRIC:
        parts = sorted(parts)
    return (assertion.type, *("|".join(part) for part in parts))


def _alike(role: str, fillers: list[str]) -> list[str]:
    return callings(fillers) if role == "function" else fillers


def told_at(order: Mapping[str, int], assertion: Assertion) -> tuple[int, int, str]:
    """Where the assertion is told: the number of its source, the place in it, its id; for putting in order."""
    if not assertion.evidence:
        return (len(order), 0, assertion.id)
    anchor = assertion.evidence[0]
    return (order.get(anchor.source, len(order)), anchor.start, assertion.id)


def _same(one: Assertion, other: Assertion) -> bool:
    """Whether two assertions of one type, stance and key state one fact."""
    if one.type in _ONCE:
        return _dates_agree(one, other)
    if told_by(one) == told_by(other):
        # A source that tells of two arrests without a date may mean two: only an equal date makes them one.
        alike = one.participants == other.participants and (one.time, one.place) == (other.time, other.place)
        return alike and one.time is not None
    return _parts_agree(one, other) and one.time is not None and other.time is not None and _near(one, other)


def _dates_agree(one: Assertion, other: Assertion) -> bool:
    if one.time is None or other.time is None:
        return True
    first, second = limits(one), limits(other)
    return first.within(second) or second.within(first)


def _near(one: Assertion, other: Assertion) -> bool:
    return _dates_agree(one, other) and max(limits(one).days, limits(other).days) <= _A_YEAR


def _parts_agree(one: Assertion, other: Assertion) -> bool:
    roles = [role.name for role in BY_NAME[one.type].roles]
    main = roles[0]
    if not set(fillers(one, main)) & set(fillers(other, main)):
        return False
    places = one.place is None or other.place is None or one.place == other.place
    return places and all(_compatible(fillers(one, role), fillers(other, role)) for role in roles[1:])


def _compatible(one: list[str], other: list[str]) -> bool:
    return not one or not other or bool(set(one) & set(other))


def fillers(assertion: Assertion, role: str) -> list[str]:
    """Who or what fills a role: ids, and words in small letters."""
    return [filler(p) for p in assertion.participants if p.role == role]


def filler(participant: Participant) -> str:
    """Who or what it is: the id, or the words in small letters."""
    return participant.entity if participant.entity is not None else (participant.text or "").casefold()


def told_by(assertion: Assertion) -> str:
    """The id of the source that tells it; "" where it lacks its words."""
    return assertion.evidence[0].source if assertion.evidence else ""


def parts(assertion: Assertion) -> set[tuple[str, str]]:
    """Who and what takes part beside the one it is about, each with its role, and where."""
    main = BY_NAME[assertion.type].roles[0].name
    others = {(p.role, p.entity) for p in assertion.participants if p.role != main and p.entity is not None}
    return others | ({("place", assertion.place)} if assertion.place is not None else set())
