"""Values of Wikidata as QuickStatements writes them: items, texts, and times with what is known of their bounds.

https://www.wikidata.org/wiki/Help:QuickStatements and Help:Dates: a time has a precision that takes in all that it may
be, or is unknown; the earliest and the latest date stand beside it.
"""

import re

from bearwitness.exchange.ends import Ends, Numbers, ends
from bearwitness.record import Entity, When
from bearwitness.views.lookup import plain

UNKNOWN = "somevalue"
EARLIEST, LATEST, CIRCUMSTANCES = "P1319", "P1326", "P1480"
_CIRCA, _PRESUMABLY = "Q5727902", "Q18122778"
_CENTURY, _DECADE, _YEAR = 7, 8, 9
_ADDRESS = re.compile(r"https?://(?:www\.|m\.)?wikidata\.org/(?:entity|wiki)/(Q[1-9]\d*)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]+)*")
_MISREAD = re.compile(r'[|\t\n]|/\*|\*/|^"|"$')
_LONGEST = 1_500
_YEARS = range(-9998, 10000)

Part = tuple[str, str]
"""A property and its value: a qualifier, or a part of a reference."""


def item_of(entity: Entity) -> str | None:
    """The item that the entity is, by the first of its addresses that leads to Wikidata."""
    found = (_ADDRESS.fullmatch(address.strip()) for address in entity.same_as)
    return next((address[1] for address in found if address is not None), None)


def text(words: str) -> str | None:
    """A string; None where QuickStatements would misread it, or Wikidata refuse it as too long."""
    words = plain(words)
    if not words or len(words) > _LONGEST or _MISREAD.search(words) is not None:
        return None
    return f'"{words}"'


def text_in(words: str, language: str) -> str | None:
    """A text in a language, "und" where the code is none that Wikidata knows; None as for `text`."""
    written, code = text(words), language.casefold()
    return f"{code if _LANGUAGE.fullmatch(code) else 'und'}:{written}" if written is not None else None


def time(when: When) -> tuple[str, tuple[Part, ...]] | None:
    """The time of something that happened once, with its qualifiers; None where nothing is known of it."""
    found = ends(when)
    bounds = tuple(
        (name, point(end))
        for name, end in ((EARLIEST, found.first), (LATEST, found.last))
        if end is not None and end[0] in _YEARS
    )
    if not bounds:
        return None
    marks = circumstances(found)
    if found.point is not None:
        return point(found.point), marks
    wide = _taking_in(found)
    if wide is not None:
        value, exactly = wide
        return value, (() if exactly else bounds) + marks
    return UNKNOWN, bounds + marks


def point(numbers: Numbers) -> str:
    """A day, month or year; the year 0 of ISO 8601 is the year -1 of Wikidata."""
    year, *rest = numbers
    month, day = (*rest, 0, 0)[:2]
    return _written(year, month, day, _YEAR + len(rest))


def circumstances(found: Ends) -> tuple[Part, ...]:
    """That a date is about right, or presumed."""
    circa = ((CIRCUMSTANCES, _CIRCA),) if found.approximate else ()
    return (*circa, (CIRCUMSTANCES, _PRESUMABLY)) if found.uncertain else circa


def _taking_in(found: Ends) -> tuple[str, bool] | None:
    """The decade or century that takes in both ends, and whether it says just what they do; None where none does."""
    if found.first is None or found.last is None or found.first[0] <= 0:
        return None
    first, last = found.first[0], found.last[0]
    if first == last:
        return _written(first, 0, 0, _YEAR), len(found.first) == len(found.last) == 1
    whole = len(found.first) == len(found.last) == 1
    if first // 10 == last // 10:
        return _written(first // 10 * 10, 0, 0, _DECADE), whole and first % 10 == 0 and last % 10 == 9
    if (first - 1) // 100 == (last - 1) // 100:
        return _written((first - 1) // 100 * 100 + 1, 0, 0, _CENTURY), whole and first % 100 == 1 and last % 100 == 0
    return None


def _written(year: int, month: int, day: int, precision: int) -> str:
    sign, count = ("+", year) if year > 0 else ("-", 1 - year)
    return f"{sign}{count:04d}-{month:02d}-{day:02d}T00:00:00Z/{precision}"
