"""What can be wrong with a PDF."""

from pathlib import Path

from bearwitness.sources.error import SourceError
from bearwitness.sources.limits import MOST_SCANNED


class LockedPdfError(SourceError):
    """The PDF opens with a password only."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the PDF is locked with a password; open it and save it without one")


class DamagedPdfError(SourceError):
    """The PDF cannot be parsed, or, where `page` is not 0, brings down what parses it at that page."""

    def __init__(self, path: Path, page: int = 0) -> None:
        what = (
            f"cannot be read beyond page {page}: it is damaged, or takes more memory than a text does"
            if page
            else "is damaged"
        )
        super().__init__(path, f"the PDF {what}; get it again, or open it and print it to a new PDF")


class EndlessPdfError(SourceError):
    """The PDF takes more time or memory than any text does; `page` is 0 where it could not even be opened."""

    def __init__(self, path: Path, page: int) -> None:
        what = f"page {page} of the PDF" if page else "the PDF"
        super().__init__(
            path, f"{what} takes more time or memory than a text does; leave the page out, or print it to a new PDF"
        )


class PdfDefectError(SourceError):
    """The reader fell over the PDF."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(path, f"the reader of PDF files fell over this one ({what[:100]}); please report it")


class ScanError(SourceError):
    """The pages are pictures."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            "the pages of the PDF are pictures without a text layer; install Tesseract (tesseract-ocr), or run text "
            "recognition (OCR) over it",
        )


class GarbledPdfError(SourceError):
    """The PDF shows letters without saying which they are."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            "the PDF does not say which letters its signs are; install Tesseract (tesseract-ocr), run text recognition "
            "(OCR) over it, or get another",
        )


class TooManyScansError(SourceError):
    """More pages are pictures than are recognised at once."""

    def __init__(self, path: Path, pages: int) -> None:
        super().__init__(
            path,
            f"{pages:,} pages of the PDF are pictures, more than the {MOST_SCANNED:,} that are recognised; split it",
        )
