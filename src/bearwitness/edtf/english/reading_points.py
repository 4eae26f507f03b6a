"""One date as people write it, to EDTF.

All functions take text in lower case and give EDTF, or None where they read none; `read_point` gives only what
`parse` accepts.
"""

import re

from bearwitness.edtf.days import month_length
from bearwitness.edtf.english.reading_years import year_digits, year_number, year_range
from bearwitness.edtf.english.words import MONTHS, PARTIAL
from bearwitness.edtf.errors import EdtfError
from bearwitness.edtf.forms import Forms
from bearwitness.edtf.masks import fitting
from bearwitness.edtf.parser import parse
from bearwitness.edtf.values import Year

_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_MONTH_NUMBERS |= {name[:3]: number for name, number in _MONTH_NUMBERS.items()} | {"sept": 9}
MONTH = rf"(?:{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\.?"
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_HEMISPHERES = {"northern": 4, "southern": 8, None: 0}
_PARTS = {
    **dict(zip(("first quarter", "second quarter", "third quarter", "fourth quarter"), range(33, 37), strict=True)),
    **dict(zip(("first third", "second third", "last third"), range(37, 40), strict=True)),
    **dict(zip(("early", "mid", "late"), range(37, 40), strict=True)),
    **dict(zip(("first half", "second half"), range(40, 42), strict=True)),
}

_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_GAP = r"((?:[0-9]|\[\.\]){2})"
_NAMES = r"((?:year|month|day)(?:, month)?(?: and (?:month|day))?)"
_OF_YEAR = r"(?: of|,)? (.+)"


def _day_month(day: str, month: str, year: str) -> str | None:
    return _joined(_year(year), _month(month), f"{int(day):02d}")


def _month_day(month: str, day: str, year: str) -> str | None:
    return _day_month(day, month, year)


def _gapped_day(day: str, month: str, year: str) -> str | None:
    return _joined(_year(year), _month(month), day.replace("[.]", "X"))


def _month_year(month: str, year: str) -> str | None:
    return _joined(_year(year), _month(month))


def _season(season: str, year: str, hemisphere: str | None = None) -> str | None:
    return _joined(_year(year), str(_SEASONS[season] + _HEMISPHERES[hemisphere]))


def _part(part: str, year: str) -> str | None:
    """A quarter, third or half of a year; of a decade or a century it is not."""
    digits = _year(year if year.startswith("a year from") else year.removeprefix("a year "))
    named = year.startswith("a year") or year == "year unknown"
    return None if digits is None or ("X" in digits and not named) else f"{digits}-{_PARTS[part]}"


def _unknown(known: str, names: str, day: str | None) -> str | None:
    """Such as "December 1890, day unknown", "1999, month unknown, day 25", "25 December, year unknown"."""
    if names == "year":
        return None
    if "year" in names:
        known = f"{known}, year unknown" if known else "year unknown"
    base = _body(known)
    if base is None:
        return None
    month = "-XX" if "month" in names else ""
    if "day" in names:
        return f"{base}{month}-XX"
    return base + month + (f"-{int(day):02d}" if day else "")


def _numbered(year: str, month: str, day: str | None) -> str | None:
    return _joined(_year(year), *(digits.replace("[.]", "X") for digits in (month, day) if digits))


def _months(first: str, last: str, year: str) -> str | None:
    """Such as "a month from October to December 1984"."""
    for mask in ("0X", "1X"):
        months = fitting(mask, 1, 12)
        if (months[0], months[-1]) == (_MONTH_NUMBERS[first], _MONTH_NUMBERS[last]):
            return _joined(_year(year), mask)
    return None


def _days(first: str, last: str, month: str, year: str) -> str | None:
    """Such as "a day from 10 to 19 June 2004"."""
    number = year_number(year)
    if number is None:
        return None
    for tens in "0123":
        days = fitting(f"{tens}X", 1, month_length(number, int(_month(month))))
        if days and (str(days[0]), str(days[-1])) == (first, last):
            return _joined(_year(year), _month(month), f"{tens}X")
    return None


def _precise(year: str, significant: str) -> str | None:
    digits = year_digits(year)
    return None if digits is None else f"{digits}S{significant}"


def _estimate(year: str, first: str, last: str) -> str | None:
    """Such as "about 1950 (a year from 1900 to 1999)"."""
    number = year_number(year)
    ends = year_range(first, last)
    if number is None:
        return None
    for significant in range(1, len(str(abs(number)))):
        if Year(str(number), 0, significant).range == ends:
            return _precise(year, str(significant))
    return None


