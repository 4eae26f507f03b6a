"""Reckoning with dates: so many units on or back, a part of a stretch, the nth unit of it."""

from bearwitness.reading.times.calendar import (
    DAYS,
    YEARS,
    Dating,
    Period,
    Value,
    add_days,
    add_months,
    add_years,
    beginning,
    coarsened,
    ending,
    first_day,
    last_day,
    month_length,
)

_HOURS = frozenset({"hour", "moment", "minute"})
_FEW_DAYS = 8
"""So few days from a month that is given without a day do not leave it, as far as a reader can tell."""
_FEW_MONTHS = 2
_MANY_WEEKS = 5
"""So many weeks are told roughly: they lead to a month, not to a day."""
_FRACTIONS = {"half": 2, "third": 3, "quarter": 4}
_DECADE_PARTS = {"start": (0, 1), "early": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (8, 9)}
_CENTURY = 100
_CENTURY_PARTS = {"start": (0, 19), "early": (0, 33), "mid": (34, 66), "late": (67, 99), "end": (80, 99)}
_YEAR_PARTS = {"start": (1, 1), "early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (12, 12)}
_MONTH_PARTS = {"start": (1, 10), "early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}


def moved(base: Dating, count: float, unit: str) -> Value | None:
    """What is so many units after `base` (before it, where `count` is negative), as finely as both allow."""
    if unit in YEARS and base.years > 1 and count * YEARS[unit] % base.years:
        return None
    if unit in YEARS:
        count, unit = count * YEARS[unit] * 12, "month" if count * YEARS[unit] % 1 else "year"
    if unit == "year":
        return add_years(coarsened(base, "year"), int(count) // 12)
    if unit == "month" and not count % 1:
        return add_months(base, int(count)) if base.month else _months_on(base, int(count))
    if unit in DAYS:
        to = _days_on(base, int(count * DAYS[unit]))
        is_rough = unit == "week" and abs(count) >= _MANY_WEEKS
        return coarsened(to, "month") if is_rough and isinstance(to, Dating) and to.day else to
    return base if unit in _HOURS and base.day else None


def _months_on(base: Dating, months: int) -> Value:
    """So many months from somewhere in a year or season: the years that they lead to; one or two do not leave it."""
    if abs(months) <= _FEW_MONTHS:
        return coarsened(base, "year")
    first, last = (coarsened(add_months(day, months), "year") for day in (first_day(base), last_day(base)))
    return first if first == last else Period(first, last)


def _days_on(base: Dating, days: int) -> Value | None:
    if base.day:
        return add_days(base, days)
    if not base.month:
        return coarsened(base, "year") if abs(days) < 300 else None
    if abs(days) <= _FEW_DAYS:
        return Dating(base.year, base.month)
    first, last = add_days(first_day(base), days), add_days(last_day(base), days)
    start, end = coarsened(first, "month"), coarsened(last, "month")
    return start if start == end else Period(start, end)


def part_of(value: Value, part: str, nth: int = 0) -> Value:
    """A part of a time: a century in thirds, a decade in 4, 3 and 3 years, a year by four months, a month by ten days.

    The start and the end of a century are twenty years, of a decade two, of a year one month.  A season or a day has no
    parts: it stays whole.
    """
    if isinstance(value, Period) or value.day or value.season:
        return value
    if part in _FRACTIONS:
        return value if value.month else _fraction(value, nth, _FRACTIONS[part])
    if part not in _YEAR_PARTS:
        return value
    if value.years > 1:
        first, last = (_CENTURY_PARTS if value.years == _CENTURY else _DECADE_PARTS)[part]
        return Period(Dating(value.year + first), Dating(value.year + last))
    if value.month:
        first, last = _MONTH_PARTS[part]
        end = min(last, month_length(value.year, value.month))
        return Period(Dating(value.year, value.month, first), Dating(value.year, value.month, end))
    first, last = _YEAR_PARTS[part]
    start = Dating(value.year, first)
    return start if first == last else Period(start, Dating(value.year, last))


def _fraction(value: Dating, nth: int, of: int) -> Period:
    if value.years > 1:
        first, next_one = (round(value.years * at / of) for at in (nth - 1, nth))
        return Period(Dating(value.year + first), Dating(value.year + next_one - 1))
    length = 12 // of
    return Period(Dating(value.year, (nth - 1) * length + 1), Dating(value.year, nth * length))


def nth_of(whole: Value, unit: str, nth: int) -> Value | None:
    """The nth unit of a time, the last one where `nth` is -1."""
    return run_of(whole, 1, unit, nth, at=nth)


def run_of(whole: Value, count: float, unit: str, nth: int, at: int = 1) -> Value | None:
    """So many units from the beginning of a time (from its unit number `at`), or up to its end where `nth` is -1."""
    side = ending(whole) if nth < 0 else beginning(whole)
    if side is None or count != int(count):
        return None
    number = int(count)
    if unit in ("day", "week"):
        days = 7 if unit == "week" else 1
        first = add_days(last_day(side), 1 - number * days) if nth < 0 else add_days(first_day(side), (at - 1) * days)
        last = add_days(first, number * days - 1)
        return first if first == last else Period(first, last)
    if unit == "month":
        origin = add_months(last_day(side), 1 - number) if nth < 0 else add_months(first_day(side), at - 1)
        last = add_months(origin, number - 1)
        return origin if number == 1 else Period(origin, last)
    if unit in YEARS:
        size = YEARS[unit]
        year = side.year + side.years - number * size if nth < 0 else side.year + (at - 1) * size
        return Dating(year, years=size) if number == 1 else Period(Dating(year), Dating(year + number * size - 1))
    return None
