"""Dates as the words of a text give them: a year, a month, a season, a decade, and what is so long before or after.

Years are counted astronomically, as EDTF does: 1 BC is the year 0, 499 BC the year -498.
"""

from typing import Literal

import msgspec

Unit = Literal["day", "week", "month", "season", "year", "decade", "century"]

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
_SEASON_STARTS = {SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12}
_LONG_MONTHS = frozenset({1, 3, 5, 7, 8, 10, 12})
_MOST_YEARS = 10_000
YEARS: dict[str, int] = {"year": 1, "decade": 10, "century": 100}
"""How many years a unit covers."""
DAYS: dict[str, int] = {"day": 1, "week": 7}


class Dating(msgspec.Struct, frozen=True):
    """One stretch of the calendar: a day, a month, a season, or `years` years that begin with `year`.

    0 stands for a month, day or season that is not given.
    """

    year: int
    month: int = 0
    day: int = 0
    season: int = 0
    years: int = 1

    @property
    def unit(self) -> Unit:
        """How finely the date is given."""
        if self.day:
            return "day"
        if self.month:
            return "month"
        if self.season:
            return "season"
        return {10: "decade", 100: "century"}.get(self.years, "year")  # type: ignore[return-value]

    @property
    def start_month(self) -> int:
        """The month it begins in; a winter begins in the December of its year."""
        return self.month or _SEASON_STARTS.get(self.season, 1)


class Period(msgspec.Struct, frozen=True):
    """From the beginning of `start` to the end of `end`; None where that side is open.

    `either` where it is one of the two, nobody knows which ("1609 or 1610").
    """

    start: Dating | None
    end: Dating | None
    either: bool = False


Value = Dating | Period


def month_length(year: int, month: int) -> int:
    """The number of days in a month of the proleptic Gregorian calendar."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 31 if month in _LONG_MONTHS else 30


def ordinal(year: int, month: int, day: int) -> int:
    """The number of a day, counted from 0000-03-01 = 0 (proleptic Gregorian; negative years too)."""
    years = year if month > 2 else year - 1
    months = (month - 3) % 12
    return years * 365 + years // 4 - years // 100 + years // 400 + (153 * months + 2) // 5 + day - 1


def from_ordinal(number: int) -> Dating:
    """The day with this number; the inverse of `ordinal`."""
    era, day_of_era = divmod(number, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    months = (5 * day_of_year + 2) // 153
    month = months + 3 if months < 10 else months - 9
    year = year_of_era + era * 400 + (1 if month <= 2 else 0)
    return Dating(year, month, day_of_year - (153 * months + 2) // 5 + 1)


def weekday(date: Dating) -> int:
    """The day of the week of a day, Monday 0."""
    return (ordinal(date.year, date.month, date.day) + 2) % 7


def is_real(year: int, month: int, day: int) -> bool:
    """Whether that month has that day."""
    return 1 <= day <= month_length(year, month)


def add_days(date: Dating, days: int) -> Dating:
    """The day that many days after."""
    return from_ordinal(ordinal(date.year, date.month, date.day) + days)


def add_months(date: Dating, months: int) -> Dating:
    """The month that many months after the month (or the first month) of `date`; the day is dropped."""
    years, month = divmod(date.start_month - 1 + months, 12)
    return Dating(date.year + years, month + 1)


def add_years(date: Dating, years: int) -> Dating:
    """The same day, month, season or years so many years after; 29 February becomes the 28th."""
    day = date.day
    if day and not is_real(date.year + years, date.month, day):
        day = 28
    return msgspec.structs.replace(date, year=date.year + years, day=day)


def coarsened(date: Dating, unit: Unit) -> Dating:
    """The month, season, year, decade or century that holds the beginning of `date`; itself where it is coarser."""
    if unit in YEARS:
        years = YEARS[unit]
        return date if date.years > years else Dating(date.year - date.year % years, years=years)
    if unit == "month" and date.day:
        return Dating(date.year, date.month)
    if unit == "season" and date.month:
        return season_of(date.year, date.month)
    return date


def season_of(year: int, month: int) -> Dating:
    """The season that a month falls in; January and February belong to the winter of the year before."""
    if month < 3:
        return Dating(year - 1, season=WINTER)
    return Dating(year, season=SPRING + (month // 3 - 1) % 4)


def first_day(date: Dating) -> Dating:
    """Its first day."""
    return date if date.day else Dating(date.year, date.start_month, 1)


def last_day(date: Dating) -> Dating:
    """Its last day; a winter ends with the February after."""
    if date.day:
        return date
    if date.month:
        return Dating(date.year, date.month, month_length(date.year, date.month))
    if date.season:
        end = add_months(date, 2)
        return Dating(end.year, end.month, month_length(end.year, end.month))
    return Dating(date.year + date.years - 1, 12, 31)


def middle(date: Dating) -> int:
    """The number of the day halfway through."""
    first, last = first_day(date), last_day(date)
    return (ordinal(first.year, first.month, first.day) + ordinal(last.year, last.month, last.day)) // 2


def beginning(value: Value) -> Dating | None:
    """Where a value begins, as finely as it is given."""
    return value if isinstance(value, Dating) else value.start


def ending(value: Value) -> Dating | None:
    """Where a value ends, as finely as it is given."""
    return value if isinstance(value, Dating) else value.end


def is_sound(value: Value) -> bool:
    """Whether a value can be written: its years have four figures, and no period ends before it begins."""
    if isinstance(value, Dating):
        return abs(value.year) < _MOST_YEARS and abs(value.year + value.years) < _MOST_YEARS
    if value.start is None or value.end is None:
        return all(is_sound(side) for side in (value.start, value.end) if side is not None)
    first, last = first_day(value.start), last_day(value.end)
    in_order = (first.year, first.month, first.day) <= (last.year, last.month, last.day)
    return in_order and is_sound(value.start) and is_sound(value.end)


def edtf(value: Value, qualifier: str = "") -> str:
    """The value in EDTF, each side qualified; a side without a date is open ("..")."""
    if isinstance(value, Period):
        if value.either and value.start is not None and value.end is not None:
            return f"[{_edtf(value.start)}{qualifier},{_edtf(value.end)}{qualifier}]"
        start = "" if value.start is None else _edtf_start(value.start) + qualifier
        end = "" if value.end is None else _edtf_end(value.end) + qualifier
        return f"{start or '..'}/{end or '..'}"
    if value.years > 1 and value.year < 0:
        return f"{_year(value.year)}{qualifier}/{_year(value.year + value.years - 1)}{qualifier}"
    return _edtf(value) + qualifier


def _year(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _edtf(date: Dating) -> str:
    if date.years > 1:
        return {10: f"{date.year // 10:03d}X", 100: f"{date.year // 100:02d}XX"}[date.years]
    year = _year(date.year)
    if date.season:
        return f"{year}-{date.season}"
    if date.day:
        return f"{year}-{date.month:02d}-{date.day:02d}"
    return f"{year}-{date.month:02d}" if date.month else year


def _edtf_start(date: Dating) -> str:
    return _year(date.year) if date.years > 1 else _edtf(date)


def _edtf_end(date: Dating) -> str:
    return _year(date.year + date.years - 1) if date.years > 1 else _edtf(date)
