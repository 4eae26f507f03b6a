"""What is done for all rows of a large network, or for all days of the calendar, at once with numpy."""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np

from bearwitness.chronology.network import many_months
from bearwitness.chronology.network.columns import CALENDAR, Columns, Index
from bearwitness.chronology.network.many_months import Numbers
from bearwitness.edtf.days import ordinal


def index(keys: "array[int]", size: int) -> Index:
    """As `columns.index`."""
    numbers = np.frombuffer(keys, np.int32)
    order = np.argsort(numbers, kind="stable").astype(np.int32)
    following = np.full(len(keys), -1, np.int32)
    first = np.full(size, -1, np.int32)
    given = numbers[order]
    order, given = order[given >= 0], given[given >= 0]
    same = given[1:] == given[:-1]
    following[order[:-1][same]] = order[1:][same]
    leads = np.concatenate(([True], ~same)) if len(order) else np.zeros(0, bool)
    first[given[leads]] = order[leads]
    return Index(array("i", first.tobytes()), array("i", following.tobytes()))


def crossed(rows: Columns, lows: "array[int]", off: bytearray) -> list[int]:
    """As `minimal.crossed`."""
    earlier, later, days, statement = (
        np.frombuffer(column, np.int32) for column in (rows.earlier, rows.later, rows.days, rows.statement)
    )
    values = np.frombuffer(lows, np.int32)
    upper = np.flatnonzero(later == CALENDAR)
    held = np.frombuffer(off, np.uint8)[statement[upper]] == 0
    over = values[earlier[upper]].astype(np.int64) + days[upper] > 0
    return [int(row) for row in upper[held & over]]


def pushes_from_everywhere(rows: Columns, loop: Sequence[int], *, last: bool) -> bool:
    """Whether a loop of rows pushes a bound further from whatever day.

    It is tried from all days from which one of its rows leads to the end of a month, in years among which are leap
    years, common years and a century year without a leap day: only there months and years change their lengths.
    """
    ends = -_MONTH_ENDS if last else _MONTH_ENDS
    start = np.concatenate([ends - (_along(rows, loop[:steps], ends, last=last) - ends) for steps in range(len(loop))])
    return bool((_along(rows, loop, start, last=last) > start).all())


def _along(rows: Columns, loop: Iterable[int], day: Numbers, *, last: bool) -> Numbers:
    for row in loop:
        days, months = (np.full(len(day), column[row], np.int64) for column in (rows.days, rows.months))
        day = many_months.pushed(day, days, months, last=last)
    return day


_MONTH_ENDS = np.unique(
    [ordinal(1895 + month // 12, 1 + month % 12, 1) + off for month in range(121) for off in range(-4, 4)]
)
