"""Two or more dates in one phrase, what they share said once."""

import re
from dataclasses import replace

from bearwitness.edtf.days import civil, ordinal, shift_months
from bearwitness.edtf.english.points import inline, point_in_english
from bearwitness.edtf.english.words import MONTHS, PARTS, QUALIFIERS, SOME_TIME_IN, year_name, years_between
from bearwitness.edtf.seasons import family
from bearwitness.edtf.spans import span
from bearwitness.edtf.values import Date, Part, Point, Season, Year

_BARE_BC = re.compile(r"[0-9,]+ BC")


def is_plain(point: Point) -> bool:
    """Whether every digit is specified and significant and nothing is qualified."""
    return not point.masked and not any(point.marks) and not (isinstance(point, Year) and point.significant)


def dashed(first: Point, last: Point) -> str | None:
    """The two with a dash between, "1928–33", "c. 1928–33", "3–5 April 1921"; None where that would be unclear.

    A qualifier before the whole is that of both ends.
    """
    if first.marks == last.marks and len(set(first.marks)) == 1:
        together = _dashed(bare(first), bare(last))
        return None if together is None else QUALIFIERS[first.marks[0]] + together
    return None


def _dashed(first: Point, last: Point) -> str | None:
    if not _alike(first, last):
        return None
    if isinstance(first, Date) and first.precision == "year" and isinstance(last, Date):
        return years_between(*first.numbers, *last.numbers)
    one, other = pair(first, last)
    return f"{one} – {other}" if " " in one else f"{one}–{other}"


def bare(point: Point) -> Point:
    """The same without its qualification."""
    if isinstance(point, Year):
        return replace(point, before="", after="")
    parts = (point.year, point.part) if isinstance(point, Season) else point.parts
    return type(point)(*[Part(part.digits) for part in parts])


def from_to(first: Point, last: Point) -> str:
    """The two in words: "from 3 to 5 April 1921", "from 17 May 2014 to some time in 2014"."""
    one, other = pair(first, last)
    if _lies_in(first, last):
        other = SOME_TIME_IN + other
    elif _lies_in(last, first):
        one = SOME_TIME_IN + one
    return f"from {one}{',' if ', ' in one else ''} to {other}"


def _lies_in(inner: Point, outer: Point) -> bool:
    """Whether `inner` is a stretch of fewer days inside `outer`."""
    inside, around = span(inner), span(outer)
    return inside != around and around[0] <= inside[0] and inside[1] <= around[1]


def pair(first: Point, last: Point) -> tuple[str, str]:
    """Both in English, the first without what the second repeats: "3", "5 April 1921"."""
    one, other = inline(first), inline(last)
    if not _alike(first, last):
        return _years(one, other) if _are_years(first, last) else (one, other)
    tail = _tail(first)
    if tail and tail == _tail(last):
        return one.removesuffix(tail), other
    if isinstance(first, Date) and len(first.parts) == 3 and first.numbers[0] == last_year(last):
        return one.removesuffix(f" {year_name(first.numbers[0])}"), other
    return _years(one, other) if _are_years(first, last) else (one, other)


def _are_years(first: Point, last: Point) -> bool:
    return all(isinstance(point, Date) and point.precision == "year" and not point.masked for point in (first, last))


def last_year(point: Point) -> int:
    """The year of a plain date or season."""
    return point.number if isinstance(point, Year) else int(point.year.digits)


def shared(points: list[Point]) -> tuple[list[str], str] | None:
    """What differs and what all have, "17" and "18" with " October 1922"; None where they share no more than a year."""
    tails = {_tail(point) if _alike(points[0], point) else "" for point in points}
    tail = tails.pop()
    if tails or not tail:
        return None
    return [point_in_english(point).removesuffix(tail) for point in points], tail


def _alike(first: Point, last: Point) -> bool:
    """Whether both are plain dates of one precision, or plain seasons of one kind that are named by a word."""
    if not is_plain(first) or not is_plain(last):
        return False
    if isinstance(first, Season):
        return isinstance(last, Season) and first.code < 25 and last.code in family(first.code)
    return isinstance(first, Date) and isinstance(last, Date) and first.precision == last.precision


def _tail(point: Point) -> str:
    """What follows the day of a day, the month of a month and the word of a season."""
    if isinstance(point, Season):
        return point_in_english(point).removeprefix(PARTS[point.code])
    if isinstance(point, Year) or point.month is None:
        return ""
    return point_in_english(point)[point_in_english(point).index(" ") :]


def _years(one: str, other: str) -> tuple[str, str]:
    if one.endswith(" BC") and _BARE_BC.fullmatch(other):
        return one.removesuffix(" BC"), other
    if "AD " in one and other.startswith("AD "):
        return one, other.removeprefix("AD ")
    return one, other


def neighbour(point: Point, step: int) -> str | None:
    """The year, month or day before (-1) or after (1) a plain date; None for anything else."""
    if not is_plain(point) or isinstance(point, Season):
        return None
    if isinstance(point, Year) or point.month is None:
        return year_name(last_year(point) + step)
    year, month, *day = point.numbers
    if not day:
        year, month = shift_months(year, month, step)
        return f"{MONTHS[month - 1]} {year_name(year)}"
    year, month, of_month = civil(ordinal(year, month, day[0]) + step)
    return f"{of_month} {MONTHS[month - 1]} {year_name(year)}"
