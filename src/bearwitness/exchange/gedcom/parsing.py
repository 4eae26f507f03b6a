"""A GEDCOM file of version 5.5, 5.5.1 or 7 as a reading text and its structures, each at its place in that text.

The reading text has the lines of the file, a blank line before each record and each structure of a record, so that an
event with its date and its place is a paragraph of its own.
"""

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from bearwitness.record import Span

_LINE = re.compile(r"\s*(\d{1,2}) +(?:@([^@\s]+)@ +)?([A-Za-z0-9_]+)(?: (.*))?")
_CHARACTERS = re.compile(rb"^\s*1 CHAR +([A-Za-z0-9-]+)", re.MULTILINE)
_HEAD = 4096
_BROKEN = re.compile(r"\r\n|\r|\n")
_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_STATED = {
    "ANSEL": "ansel",
    "ANSI": "cp1252",
    "IBMPC": "cp437",
    "MACINTOSH": "mac-roman",
    "UNICODE": "utf-16",
}


class Structure(msgspec.Struct, frozen=True):
    """A line with all the lines under it: `payload` with those that continue it, `line` the place of the line alone."""

    tag: str
    xref: str
    payload: str
    line: Span
    span: Span
    """From the line to the end of the last one under it."""
    written: Span
    """The payload as it stands in its line."""
    under: tuple["Structure", ...] = ()

    def all(self, *tags: str) -> Iterator["Structure"]:
        """The structures right under this one that have one of the tags, in order."""
        return (structure for structure in self.under if structure.tag in tags)

    def first(self, *tags: str) -> "Structure | None":
        """The first of them."""
        return next(self.all(*tags), None)


class Parsed(msgspec.Struct, frozen=True):
    """The reading text, its records, and how many lines are none."""

    text: str
    records: tuple[Structure, ...]
    unread: int


class _Open:
    """A structure whose lines are still coming."""

    def __init__(self, found: re.Match[str], start: int) -> None:
        self.level = int(found[1])
        self.xref, self.tag, self.payload = found[2] or "", found[3].upper(), found[4] or ""
        self.line = Span(start, start + len(found[0].rstrip()))
        self.written = Span(start + found.start(4), start + found.end(4)) if found[4] else Span(start, start)
        self.end = self.line.end
        self.under: list[_Open] = []

    def closed(self) -> Structure:
        under = tuple(each.closed() for each in self.under)
        end = max((self.end, *(each.span.end for each in under)))
        return Structure(self.tag, self.xref, self.payload, self.line, Span(self.line.start, end), self.written, under)


def looks_like_gedcom(data: bytes) -> bool:
    """Whether a file begins as GEDCOM does, in any of its encodings."""
    start = data[:64].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return re.match(rb"0 +HEAD\b", start) is not None


def text_of(data: bytes) -> str:
    """The text of a file, by its byte order mark, its `CHAR` line, or as Western Windows wrote it."""
    encodings = ["utf-8-sig", "cp1252"]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings = ["utf-16"]
    elif data[:1] == b"\x00" or data[1:2] == b"\x00":
        encodings = ["utf-16-be" if data[:1] == b"\x00" else "utf-16-le"]
    else:
        stated = _CHARACTERS.search(data[:_HEAD])
        if stated is not None:
            encodings.insert(0, _STATED.get(stated[1].decode().upper(), "utf-8-sig"))
    for encoding in encodings:
        text = _decoded(data, encoding)
        if text is not None:
            return unicodedata.normalize("NFC", _NEVER.sub("", text.removeprefix("\ufeff")))
    return unicodedata.normalize("NFC", _NEVER.sub("", data.decode("cp1252", errors="replace")))


def parsed(text: str) -> Parsed:
    """The structures of a text; a line that is none belongs to the one before it and is counted."""
    lines: list[str] = []
    length, unread = 0, 0
    roots: list[_Open] = []
    way: list[_Open] = []
    for raw in filter(str.strip, _BROKEN.split(text)):
        found = _LINE.fullmatch(raw)
        if found is not None and int(found[1]) <= 1 and lines:
            lines.append("")
            length += 1
        if found is None:
            unread += 1
            if way:
                way[-1].end = length + len(raw.rstrip())
        else:
            _put(_Open(found, length), roots, way)
        lines.append(raw)
        length += len(raw) + 1
    return Parsed("\n".join(lines), tuple(root.closed() for root in roots), unread)


def _put(new: _Open, roots: list[_Open], way: list[_Open]) -> None:
    """A line in its place: under the nearest line of a lower level, or part of its payload."""
    del way[new.level :]
    if way and new.tag in ("CONT", "CONC"):
        way[-1].payload += ("\n" if new.tag == "CONT" else "") + new.payload
        way[-1].end = new.end
        return
    (way[-1].under if way else roots).append(new)
    way.append(new)


def _decoded(data: bytes, encoding: str) -> str | None:
    if encoding == "ansel":
        import ansel  # noqa: PLC0415 - it registers its encodings, and only old files need them

        ansel.register()
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None
