"""GEDCOM 7 as structures that become lines.

https://gedcom.io/specifications/FamilySearchGEDCOMv7.html, sections 1.2 (lines) and 2.4 (dates).
"""

from collections.abc import Iterator

import msgspec

from bearwitness.exchange.ends import Ends, Numbers, ends
from bearwitness.record import When, content_id
from bearwitness.views.dates import printed
from bearwitness.views.lookup import capital

_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_POINTER_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


class Structure(msgspec.Struct, frozen=True):
    """A line and the lines under it; `payload` is text of one line, `pointer` the name of another record."""

    tag: str
    payload: str = ""
    under: tuple["Structure", ...] = ()
    xref: str = ""
    pointer: bool = False

    def lines(self, level: int = 0) -> Iterator[str]:
        """The lines, each with its end."""
        head = f"{level} {f'@{self.xref}@ ' if self.xref else ''}{self.tag}"
        if self.pointer:
            yield f"{head} @{self.payload}@\n"
        else:
            payload = f"@{self.payload}" if self.payload.startswith("@") else self.payload
            yield f"{head} {payload}\n" if payload else f"{head}\n"
        for structure in self.under:
            yield from structure.lines(level + 1)


def xref(letter: str, identifier: str) -> str:
    """The name of a record: the letter and the id in the signs that GEDCOM allows, or the hash of the id."""
    name = identifier if identifier and set(identifier) <= _POINTER_SIGNS else content_id("x", identifier)
    return f"{letter}_{name.upper().replace('-', '_')}"


def date(when: When, *, lasting: bool) -> Structure:
    """A date; `lasting` where it is of something that went on from one date to another.

    Where GEDCOM says less than the value does, a phrase says it in English.
    """
    found = ends(when)
    payload = _payload(found, lasting=lasting)
    plainly = found.exact and not found.uncertain and (not found.stretch or lasting)
    phrase = () if plainly else (Structure("PHRASE", capital(printed(when))),)
    return Structure("DATE", payload, phrase)


def _payload(found: Ends, *, lasting: bool) -> str:
    first = _day(found.first) if found.first is not None else ""
    last = _day(found.last) if found.last is not None else ""
    if found.point is not None and not found.stretch:
        return f"ABT {first}" if found.approximate else first
    if lasting and found.stretch:
        return " ".join(part for part in (f"FROM {first}" if first else "", f"TO {last}" if last else "") if part)
    if first and last:
        return f"BET {first} AND {last}"
    if first:
        return f"FROM {first}" if found.stretch else f"AFT {first}"
    return f"BEF {last}" if last else ""


def _day(numbers: Numbers) -> str:
    year, *rest = numbers
    month = [_MONTHS[rest[0] - 1]] if rest else []
    day = [str(part) for part in rest[1:]]
    return " ".join((*day, *month, str(year) if year > 0 else f"{1 - year} BCE"))
