"""Which year, and which day, a date without one belongs to: the one that lies nearest to the story's way."""

from collections.abc import Iterable

import msgspec

from bearwitness.reading.times import feasts
from bearwitness.reading.times.calendar import (
    SPRING,
    WINTER,
    Dating,
    Value,
    add_days,
    add_months,
    beginning,
    is_real,
    month_length,
    weekday,
)
from bearwitness.reading.times.meaning import Date
from bearwitness.reading.times.standing import Now

_BACK, _ON, _PAST_NEXT, _SHORT_OF_NEXT = 2.0, 1.0, 1.25, 0.2
"""What a month counts that the story goes back or on to a date without a year, and that the date lies past the next
dated one or short of it: the year that comes cheapest is meant."""
_ONWARD = 3
"""What going back counts more where the words look ahead ("by December")."""
_IN_PASSING = 6
"""What a date costs in a year that the sentence before has gone back to."""
_SEASON, _OVER = 1.5, 6
"""Months after its middle: from then on a season is over, and what counts more that it is meant."""
_WINTER_COMES = 9
"""The month from which on what is told of a winter lies before it."""
_NEAR_DECADE, _FAR_DECADE = 30, 60
"""Years from the story to "the eighties" of its century, and to those of the page's, that show the story's to be meant."""
_YEARS_WITHOUT_CENTURY, _FOUR_FIGURES = 100, 1000
_FAR = 14
"""Months: a next date so far off says nothing more about the year."""
_YEAR_FROM_JANUARY = 1752
"""Until then the months that Friends numbered were counted from March, and a year's last two were the next one's."""
_MONTHS = 12
_MONTHS_AROUND = (0, 1, -1, 2, -2, 3, -3)


def full_year(date: Date, now: Now) -> int:
    """The year of a date as it is counted: the century put in ("'67"), years before Christ astronomically.

    A short year is the one nearest to the story; a short decade the last one before the page was written, or the one
    before that where the story stands by it and far from the last.
    """
    year = date.year if date.year is not None else 0
    if date.bc is False and year < _YEARS_WITHOUT_CENTURY and now.letter and _is_modern(now):
        date = msgspec.structs.replace(date, bc=None, short=True)
    if date.bc or (date.bc is None and now.bc and year < 1000 and not date.short):
        return {1: 1 - year, 10: -8 - year, 100: -99 - year}[date.years]
    if not date.short:
        return year
    at = now.at
    if date.years == 1 and at is not None:
        century = at.year - at.year % 100
        return min((century + year + step for step in (-100, 0, 100)), key=lambda candidate: abs(candidate - at.year))
    decade = _last_decade(year, now)
    return decade - 100 if is_decade_of_story(date, now) else decade


def _last_decade(year: int, now: Now) -> int:
    """The last decade of that name before the page was written, or not long after the story."""
    at, today = now.at or now.ahead, now.today
    latest = today.year if today is not None else at.year + 50 if at is not None else 1999
    return latest - (latest - year) % 100


def is_decade_of_story(date: Date, now: Now) -> bool:
    """Whether "the eighties" are those by which the story stands, or to which it comes next, far from the page's."""
    at = now.at or now.ahead
    if at is None or not date.worded or date.year is None:
        return False
    decade = _last_decade(date.year, now)
    return at.year < decade - _FAR_DECADE and abs(at.year - decade + 100) <= _NEAR_DECADE


def _is_modern(now: Now) -> bool:
    """Whether the page, or the story, has years of four figures, so that "the year 74" leaves out its century."""
    return any(date is not None and date.year >= _FOUR_FIGURES for date in (now.at, now.today))


def placed(date: Date, year: int) -> Value | None:
    """The month, day, season, feast or year of `date` in that year; None where the year has no such day."""
    if date.feast:
        return feasts.feast(date.feast, year)
    if date.numbered and year < _YEAR_FROM_JANUARY:
        later = date.month + 2 > _MONTHS
        year, date = year + later, msgspec.structs.replace(date, month=date.month + 2 - _MONTHS * later)
    if date.day and not is_real(year, date.month, date.day):
        return None
    return Dating(year, date.month, date.day, date.season, date.years)


def nearest_year(date: Date, base: Dating, now: Now) -> int:
    """The year that a month, day, season or feast without one belongs to, looking from `base`."""
    if date.pointer == "that":
        return _year_of_that(date, base)
    starts = _on_weekday(date, _starts(date, (base.year, base.year + 1, base.year - 1)), now)
    if not now.letter and not now.onward:
        starts = {year: start for year, start in starts.items() if not now.is_after_page(start)}
    if not starts:
        return base.year
    if now.back:
        starts = {year: start for year, start in starts.items() if _has_begun(start, base)} or starts
    if date.pointer or (base is now.today and (now.letter or now.focus is None)):
        return _pointed_year(date, base, starts)
    return min(starts, key=lambda year: _cost(starts[year], base, now))


def _year_of_that(date: Date, base: Dating) -> int:
    """The year of "that spring"; a winter, which bears the year of its December, is followed by the next year's spring."""
    if date.season == WINTER:
        return base.year - 1 if base.month in (1, 2) else base.year
    value = placed(date, base.year) if base.season == WINTER else None
    start = None if value is None else beginning(value)
    return base.year + 1 if start is not None and start.start_month < _WINTER_COMES else base.year


def _has_begun(start: Dating, base: Dating) -> bool:
    """Whether a date begins no later than the base; within a year that is told no finer nobody knows."""
    return start.year <= base.year if base.unit == "year" else months_of(start) <= months_of(base)


