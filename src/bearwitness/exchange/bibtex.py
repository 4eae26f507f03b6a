"""The bibliography of a dossier as a BibTeX file in the fields of biblatex, for LaTeX, Zotero and JabRef.

Dates are EDTF of level 1, which biblatex reads; what goes beyond it is written as the interval that it lies in.  The
file is UTF-8; what TeX would take for a command is written so that it prints.
"""

from collections.abc import Iterator
from typing import BinaryIO

from bearwitness.edtf import EdtfError, level, parse
from bearwitness.exchange.bibliography import BIBLIOGRAPHY_CARRIES as CARRIES
from bearwitness.exchange.bibliography import Bibliography, Record
from bearwitness.exchange.ends import ends, iso
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Losses, lost
from bearwitness.exchange.personal_names import PersonalName
from bearwitness.record import When
from bearwitness.views.lookup import plain

__all__ = ["CARRIES", "printing", "write"]

_BOOKS = frozenset({"work", "biography", "memoir"})
_LANGUAGES = {"en": "english", "fr": "french", "de": "german", "ru": "russian", "es": "spanish", "it": "italian"}
_PRINTING = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
    | {sign: f"\\{sign}" for sign in "#$%&_"}
)


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the entries, and tells what a bibliography does not carry."""
    bibliography = Bibliography(now.record())
    out.write(b"% Encoding: UTF-8\n\n")
    out.writelines("\n".join(_entry(bibliography, record)).encode() + b"\n\n" for record in bibliography.records)
    return lost(now, CARRIES, bibliography.left_out())


def printing(text: str) -> str:
    """A text as TeX prints it to the letter."""
    return plain(text).translate(_PRINTING)


def _entry(bibliography: Bibliography, record: Record) -> Iterator[str]:
    book = record.kind in _BOOKS
    yield f"@{'book' if book else 'misc'}{{{record.key},"
    reviewed = bibliography.by_id.get(record.reviewed)
    fields = {
        "author": " and ".join(_name(name) for name in record.authors),
        "translator": " and ".join(_name(name) for name in record.translators),
        "title": printing(record.title),
        "date": _date(record.issued) if record.issued is not None else "",
        "publisher": printing(record.publisher),
        "location": printing(record.place),
        "type": "" if record.kind in ("work", "text") else printing(record.kind),
        "related": reviewed.key if reviewed is not None else "",
        "relatedtype": "reviewof" if reviewed is not None else "",
        "langid": _LANGUAGES.get(record.language.partition("-")[0], ""),
        "note": printing("; ".join(record.notes)),
    }
    for name, value in fields.items():
        if value:
            yield f"  {name} = {{{value}}},"
    yield "}"


def _name(name: PersonalName) -> str:
    """Family name first; a name that has no parts in braces of its own, so that nothing divides it."""
    if not name.family:
        return f"{{{printing(name.whole)}}}"
    return f"{printing(f'{name.particle} {name.family}'.strip())}, {printing(name.given)}"


def _date(when: When) -> str:
    try:
        if level(parse(when.edtf)) <= 1 and "T" not in when.edtf:
            return when.edtf
    except EdtfError:
        return ""
    found = ends(when)
    if found.first is None or found.last is None:
        return f"{iso(found.first) if found.first else '..'}/{iso(found.last) if found.last else '..'}"
    return iso(found.first) if found.first == found.last else f"{iso(found.first)}/{iso(found.last)}"
