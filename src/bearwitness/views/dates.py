"""Dates and durations as a chronology prints and orders them."""

import re
from functools import lru_cache

from bearwitness.comparison.limits import FIRST, bounds
from bearwitness.edtf import EdtfError, in_english
from bearwitness.record import When
from bearwitness.views.lookup import capital, plain

_YEAR = re.compile(r"(-?\d{4})(?![\dX])")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$")
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def printed(when: When) -> str:
    """The date as an expert prints it: "30 December 1890", "c. 1920"."""
    return in_words(when.edtf)


@lru_cache(maxsize=4096)
def in_words(edtf: str) -> str:
    """An EDTF value in English; what is none, which only a damaged dossier holds, as it stands."""
    try:
        return in_english(edtf)
    except EdtfError:
        return plain(edtf)


def heading(when: When) -> str:
    """The year that a line stands under, or the whole date where its first year is not known ("The 1890s").

    What is only known to be before a year stands under that year.
    """
    first, slash, last = when.edtf.partition("/")
    known = _YEAR.match(last if slash and first in ("", "..") else first)
    return year_name(int(known[1])) if known else capital(printed(when))


def heading_year(when: When) -> int:
    """The year by which the heading is put in order."""
    first, slash, _ = when.edtf.partition("/")
    limits = bounds(when)
    open_start = limits.earliest == FIRST or (slash and first in ("", ".."))
    return limits.latest[0] if open_start else limits.earliest[0]


def year_name(year: int) -> str:
    """A year as it is printed; the year 0 of EDTF is 1 BC."""
    return str(year) if year > 0 else f"{1 - year} BC"


def lasting(duration: str | None) -> str:
    """An ISO 8601 duration in words ("nine years and ten months"); "" where none is given or it is of another form."""
    found = _DURATION.match(duration) if duration is not None else None
    if found is None:
        return ""
    counts = zip(found.groups(), ("year", "month", "week", "day"), strict=True)
    return " and ".join(_counted(int(count), unit) for count, unit in counts if count)


def _counted(count: int, unit: str) -> str:
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} {unit}{'' if count == 1 else 's'}"
