"""What a file that is no text looks like, by its first bytes."""

import re

_HEAD = 1024
_XML_HEAD = 16 * _HEAD
_COMMENT = rb"(?><!--.*?-->)"
_QUOTED = rb"\"[^\"]*+\"|'[^']*+'"
_SUBSET = rb"\[(?:" + _COMMENT + rb"|[^\]\"']|" + _QUOTED + rb")*+\]"
_BEFORE_ROOT = rb"(?><\?.*?\?>)|" + _COMMENT + rb"|<!DOCTYPE(?:[^\[>\"']|" + _QUOTED + rb"|" + _SUBSET + rb")*+>"
_ROOT = re.compile(
    rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+(?:(?:" + _BEFORE_ROOT + rb")\s*+)*+<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL
)
"""Nothing in it is tried twice: a file may have thousands of comments and no root."""
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_ZIP = b"PK\x03\x04"
_BY_PREFIX: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint file"),
    (b"\x89PNG\r\n", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"II*\x00", "an image (TIFF)"),
    (b"MM\x00*", "an image (TIFF)"),
    (b"AT&TFORM", "a scanned document (DjVu)"),
    (b"%!PS", "a PostScript file"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"\xfd7zXZ\x00", "a compressed file (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7-Zip)"),
    (b"Rar!\x1a\x07", "an archive (RAR)"),
    (b"ID3", "a sound recording (MP3)"),
    (b"OggS", "a sound recording (Ogg)"),
    (b"fLaC", "a sound recording (FLAC)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)
_IN_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"opendocument.text", "an OpenDocument text"),
    (b"opendocument", "an OpenDocument file"),
    (b"xl/", "an Excel file"),
    (b"ppt/", "a PowerPoint file"),
)
_PACKAGED = (b"_rels/", b"meta-inf/", b"application/epub+zip")
"""What the archives of documents and programs hold."""
_IN_RIFF = {b"WEBP": "an image (WebP)", b"WAVE": "a sound recording (WAV)"}
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_TOLERATED = 0.005


def is_pdf(data: bytes) -> bool:
    """Whether `data` is a PDF."""
    return data.startswith(b"%PDF-")


def is_picture(data: bytes) -> bool:
    """Whether `data` is an image that may show a page."""
    return data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP")


def is_word(data: bytes) -> bool:
    """Whether `data` is a Word document."""
    return data.startswith(_ZIP) and b"word/document.xml" in _ends(data)


def is_epub(data: bytes) -> bool:
    """Whether `data` is an EPUB book."""
    return data.startswith(_ZIP) and b"application/epub+zip" in data[:_HEAD]


def is_odt(data: bytes) -> bool:
    """Whether `data` is an OpenDocument text."""
    return data.startswith(_ZIP) and b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:_HEAD]


def is_tei(data: bytes) -> bool:
    """Whether `data` is XML in one of the versions of TEI."""
    return root_name(data) in ("TEI", "TEI.2", "teiCorpus", "teiCorpus.2")


def is_hocr(data: bytes) -> bool:
    """Whether `data` is a web page that a recognition program wrote."""
    return b"ocr_page" in data[:_XML_HEAD] and b"<html" in data[:_XML_HEAD].lower()


def is_archive_of_pages(data: bytes) -> bool:
    """Whether `data` is an archive of files that may be recognised pages, and no document of its own."""
    ends = _ends(data).lower()
    packaged = any(mark in ends for mark in (*_PACKAGED, *(mark for mark, _ in _IN_ZIP)))
    return data.startswith(_ZIP) and not packaged and (b".xml" in ends or b".hocr" in ends)


def is_other_xml(data: bytes) -> bool:
    """Whether `data` is XML, and neither a web page nor of a kind that is known by its root."""
    root = root_name(data)
    return (
        bool(root)
        and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml")
        and root.lower() != "html"
        and not is_tei(data)
    )


def root_name(data: bytes) -> str:
    """The name of the root element of XML, without its prefix; "" where `data` begins with none."""
    found = _ROOT.match(data[:_XML_HEAD].replace(b"\x00", b""))
    return found.group(1).decode("ascii", errors="replace") if found is not None else ""


def looks_like(data: bytes) -> str | None:
    """What `data` is, in words that follow "this is", where it is no text; None where it may be text.

    UTF-16 has zeros in every other byte and is not judged here: decode it first.
    """
    for prefix, words in _BY_PREFIX:
        if data.startswith(prefix):
            return words
    if data.startswith(_ZIP):
        return _zipped(data)
    if data.startswith(b"RIFF"):
        return _IN_RIFF.get(data[8:12], "a sound or film recording")
    if data[4:8] == b"ftyp":
        return "a film or sound recording (MP4)"
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return "no text but binary data" if controls > _TOLERATED * len(data) else None


def _zipped(data: bytes) -> str:
    ends = _ends(data)
    return next((words for mark, words in _IN_ZIP if mark in ends), "an archive (ZIP)")


def _ends(data: bytes) -> bytes:
    """The head of an archive, and its end with the names of its files."""
    return data[:_HEAD] + data[-64 * _HEAD :]
