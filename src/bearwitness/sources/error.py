"""The base of what can be wrong with a file.

SourceError
├── NoSuchPathError, UnreadableFolderError, OwnFolderError, NothingToReadError      (files)
├── RecordsError, DamagedJsonError, OwnExportError      (records)
├── MissingFileError, UnreadableFileError, TooLargeError, TooManyLinesError, EmptyFileError      (read)
├── BinaryFileError      (decoding)
├── OtherXmlError      (formats)
├── BrokenXmlError, SwellingMarkupError      (xmltree)
├── DamagedArchiveError, LockedArchiveError, SwellingArchiveError      (archive)
├── NoBookError, LockedBookError      (epub.package)
├── OldWordError, NoWordError      (word.read)
└── LockedPdfError, DamagedPdfError, EndlessPdfError, PdfDefectError, ScanError, GarbledPdfError      (pdf.errors)
"""

import os
from pathlib import Path

from bearwitness.record import Problem, ProblemKind


class SourceError(Exception):
    """A file cannot be read as a source; the sentence names it and says what to do."""

    def __init__(self, path: Path, sentence: str) -> None:
        self.path = shown(path)
        super().__init__(f"{self.path}: {sentence}")

    @property
    def problem(self) -> Problem:
        """The error as a problem, for one unreadable file among many."""
        return Problem("unreadable", str(self), str(self.path))


def doubt(path: Path, kind: ProblemKind, sentence: str) -> Problem:
    """What a scholar should know of how the file at `path` was read."""
    return Problem(kind, f"{shown(path)}: {sentence}", str(shown(path)))


def shown(path: Path) -> Path:
    """The path as it can be printed and kept: what is no UTF-8 in a name, as old disks have it, stands as �."""
    return Path(os.fsencode(path).decode("utf-8", errors="replace"))
