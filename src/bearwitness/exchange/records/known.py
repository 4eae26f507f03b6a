"""The table of what `witness import` takes of other programs: a row a kind, known by its content."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

import msgspec

from bearwitness.exchange.errors import EmptyRecordsError, UnconfirmedColumnsError
from bearwitness.exchange.records import cas, sheets
from bearwitness.record import Reading
from bearwitness.sources.signature import is_word

_TABLES = (".csv", ".tsv")
_DOCUMENTS = 0.5
"""Which share of a document's paragraphs has to have a date, for it to be a chronology."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What the user says of a file: whose chronology it is, what its columns are; where to show what is guessed."""

    person: str = ""
    columns: str = ""
    show: Callable[[str], None] = print


class Kind(msgspec.Struct, frozen=True):
    """A kind of records: what it is, and the functions of a module that know it and read it."""

    says: str
    module: str
    known_by: str
    read: str

    def knows(self, data: bytes) -> bool:
        """Whether a file is of this kind."""
        return cast("Callable[[bytes], bool]", getattr(import_module(self.module), self.known_by))(data)

    def reading(self, data: bytes, name: str) -> Reading:
        """What a file of this kind says."""
        return cast("Callable[[bytes, str], Reading]", getattr(import_module(self.module), self.read))(data, name)


_HERE, _ROOM = "bearwitness.exchange.records", "bearwitness.exchange"
KINDS = (
    Kind("a family tree in GEDCOM 5.5, 5.5.1 or 7", f"{_ROOM}.gedcom.reading", "looks_like_gedcom", "read_gedcom"),
    Kind("a family tree in GEDCOM X (JSON)", f"{_HERE}.gedcomx", "looks_like_gedcomx", "read_gedcomx"),
    Kind("a family history in GLX (YAML)", f"{_HERE}.glx", "looks_like_glx", "read_glx"),
    Kind("lists of people, groups and places in TEI", f"{_HERE}.tei", "looks_like_lists", "read_lists"),
    Kind("factoids in IPIF", f"{_HERE}.ipif", "looks_like_ipif", "read_ipif"),
    Kind("W3C Web Annotations", f"{_HERE}.annotations", "looks_like_annotations", "read_annotations"),
    Kind("a bibliography in CSL JSON", f"{_ROOM}.csl_reading", "looks_like_csl", "read_csl"),
    Kind("a Zotero library in RDF", f"{_ROOM}.zotero_reading", "looks_like_zotero", "read_zotero"),
    Kind("a bibliography in BibTeX", f"{_ROOM}.bibtex_reading", "looks_like_bibtex", "read_bibtex"),
)


TAKEN = (
    *((kind.says, kind.module) for kind in KINDS),
    ("a chronology in CSV or Excel", f"{_HERE}.chronology"),
    ("a chronology in Word, with its footnotes", f"{_HERE}.chronology"),
    ("UIMA CAS JSON", f"{_HERE}.cas"),
)
"""Everything that is taken in but dossiers: what it is, and the module that says how it is read."""


def readings_of(data: bytes, file: Path, wanted: Wanted) -> Iterator[Reading]:
    """What a file of records says, a reading a text; nothing where it is of no kind that is known.

    SourceError or ExchangeError where it is of a kind and cannot be read, or where its columns are only guessed.
    """
    for reading in _all(data, file, wanted):
        if not reading.source.text:
            raise EmptyRecordsError(str(file))
        yield reading


def _all(data: bytes, file: Path, wanted: Wanted) -> Iterator[Reading]:
    if cas.looks_like_cas(data):
        yield from (cas.read_cas(each, inside) for each, inside in cas.texts_of(data, str(file)))
    elif sheets.is_workbook(data):
        yield _of_table(sheets.rows_of_workbook(data, str(file)), data, file, wanted)
    elif is_word(data):
        yield _of_document(data, file, wanted)
    elif file.suffix.lower() in _TABLES:
        yield _of_table(sheets.rows_of_csv(data, str(file)), data, file, wanted)
    else:
        kind = next((kind for kind in KINDS if kind.knows(data)), None)
        if kind is not None:
            yield kind.reading(data, str(file))


def _of_table(rows: list[tuple[str, ...]], data: bytes, file: Path, wanted: Wanted) -> Reading:
    from bearwitness.exchange.records import chronology, columns  # noqa: PLC0415 - as above

    confirmed = wanted.columns == "guessed"
    found = columns.named(rows, wanted.columns) if wanted.columns and not confirmed else columns.guessed(rows)
    for meaning, head, sample in found.said(rows):
        wanted.show(f"  {meaning:<7} {head}: {sample[:60]}")
    if not wanted.columns or not {"event", "type"} & found.numbers.keys():
        raise UnconfirmedColumnsError(str(file))
    return chronology.read_rows(rows, found, data, file.stem, wanted.person)


def _of_document(data: bytes, file: Path, wanted: Wanted) -> Reading:
    from bearwitness.exchange.errors import NotASheetError  # noqa: PLC0415 - as above
    from bearwitness.exchange.records import chronology  # noqa: PLC0415 - as above
    from bearwitness.sources.word import read_docx  # noqa: PLC0415 - as above

    blocks = read_docx(data, file).blocks
    if chronology.dated_share(blocks) < _DOCUMENTS:
        raise NotASheetError(str(file), "few of its paragraphs begin with a date; `witness read` reads it as a text")
    return chronology.read_paragraphs(blocks, data, file.stem, wanted.person)
