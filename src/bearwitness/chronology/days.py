"""When a statement puts what it tells, as first and last days of its beginning and of its end."""

import re
from functools import lru_cache

import msgspec

from bearwitness.chronology.manner import Manner
from bearwitness.edtf import EdtfError, Interval, bounds, parse
from bearwitness.edtf.days import ordinal
from bearwitness.record import When

_DAY = re.compile(r"(-?\d{4,6})-(\d\d)-(\d\d)")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_FARTHEST = 10_000_000
"""Days; a date farther from the year 1 bounds nothing that anybody lived through."""

Length = tuple[int, int]
"""Months and days."""


class Days(msgspec.Struct, frozen=True):
    """Four days as numbers, each included; None where there is no limit, or none that the others do not give."""

    begin_from: int | None = None
    begin_to: int | None = None
    end_from: int | None = None
    end_to: int | None = None


@lru_cache(maxsize=65_536)
def days_told(when: When, manner: Manner) -> Days | None:
    """The days that a dating allows what happens in that manner; None where the dating itself is in doubt (`?`).

    What is approximate is widened as `bearwitness.edtf` does.  A state dated by one year or day was going on then; one
    dated by an interval began within its start and ended within its end.
    """
    try:
        value = parse(when.edtf)
    except EdtfError:
        return _of(_number(when.earliest), _number(when.latest), manner)
    if value.uncertain:
        return None
    found = bounds(value)
    if manner == "state" and isinstance(value, Interval):
        return _near(Days(found.earliest_begin, found.latest_begin, found.earliest_end, found.latest_end))
    return _of(found.earliest_begin, found.latest_end, manner)


def _of(first: int | None, last: int | None, manner: Manner) -> Days:
    return _near(Days(None, last, first, None) if manner == "state" else Days(first, None, None, last))


def _near(found: Days) -> Days:
    return Days(
        *(None if day is None or abs(day) > _FARTHEST else day for day in msgspec.structs.astuple(found)),
    )


def beginning(when: When) -> Days | None:
    """The days on which a state began whose dating is that of its beginning."""
    days = days_told(when, "event")
    return None if days is None else Days(begin_from=days.begin_from, begin_to=days.end_to)


def is_one_day(when: When) -> bool:
    """Whether a dating is a day and nothing else."""
    return _DAY.fullmatch(when.edtf) is not None


def duration(text: str | None) -> tuple[Length, Length] | None:
    """The shortest and the longest time that a duration may stand for, in months and days; None where none is given.

    Durations are told in round numbers: of the smallest unit that is told, one less or one more is allowed for
    ("P2Y" is from one year to three, "P9M" from eight months to ten).
    """
    found = _DURATION.fullmatch(text) if text is not None else None
    if found is None or not any(found.groups()):
        return None
    years, months, weeks, days = (int(number) if number is not None else 0 for number in found.groups())
    unit = next(unit for unit, number in zip(_UNITS, reversed(found.groups()), strict=True) if number is not None)
    told = (12 * years + months, 7 * weeks + days)
    return (told[0] - unit[0], told[1] - unit[1]), (told[0] + unit[0], told[1] + unit[1])


_UNITS: tuple[Length, ...] = ((0, 1), (0, 7), (1, 0), (12, 0))


def _number(day: str | None) -> int | None:
    found = _DAY.fullmatch(day) if day is not None else None
    return ordinal(int(found[1]), int(found[2]), int(found[3])) if found else None
