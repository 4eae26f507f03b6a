"""Pictures of pages become a draft: recognised one after the other, composed as recognised pages are."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bearwitness.record import Problem
from bearwitness.sources.draft import Draft
from bearwitness.sources.error import SourceError, doubt
from bearwitness.sources.layout import Sheet
from bearwitness.sources.ocr import hocr
from bearwitness.sources.ocr.read import draft_of, page_of
from bearwitness.sources.ocr.scans import Scan, fitted
from bearwitness.sources.ocr.tesseract import Tesseract, installed

_WORDS, _DOUBTFUL = 20, 0.5
"""How many words a page of text among others has at least, and which share of them may be recognised with a doubt."""


class UnreadPictureError(SourceError):
    """The file is a picture, and nothing here can read it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, "the file is a picture of a page; install Tesseract (tesseract-ocr), or run text recognition over it"
        )


class UnrecognisedError(SourceError):
    """Text recognition finds no words."""

    def __init__(self, path: Path, by: str) -> None:
        super().__init__(path, f"{by} finds no words in it; check the picture, or scan it again with 300 dots an inch")


def read_picture(data: bytes, path: Path) -> Draft:
    """The blocks of a picture of one or more pages; SourceError where it has no words, or nothing can read it."""
    program = installed()
    if program is None:
        raise UnreadPictureError(path)
    return recognised([data], program, path)


def recognised(images: Iterable[bytes], program: Tesseract, path: Path) -> Draft:
    """The blocks of pages that are pictures, in the order of `images`; UnrecognisedError where none has words."""
    scans: list[Scan] = []
    unread: list[int] = []
    for image in images:
        found = list(_scans(program.hocr(image), path, len(scans) + 1))
        if not found:
            found = [Scan(Sheet(len(scans) + 1, 1.0, 1.0, ()), 0, ())]
            unread.append(len(scans) + 1)
        scans += found
    if not any(scan.words for scan in scans):
        raise UnrecognisedError(path, program.named)
    draft = draft_of(scans, (), path)
    return Draft(draft.blocks, draft.stated, (*_said(program, scans, unread, path), *draft.problems))


def recognised_among(
    images: Iterable[bytes], sheets: Sequence[Sheet], program: Tesseract, path: Path
) -> dict[int, Scan]:
    """What is written on those of the pictures that show text, by the numbers of their `sheets`.

    A photograph has few words, or words that nobody could be sure of; it has nothing written on it.
    """
    found: dict[int, Scan] = {}
    for image, sheet in zip(images, sheets, strict=False):
        for scan in _scans(program.hocr(image), path, sheet.number):
            if scan.words >= _WORDS and len(scan.doubtful) < _DOUBTFUL * scan.words:
                found[sheet.number] = fitted(scan, sheet)
    return found


def _scans(data: bytes | None, path: Path, first: int) -> Iterator[Scan]:
    if data is not None:
        yield from hocr.scans_in(page_of(data, path), first)


def _said(program: Tesseract, scans: list[Scan], unread: list[int], path: Path) -> Iterator[Problem]:
    pages = f"{len(scans)} pages are pictures" if len(scans) > 1 else "the page is a picture"
    read = "them" if len(scans) > 1 else "it"
    yield doubt(path, "doubtful", f"{pages}; {program.named} read {read}, and may have misread words")
    if unread:
        named = ", ".join(map(str, unread[:10])) + (" …" if len(unread) > 10 else "")
        yield doubt(path, "damaged", f"{program.named} could not read page {named} of the file")
