"""One date, season or year in English."""

import re

from bearwitness.edtf.days import month_length
from bearwitness.edtf.english.words import (
    HEMISPHERES,
    MONTHS,
    PARTIAL,
    PARTS,
    QUALIFIERS,
    THIRDS,
    listed,
    year_name,
)
from bearwitness.edtf.english.years import UNKNOWN_YEAR, lacking, masked_year, of_year, span_of_years
from bearwitness.edtf.masks import fitting
from bearwitness.edtf.values import Date, Point, Season, Year

_ARTICLE = re.compile(r"(?:first|second|third|fourth|last) |[0-9]+(?:st|nd|rd|th) century")
_LONG_OR_DECADE = re.compile(r"the (?=year [0-9]|[0-9]+s)(?:year )?")


def point_in_english(point: Point) -> str:
    """The date with its qualification: before it where it is qualified as a whole, after it in brackets if in part."""
    body = _body(point)
    marks = point.marks
    if len(set(marks)) > 1:
        return f"{body} ({partial_qualification(point)})"
    if point.approximate:
        body = _LONG_OR_DECADE.sub("", body, count=1).removeprefix("about ")
    return QUALIFIERS[marks[0]] + body


def inline(point: Point) -> str:
    """The same within a phrase: "the 18th century", "the first half of 1927"."""
    text = point_in_english(point)
    return f"the {text}" if _ARTICLE.match(text) else text


def as_member(point: Point) -> str:
    """The same in a list, where "probably" would seem to cover what follows: "1890 (uncertain)"."""
    if point.uncertain and len(set(point.marks)) == 1:
        prefix = QUALIFIERS["~"] if point.approximate else ""
        return f"{prefix}{point_in_english(point).removeprefix(QUALIFIERS[point.marks[0]])} (uncertain)"
    return inline(point)


def partial_qualification(point: Point) -> str:
    """Which components are uncertain or approximate: "year and month approximate; day uncertain"."""
    names = ("year", "season") if isinstance(point, Season) else ("year", "month", "day")
    by_mark: dict[str, list[str]] = {}
    for name, mark in zip(names, point.marks, strict=False):
        if mark:
            by_mark.setdefault(mark, []).append(name)
    return "; ".join(f"{' and '.join(found)} {PARTIAL[mark]}" for mark, found in by_mark.items())


def _body(point: Point) -> str:
    if isinstance(point, Year):
        return _long_year(point)
    if isinstance(point, Season):
        return _season(point)
    return _plain(point) if not point.masked else _masked(point)


def _plain(date: Date) -> str:
    year, *rest = date.numbers
    if not rest:
        return year_name(year)
    month = f"{MONTHS[rest[0] - 1]} {year_name(year)}"
    return month if len(rest) == 1 else f"{rest[1]} {month}"


def _long_year(year: Year) -> str:
    first, last = year.range
    if year.masked:
        has_gaps = "X" in year.digits.rstrip("X")
        return f"the year {lacking(year.digits)}" if has_gaps else f"a year from {span_of_years(first, last)}"
    if not year.significant:
        return year_name(year.number)
    name = year_name(year.number).removeprefix("the year ")
    if first == last:
        return f"{name} (to {year.significant} significant digits)"
    return f"about {name} (a year from {span_of_years(first, last)})"


def _season(season: Season) -> str:
    word, digits, code = PARTS[season.code], season.year.digits, season.code
    place = f" ({HEMISPHERES[code]})" if code in HEMISPHERES else ""
    if digits == "XXXX":
        return f"{THIRDS.get(code, word)}, {UNKNOWN_YEAR}{place}"
    if code < 33:
        return f"{word}{of_year(digits)}{place}"
    if season.masked:
        year = of_year(digits).removeprefix(", in a year").removeprefix(", ")
        return f"{THIRDS.get(code, word)} of a year{year}"
    year = year_name(int(digits))
    if code not in THIRDS:
        return f"{word} of {year}"
    return f"mid-{year}" if code == 38 and year[0].isdigit() else f"{word} {year}"


def _masked(date: Date) -> str:
    year, *rest = (part.digits for part in date.parts)
    if not rest:
        return masked_year(year)
    month, day = rest[0], rest[1] if len(rest) == 2 else ""
    if _is_partial(month):
        return _masked_month(year, month, day)
    if _is_partial(day):
        return _masked_day(year, month, day)
    return _whole_parts(year, month, day)


def _is_partial(digits: str) -> bool:
    return digits.count("X") == 1


def _masked_month(year: str, month: str, day: str) -> str:
    months = fitting(month, 1, 12)
    if not day and month.endswith("X") and "X" not in year:
        return f"a month from {MONTHS[months[0] - 1]} to {MONTHS[months[-1] - 1]} {year_name(int(year))}"
    return _numbered(year, month, day)


def _masked_day(year: str, month: str, day: str) -> str:
    if month == "XX":
        return _numbered(year, month, day)
    name = MONTHS[int(month) - 1]
    if day.endswith("X") and "X" not in year:
        days = fitting(day, 1, month_length(int(year), int(month)))
        if len(days) > 1:
            return f"a day from {days[0]} to {days[-1]} {name} {year_name(int(year))}"
    return f"{lacking(day)} {name}{of_year(year) or ', ' + UNKNOWN_YEAR}"


def _numbered(year: str, month: str, day: str) -> str:
    """The parts one after the other, with their gaps, where no words would be clearer."""
    first = masked_year(year) if "X" in year else year_name(int(year))
    return f"{first}, month {lacking(month)}" + (f", day {lacking(day)}" if day else "")


def _whole_parts(year: str, month: str, day: str) -> str:
    """Parts that are known, or unspecified altogether."""
    names = (("year", year == "XXXX"), ("month", month == "XX"), ("day", day == "XX"))
    unknown = [name for name, is_unknown in names if is_unknown]
    if month == "XX":
        known = "" if year == "XXXX" else (masked_year(year) if "X" in year else year_name(int(year)))
    else:
        number = "" if day in ("", "XX") else f"{int(day)} "
        known = f"{number}{MONTHS[int(month) - 1]}{of_year(year)}"
    texts = [known, f"{listed(unknown, 'and')} unknown" if unknown else ""]
    if month == "XX" and day not in ("", "XX"):
        texts.append(f"day {int(day)}")
    return ", ".join(text for text in texts if text)
