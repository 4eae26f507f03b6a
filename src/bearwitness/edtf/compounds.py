"""Intervals and sets: what is stated with more than one date.

Edtf
├── Interval  from a start to an end, each a date, open (..) or unknown (nothing written)
├── OneOf     one of a set of dates and ranges of dates
└── AllOf     all of such a set
"""

from dataclasses import dataclass
from enum import Enum

from bearwitness.edtf.merging import Index, merged
from bearwitness.edtf.values import Date, Edtf, Mark, Meaning, Point


class End(Enum):
    """An end of an interval that is no date."""

    OPEN = ".."
    """There is none, or none is given."""
    UNKNOWN = ""
    """There is one, and it is not known."""

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Interval(Edtf):
    """From some day of `start` to some day of `end`, both included: `1928/1933`, `1985/..`, `/1985`."""

    start: Point | End
    end: Point | End

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The qualification of the components of the start, then of the end."""
        return tuple(mark for end in (self.start, self.end) if not isinstance(end, End) for mark in end.marks)

    def meaning(self) -> Meaning:
        """The two ends."""
        return ("interval", self.start, self.end)

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"


@dataclass(frozen=True, slots=True)
class Range:
    """All dates from `first` to `last` in their precision; None: without limit on that side."""

    first: Point | None
    last: Point | None

    @property
    def ends(self) -> tuple[Point, ...]:
        """The ends that are written."""
        return tuple(end for end in (self.first, self.last) if end is not None)

    def __str__(self) -> str:
        return f"{'' if self.first is None else self.first}..{'' if self.last is None else self.last}"


Member = Point | Range


class _Set(Edtf):
    __slots__ = ()
    members: tuple[Member, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The qualification of the components of all members, in order."""
        points = (point for member in self.members for point in _points(member))
        return tuple(mark for point in points for mark in point.marks)

    def meaning(self) -> Meaning:
        """The members, without their order, runs of plain dates of one precision put together."""
        indices = [(member, _indices(member)) for member in self.members]
        plain = merged(found for _, found in indices if found is not None)
        others = frozenset(member for member, found in indices if found is None)
        return (type(self).__name__, plain, others)

    def _inside(self) -> str:
        return ",".join(map(str, self.members))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OneOf(_Set):
    """One of the members, and it is not known which: `[1667,1668,1670..1672]`, `[..1760-12-03]`."""

    members: tuple[Member, ...]

    def __str__(self) -> str:
        return f"[{self._inside()}]"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AllOf(_Set):
    """All of the members: `{1960,1961-12}`, `{..1984}`."""

    members: tuple[Member, ...]

    def __str__(self) -> str:
        return f"{{{self._inside()}}}"


def _points(member: Member) -> tuple[Point, ...]:
    return member.ends if isinstance(member, Range) else (member,)


def _plain(point: Point | None) -> tuple[int, ...] | None:
    if isinstance(point, Date) and not point.masked and not any(point.marks):
        return point.numbers
    return None


def _indices(member: Member) -> Index | None:
    if not isinstance(member, Range):
        numbers = _plain(member)
        return None if numbers is None else Index.of(numbers, numbers)
    if any(_plain(end) is None for end in member.ends):
        return None
    return Index.of(_plain(member.first), _plain(member.last))
