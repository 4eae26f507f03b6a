"""A library in CSL JSON, as Zotero and others write it, becomes a reading.

Each item stands in the reading text as JSON of its own, a member a line.
"""

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from bearwitness.exchange.errors import NotAnExchangeFileError
from bearwitness.exchange.works_reading import Author, WorkRecord, dated, reading_of, sound
from bearwitness.record import Reading
from bearwitness.views.lookup import plain

READER = "csl/1"
_MARKUP = re.compile(r"</?(?:i|b|sup|sub|span)\b[^>]*>")
_ENCODER = msgspec.json.Encoder()


class CslName(msgspec.Struct, frozen=True, rename="kebab"):
    """A name as CSL has it."""

    family: str = ""
    given: str = ""
    literal: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""


class CslDate(msgspec.Struct, frozen=True, rename="kebab"):
    """A date as CSL has it."""

    date_parts: list[list[int | str | None]] = []
    circa: bool | int | str = False
    literal: str = ""
    raw: str = ""


class CslItem(msgspec.Struct, frozen=True, rename="kebab"):
    """What is taken of an item."""

    title: str = ""
    author: list[CslName] = []
    translator: list[CslName] = []
    issued: CslDate | str | None = None
    publisher: str = ""
    publisher_place: str = ""
    language: str = ""


def looks_like_csl(data: bytes) -> bool:
    """Whether a file is a JSON array, which no exchange file is."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"["


def read_csl(data: bytes, name: str) -> Reading:
    """The reading of a library; ExchangeError where the file is no JSON array."""
    records, unread = records_in(data, name)
    return reading_of(records, data, name, READER, unread)


def records_in(data: bytes, name: str) -> tuple[list[WorkRecord], int]:
    """The records of a library, and how many items are none; ExchangeError where the file is no JSON array."""
    try:
        items = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=list[dict[str, msgspec.Raw]])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnExchangeFileError(name, f"nor is it CSL JSON: {error}") from error
    found = [_record(item) for item in items]
    records = [record for record in found if record is not None]
    return records, len(found) - len(records)


def _record(raw: dict[str, msgspec.Raw]) -> WorkRecord | None:
    """The record of an item; None where it has no title or members of other types than CSL's."""
    try:
        item = msgspec.convert({key: msgspec.json.decode(value) for key, value in raw.items()}, CslItem)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    title = plain(_MARKUP.sub("", item.title))
    if not title:
        return None
    text = msgspec.json.format(_ENCODER.encode(raw), indent=1).decode()
    return WorkRecord(
        text=unicodedata.normalize("NFC", text),
        said=unicodedata.normalize("NFC", _ENCODER.encode(item.title).decode()[1:-1]),
        title=unicodedata.normalize("NFC", title),
        authors=tuple(_names(item.author)),
        translators=tuple(_names(item.translator)),
        issued=_date(item.issued),
        publisher=plain(item.publisher),
        place=plain(item.publisher_place),
        language=plain(item.language),
    )


def _names(names: list[CslName]) -> Iterator[Author]:
    for name in names:
        family = plain(f"{name.non_dropping_particle} {name.family}")
        whole = plain(name.literal) or plain(f"{name.given} {name.dropping_particle} {family}")
        if whole:
            yield Author(whole, family)


def _date(date: CslDate | str | None) -> str | None:
    if date is None:
        return None
    if isinstance(date, str):
        return sound(date)
    ends = [_point(part) for part in date.date_parts[:2] if part and part[0] not in (None, "", 0)]
    mark = "~" if date.circa else ""
    if ends and all(ends):
        return sound("/".join(f"{end}{mark}" for end in ends))
    words = date.literal or date.raw
    return dated(words) if words else None


def _point(parts: list[int | str | None]) -> str:
    """A year, month or day; "" where a part is no number."""
    try:
        year, *rest = (int(part) for part in parts[:3] if part not in (None, ""))
    except ValueError:
        return ""
    sign = "-" if year < 0 else ""
    return "-".join((f"{sign}{abs(year):04d}", *(f"{part:02d}" for part in rest)))
