"""Which files have to be read: those whose bytes this reader has not read yet, each content once."""

import hashlib
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

import msgspec

from bearwitness.sources.formats import most_bytes


class Sorted(msgspec.Struct, frozen=True):
    """Each file that has to be read, with the others that have the same bytes; and how many were read before."""

    to_read: Mapping[Path, tuple[Path, ...]]
    read_before: int


def sort_out(files: Iterable[Path], read_before: Container[str]) -> Sorted:
    """Parts files whose SHA-256 is among `read_before` from those to be read.

    Of several files with the same bytes the one whose name comes first is read, whatever the order of the files, since
    a text without a title goes by the name of its file.
    """
    alike: dict[str, list[Path]] = {}
    before = 0
    for path in files:
        key = digest(path) or f"at {path}"
        if key in read_before:
            before += 1
        else:
            alike.setdefault(key, []).append(path)
    ordered = (sorted(paths, key=lambda path: (path.name, str(path))) for paths in alike.values())
    return Sorted({first: tuple(others) for first, *others in ordered}, before)


def digest(path: Path) -> str | None:
    """The SHA-256 of a file in hexadecimal; None where it is none that would be read, which its reading will say."""
    try:
        if not path.is_file() or path.stat().st_size > most_bytes(path):
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
