"""A zip file written file by file, whose bytes depend on what is in it alone."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import IO, TYPE_CHECKING, BinaryIO, Self, cast

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_EPOCH = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16


class _Measured(io.RawIOBase):
    """A stream that knows how many bytes were written to it."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._size = 0

    def write(self, data: "ReadableBuffer", /) -> int:
        """Passes all of the data on."""
        self._size += len(memoryview(data))
        return self._out.write(data)

    def tell(self) -> int:
        """How many bytes were written."""
        return self._size


class Zipped:
    """Files are stored, not compressed, since compressors of different versions give different bytes."""

    def __init__(self, out: BinaryIO) -> None:
        self._file = zipfile.ZipFile(out, "w", zipfile.ZIP_STORED)

    def add(self, name: str, data: bytes) -> None:
        """A file of that name, which has to be a relative path."""
        self._file.writestr(_entry(name), data)

    @contextmanager
    def opened(self, name: str) -> Iterator[BinaryIO]:
        """A file of that name to be written bit by bit, before any other is begun."""
        with self._file.open(_entry(name), "w", force_zip64=True) as out:
            yield cast("BinaryIO", _Measured(out))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = 3
    entry.external_attr = _READABLE
    return entry
