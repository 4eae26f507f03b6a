"""Dates for formats that know no EDTF: the first and the last day, month or year that a value allows."""

import re
from functools import lru_cache

import msgspec

from bearwitness.edtf import AS_WRITTEN, Date, Edtf, EdtfError, Interval, Moment, Season, bounds, parse
from bearwitness.record import When

_DAY = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)")
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

Numbers = tuple[int, ...]
"""A year, a year and a month, or a year, a month and a day; the year 0 is 1 BC."""


class Ends(msgspec.Struct, frozen=True):
    """A value by its ends, each in the precision that it has; None where an end is open or unknown."""

    first: Numbers | None
    last: Numbers | None
    stretch: bool = False
    """Whether it is an interval: something went on, or lies somewhere, between two dates."""
    approximate: bool = False
    uncertain: bool = False
    season: int | None = None
    """The EDTF code of a season or another part of a year."""
    exact: bool = False
    """Whether the ends say all that the value does but for its marks: a date, or an interval of dates."""

    @property
    def point(self) -> Numbers | None:
        """The one date, where first and last are the same."""
        return self.first if self.first == self.last else None


def ends(when: When) -> Ends:
    """The ends of a date; those of its earliest and latest day where the value is no EDTF."""
    return _ends(when.edtf, when.earliest, when.latest)


@lru_cache(maxsize=4096)
def _ends(edtf: str, earliest: str | None, latest: str | None) -> Ends:
    try:
        value = parse(edtf)
    except EdtfError:
        first, last = _rounded(_numbers(earliest), _numbers(latest))
        return Ends(first, last, stretch=first != last)
    if isinstance(value, Interval):
        return _interval(value)
    first, last, exact = _point(value)
    season = value.code if isinstance(value, Season) else None
    return Ends(first, last, approximate=value.approximate, uncertain=value.uncertain, season=season, exact=exact)


def _interval(value: Interval) -> Ends:
    first, _, one = _point(value.start) if isinstance(value.start, Edtf) else (None, None, True)
    _, last, other = _point(value.end) if isinstance(value.end, Edtf) else (None, None, True)
    marks = {"approximate": value.approximate, "uncertain": value.uncertain}
    return Ends(first, last, stretch=True, exact=one and other, **marks)


def _point(value: Edtf) -> tuple[Numbers | None, Numbers | None, bool]:
    """The first and the last date, and whether the value is no more than one date."""
    if isinstance(value, Date) and not value.masked:
        return value.numbers, value.numbers, True
    if isinstance(value, Moment) and not value.date.masked:
        return value.date.numbers, value.date.numbers, False
    found = bounds(value, AS_WRITTEN)
    return *_rounded(_numbers(found.first), _numbers(found.last)), False


def _rounded(first: Numbers | None, last: Numbers | None) -> tuple[Numbers | None, Numbers | None]:
    """Whole years and whole months by their numbers alone."""
    if first is not None and last is not None and len(first) == len(last) == 3:
        if first[1:] == (1, 1) and last[1:] == (12, 31):
            return first[:1], last[:1]
        if first[2] == 1 and last[2] >= _LENGTHS[last[1]]:
            return first[:2], last[:2]
    return first, last


def _numbers(day: str | None) -> Numbers | None:
    found = _DAY.fullmatch(day) if day is not None else None
    return tuple(map(int, found.groups())) if found else None


def iso(numbers: Numbers) -> str:
    """The numbers as ISO 8601 has them: "1812-03-25", "1812-03", "1812", "-0043"."""
    year, *rest = numbers
    return "-".join((f"{year:04d}" if year >= 0 else f"-{-year:04d}", *(f"{part:02d}" for part in rest)))
