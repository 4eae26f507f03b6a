"""The bibliography of a dossier as CSL JSON 1.0.2, which Zotero, pandoc and every CSL processor read."""

from typing import Any, BinaryIO

import msgspec

from bearwitness.exchange.bibliography import BIBLIOGRAPHY_CARRIES as CARRIES
from bearwitness.exchange.bibliography import Bibliography, Record
from bearwitness.exchange.ends import Ends, ends
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Losses, lost
from bearwitness.exchange.personal_names import PersonalName
from bearwitness.record import When
from bearwitness.views.dates import printed

__all__ = ["CARRIES", "items", "write"]

_TYPES = {
    "work": "book",
    "review": "review-book",
    "biography": "book",
    "memoir": "book",
    "encyclopaedia": "entry-encyclopedia",
    "letter": "personal_communication",
    "article": "article",
    "obituary": "article",
}
_SEASONS = range(21, 25)
_ENCODER = msgspec.json.Encoder()

Item = dict[str, Any]
"""An item as JSON has it."""


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes an item a line, and tells what a bibliography does not carry."""
    bibliography = Bibliography(now.record())
    separator = b"[\n"
    for item in items(bibliography):
        out.write(separator + _ENCODER.encode(item))
        separator = b",\n"
    out.write(b"[]\n" if separator == b"[\n" else b"\n]\n")
    return lost(now, CARRIES, bibliography.left_out())


def items(bibliography: Bibliography) -> list[Item]:
    """The records as items of CSL JSON."""
    return [_item(bibliography, record) for record in bibliography.records]


def _item(bibliography: Bibliography, record: Record) -> Item:
    reviewed = bibliography.by_id.get(record.reviewed)
    found: Item = {
        "id": record.key,
        "citation-key": record.key,
        "type": _TYPES.get(record.kind, "document"),
        "title": record.title,
        "author": [_name(name) for name in record.authors],
        "translator": [_name(name) for name in record.translators],
        "issued": _date(record.issued) if record.issued is not None else None,
        "publisher": record.publisher,
        "publisher-place": record.place,
        "language": record.language,
        "genre": record.kind if record.kind in ("obituary", "record") else "",
        "reviewed-title": reviewed.title if reviewed is not None else "",
        "reviewed-author": [_name(name) for name in reviewed.authors] if reviewed is not None else [],
        "note": "\n".join(record.notes),
        "custom": {"witness": record.id},
    }
    return {name: value for name, value in found.items() if value}


def _name(name: PersonalName) -> dict[str, str]:
    if not name.family:
        return {"literal": name.whole}
    parts = {"family": name.family, "given": name.given, "non-dropping-particle": name.particle}
    return {part: value for part, value in parts.items() if value}


def _date(when: When) -> dict[str, Any]:
    """The date by its parts; in words where it has no end that CSL could hold, or a year before 1."""
    found = ends(when)
    parts = [list(end) for end in _ends(found)]
    if not parts or any(end[0] <= 0 for end in parts):
        return {"literal": printed(when)}
    date: dict[str, Any] = {"date-parts": parts}
    if found.season is not None and found.season in _SEASONS:
        date = {"date-parts": [parts[0][:1]], "season": found.season - 20}
    return date | ({"circa": True} if found.approximate or found.uncertain else {})


def _ends(found: Ends) -> list[tuple[int, ...]]:
    """The first date and, where it is another, the last; none where an end that matters is open."""
    if found.first is None or (found.last is None and not found.stretch):
        return []
    return [found.first] if found.last is None or found.point is not None else [found.first, found.last]
