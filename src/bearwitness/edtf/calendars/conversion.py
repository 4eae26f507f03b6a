"""From a date in its calendar to days."""

from collections.abc import Callable
from dataclasses import dataclass

from bearwitness.edtf.calendars import arithmetic
from bearwitness.edtf.calendars.dates import Calendar, CalendarDate
from bearwitness.edtf.days import month_length, ordinal


@dataclass(frozen=True, slots=True)
class _Reckoning:
    """How a calendar counts: the number of a day, the length of a month, the first and last month of a year."""

    day: Callable[[int, int, int], int]
    length: Callable[[int, int], int]
    first_month: int = 1
    last_month: int = 12


_RECKONINGS = {
    Calendar.GREGORIAN: _Reckoning(ordinal, month_length),
    Calendar.JULIAN: _Reckoning(arithmetic.julian_day, arithmetic.julian_month_length),
    Calendar.REPUBLICAN: _Reckoning(arithmetic.republican_day, arithmetic.republican_month_length, last_month=13),
    Calendar.HEBREW: _Reckoning(arithmetic.hebrew_day, arithmetic.hebrew_month_length, first_month=7, last_month=6),
    Calendar.ISLAMIC: _Reckoning(arithmetic.islamic_day, arithmetic.islamic_month_length),
}
_BEFORE_LADY_DAY = 24


def days_of(date: CalendarDate) -> tuple[int, int]:
    """The first and the last day that the date allows."""
    reckoning = _RECKONINGS[date.calendar]
    first_month = last_month = date.month
    if first_month is None or last_month is None:
        first_month, last_month = reckoning.first_month, reckoning.last_month
    length = reckoning.length(date.year, last_month)
    if date.dual_year and date.month == 3:
        length = _BEFORE_LADY_DAY
    first_day, last_day = (1, length) if date.day is None else (date.day, date.day)
    slack = 1 if date.calendar is Calendar.ISLAMIC else 0
    return (
        reckoning.day(date.year, first_month, first_day) - slack,
        reckoning.day(date.year, last_month, last_day) + slack,
    )


def exists(date: CalendarDate) -> bool:
    """Whether the calendar has such a day, month or year."""
    if date.calendar is Calendar.REPUBLICAN and not 1 <= date.year <= 14:
        return False
    if date.calendar in (Calendar.HEBREW, Calendar.ISLAMIC) and date.year < 1:
        return False
    if date.month is None:
        return True
    length = _RECKONINGS[date.calendar].length(date.year, date.month)
    return length > 0 and (date.day is None or 1 <= date.day <= length)
