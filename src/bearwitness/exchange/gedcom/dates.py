"""The dates of GEDCOM 5.5, 5.5.1 and 7 as EDTF.

https://gedcom.io/specifications/FamilySearchGEDCOMv7.html, section 2.4.  A range ("BET … AND …") is one date of many, a
period ("FROM … TO …") an interval; "BEF" and "AFT" leave their own date out.  A dual year ("1699/00") is that of the
year that began on 1 January.
"""

import re

from bearwitness.edtf import Calendar, CalendarDate, EdtfError, from_english, parse
from bearwitness.edtf.calendars.conversion import exists
from bearwitness.edtf.days import civil, ordinal, shift_months
from bearwitness.exchange.ends import Numbers
from bearwitness.exchange.ends import iso as written

_MONTHS = {name: n for n, name in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1)}
_FRENCH = "VEND BRUM FRIM NIVO PLUV VENT GERM FLOR PRAI MESS THER FRUC COMP".split()
_HEBREW = "NSN IYR SVN TMZ AAV ELL TSH CSH KSL TVT SHV ADR ADS".split()
_OTHER_MONTHS = {
    Calendar.JULIAN: _MONTHS,
    Calendar.REPUBLICAN: {name: n for n, name in enumerate(_FRENCH, 1)},
    Calendar.HEBREW: {name: n for n, name in enumerate(_HEBREW, 1)},
}
_CALENDARS = {
    "JULIAN": Calendar.JULIAN,
    "FRENCH R": Calendar.REPUBLICAN,
    "FRENCH_R": Calendar.REPUBLICAN,
    "HEBREW": Calendar.HEBREW,
    "GREGORIAN": Calendar.GREGORIAN,
}
_ONE = re.compile(
    r"(?:@#D([A-Z ]+)@ ?|(GREGORIAN|JULIAN|FRENCH_R|HEBREW) )?"
    r"(?:(?:(\d{1,2}) )?([A-Z]{3,4})\.? )?(\d{1,5})(?:/(\d{1,4}))?( ?(?:B\.? ?C\.?(?: ?E\.?)?|BCE))?"
)
_RANGE = re.compile(r"BET (.+) AND (.+)")
_PERIOD = re.compile(r"FROM (.+?)(?: TO (.+))?|TO (.+)")
_MARKED = re.compile(r"(ABT|ABOUT|EST|CAL|BEF|AFT|INT)\.? (.+)")
_INTERPRETED = re.compile(r"(.+?) ?\(.*\)")

Ends = tuple[Numbers, Numbers]
"""The first and the last date that a date of GEDCOM may be: the same where it is one of EDTF."""


def edtf_of(payload: str) -> str | None:
    """The EDTF value of a date; None where it is only a phrase, or no date at all."""
    text = " ".join(payload.split())
    found = _value(text.upper())
    if found is None:
        return _in_english(text)
    try:
        parse(found)
    except EdtfError:
        return None
    return found


def _value(text: str) -> str | None:
    period = _PERIOD.fullmatch(text)
    if period is not None:
        return _period(period[1], period[2] or period[3])
    found = _RANGE.fullmatch(text)
    if found is not None:
        first, last = _one(found[1]), _one(found[2])
        return f"[{written(first[0])}..{written(last[1])}]" if first is not None and last is not None else None
    marked = _MARKED.fullmatch(text)
    if marked is not None:
        return _marked(marked[1], marked[2])
    return _plain(_one(text))


def _period(start: str | None, end: str | None) -> str | None:
    first = _one(start) if start is not None else None
    last = _one(end) if end is not None else None
    if (start is not None and first is None) or (end is not None and last is None):
        return None
    return f"{written(first[0]) if first else '..'}/{written(last[1]) if last else '..'}"


def _marked(mark: str, rest: str) -> str | None:
    if mark == "INT":
        inside = _INTERPRETED.fullmatch(rest)
        return _plain(_one(inside[1] if inside is not None else rest))
    found = _one(rest)
    if found is None:
        return None
    if mark == "BEF":
        return f"[..{written(_next(found[0], -1))}]"
    if mark == "AFT":
        return f"[{written(_next(found[1], 1))}..]"
    plain = _plain(found)
    return f"{plain}~" if plain is not None and not plain.startswith("[") else plain


def _plain(found: Ends | None) -> str | None:
    if found is None:
        return None
    first, last = map(written, found)
    return first if first == last else f"[{first}..{last}]"


def _one(text: str) -> Ends | None:
    """A single date in its calendar."""
    found = _ONE.fullmatch(text)
    if found is None:
        return None
    calendar = _CALENDARS.get((found[1] or found[2] or "GREGORIAN").strip())
    if calendar is None:
        return None
    number = int(found[5]) + (1 if found[6] else 0)
    year = 1 - number if found[7] else number
    day = int(found[3]) if found[3] else None
    if calendar is Calendar.GREGORIAN:
        return _gregorian(year, found[4], day)
    month = _OTHER_MONTHS[calendar].get(found[4]) if found[4] else None
    if found[4] and month is None:
        return None
    stated = CalendarDate(calendar, year, month, day)
    if not exists(stated):
        return None
    first, last = stated.days
    return civil(first), civil(last)


def _gregorian(year: int, name: str | None, day: int | None) -> Ends | None:
    if name is None:
        return ((year,), (year,))
    month = _MONTHS.get(name[:3])
    if month is None:
        return None
    numbers = (year, month) if day is None else (year, month, day)
    return numbers, numbers


def _next(numbers: Numbers, step: int) -> Numbers:
    """The year, month or day right before (-1) or after (1)."""
    if len(numbers) == 1:
        return (numbers[0] + step,)
    if len(numbers) == 2:
        return shift_months(*numbers, step)
    year, month, day = numbers
    return civil(ordinal(year, month, day) + step)


def _in_english(text: str) -> str | None:
    """What some programs write against the standard ("c. 1801", "March 1801")."""
    try:
        return str(from_english(text.strip("() ")))
    except EdtfError:
        return None
