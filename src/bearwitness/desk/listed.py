"""Long lists that stand in a file as JSON, of which a stretch is read where it is asked for."""

import contextlib
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import BinaryIO, overload

import msgspec

_TOLD = 200
"""So many things are written between two times that it is told how many there are."""


def write(items: Collection[object], file: BinaryIO, told: Callable[[int], object]) -> tuple[int, ...]:
    """Writes the JSON of the things one after another; the places at which they begin, and the last ends."""
    encoder = msgspec.json.Encoder()
    places = [file.tell()]
    for number, item in enumerate(items, 1):
        places.append(places[-1] + file.write(encoder.encode(item)))
        if number % _TOLD == 0:
            told(number)
    return tuple(places)


class Holder:
    """A file that is read from by many at a time, and is gone from its folder."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._lock = Lock()
        with contextlib.suppress(PermissionError):  # a system that keeps what is open takes it away with the folder
            path.unlink()

    def read(self, start: int, end: int) -> bytes:
        """What stands there."""
        with self._lock:
            self._file.seek(start)
            return self._file.read(end - start)

    def __del__(self) -> None:
        self._file.close()


class Listed(Sequence[msgspec.Raw]):
    """The things of a list in a file, each as its JSON."""

    def __init__(self, holder: Holder, places: Sequence[int]) -> None:
        self._holder = holder
        self._places = places

    def __len__(self) -> int:
        return len(self._places) - 1

    @overload
    def __getitem__(self, at: int) -> msgspec.Raw: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[msgspec.Raw]: ...
    def __getitem__(self, at: int | slice) -> msgspec.Raw | Sequence[msgspec.Raw]:
        """One thing, or a stretch of them without a step, read at once."""
        if isinstance(at, int):
            number = range(len(self))[at]
            return self[number : number + 1][0]
        start, end, _ = at.indices(len(self))
        if end <= start:
            return ()
        first = self._places[start]
        read = self._holder.read(first, self._places[end])
        return tuple(
            msgspec.Raw(read[one - first : two - first]) for one, two in pairwise(self._places[start : end + 1])
        )
