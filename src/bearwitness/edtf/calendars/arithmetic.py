"""Days of other calendars; the arithmetic is that of the library convertdate.

Imported only when such a date is met.  Days are numbered as in `bearwitness.edtf.days`.
"""

import warnings

from convertdate import french_republican, hebrew, islamic, julian

_JULIAN_DAY_OF_DAY_0 = 1_721_424.5
_IN_USE = "romme"
"""The leap years of the Republic's own years, 3, 7 and 11, are the same by every rule."""


def julian_day(year: int, month: int, day: int) -> int:
    """A day of the Julian calendar, in astronomical years (0 is 1 BC)."""
    return _day(julian.to_jd(year, month, day))


def julian_month_length(year: int, month: int) -> int:
    """How many days the month has."""
    return int(julian.month_length(year, month))


def republican_day(year: int, month: int, day: int) -> int:
    """A day of the French Republican calendar; month 13 is the complementary days."""
    return _day(french_republican.to_jd(year, month, day, method=_IN_USE))


def republican_month_length(year: int, month: int) -> int:
    """30, and 5 or 6 complementary days."""
    return 30 if month < 13 else 5 + int(french_republican.leap(year, method=_IN_USE))


def hebrew_day(year: int, month: int, day: int) -> int:
    """The daylight day of a Hebrew date, which began on the evening before; month 1 is Nisan, 12 Adar, 13 Adar II."""
    with warnings.catch_warnings():
        # The library calls a name of its own that it has deprecated.
        warnings.simplefilter("ignore", DeprecationWarning)
        return _day(hebrew.to_jd(year, month, day))


def hebrew_month_length(year: int, month: int) -> int:
    """29 or 30; 0 for the thirteenth month of a year that has twelve."""
    if month == 13 and not hebrew.leap(year):
        return 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return int(hebrew.month_length(year, month))


def islamic_day(year: int, month: int, day: int) -> int:
    """The daylight day of an Islamic date by the tables; the crescent may have been seen a day sooner or later."""
    return _day(islamic.to_jd(year, month, day))


def islamic_month_length(year: int, month: int) -> int:
    """29 or 30, by the tables."""
    return int(islamic.month_length(year, month))


def _day(julian_date: float) -> int:
    return int(julian_date - _JULIAN_DAY_OF_DAY_0)
