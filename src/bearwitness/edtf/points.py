"""Dates, seasons and years: what may stand alone, at an end of an interval and in a set."""

import re

from bearwitness.edtf.days import month_length
from bearwitness.edtf.errors import EmptyError, ImpossibleDateError, TooFarError, UnexpectedError
from bearwitness.edtf.masks import fitting
from bearwitness.edtf.refusals import refusal
from bearwitness.edtf.seasons import CODES
from bearwitness.edtf.spans import allows_any_day
from bearwitness.edtf.values import Date, Part, Point, Season, Year

MOST_DIGITS = 1000
"""A year of more digits is refused: its days could not be counted in reasonable time."""

_MARK = "([?~%]?)"
_DATE = re.compile(rf"{_MARK}(-?[0-9X]{{4}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK})?)?")
_YEAR = re.compile(rf"{_MARK}(Y?)(-?[0-9X]+)(?:E([1-9][0-9]*))?(?:S([1-9][0-9]*))?{_MARK}")


def parse_point(text: str, start: int, end: int) -> Point:
    """The date, season or year that `text[start:end]` states; raises an EdtfError where it states none."""
    if start == end:
        raise EmptyError(text, start)
    if text.find("Y", start, end) >= 0 or text.find("S", start, end) >= 0:
        return _year(text, start, end)
    found = _DATE.match(text, start, end)
    if found is None or found.end() < end:
        raise refusal(text, start, start if found is None else found.end(), end)
    if found[2] == "-0000":
        raise ImpossibleDateError(text, found.start(2), "the year 0 has no sign")
    year = Part(found[2], found[1], found[3])
    if found[5] is None:
        return Date(year)
    month = Part(found[5], found[4], found[6])
    if found[5] > "12" and found[5].isdigit():
        return _season(text, found, year, month)
    date = Date(year, month, None if found[8] is None else Part(found[8], found[7], found[9]))
    _check(text, found, date)
    return date


def _season(text: str, found: re.Match[str], year: Part, part: Part) -> Season:
    if int(part.digits) not in CODES:
        raise ImpossibleDateError(text, found.start(5), f"there is no month {part.digits}, nor a season (21 to 41)")
    if found[8] is not None:
        raise ImpossibleDateError(text, found.start(8), "a season has no days")
    return Season(year, part)


def _check(text: str, found: re.Match[str], date: Date) -> None:
    """Refuses a month or a day that no calendar has."""
    month = found[5]
    if month == "00" or not fitting(month, 1, 12):
        raise ImpossibleDateError(text, found.start(5), f"there is no month {month}")
    if found[8] is None:
        return
    exact = not date.masked
    if not (1 <= int(found[8]) <= month_length(int(found[2]), int(month)) if exact else allows_any_day(date)):
        raise ImpossibleDateError(text, found.start(8), f"there is no day {found[8]} in that month")


def _year(text: str, start: int, end: int) -> Year:
    found = _YEAR.match(text, start, end)
    if found is None:
        raise refusal(text, start, start, end)
    if found.end() < end:
        if text[found.end()] == "-":
            raise UnexpectedError(text, found.end(), "a year written with Y, E or S has no months")
        raise refusal(text, start, found.end(), end)
    before, letter, digits, exponent, significant, after = found.groups(default="")
    size = digits.lstrip("-")
    if len(size) > MOST_DIGITS or len(exponent) > 4 or len(significant) > 4:
        raise TooFarError(text, found.start(3), MOST_DIGITS)
    if len(size) + int(exponent or "0") > MOST_DIGITS:
        raise TooFarError(text, found.start(3), MOST_DIGITS)
    _check_form(text, found, letter, size)
    return Year(digits, int(exponent or "0"), int(significant or "0"), before, after)


def _check_form(text: str, found: re.Match[str], letter: str, size: str) -> None:
    exponent = found[4] or ""
    if exponent and not letter:
        raise UnexpectedError(text, found.start(4) - 1, "a year with an exponent begins with Y")
    if not letter and len(size) != 4:
        raise UnexpectedError(text, found.start(3), "a year has four digits, or more after Y")
    if letter and size[0] == "0":
        raise UnexpectedError(text, found.start(3), "a year after Y is written without leading zeros")
    if letter and len(size) + int(exponent or "0") < 5:
        raise UnexpectedError(text, found.start(2), "Y stands before a year of more than four digits only")
    if "X" in size and (exponent or found[5]):
        raise UnexpectedError(text, found.start(3), "only whole numbers have an exponent or significant digits")
