"""Who is told how the work goes on."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

Stage = Literal["looking", "reading", "matching"]


class Watch:
    """Is told of every stage and every file; this one keeps it to itself."""

    def begins(self, stage: Stage, files: Sequence[Path] = ()) -> None:
        """A stage begins, with these files; () where it has none of its own."""

    def finished(self, file: str) -> None:
        """A file of the stage is done."""

    def each(self, files: Iterable[Path]) -> Iterator[Path]:
        """The files, each told as finished when the next one is asked for."""
        for path in files:
            yield path
            self.finished(path.name)
