"""A zip file written file by file, whose bytes depend on what is in it alone."""

import zipfile
from types import TracebackType
from typing import BinaryIO, Self

_EPOCH = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16


class Zipped:
    """Files are stored, not compressed, since compressors of different versions give different bytes."""

    def __init__(self, out: BinaryIO) -> None:
        self._file = zipfile.ZipFile(out, "w", zipfile.ZIP_STORED)

    def add(self, name: str, data: bytes) -> None:
        """A file of that name, which has to be a relative path."""
        entry = zipfile.ZipInfo(name, _EPOCH)
        entry.create_system = 3
        entry.external_attr = _READABLE
        self._file.writestr(entry, data)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
