"""How reading goes on, shown on standard error where that is a terminal."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn, track

from bearwitness.archive.watch import Stage, Watch

T = TypeVar("T")
_TOLD: dict[Stage, str] = {"looking": "looking for new files", "reading": "", "matching": "matching names"}


class Shown(Watch):
    """Shows a bar for the present stage, and the file that was done last."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._task: TaskID | None = None

    def begins(self, stage: Stage, files: Sequence[Path] = ()) -> None:
        """Puts a bar in the place of the one before."""
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(_TOLD[stage] or _first(files), total=len(files) or None)

    def finished(self, file: str) -> None:
        """Moves the bar on."""
        if self._task is not None:
            self._bar.update(self._task, advance=1, description=escape(file))


def counted(items: Sequence[T], told: str) -> Iterable[T]:
    """The items one by one, with a bar on standard error where that is a terminal."""
    return track(items, told, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())


def _first(files: Sequence[Path]) -> str:
    return escape(files[0].name) if files else ""


@contextmanager
def shown() -> Iterator[Watch]:
    """A watch that shows on a terminal how reading goes on, and takes it away again; else one that keeps silent."""
    if not sys.stderr.isatty():
        yield Watch()
        return
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Shown(bar)
