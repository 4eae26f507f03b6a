"""Days of the proleptic Gregorian calendar as whole numbers, for any year.

Day 1 is 1 January of the year 1, as in `datetime.date.toordinal`; earlier days are 0 and below.  Years are
astronomical: the year 0 is 1 BC.  Nothing is rounded, however far away the year.
"""

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_ERA = 146_097
"""Days of the 400 years after which the calendar repeats."""


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """The number of days of a month, 1 to 12."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month]


def ordinal(year: int, month: int, day: int) -> int:
    """The number of the day; the parts must name a day that the calendar has."""
    # The year is counted from March, so that the leap day comes last.
    shifted = year - (month < 3)
    era, of_era = divmod(shifted, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * _DAYS_IN_ERA + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of the day with that number; the inverse of `ordinal`."""
    era, of_era = divmod(day + 305, _DAYS_IN_ERA)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    march_month = (5 * of_year + 2) // 153
    month = march_month + 3 if march_month < 10 else march_month - 9
    return era * 400 + year + (month < 3), month, of_year - (153 * march_month + 2) // 5 + 1


def iso(day: int) -> str:
    """The day as ISO 8601 writes it: at least four digits of the year, more where it has more."""
    year, month, of_month = civil(day)
    return f"{iso_year(year)}-{month:02d}-{of_month:02d}"


def iso_year(year: int) -> str:
    """The year with its sign where it is negative and at least four digits."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def shift_months(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month that lie so many months after (or, negative, before) the given one."""
    years, index = divmod(month - 1 + months, 12)
    return year + years, index + 1
