"""EDTF in English for the forms that texts give most; the others stand as they are written."""

import re

_MONTHS = ("January February March April May June July August September October November December").split()
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$")
_DECADE = re.compile(r"(\d{3})X$")
_CENTURY = re.compile(r"(\d\d)XX$")


def in_english(edtf: str) -> str:
    """The value as an expert prints it."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(edtf)
    if first in ("", ".."):
        return f"by {_point(last)}"
    if last in ("", ".."):
        return f"from {_point(first)}"
    return f"{_point(first)} to {_point(last)}"


def _point(edtf: str) -> str:
    decade, century, found = _DECADE.match(edtf), _CENTURY.match(edtf), _POINT.match(edtf)
    if decade:
        return f"{decade[1]}0s"
    if century:
        return f"{int(century[1]) + 1}th century"
    if not found:
        return edtf
    year, month, day, mark = found.groups()
    words = " ".join(part for part in (str(int(day)) if day else "", _named(month), year) if part)
    return f"c. {words}" if mark in ("~", "%") else f"{words} (?)" if mark else words


def _named(month: str | None) -> str:
    number = int(month) if month else 0
    return _MONTHS[number - 1] if 1 <= number <= 12 else _SEASONS.get(number, "")
