"""How wide "circa" is."""

from dataclasses import dataclass

from bearwitness.edtf.days import civil, month_length, ordinal, shift_months
from bearwitness.edtf.seasons import Run
from bearwitness.edtf.spans import span
from bearwitness.edtf.values import Date, Point, Season, Year


@dataclass(frozen=True, slots=True)
class Circa:
    """How far before and after what is written an approximate date may lie, by the component that is approximate.

    `1450~` is widened by `years` on both sides, `145X~` by `decade_years`, `14XX~` and anything coarser by
    `century_years`, `1450-06~` by `months`, `1450-22~` by `season_months`, `1450-06-12~` and `1450-06-~12` by
    `days`.  Where several components are approximate the coarsest one counts, except that a whole date marked at its
    end (`1450-06-12~`) is approximate in its own precision.  A year beyond four digits is widened by one unit of its
    last digit that is not 0, where that is more.
    """

    days: int = 7
    months: int = 2
    season_months: int = 3
    years: int = 5
    decade_years: int = 5
    century_years: int = 25


DEFAULT = Circa()
"""A week, two months, a season, five years, half a decade, a quarter of a century."""

AS_WRITTEN = Circa(0, 0, 0, 0, 0, 0)
"""No width at all."""


def widened(point: Point, circa: Circa) -> Run:
    """The first and the last day that `point` allows when what is approximate is widened."""
    low, high = span(point)
    if not point.approximate or circa == AS_WRITTEN:
        return low, high
    if isinstance(point, Year):
        return _by_months(low, high, 12 * max(circa.years, _unit(point)))
    component = _component(point.marks)
    if component == 2:
        return low - circa.days, high + circa.days
    if component == 1:
        return _by_months(low, high, circa.season_months if isinstance(point, Season) else circa.months)
    return _by_months(low, high, 12 * _years(point, circa))


def _component(marks: tuple[str, ...]) -> int:
    """The number of the component whose width counts: the last of a date that is approximate as a whole."""
    approximate = [mark in "~%" and mark != "" for mark in marks]
    return len(marks) - 1 if all(approximate) else approximate.index(True)


def _years(point: Date | Season, circa: Circa) -> int:
    digits = point.year.digits
    unspecified = len(digits) - len(digits.rstrip("X"))
    return (circa.years, circa.decade_years, circa.century_years)[min(unspecified, 2)]


def _unit(year: Year) -> int:
    if year.masked:
        return 0
    digits = str(year.number)
    return int(10 ** (len(digits) - len(digits.rstrip("0"))))


def _by_months(low: int, high: int, months: int) -> Run:
    return _moved(low, -months), _moved(high, months)


def _moved(day: int, months: int) -> int:
    """The day so many months away, the last of its month where its month is a shorter one or the day was the last."""
    year, month, of_month = civil(day)
    is_last = of_month == month_length(year, month)
    year, month = shift_months(year, month, months)
    length = month_length(year, month)
    return ordinal(year, month, length if is_last else min(of_month, length))
