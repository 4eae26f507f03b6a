"""Who reads the files: anything that turns files into outcomes, a few at a time, as they are done."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice
from pathlib import Path
from typing import Protocol, TypeVar

from bearwitness.archive.work import Outcome, work
from bearwitness.readers.named import DEFAULT

T = TypeVar("T")
Outcomes = Generator[tuple[Outcome, ...], None, None]
AHEAD = 4
"""How many files are given out for each worker: the one it reads, and others that are read or to be read."""


class Workforce(Protocol):
    """Reads files; of each exactly one outcome comes.  `reader` is the name of the reader, as a user gives it."""

    @property
    def reader(self) -> str:
        """The name of the reader."""
        ...

    def outcomes(self, files: Sequence[Path]) -> Outcomes:
        """The outcomes as they are done, those that are done at one time together.

        Whoever stops asking closes the iterator; then nothing goes on that was begun for it.
        """


class OneProcess:
    """Reads one file after the other where it is called."""

    def __init__(self, reader: str = DEFAULT) -> None:
        self.reader = reader

    def outcomes(self, files: Sequence[Path]) -> Outcomes:
        """The outcomes in the order of the files."""
        for path in files:
            yield (work(path, self.reader),)


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def flow(
    files: Iterable[Path], ahead: int, submit: Callable[[Path], Future[T]]
) -> Iterator[tuple[tuple[Path, Future[T]], ...]]:
    """Submits files, never more than `ahead` before they are taken, and gives those that are done, some at a time."""
    stream = iter(files)
    waiting = {submit(path): path for path in islice(stream, ahead)}
    while waiting:
        done, _ = wait(waiting, return_when=FIRST_COMPLETED)
        yield tuple((waiting.pop(future), future) for future in done)
        waiting.update((submit(path), path) for path in islice(stream, len(done)))