_FORMS: Forms[str] = Forms(
    (r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})", str),
    (rf"(?:the )?{_DAY}(?: of)? ({MONTH}){_OF_YEAR}", _day_month),
    (rf"({MONTH}) {_DAY},? (.+)", _month_day),
    (rf"{_GAP} ({MONTH}){_OF_YEAR}", _gapped_day),
    (rf"({MONTH}){_OF_YEAR}", _month_year),
    (rf"(?:the )?({'|'.join(_SEASONS)}){_OF_YEAR} \((northern|southern) hemisphere\)", _season),
    (rf"(?:the )?({'|'.join(_SEASONS)}){_OF_YEAR}", _season),
    (rf"(?:the )?({'|'.join(_PARTS)})(?: of|,)? (.+)", _part),
    (r"(early|late) in (.+)", _part),
    (r"(mid)-(.+)", _part),
    (rf"(){_NAMES} unknown(?:, day ([0-9]{{1,2}}))?", _unknown),
    (rf"(.+), {_NAMES} unknown(?:, day ([0-9]{{1,2}}))?", _unknown),
    (rf"(.+), month {_GAP}(?:, day {_GAP})?", _numbered),
    (rf"a month from ({MONTH}) to ({MONTH}) (.+)", _months),
    (rf"a day from ([0-9]+) to ([0-9]+) ({MONTH}) (.+)", _days),
    (r"(.+) \(to ([1-9][0-9]{0,3}) significant digits\)", _precise),
    (r"(?:about )?(.+) \(a year from (.+) to (.+)\)", _estimate),
    (r"(.+)", year_digits),
)


def _body(text: str) -> str | None:
    """The EDTF of a date without qualifiers."""
    return next(filter(is_edtf, _FORMS.readings(text)), None)


def is_edtf(text: str) -> bool:
    """Whether `parse` accepts the text."""
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def _year(text: str) -> str | None:
    return year_digits(text.removeprefix("in "))


def month_number(name: str) -> int:
    """The number of the month that the word names, in full or abbreviated."""
    return _MONTH_NUMBERS[name.rstrip(".")]


def _month(name: str) -> str:
    return f"{month_number(name):02d}"


def _joined(*parts: str | None) -> str | None:
    found = [part for part in parts if part is not None]
    return "-".join(found) if len(found) == len(parts) else None


_BEFORE = (
    (re.compile(r"(?:probably|perhaps|possibly|maybe|uncertain:) "), "?"),
    (re.compile(r"(?:circa|approximately|approx\.?|about|around|ca?\.?|~)(?: |(?<=[.~])|(?=[0-9]))"), "~"),
)
_AFTER = (
    (re.compile(r"(?: ?\?| \((?:uncertain|\?)\)|,? (?:perhaps|maybe|probably|possibly))$"), "?"),
    (re.compile(r"(?: \(approximate\)| approx\.?| approximately| circa| ca?\.)$"), "~"),
)
_PARTIAL = re.compile(r" \(((?:(?:year|month|day|season|and|uncertain|approximate)(?:; | |(?=\)))){2,})\)$")
_QUALITY = re.compile(rf"(.+?) ({'|'.join(sorted(PARTIAL.values(), key=len, reverse=True))})")
_MARKS = {words: mark for mark, words in PARTIAL.items()}
_COMPONENTS = re.compile(r"(-?[0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?")


def read_point(text: str) -> str | None:
    """The EDTF of a date, season or year with its qualifiers."""
    partial = _PARTIAL.search(text)
    if partial:
        base = _body(text[: partial.start()])
        return None if base is None else _qualified(base, partial[1])
    bare, marks = _peeled(text)
    base = _body(bare)
    if base is None or not marks:
        return base
    marked = base + ("%" if len(marks) == 2 else marks.pop())
    return marked if is_edtf(marked) else None


def qualifier_of(edtf: str | None) -> str:
    """The qualifier at the end of a date, or nothing."""
    return edtf[-1] if edtf is not None and edtf[-1] in "?~%" else ""


def _peeled(text: str) -> tuple[str, set[str]]:
    """The text without its qualifiers, and these."""
    marks: set[str] = set()
    for pattern, mark in _AFTER:
        if pattern.search(text):
            marks.add(mark)
            text = pattern.sub("", text)
    for pattern, mark in _BEFORE:
        found = pattern.match(text)
        # "about 1950 (a year from 1900 to 1999)" is an estimate: its "about" is no qualifier.
        if found and not (found[0] == "about " and _body(text) is not None):
            marks.add(mark)
            text = text[found.end() :]
    return text, marks


def _qualified(base: str, qualities: str) -> str | None:
    """The date with qualifiers before the components that `qualities` names."""
    components = _COMPONENTS.fullmatch(base)
    if components is None:
        return None
    marks: dict[str, str] = {}
    for quality in qualities.split("; "):
        found = _QUALITY.fullmatch(quality)
        if found is None:
            return None
        marks |= dict.fromkeys(found[1].split(" and "), _MARKS[found[2]])
    marks["month"] = marks.get("month", marks.get("season", ""))
    parts = [part for part in components.groups() if part is not None]
    return "-".join(marks.get(name, "") + part for name, part in zip(("year", "month", "day"), parts, strict=False))