def _starts(date: Date, years: Iterable[int]) -> dict[int, Dating]:
    """When the date begins in each of the years that have it."""
    return {
        year: start
        for year in years
        if (value := placed(date, year)) is not None and (start := beginning(value)) is not None
    }


def _on_weekday(date: Date, starts: dict[int, Dating], now: Now) -> dict[int, Dating]:
    """The days that fall on the weekday that is told with them, of these or of the page's year and the one before.

    All of them where none does: the day is by another calendar, or a slip.
    """
    if date.weekday is None or not date.day:
        return starts
    of_page = {} if now.today is None else _starts(date, (now.today.year, now.today.year - 1))
    for days in (starts, of_page):
        fitting = {year: day for year, day in days.items() if weekday(day) == date.weekday}
        if fitting:
            return fitting
    return starts


def _pointed_year(date: Date, base: Dating, starts: dict[int, Dating]) -> int:
    if not base.month and not base.season:
        is_of_same = (date.pointer == "next" and date.season == WINTER) or (date.pointer == "last" and date.day > 0)
        return base.year + (0 if is_of_same else {"next": 1, "previous": -1, "last": -1}.get(date.pointer, 0))
    at = months_of(base)
    if date.pointer == "next":
        to_come = [year for year, start in starts.items() if months_of(start) > at and not _is_same(start, base)]
        year = min(to_come, default=base.year + 1)
        is_this_spring = date.season == SPRING and base.month in (1, 2) and year == base.year
        return year + 1 if is_this_spring else year
    counts_itself = date.pointer in ("", "this")
    before = [
        year
        for year, start in starts.items()
        if months_of(start) <= at and (counts_itself or not _is_same(start, base))
    ]
    return max(before) if before else base.year


def _is_same(start: Dating, base: Dating) -> bool:
    """Whether two starts are the same day, or the same month where one has no day."""
    if (start.year, start.start_month) != (base.year, base.start_month):
        return False
    return not start.day or not base.day or start.day == base.day


def months_of(date: Dating) -> float:
    """The middle of a date in months since the year 0."""
    if date.month:
        return date.year * 12 + date.month - 1 + (date.day / 31 if date.day else 0.5)
    return date.year * 12 + (date.start_month + 0.5 if date.season else 6 * date.years)


def _cost(date: Dating, base: Dating, now: Now) -> float:
    """How far a date is from the story's way: from where it stands, and from where it goes next."""
    months = months_of(date) - months_of(base)
    if not base.month and not base.season and date.year == base.year:
        months = 0
    cost = months * _ON if months >= 0 else -months * _BACK
    if date.season and base.month and now.goes_on and months_of(base) - months_of(date) > _SEASON:
        cost += _OVER
    if date.year in _years_in_passing(now):
        cost = min(cost, _IN_PASSING)
    if now.onward and date.year < base.year:
        cost += _ONWARD
    return cost + _cost_ahead(date, now.ahead)


def _years_in_passing(now: Now) -> set[int]:
    """The years that the text has named since it told the time where the story stands."""
    points = (point for point in (now.passing, now.line) if point is not None and point is not now.focus)
    return {point.date.year for point in points if point.date is not None and point.date.unit == "year"}


def _cost_ahead(date: Dating, ahead: Dating | None) -> float:
    if ahead is None or (ahead.unit == "year" and ahead.year == date.year):
        return 0
    left = max(-_FAR, min(_FAR, months_of(ahead) - months_of(date)))
    return left * _SHORT_OF_NEXT if left >= 0 else -left * _PAST_NEXT


def day_of_week(date: Date, now: Now) -> Value | None:
    """The day that a weekday names: the last one before the page, or the next one after the story's day."""
    base = now.today if date.pointer in ("", "this", "last") else now.last.date if now.last is not None else None
    if base is None and now.onward and now.near is not None:
        base = now.near.date
    if not date.pointer and now.at is not None and now.at.day and not now.letter and now.is_long_past():
        base = now.at
    if base is None or not base.day or date.weekday is None:
        return None
    days = (date.weekday - weekday(base)) % 7
    if date.pointer == "previous":
        return add_days(base, days - 7)
    if date.pointer in ("next", "that") or base is not now.today:
        return add_days(base, days or (7 if date.pointer == "next" else 0))
    if date.pointer == "last" and days in (0, 6):
        return add_days(base, days - 14 if days else -7)
    return add_days(base, days - 7 if days or date.pointer == "last" else 0)


def _months_on(date: Date, base: Dating, now: Now) -> int:
    """1 for a day that the month told has long passed, so that the next one lies nearer: the story goes on to it."""
    if date.weekday is not None or base is now.today or now.back:
        return 0
    left = month_length(base.year, base.month) - base.day
    is_nearer = base.day > 0 and left + date.day < base.day - date.day
    return int(is_nearer and not now.is_after_page(add_months(base, 1)))


def day_of_month(date: Date, now: Now) -> Dating | None:
    """A day without its month: of the story's month, or of the nearest one whose day has the weekday that is told."""
    told = now.told_to_month()
    base = told if told is not None and not (date.pointer and now.today) else now.today
    if base is None or not base.month:
        return None
    step = {"next": 1, "previous": -1}.get(date.pointer, 0) or _months_on(date, base, now)
    for months in _MONTHS_AROUND:
        month = add_months(base, step + months)
        if is_real(month.year, month.month, date.day):
            day = Dating(month.year, month.month, date.day)
            if date.weekday is None or weekday(day) == date.weekday:
                return day
    return None
