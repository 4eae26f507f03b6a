"""The formats that are read: one row each, its endings and what makes a draft of its bytes."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from bearwitness.record import Problem
from bearwitness.sources.cleaning import cleaned
from bearwitness.sources.decoding import decode
from bearwitness.sources.draft import Draft
from bearwitness.sources.error import SourceError
from bearwitness.sources.limits import MOST_BYTES, MOST_DOCUMENT_BYTES
from bearwitness.sources.plain import read_plain
from bearwitness.sources.records import ENDINGS, are_records, is_own_export, refuse_own, refuse_records
from bearwitness.sources.signature import (
    is_archive_of_pages,
    is_epub,
    is_hocr,
    is_odt,
    is_other_xml,
    is_pdf,
    is_picture,
    is_tei,
    is_word,
    root_name,
)

LATER: dict[str, str] = {
    ".doc": "an old Word document",
    ".djvu": "a scanned document",
}
"""Documents that are not read yet, by the endings of their files."""
_PROBE = 512
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<?xml")


class OtherXmlError(SourceError):
    """The file is XML of a kind that is not read."""

    def __init__(self, path: Path, root: str) -> None:
        super().__init__(
            path, f"the file is XML of a kind that is not read (its root is <{root}>); give TEI, or another format"
        )


class Format(msgspec.Struct, frozen=True):
    """A format: its name, the endings of its files, and its reader, which raises SourceError."""

    name: str
    endings: tuple[str, ...]
    read: Callable[[bytes, Path], Draft]
    known_by: Callable[[bytes], bool] | None = None
    """Whether the content says that a file is of this format, whatever it is called."""
    lined: bool = True
    """Whether it is text in lines, rather than a document that holds text."""


def _plain(data: bytes, path: Path) -> Draft:
    return _read_text(data, path, read_plain)


def _markdown(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.markdown import read_markdown  # noqa: PLC0415 - the parser is for those who give Markdown

    return _read_text(data, path, read_markdown)


def _html(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.webpage import read_html  # noqa: PLC0415 - lxml is for those who give pages

    return read_html(data, path)


def _pdf(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.pdf import read_pdf  # noqa: PLC0415 - layout is for those who give pages in print

    return read_pdf(data, path)


def _docx(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.word import read_docx  # noqa: PLC0415 - lxml is for those who give documents

    return read_docx(data, path)


def _epub(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.epub import read_epub  # noqa: PLC0415 - lxml is for those who give documents

    return read_epub(data, path)


def _tei(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.tei import read_tei  # noqa: PLC0415 - lxml is for those who give documents

    return read_tei(data, path)


def _alto(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.ocr import read_alto  # noqa: PLC0415 - layout is for those who give pages in print

    return read_alto(data, path)


def _pagexml(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.ocr import read_pagexml  # noqa: PLC0415 - as above

    return read_pagexml(data, path)


def _hocr(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.ocr import read_hocr  # noqa: PLC0415 - as above

    return read_hocr(data, path)


def _packed_pages(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.ocr import read_archive  # noqa: PLC0415 - as above

    return read_archive(data, path)


def _odt(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.odt import read_odt  # noqa: PLC0415 - lxml is for those who give documents

    return read_odt(data, path)


def _rtf(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.rtf import read_rtf  # noqa: PLC0415 - for those who give rich text

    return read_rtf(data, path)


def _picture(data: bytes, path: Path) -> Draft:
    from bearwitness.sources.ocr.pictures import read_picture  # noqa: PLC0415 - as above

    return read_picture(data, path)


def _other_xml(data: bytes, path: Path) -> Draft:
    raise OtherXmlError(path, root_name(data))


def _read_text(data: bytes, path: Path, read: Callable[[str], Draft]) -> Draft:
    decoded = decode(data, path)
    draft = read(cleaned(decoded.text))
    doubts = tuple(Problem("encoding", f"{path}: {doubt}", str(path)) for doubt in decoded.doubts)
    found = tuple(Problem(problem.kind, f"{path}: {problem.message}", str(path)) for problem in draft.problems)
    return Draft(draft.blocks, draft.stated, doubts + found)


PLAIN = Format("plain text", (".txt", ".text", ".asc"), _plain)
MARKDOWN = Format("Markdown", (".md", ".markdown", ".mkd"), _markdown)
HTML = Format("web page", (".html", ".htm", ".xhtml"), _html)
PDF = Format("PDF", (".pdf",), _pdf, known_by=is_pdf, lined=False)
WORD = Format("Word document", (".docx", ".docm", ".dotx"), _docx, known_by=is_word, lined=False)
EPUB = Format("EPUB", (".epub",), _epub, known_by=is_epub, lined=False)
TEI = Format("TEI", (".tei",), _tei, known_by=is_tei, lined=False)
OTHER_XML = Format("other XML", (), _other_xml, known_by=is_other_xml, lined=False)
ALTO = Format("ALTO", (".alto",), _alto, known_by=lambda data: root_name(data) == "alto", lined=False)
PAGE_XML = Format("PAGE XML", (), _pagexml, known_by=lambda data: root_name(data) == "PcGts", lined=False)
HOCR = Format("hOCR", (".hocr",), _hocr, known_by=is_hocr, lined=False)
PAGES = Format("pages in an archive", (), _packed_pages, known_by=is_archive_of_pages, lined=False)
ODT = Format("OpenDocument text", (".odt", ".ott"), _odt, known_by=is_odt, lined=False)
RTF = Format("rich text", (".rtf",), _rtf, known_by=lambda data: data.startswith(b"{\\rtf"), lined=False)
PICTURE = Format("picture of a page", (), _picture, known_by=is_picture, lined=False)
OWN = Format("export of a dossier", (), refuse_own, known_by=is_own_export, lined=False)
RECORDS = Format("records", ENDINGS, refuse_records, known_by=are_records, lined=False)
FORMATS: tuple[Format, ...] = (
    OWN,
    PLAIN,
    MARKDOWN,
    HTML,
    PDF,
    WORD,
    EPUB,
    TEI,
    ALTO,
    PAGE_XML,
    HOCR,
    PAGES,
    ODT,
    RTF,
    PICTURE,
    RECORDS,
    OTHER_XML,
)
_NO_TEXTS = (OWN, RECORDS, OTHER_XML)


def format_of(path: Path, data: bytes) -> Format:
    """The format of a file by its content, where this says; else by its ending; else a web page or plain text."""
    by_content = next((known for known in FORMATS if known.known_by is not None and known.known_by(data)), None)
    known = by_content or _by_ending(path)
    if known is None or known is PLAIN:
        start = data[:_PROBE].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        return HTML if start.startswith(_PAGE_STARTS) and b"<html" in data[: 4 * _PROBE].lower() else PLAIN
    return known


def most_bytes(path: Path) -> int:
    """How large a file may be, by its ending."""
    known = _by_ending(path)
    return MOST_BYTES if known is None or known.lined else MOST_DOCUMENT_BYTES


def is_readable(path: Path) -> bool:
    """Whether a file found in a folder is a text to read, by its ending; one without any, or XML, by its first bytes."""
    if path.suffix.lower() == ".xml":
        start = _start_of(path)
        texts = (known for known in FORMATS if known.known_by is not None and known not in _NO_TEXTS)
        return any(known.known_by is not None and known.known_by(start) for known in texts)
    known = _by_ending(path)
    return known not in (None, RECORDS) or (not path.suffix and _is_text(path))


def _by_ending(path: Path) -> Format | None:
    ending = path.suffix.lower()
    return next((known for known in FORMATS if ending in known.endings), None)


def _is_text(path: Path) -> bool:
    start = _start_of(path)
    return bool(start) and b"\x00" not in start


def _start_of(path: Path) -> bytes:
    """The first bytes of a file; none where it cannot be opened."""
    try:
        with path.open("rb") as file:
            return file.read(8 * _PROBE)
    except OSError:
        return b""
