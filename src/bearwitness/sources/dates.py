"""Dates as documents bear them ("June 2002", "Posted on June 3, 2018", "30/08/2011"), as EDTF.

Only dates written in full are read; "9/11/2001" could be of two days, so only its year is kept.
"""

import re
from datetime import date

_MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier januar enero gennaio",
            "february feb février februar febrero febbraio",
            "march mar mars märz marzo",
            "april apr avril abril aprile",
            "may mai mayo maggio",
            "june jun juin juni junio giugno",
            "july jul juillet juli julio luglio",
            "august aug août agosto",
            "september sept sep septembre septiembre settembre",
            "october oct octobre oktober octubre ottobre",
            "november nov novembre noviembre",
            "december dec décembre dezember diciembre dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?!\d)"
_YEAR_AT_ALL = re.compile(r"(?:1\d|20)\d\d(?!\d)")
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|d|er|\.)?"
_PATTERNS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?!\d)",
        rf"\b{_YEAR}-(?P<month>[01]\d)(?![\d-])",
        rf"\b{_DAY}\s+(?:of\s+|de\s+)?{_MONTH},?\s+(?:de\s+)?{_YEAR}",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"\b(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?{_YEAR}",
        rf"\b(?P<one>[0-3]?\d)[/-](?P<other>[0-3]?\d)[/-]{_YEAR}",
        rf"\b{_MONTH},?\s+(?:de\s+)?{_YEAR}",
        rf"\b(?P<season>{'|'.join(_SEASONS)}),?\s+{_YEAR}",
        rf"\b{_YEAR}\b",
    )
)


def date_in(text: str) -> str:
    """The first date of the fullest kind that `text` has, as EDTF; "" where it has none."""
    found = find_date(text)
    return "" if found is None else edtf(found)


def find_date(text: str) -> re.Match[str] | None:
    """Where that date stands."""
    if _YEAR_AT_ALL.search(text) is None:
        return None
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if edtf(found):
                return found
    return None


def edtf(found: re.Match[str]) -> str:
    """The EDTF value of a date that was found; "" where there is no such day."""
    parts = found.groupdict()
    year = int(parts["year"])
    if "one" in parts:
        return _slashed(int(parts["one"]), int(parts["other"]), year)
    if "season" in parts:
        return f"{year:04}-{_SEASONS[parts['season'].lower()]}"
    if "month" not in parts:
        return f"{year:04}"
    month = int(parts["month"]) if parts["month"].isdigit() else _MONTHS[parts["month"].lower()]
    return _day(year, month, int(parts["day"])) if "day" in parts else _month(year, month)


def _slashed(one: int, other: int, year: int) -> str:
    """Day and month in either order; only the year where both orders give a day."""
    if one <= 12 and other <= 12 and one != other:
        return f"{year:04}"
    return _day(year, other, one) if other <= 12 else _day(year, one, other)


def _month(year: int, month: int) -> str:
    return f"{year:04}-{month:02}" if 1 <= month <= 12 else ""


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
