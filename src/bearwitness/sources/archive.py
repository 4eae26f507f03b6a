"""Documents that are archives (ZIP): their files are taken from memory by name, and nothing is unpacked to the disk.

How much comes out of an archive is counted while it is read, for what the archive says of itself may be a lie.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bearwitness.sources.error import SourceError

MOST_UNPACKED = 512 * 1024 * 1024
MOST_FILES = 50_000
_LOCKED = 0x1


class DamagedArchiveError(SourceError):
    """The document is an archive that cannot be unpacked."""

    def __init__(self, path: Path, inside: str = "") -> None:
        where = f" (in its part {inside})" if inside else ""
        super().__init__(path, f"the file is damaged{where}: it cannot be unpacked; get it or save it again")


class LockedArchiveError(SourceError):
    """A part of the document opens with a password only."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the file is locked with a password; open it and save it without one")


class SwellingArchiveError(SourceError):
    """The document unpacks to more than any text."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, f"the file unpacks to more than {MOST_UNPACKED >> 20} MB, as no text does; it is not read"
        )


class Archive:
    """The files of an archive by their names."""

    def __init__(self, data: bytes, path: Path) -> None:
        self._path = path
        self._left = MOST_UNPACKED
        with self._explained(""):
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._files = {info.filename: info for info in self._zip.infolist() if info.filename and not info.is_dir()}
        if len(self._files) > MOST_FILES:
            raise SwellingArchiveError(path)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files, in the order of the archive."""
        return tuple(self._files)

    def read(self, name: str) -> bytes | None:
        """The content of a file; None where there is none of that name."""
        info = self._files.get(name)
        if info is None:
            return None
        if info.flag_bits & _LOCKED:
            raise LockedArchiveError(self._path)
        with self._explained(name), self._zip.open(info) as file:
            content = file.read(self._left + 1)
        self._left -= len(content)
        if self._left < 0:
            raise SwellingArchiveError(self._path)
        return content

    def required(self, name: str) -> bytes:
        """The content of a file without which the document is none; DamagedArchiveError where it is missing."""
        content = self.read(name)
        if content is None:
            raise DamagedArchiveError(self._path, name)
        return content

    @contextmanager
    def _explained(self, name: str) -> Iterator[None]:
        try:
            yield
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            ValueError,
            IndexError,
        ) as error:
            raise DamagedArchiveError(self._path, name) from error
