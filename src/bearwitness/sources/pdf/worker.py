"""The process that parses a PDF: `python -m bearwitness.sources.pdf.worker MEGABYTES LETTERS [PAGE,…]`.

The file comes on standard input.  Frames go to standard output, a page each, until as many letters are sent as are
wanted; where pages are named, counted from 1, those are drawn instead.
"""

import ctypes
import math
import re
import sys
from collections.abc import Sequence
from typing import IO

import pypdfium2
import pypdfium2.raw as pdfium

from bearwitness.sources.layout.lines import lines_of
from bearwitness.sources.layout.sheets import Sheet, Word
from bearwitness.sources.pdf.frames import Opened, Page, Picture, Refused, send
from bearwitness.sources.pdf.glyphs import words_on
from bearwitness.sources.pdf.view import View

_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_LANGUAGE_BYTES = 64
_FEW = 20
_MOST_OBJECTS = 200
_DOTS, _MOST_DOTS = 300, 25_000_000


def main(megabytes: int, letters: int, drawing: Sequence[int] = ()) -> None:
    """Sends what the file has, or the pages `drawing` as pictures where there are any; takes no more memory than that."""
    out = sys.stdout.buffer
    _bounded(megabytes << 20)
    try:
        _send(sys.stdin.buffer.read(), letters, drawing, out)
    except pypdfium2.PdfiumError as error:
        send(out, Refused("locked" if error.err_code == pdfium.FPDF_ERR_PASSWORD else "damaged"))
    except MemoryError:
        send(out, Refused("heavy"))
    except Exception as error:  # noqa: BLE001 - the top of a process: what is left is a defect, and is told as one
        send(out, Refused("defect", f"{type(error).__name__}: {error}"))


def _send(data: bytes, letters: int, drawing: Sequence[int], out: IO[bytes]) -> None:
    document = pypdfium2.PdfDocument(data)
    about = document.get_metadata_dict(skip_empty=True)
    send(out, Opened(len(document), about.get("Title", ""), about.get("Author", ""), _language(document)))
    if drawing:
        for number in drawing:
            send(out, Picture(drawn(document, number - 1)))
        return
    for index in range(len(document)):
        page = page_of(document, index)
        send(out, page)
        letters -= page.letters
        if letters < 0:
            return


def page_of(document: pypdfium2.PdfDocument, index: int) -> Page:
    """A page with its lines, and what is known of its letters."""
    label = document.get_page_label(index) or ""
    try:
        page = document[index]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(Sheet(index + 1, 1.0, 1.0, (), label), damaged=True)
    left, bottom, _, _ = page.get_cropbox()
    shown = View(left, bottom, page.get_width(), page.get_height(), page.get_rotation() // 90 % 4)
    words, view = words_on(text_page.raw, shown)
    letters = sum(len(word.text) for word in words)
    pictures = letters < _FEW and _has_pictures(page.raw)
    text_page.close()
    page.close()
    return Page(Sheet(index + 1, view.width, view.height, lines_of(words), label), letters, _unknown(words), pictures)


def drawn(document: pypdfium2.PdfDocument, index: int) -> bytes:
    """A page in grey with 300 dots an inch, or fewer where it is large, as PGM; b"" where it cannot be drawn."""
    try:
        page = document[index]
        width, height = page.get_width(), page.get_height()
        scale = min(_DOTS / 72, math.sqrt(_MOST_DOTS / max(1.0, width * height)))
        bitmap = page.render(scale=scale, grayscale=True)
    except pypdfium2.PdfiumError:
        return b""
    rows = bytes(bitmap.buffer)
    kept = b"".join(rows[at : at + bitmap.width] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    size = b"P5 %d %d 255\n" % (bitmap.width, bitmap.height)
    page.close()
    return size + kept


def _bounded(size: int) -> None:
    """Keeps the process from taking more memory than `size`, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _unknown(words: tuple[Word, ...]) -> int:
    return sum(len(_UNKNOWN.findall(word.text)) for word in words)


def _has_pictures(page: pdfium.FPDF_PAGE) -> bool:
    count = min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i)) for i in range(count))
    return any(kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM) for kind in kinds)


def _language(document: pypdfium2.PdfDocument) -> str:
    buffer = (ctypes.c_ushort * _LANGUAGE_BYTES)()
    length = pdfium.FPDFCatalog_GetLanguage(document.raw, buffer, ctypes.sizeof(buffer))
    return bytes(buffer)[: max(0, min(length, ctypes.sizeof(buffer)) - 2)].decode("utf-16-le", errors="replace")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), [int(number) for named in sys.argv[3:] for number in named.split(",")])
