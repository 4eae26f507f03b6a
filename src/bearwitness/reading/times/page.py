"""The page that a text stands on: its date, and whether it is a letter."""

import re

from bearwitness.reading.times.calendar import Dating
from bearwitness.record import Source

_SALUTATION = re.compile(
    r"^\s*(?:To )?(?:[Mm]y )?(?:[Vv]ery )?(?:[Dd]ear(?:est)?|[Bb]eloved) "
    r"|^\s*(?:Sirs?|Gentlemen|Madame?|Monsieur|M[yi] Lord|Your Excellency|Excellency)\b[^.\n]{0,40},?$"
    r"|\bI have the honou?r to\b",
    re.MULTILINE,
)
_LETTERHEAD = 600
_EDTF_DAY = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def is_letter(source: Source) -> bool:
    """Whether a source is a letter: by its kind, or by how it begins."""
    return source.kind == "letter" or _SALUTATION.search(source.text, 0, _LETTERHEAD) is not None


def page_date(date: str | None) -> Dating | None:
    """The last day, month or season that an EDTF document date names; None where it names none."""
    found = _EDTF_DAY.findall(date or "")
    if not found:
        return None
    year, month, day = found[-1]
    number = int(month or 0)
    if number > 12:
        return Dating(int(year), season=number)
    return Dating(int(year), number, int(day or 0))


def opening(date: str | None) -> str:
    """The date that a diary's own date begins with."""
    return (date or "").partition("/")[0]
