"""A library in BibTeX or biblatex becomes a reading; pybtex reads the entries, and TeX's signs become letters.

Each entry stands in the reading text to the letter; what stands between entries is left out.
"""

import re
import unicodedata
from collections.abc import Iterator

from pybtex.database import Entry, Person
from pybtex.database.input.bibtex import Parser
from pybtex.exceptions import PybtexError
from pybtex.richtext import Text

from bearwitness.exchange.works_reading import Author, WorkRecord, reading_of, sound
from bearwitness.record import Reading
from bearwitness.views.lookup import plain

READER = "bibtex/1"
_START = re.compile(r"^[ \t]*@([A-Za-z]+)[ \t]*([{(])", re.MULTILINE)
_SIGN = re.compile(r"\\.|[{}()]", re.DOTALL)
_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_ROLES = ("author", "translator")
_NO_ENTRY = frozenset({"comment", "preamble", "string"})
_MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_LONGEST_YEAR = 9
_CLOSES = {"{": "}", "(": ")"}


def looks_like_bibtex(data: bytes) -> bool:
    """Whether the file has an entry of BibTeX among its first lines."""
    return _START.search(data[:100_000].decode("utf-8", errors="replace")) is not None and data[:1] not in b"{["


def read_bibtex(data: bytes, name: str) -> Reading:
    """The reading of a library."""
    records, unread = records_in(data)
    return reading_of(records, data, name, READER, unread)


def records_in(data: bytes) -> tuple[list[WorkRecord], int]:
    """The records of a library, and how many entries are none."""
    text = _text_of(data)
    macros: list[str] = []
    found: list[WorkRecord | None] = []
    for kind, entry in _entries(text):
        if kind == "string":
            macros.append(entry)
        elif kind not in _NO_ENTRY:
            found.append(_record(entry, "\n".join(macros)))
    records = [record for record in found if record is not None]
    return records, len(found) - len(records)


def _text_of(data: bytes) -> str:
    """The text in UTF-8, or as Western Windows wrote it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return unicodedata.normalize("NFC", _NEVER.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Each entry with its kind, from its @ to the bracket that closes it; one that nothing closes ends the file."""
    at = 0
    while (start := _START.search(text, at)) is not None:
        at = _end(text, start.end(), _CLOSES[start[2]])
        yield start[1].casefold(), text[start.start() : at].strip()


def _end(text: str, at: int, closing: str) -> int:
    """Right after the bracket that closes what was opened before `at`."""
    depth = 0
    for sign in _SIGN.finditer(text, at):
        if depth == 0 and sign[0] == closing:
            return sign.end()
        depth += {"{": 1, "}": -1}.get(sign[0], 0)
    return len(text)


def _record(entry: str, macros: str) -> WorkRecord | None:
    """The record of an entry; None where it has no title or is no BibTeX."""
    try:
        parsed = next(iter(Parser(person_fields=_ROLES).parse_string(f"{macros}\n{entry}").entries.values()), None)
        title = _letters(parsed.fields.get("title", "")) if parsed is not None else ""
        if parsed is None or not title:
            return None
        return WorkRecord(
            text=entry,
            said=parsed.fields["title"],
            title=title,
            authors=tuple(_names(parsed, "author")),
            translators=tuple(_names(parsed, "translator")),
            issued=_date(parsed),
            publisher=_letters(parsed.fields.get("publisher", "")),
            place=_letters(parsed.fields.get("location", parsed.fields.get("address", ""))),
        )
    except PybtexError:
        return None


def _names(entry: Entry, role: str) -> Iterator[Author]:
    for person in entry.persons.get(role, ()):
        family = _joined(person, "prelast", "last")
        whole = " ".join(
            part for part in (_joined(person, "first", "middle"), family, _joined(person, "lineage")) if part
        )
        if whole and whole != "others":
            yield Author(whole, family)


def _joined(person: Person, *parts: str) -> str:
    return _letters(" ".join(word for part in parts for word in person.get_part(part)))


def _letters(latex: str) -> str:
    """What TeX prints, on one line; the words as they stand where pybtex cannot read them."""
    try:
        return plain(str(Text.from_latex(latex)))
    except (PybtexError, UnicodeDecodeError):
        return plain(latex.replace("{", "").replace("}", ""))


def _date(entry: Entry) -> str | None:
    """Biblatex' date, or the year and month of BibTeX."""
    stated = plain(entry.fields.get("date", ""))
    if stated:
        return sound(stated)
    year = plain(entry.fields.get("year", "")).strip("{}")
    if not year.isdecimal() or len(year) > _LONGEST_YEAR:
        return None
    month = _MONTHS.get(plain(entry.fields.get("month", "")).casefold()[:3])
    return sound(f"{int(year):04d}-{month:02d}" if month is not None else f"{int(year):04d}")
