"""The first and the last day that a date allows, for putting statements in order and beside one another."""

import datetime as dt
import re
from functools import lru_cache

import msgspec

from bearwitness.record import Assertion, When

_DAY = re.compile(r"(-?\d+)-(\d\d)-(\d\d)$")

Day = tuple[int, int, int]
FIRST: Day = (-99999, 1, 1)
LAST: Day = (99999, 12, 31)


class Bounds(msgspec.Struct, frozen=True, order=True):
    """The first and the last possible day of a statement, far away where open."""

    earliest: Day
    latest: Day

    def within(self, other: "Bounds") -> bool:
        """Whether every day that this allows, `other` allows too."""
        return other.earliest <= self.earliest and self.latest <= other.latest

    def meets(self, other: "Bounds") -> bool:
        """Whether one day at least fits both."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    @property
    def days(self) -> int:
        """How many days lie between the first and the last: 0 for one day; enormous where an end is open."""
        return _number(self.latest) - _number(self.earliest)

    def apart(self, other: "Bounds") -> int:
        """How many days lie between the two at least; 0 where they meet."""
        if self.meets(other):
            return 0
        first, second = sorted((self, other))
        return _number(second.earliest) - _number(first.latest)


OPEN = Bounds(FIRST, LAST)


@lru_cache(maxsize=65536)
def bounds(when: When) -> Bounds:
    """The days that the value allows."""
    return Bounds(_day(when.earliest, FIRST), _day(when.latest, LAST))


def limits(assertion: Assertion) -> Bounds:
    """The days that the date of the assertion allows; all of them where it has none."""
    return bounds(assertion.time) if assertion.time is not None else OPEN


def _day(text: str | None, otherwise: Day) -> Day:
    found = _DAY.match(text) if text is not None else None
    return (int(found[1]), int(found[2]), int(found[3])) if found else otherwise


def _number(day: Day) -> int:
    year, month, number = day
    if 1 <= year <= dt.MAXYEAR:
        return dt.date(year, month, min(number, 28)).toordinal()
    return year * 366 + month * 31 + number
