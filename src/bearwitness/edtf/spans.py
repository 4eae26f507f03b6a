"""The days that a date, a season or a year allows, as written: no width is added for "circa"."""

from collections.abc import Iterator
from itertools import dropwhile, islice

from bearwitness.edtf.days import civil, month_length, ordinal
from bearwitness.edtf.masks import fitting, years_down, years_up
from bearwitness.edtf.seasons import Run, family, season_runs, turns_the_year
from bearwitness.edtf.values import Date, Part, Point, Season, Year


def span(point: Point) -> Run:
    """The first and the last day that `point` allows (a parsed point allows at least one)."""
    if isinstance(point, Year):
        low, high = point.range
        return ordinal(low, 1, 1), ordinal(high, 12, 31)
    if not point.masked:
        return _plain_span(point)
    first = next(run for year in years_up(point.year.digits) for run in _of_year(year, point))[0]
    last = max(run[1] for run in _of_year(next(_fruitful(point)), point))
    return first, last


def allows_any_day(date: Date) -> bool:
    """Whether the calendar has a day that `date` allows."""
    return any(_of_year(year, date) for year in years_up(date.year.digits))


def is_backwards(first: Point, last: Point) -> bool:
    """Whether `last` must lie wholly before `first`.

    Seasons that divide the year in the same way follow one another, though their days are read with some latitude.
    """
    if isinstance(first, Season) and isinstance(last, Season) and _follow(first, last):
        return (int(last.year.digits), last.code) < (int(first.year.digits), first.code)
    return span(last)[1] < span(first)[0]


def _follow(first: Season, last: Season) -> bool:
    comparable = not first.masked and not last.masked and last.code in family(first.code)
    return comparable and not turns_the_year(first.code) and not turns_the_year(last.code)


def runs(point: Point, since: int | None = None) -> Iterator[Run]:
    """The unbroken stretches of days that `point` allows, ascending, from the first that ends on or after `since` on.

    Of a stretch that begins long before `since`, only the last part may be given.
    """
    if is_unbroken(point):
        whole = span(point)
        return iter((whole,) if since is None or since <= whole[1] else ())
    digits = point.digits if isinstance(point, Year) else point.year.digits
    # A winter that begins in one year ends in the next.
    years = years_up(digits, None if since is None else civil(since)[0] - 1)
    found = _joined(run for year in years for run in _of_year(year, point))
    return found if since is None else dropwhile(lambda run: run[1] < since, found)


def only_run(point: Point) -> Run | None:
    """The one unbroken stretch of days that `point` allows; None where there are several."""
    found = tuple(islice(runs(point), 2))
    return found[0] if len(found) == 1 else None


def is_unbroken(point: Point) -> bool:
    """Whether digits are unspecified from the right only, so that one stretch of days is allowed."""
    if isinstance(point, Season):
        return not point.masked and not turns_the_year(point.code)
    digits = point.digits if isinstance(point, Year) else "".join(part.digits for part in point.parts)
    return "X" not in digits.rstrip("X")


def _joined(found: Iterator[Run]) -> Iterator[Run]:
    """The same days, with stretches put together that touch."""
    current = next(found, None)
    for run in found:
        if current is not None and run[0] <= current[1] + 1:
            current = (current[0], max(current[1], run[1]))
        else:
            if current is not None:
                yield current
            current = run
    if current is not None:
        yield current


def _fruitful(point: Date | Season) -> Iterator[int]:
    """The years, descending, in which `point` allows a day."""
    return (year for year in years_down(point.year.digits) if _of_year(year, point))


def _plain_span(point: Date | Season) -> Run:
    year = int(point.year.digits)
    if isinstance(point, Season):
        found = season_runs(year, point.code)
        return found[0][0], found[-1][1]
    if point.month is None:
        return ordinal(year, 1, 1), ordinal(year, 12, 31)
    month = int(point.month.digits)
    if point.day is None:
        first = ordinal(year, month, 1)
        return first, first + month_length(year, month) - 1
    day = ordinal(year, month, int(point.day.digits))
    return day, day


def _of_year(year: int, point: Point) -> tuple[Run, ...]:
    if isinstance(point, Season):
        return season_runs(year, point.code)
    if isinstance(point, Year) or point.month is None:
        return ((ordinal(year, 1, 1), ordinal(year, 12, 31)),)
    months = fitting(point.month.digits, 1, 12)
    return tuple(run for month in months for run in _of_month(year, month, point.day))


def _of_month(year: int, month: int, day: Part | None) -> Iterator[Run]:
    first = ordinal(year, month, 1) - 1
    length = month_length(year, month)
    if day is None:
        yield first + 1, first + length
    else:
        for number in fitting(day.digits, 1, length):
            yield first + number, first + number
