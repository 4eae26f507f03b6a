"""Days moved by whole months, as ages and durations are counted.

An age is not a number of days: whoever is born on 29 February 1812 is eighteen on 28 February or on 1 March 1830, by
the custom of the place.  `early` gives the first of the two, `late` the second; both never fall as the day rises, and
everything here rests on that alone.  Days are numbers as in `bearwitness.edtf.days`.
"""

from bearwitness.edtf.days import civil, month_length, ordinal, shift_months

DAYS_OF_CALENDAR = 146_097
"""After so many days, 400 years, the calendar repeats."""


def early(day: int, months: int) -> int:
    """The day so many months later; the last of its month where that month is too short."""
    year, month, of_month = civil(day)
    year, month = shift_months(year, month, months)
    return ordinal(year, month, min(of_month, month_length(year, month)))


def late(day: int, months: int) -> int:
    """The day so many months later; the first of the next month where that month is too short."""
    year, month, of_month = civil(day)
    year, month = shift_months(year, month, months)
    length = month_length(year, month)
    return ordinal(year, month, min(of_month, length)) + (of_month > length)


def at_least(day: int, months: int) -> int:
    """The first day on which so many months have passed since `day`, however they are counted.

    With fewer than no months: the first day from which that many, however they are counted, may reach `day`.
    """
    if months >= 0:
        return early(day, months)
    found = late(day, months)
    while late(found - 1, -months) >= day:
        found -= 1
    return found


def at_most(day: int, months: int) -> int:
    """The last day from which `at_least` of so many months leads no further than `day`."""
    if months < 0:
        return late(day, -months)
    found = early(day, -months)
    while early(found + 1, months) <= day:
        found += 1
    return found


def shortest(months: int) -> int:
    """A number of days that `at_least` of so many months never falls short of, within a week of the least."""
    return months * DAYS_OF_CALENDAR // 4800 - 4 if months else 0
