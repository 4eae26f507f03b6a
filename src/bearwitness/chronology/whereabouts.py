"""What is known of somebody around a time: what was going on, what went before and what came after, where it was."""

from collections.abc import Iterator

import msgspec

from bearwitness.chronology.chronology import Chronology
from bearwitness.chronology.questions import Days
from bearwitness.record import BY_NAME

_NO_PRESENCE = frozenset(
    (
        "birth",
        "death",
        "killing",
        "kinship",
        "association",
        "publication",
        "translation",
        "naming",
        "award",
        "happening",
    )
)
"""Types that show nobody to have been anywhere, or not both who are in them."""
_FAR = 10**9


class Around(msgspec.Struct, frozen=True):
    """Statements about a person, by their ids, each in the order of time."""

    before: tuple[str, ...] = ()
    """What was over before the time."""
    within: tuple[str, ...] = ()
    """What was certainly going on during some of it."""
    maybe: tuple[str, ...] = ()
    """What may have been, by its date."""
    after: tuple[str, ...] = ()
    """What came after it."""
    undated: int = 0
    """How many nothing dates but the life itself."""


class _Stretch(msgspec.Struct, frozen=True):
    """When something may have been going on (`first` to `last`), and when it certainly was (`since` to `until`).

    Where it is only known that it was at some time between two days, `since` is the later of them.
    """

    first: int
    since: int
    until: int
    last: int


def around(chronology: Chronology, person: str, days: Days) -> Around:
    """What is told of a person, by how it lies to a time."""
    start, end = -_FAR if days[0] is None else days[0], _FAR if days[1] is None else days[1]
    found: dict[str, list[tuple[_Stretch, str]]] = {"before": [], "within": [], "maybe": [], "after": []}
    undated = 0
    for statement in _about(chronology, person):
        if chronology.statements[statement].assertion.time is None:
            undated += 1
            continue
        stretch = _stretch(chronology, statement)
        found[_relation(stretch, start, end)].append((stretch, statement))
    for group in found.values():
        group.sort(key=lambda pair: (pair[0].first, pair[0].last, pair[1]))
    return Around(**{name: tuple(s for _, s in group) for name, group in found.items()}, undated=undated)


def told_together(chronology: Chronology, one: str, other: str, days: Days, place: str | None) -> tuple[str, ...]:
    """The statements that show both at one place in that time: one of both together, or one of each.

    Without a place, those alone that tell of both together; () where there are none.
    """
    start, end = -_FAR if days[0] is None else days[0], _FAR if days[1] is None else days[1]
    mine, theirs = ([s for s in _present(chronology, p) if _is_at(chronology, s, place)] for p in (one, other))
    both = [s for s in mine if s in theirs and _relation(_stretch(chronology, s), start, end) == "within"]
    if both or place is None:
        return tuple(both[:1])
    for first in mine:
        for second in theirs:
            a, b = _stretch(chronology, first), _stretch(chronology, second)
            if _coincide(a, b, start, end):
                return (first, second)
    return ()


def told_at(chronology: Chronology, person: str, place: str, days: Days) -> tuple[str, ...]:
    """The first statement that shows a person at a place for certain in that time; () where none does."""
    start, end = -_FAR if days[0] is None else days[0], _FAR if days[1] is None else days[1]
    here = (s for s in _present(chronology, person) if _is_at(chronology, s, place))
    return tuple([s for s in here if _relation(_stretch(chronology, s), start, end) == "within"][:1])


def _coincide(one: _Stretch, other: _Stretch, start: int, end: int) -> bool:
    """Whether both were certainly going on at once between two days.

    Where the one was at some time within a stretch, the other has to have gone on through the whole of it.
    """
    some = [stretch for stretch in (one, other) if stretch.since > stretch.until]
    if len(some) == 2:
        return False
    if not some:
        return max(one.since, other.since, start) <= min(one.until, other.until, end)
    sure = one if some[0] is other else other
    return max(sure.since, start) <= some[0].first and some[0].last <= min(sure.until, end)


def _relation(stretch: _Stretch, start: int, end: int) -> str:
    if stretch.last < start:
        return "before"
    if stretch.first > end:
        return "after"
    return "within" if stretch.since <= end and start <= stretch.until else "maybe"


def _about(chronology: Chronology, person: str) -> Iterator[str]:
    return (s for s, told in chronology.statements.items() if person in told.assertion.entities())


def _present(chronology: Chronology, person: str) -> Iterator[str]:
    """The statements in which the person himself takes part."""
    for statement in _about(chronology, person):
        assertion = chronology.statements[statement].assertion
        roles = {p.role for p in assertion.participants if p.entity == person}
        main = {BY_NAME[assertion.type].roles[0].name, "other", "spouse"}
        if assertion.type not in _NO_PRESENCE and roles & main:
            yield statement


def _is_at(chronology: Chronology, statement: str, place: str | None) -> bool:
    assertion = chronology.statements[statement].assertion
    reached = {p.entity for p in assertion.participants if p.role == "destination"}
    return place is None or assertion.place == place or place in reached


def _stretch(chronology: Chronology, statement: str) -> _Stretch:
    ends = chronology.ends(statement)
    assert ends is not None
    begin, end = (chronology.bounds(point) for point in ends)
    since = _FAR if begin.last is None else begin.last.day
    until = -_FAR if end.first is None else end.first.day
    if since > until:
        return _Stretch(until, since, until, since)
    return _Stretch(
        -_FAR if begin.first is None else begin.first.day, since, until, _FAR if end.last is None else end.last.day
    )
