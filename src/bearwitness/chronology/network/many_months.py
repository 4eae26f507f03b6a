"""`months` for many days at once; each function says the same as its namesake there.

Days are looked up in a table of 400 years, after which the calendar repeats.
"""

from functools import cache
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from bearwitness.chronology.network.months import DAYS_OF_CALENDAR
from bearwitness.edtf.days import month_length, ordinal

Numbers: TypeAlias = npt.NDArray[np.int64]

_FIRST_YEAR = 1600
_FIRST = ordinal(_FIRST_YEAR, 1, 1)


def pushed(values: Numbers, days: Numbers | npt.NDArray[np.int32], months: Numbers, *, last: bool) -> Numbers:
    """As `side.Side.pushed`, of a side of first days or of `last` ones."""
    if last:
        return -at_most(-values - days, months)
    return at_least(values, months) + days


def at_least(days: Numbers, months: Numbers) -> Numbers:
    """As `months.at_least` of every pair."""
    found = np.empty(len(days), np.int64)
    forward = months >= 0
    found[forward] = early(days[forward], months[forward])
    day, count = days[~forward], months[~forward]
    back = late(day, count)
    going = np.ones(len(back), bool)
    while going.any():
        going &= late(back - 1, -count) >= day
        back -= going
    found[~forward] = back
    return found


def at_most(days: Numbers, months: Numbers) -> Numbers:
    """As `months.at_most` of every pair."""
    found = np.empty(len(days), np.int64)
    forward = months >= 0
    found[~forward] = late(days[~forward], -months[~forward])
    day, count = days[forward], months[forward]
    back = early(day, -count)
    going = np.ones(len(back), bool)
    while going.any():
        going &= early(back + 1, count) <= day
        back += going
    found[forward] = back
    return found


def early(days: Numbers, months: Numbers) -> Numbers:
    """As `months.early` of every pair."""
    start, length, of_month = _moved(days, months)
    return start + np.minimum(of_month, length) - 1


def late(days: Numbers, months: Numbers) -> Numbers:
    """As `months.late` of every pair."""
    start, length, of_month = _moved(days, months)
    return start + np.minimum(of_month, length + 1) - 1


def _moved(days: Numbers, months: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The first day and the length of the month so many months later, and the day of the month that is moved."""
    table = _table()
    era, at = np.divmod(days - _FIRST, DAYS_OF_CALENDAR)
    eras, month = np.divmod(table.month[at] + months, len(table.length))
    return _FIRST + (era + eras) * DAYS_OF_CALENDAR + table.start[month], table.length[month], table.of_month[at]


class _Table(NamedTuple):
    """Of the days of 400 years the month, by number, and the day of the month; of the months their starts and lengths."""

    month: Numbers
    of_month: Numbers
    start: Numbers
    length: Numbers


@cache
def _table() -> _Table:
    length = np.array([month_length(_FIRST_YEAR + number // 12, number % 12 + 1) for number in range(12 * 400)])
    start = np.cumsum(length) - length
    month = np.repeat(np.arange(len(length)), length)
    return _Table(month, np.arange(DAYS_OF_CALENDAR) - start[month] + 1, start, length)
