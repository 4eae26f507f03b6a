"""Dates of other calendars, kept as they are stated."""

from dataclasses import dataclass
from enum import Enum

from bearwitness.edtf.calendars.names import COMPLEMENTARY, HEBREW, ISLAMIC, REPUBLICAN, roman
from bearwitness.edtf.compounds import OneOf, Range
from bearwitness.edtf.days import civil, iso_year
from bearwitness.edtf.english import in_english
from bearwitness.edtf.english.words import MONTHS, year_name
from bearwitness.edtf.values import Date, Edtf, Part


class Calendar(Enum):
    """A calendar that a source may state a date in."""

    GREGORIAN = "Gregorian"
    JULIAN = "Julian"
    REPUBLICAN = "French Republican"
    HEBREW = "Hebrew"
    ISLAMIC = "Islamic"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A day, month or year of a calendar, as a source states it; made by `from_calendar`.

    `year` is counted in the calendar's own era; Julian years begin on 1 January and are astronomical (0 is 1 BC).
    `month` counts from the calendar's first (Hebrew: from Nisan, 12 and 13 are Adar I and II; French: 13 is the
    complementary days).  `dual_year`: the source gives the year of the old style too ("1687/8").  `dual_day`: it
    gives the Gregorian day too ("11/21 March").
    """

    calendar: Calendar
    year: int
    month: int | None = None
    day: int | None = None
    dual_year: bool = False
    dual_day: bool = False

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day, as numbers (`bearwitness.edtf.days`), that the date allows.

        A Hebrew and an Islamic day is the daylight day; it began on the evening before.  An Islamic day is that of
        the tables give or take one, since months began when the crescent was seen.  A Julian month with a dual year
        ends before 25 March, when the old style counted a new year.
        """
        from bearwitness.edtf.calendars.conversion import days_of  # noqa: PLC0415  it loads the calendar library

        return days_of(self)

    @property
    def gregorian(self) -> Edtf:
        """The same in EDTF: a day, or one of the days (`[..]`) of a month, a year or an Islamic day."""
        first, last = self.days
        return _day(first) if first == last else OneOf((Range(_day(first), _day(last)),))

    @property
    def with_gregorian(self) -> str:
        """The date with the Gregorian one in brackets: "18 Brumaire an VIII (9 November 1799)"."""
        return (
            str(self)
            if self.dual_day or self.calendar is Calendar.GREGORIAN
            else f"{self} ({in_english(self.gregorian)})"
        )

    def __str__(self) -> str:
        """The date in its calendar: "11 March 1687/8 OS", "18 Brumaire an VIII", "9 Av 5701", "12 Rabiʿ I 11 AH"."""
        return _PRINTED[self.calendar](self)


def _day(number: int) -> Date:
    year, month, day = civil(number)
    return Date(Part(iso_year(year)), Part(f"{month:02d}"), Part(f"{day:02d}"))


def _with_day(date: CalendarDate, month: str) -> str:
    return month if date.day is None else f"{date.day} {month}"


def _roman_style(date: CalendarDate) -> str:
    """Gregorian and Julian dates, which share their months."""
    year = _dual_year(date.year) if date.dual_year else year_name(date.year)
    if date.dual_day and date.day is not None and date.month is not None:
        return _both_days(date.day, MONTHS[date.month - 1], year, date)
    text = year if date.month is None else f"{_with_day(date, MONTHS[date.month - 1])} {year}"
    return f"{text} {'NS' if date.calendar is Calendar.GREGORIAN else 'OS'}"


def _both_days(day: int, month: str, year: str, date: CalendarDate) -> str:
    """Such as "11/21 March 1687", "28 February/10 March 1689", "28 December 1899/9 January 1900"."""
    other_year, other_month, other_day = civil(date.days[0])
    other = f"{other_day} {MONTHS[other_month - 1]}"
    if other_year != date.year:
        return f"{day} {month} {year}/{other} {other_year}"
    return f"{day}/{other} {year}" if MONTHS[other_month - 1] == month else f"{day} {month}/{other} {year}"


def _dual_year(year: int) -> str:
    """Such as "1687/8" and "1699/1700" for the year that began on 1 January 1688, or 1700."""
    last = str(year)
    return f"{year - 1}/{last if year % 100 == 0 else last[-2:] if year % 10 == 0 else last[-1]}"


def _republican(date: CalendarDate) -> str:
    year = f"an {roman(date.year)}"
    if date.month is None:
        return year
    if date.month < 13:
        return f"{_with_day(date, REPUBLICAN[date.month - 1])} {year}"
    return f"{'jours complémentaires' if date.day is None else COMPLEMENTARY[date.day - 1]} {year}"


def is_leap_hebrew(year: int) -> bool:
    """Whether the Hebrew year has thirteen months: seven years of every nineteen do."""
    return (7 * year + 1) % 19 < 7


def _hebrew(date: CalendarDate) -> str:
    if date.month is None:
        return f"AM {date.year}"
    name = HEBREW[date.month - 1]
    in_leap_year = date.month == 12 and is_leap_hebrew(date.year)
    return f"{_with_day(date, name + ' I' if in_leap_year else name)} {date.year}"


def _islamic(date: CalendarDate) -> str:
    return f"{date.year} AH" if date.month is None else f"{_with_day(date, ISLAMIC[date.month - 1])} {date.year} AH"


_PRINTED = {
    Calendar.GREGORIAN: _roman_style,
    Calendar.JULIAN: _roman_style,
    Calendar.REPUBLICAN: _republican,
    Calendar.HEBREW: _hebrew,
    Calendar.ISLAMIC: _islamic,
}
