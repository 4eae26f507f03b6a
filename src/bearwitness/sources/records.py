"""Files that are no texts: records of programs, and what was made from a dossier.

What they hold would be read as prose, and a dossier would be its own witness; `witness import` is for them.
"""

import re
from pathlib import Path

import msgspec

from bearwitness.sources.draft import Draft, Stated
from bearwitness.sources.error import SourceError

MADE_BY = "bearwitness"
"""What a page, a document or a TEI file that is made from a dossier names as the program that made it."""
ENDINGS = (".json", ".jsonld", ".geojson", ".csv", ".tsv", ".xlsx", ".ged", ".bib", ".rdf", ".ttl", ".trig", ".glx")
_JSON = (".json", ".jsonld", ".geojson")
_HEAD, _TAIL = 16 * 1024, 256
_OWN = re.compile(
    rb"<meta name=\"generator\" content=\"%(name)b\"|<application ident=\"%(name)b\"|^\[//\]: # \"%(name)b\""
    % {b"name": MADE_BY.encode()},
    re.MULTILINE,
)
_OWN_DOCUMENT = f"<Application>{MADE_BY}</Application>".encode()
_RECORDS = re.compile(rb"\s*(?:0 +HEAD\s*[\r\n]|@\w+\s*\{[^\s,{}]+,|@prefix |@base |PREFIX )")
_START = b"\xef\xbb\xbf"


class RecordsError(SourceError):
    """The file holds records of a program."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "these are records and no text; `witness import` takes a dossier and what others record")


class DamagedJsonError(SourceError):
    """The file is called JSON and cannot be read as JSON."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(path, f"the file is no whole JSON ({why}), and no text; get it again")


class OwnExportError(SourceError):
    """The file was made from a dossier."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            "this was made from a dossier, which would become a witness to itself; read its sources, or `witness import` "
            "the dossier (as json or folder)",
        )


def are_records(data: bytes) -> bool:
    """Whether a file is JSON, a family tree in GEDCOM, a bibliography in BibTeX, or Turtle."""
    return _RECORDS.match(data.removeprefix(_START)) is not None or _is_json(data)


def is_own_export(data: bytes) -> bool:
    """Whether a file names this project as what made it: a page, a chronology or TEI of a dossier."""
    if data.startswith(b"PK\x03\x04"):
        return _OWN_DOCUMENT in data
    return _OWN.search(data[:_HEAD]) is not None or _OWN.search(data[-_TAIL:]) is not None


def refuse_records(data: bytes, path: Path) -> Draft:
    """Raises RecordsError, or DamagedJsonError where JSON is broken off; an empty file has no blocks."""
    if not data.strip():
        return Draft((), Stated())
    if path.suffix.lower() in _JSON and not _is_json(data):
        raise DamagedJsonError(path, _what_is_wrong(data))
    raise RecordsError(path)


def refuse_own(_: bytes, path: Path) -> Draft:
    """Raises OwnExportError."""
    raise OwnExportError(path)


def _is_json(data: bytes) -> bool:
    start = data.removeprefix(_START).lstrip()[:1]
    return start in (b"{", b"[") and not _what_is_wrong(data)


def _what_is_wrong(data: bytes) -> str:
    """Why it is no JSON; "" where it is."""
    try:
        msgspec.json.decode(data.removeprefix(_START), type=msgspec.Raw)
    except (msgspec.DecodeError, RecursionError) as error:
        return str(error)
    return ""
