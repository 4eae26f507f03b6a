"""Which files are to be read: those named, and those in the folders named, in an order that is always the same."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bearwitness.record import Problem
from bearwitness.sources.error import SourceError, doubt, shown
from bearwitness.sources.formats import LATER, is_readable

_DOSSIER = ".dossier"
_HEAD = 1024
_MANIFEST, _OURS = "witness.json", b'"bearwitness-'
"""What says that a folder was written from a dossier."""


class NoSuchPathError(SourceError):
    """There is no such file or folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "there is no such file or folder; check its name")


class UnreadableFolderError(SourceError):
    """The system does not let a folder be opened."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the folder cannot be opened; check that you may read it")


class OwnFolderError(SourceError):
    """A folder was written from a dossier."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the folder was written from a dossier; `witness import` takes it in")


class NothingToReadError(SourceError):
    """A folder holds no text."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the folder holds nothing to read; give PDF, Word, HTML, Markdown or text files")


def find_files(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The files to read, each once, and what was left out that a user may have meant to be read.

    A file that is named is taken whatever it is.  A folder is walked by name; hidden files, dossiers and files of
    other formats are left out, documents of formats that are not read yet with a word about each, and so are folders
    that were written from a dossier.  Raises NoSuchPathError, OwnFolderError, and NothingToReadError for a folder
    without a text.
    """
    found: dict[Path, None] = {}
    problems: list[Problem] = []
    for path in paths:
        if not path.exists():
            raise NoSuchPathError(path)
        if not path.is_dir():
            found.setdefault(path)
            continue
        if _is_own(path):
            raise OwnFolderError(path)
        inside = tuple(_walk(path, problems))
        if any(problem.where == str(shown(path)) for problem in problems):
            raise UnreadableFolderError(path)
        texts = [file for file in inside if is_readable(file)]
        if not texts:
            raise NothingToReadError(path)
        found.update(dict.fromkeys(texts))
        problems += (_left_out(file) for file in inside if file.suffix.lower() in LATER)
    return tuple(found), tuple(problems)


def _walk(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """The files below `folder`, those of a folder before those of the folders in it; `problems` takes what is closed."""
    try:
        entries = sorted((e for e in folder.iterdir() if not e.name.startswith((".", "~$"))), key=lambda e: e.name)
    except OSError:
        problems.append(UnreadableFolderError(folder).problem)
        return
    yield from (entry for entry in entries if entry.is_file() and entry.suffix != _DOSSIER)
    for entry in entries:
        if entry.is_dir() and not entry.is_symlink() and entry.suffix != _DOSSIER:
            if _is_own(entry):
                problems.append(OwnFolderError(entry).problem)
            else:
                yield from _walk(entry, problems)


def _is_own(folder: Path) -> bool:
    manifest = folder / _MANIFEST
    try:
        return manifest.is_file() and _OURS in manifest.read_bytes()[:_HEAD]
    except OSError:
        return False


def _left_out(path: Path) -> Problem:
    return doubt(path, "unreadable", f"{LATER[path.suffix.lower()]} is not read yet; save it as text")
