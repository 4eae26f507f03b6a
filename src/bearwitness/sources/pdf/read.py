"""A PDF becomes a draft: its pages come from the worker, and are composed into a text."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bearwitness.record import Problem
from bearwitness.sources.confirming import confirmed
from bearwitness.sources.draft import Draft, Stated
from bearwitness.sources.error import SourceError, doubt
from bearwitness.sources.layout import compose
from bearwitness.sources.limits import MOST_CHARACTERS, MOST_SCANNED
from bearwitness.sources.ocr.pictures import recognised, recognised_among
from bearwitness.sources.ocr.read import doubts_about
from bearwitness.sources.ocr.scans import Scan
from bearwitness.sources.ocr.tesseract import installed
from bearwitness.sources.pdf.errors import (
    DamagedPdfError,
    EndlessPdfError,
    GarbledPdfError,
    LockedPdfError,
    PdfDefectError,
    ScanError,
    TooManyScansError,
)
from bearwitness.sources.pdf.frames import Opened, Page, Picture, Refused
from bearwitness.sources.pdf.process import Worker

_GARBLED = 0.1
_SOME = 8


def read_pdf(data: bytes, path: Path) -> Draft:
    """The blocks of a PDF, its pages recognised where they are pictures or garbled.

    SourceError where it is locked, damaged or endless, or where it has to be recognised and nothing here can.
    """
    opened, pages = _pages(data, path)
    letters, unknown = sum(page.letters for page in pages), sum(page.unknown for page in pages)
    if unknown > _GARBLED * letters:
        return _recognised(data, path, opened, GarbledPdfError(path))
    if not letters and any(page.pictures for page in pages):
        return _recognised(data, path, opened, ScanError(path))
    scans = _scans(data, path, pages)
    sheets = [scans[page.sheet.number].sheet if page.sheet.number in scans else page.sheet for page in pages]
    blocks, guessed = compose(sheets)
    text = "\n".join(block.text for block in blocks if block.role != "page")
    stated = confirmed(Stated(title=opened.title, author=opened.author, language=opened.language), text)
    doubts = [
        *doubts_about(list(scans.values()), blocks, path),
        *([doubt(path, "doubtful", guessed)] if guessed else []),
    ]
    return Draft(blocks, stated, (*_doubts(pages, scans, path), *doubts))


def _scans(data: bytes, path: Path, pages: Sequence[Page]) -> dict[int, Scan]:
    """What is written on the pages that are pictures among others, by their numbers; nothing where nobody can read it."""
    shown, program = [page.sheet for page in pages if _is_picture(page)], installed()
    if not shown or program is None or len(shown) > MOST_SCANNED:
        return {}
    frames = Worker(data, [sheet.number for sheet in shown]).frames()
    return recognised_among((frame.image for frame in frames if isinstance(frame, Picture)), shown, program, path)


def _is_picture(page: Page) -> bool:
    return page.pictures and not page.letters


def _recognised(data: bytes, path: Path, opened: Opened, otherwise: SourceError) -> Draft:
    """The blocks of a PDF by what its pages look like; the error where no program is installed that reads them."""
    program = installed()
    if program is None:
        raise otherwise
    if opened.pages > MOST_SCANNED:
        raise TooManyScansError(path, opened.pages)
    frames = Worker(data, range(1, opened.pages + 1)).frames()
    draft = recognised((frame.image for frame in frames if isinstance(frame, Picture)), program, path)
    text = "\n".join(block.text for block in draft.blocks if block.role != "page")
    stated = confirmed(Stated(title=opened.title, author=opened.author, language=opened.language), text)
    return Draft(draft.blocks, stated, draft.problems)


def _pages(data: bytes, path: Path) -> tuple[Opened, list[Page]]:
    """What the worker sends of the file; a SourceError where it cannot."""
    worker = Worker(data)
    opened: Opened | None = None
    pages: list[Page] = []
    for frame in worker.frames():
        if isinstance(frame, Refused):
            raise _refusal(frame, path, len(pages) + 1 if opened is not None else 0)
        if isinstance(frame, Opened):
            opened = frame
        elif isinstance(frame, Page):
            pages.append(frame)
    if worker.late:
        raise EndlessPdfError(path, len(pages) + 1)
    if opened is None or (len(pages) < opened.pages and sum(page.letters for page in pages) <= MOST_CHARACTERS):
        raise DamagedPdfError(path, len(pages) + 1 if opened is not None else 0)
    return opened, pages


def _refusal(refused: Refused, path: Path, page: int) -> SourceError:
    match refused.why:
        case "locked":
            return LockedPdfError(path)
        case "heavy":
            return EndlessPdfError(path, page)
        case "defect":
            return PdfDefectError(path, refused.detail)
        case _:
            return DamagedPdfError(path, page)


def _doubts(pages: Sequence[Page], scans: Mapping[int, Scan], path: Path) -> Iterator[Problem]:
    damaged = [page.sheet.number for page in pages if page.damaged]
    if damaged:
        yield doubt(path, "damaged", f"{_listed(damaged)} of the PDF cannot be read; get it again")
    if scans:
        are = "are pictures" if len(scans) > 1 else "is a picture"
        yield doubt(
            path, "doubtful", f"{_listed(list(scans))} of the PDF {are}; Tesseract may have misread words there"
        )
    pictures = [page.sheet.number for page in pages if _is_picture(page) and page.sheet.number not in scans]
    if pictures:
        show = "shows a picture" if len(pictures) == 1 else "show a picture"
        yield doubt(path, "damaged", f"{_listed(pictures)} of the PDF {show} without a text layer{_remedy()}")
    unknown = [page.sheet.number for page in pages if page.unknown]
    if unknown:
        yield doubt(path, "doubtful", f"the PDF does not say which letters some signs on {_listed(unknown)} are")


def _remedy() -> str:
    return "" if installed() is not None else "; if there is text on it, install Tesseract (tesseract-ocr)"


def _listed(numbers: Sequence[int]) -> str:
    """The numbers in words, such as "page 3", "pages 3, 5 and 7" and "pages 3, 5, 7 … and 40 more"."""
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    if len(numbers) > _SOME:
        return f"pages {', '.join(map(str, numbers[:_SOME]))} … and {len(numbers) - _SOME} more"
    return f"pages {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
