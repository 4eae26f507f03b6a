"""Files are read into a dossier one after the other, each kept as soon as it is read."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from bearwitness.cli.errors import NothingReadError
from bearwitness.identity.matching import suggest_matches
from bearwitness.reader import NAME as READER
from bearwitness.reader import read
from bearwitness.record import Problem, Reading, Source
from bearwitness.sources import SourceError, read_file
from bearwitness.sources.files import find_files
from bearwitness.store.access import Writer, open_for_reading, open_for_writing

MATCHER = "identity/1"


class ReaderDefectError(SourceError):
    """The reader fell over a text."""

    def __init__(self, path: Path, error: Exception) -> None:
        what = " ".join(str(error).split())[:100]
        super().__init__(path, f"the reader fell over this text ({type(error).__name__}: {what}); please report it")


class Taken(msgspec.Struct, frozen=True):
    """What became of the files."""

    read: int
    unchanged: int
    """How many had been read before by the same reader."""
    unread: tuple[Problem, ...]
    """What is wrong with those that were not read."""
    doubts: tuple[Problem, ...]
    """What is doubtful about those that were."""


def take_in(paths: Sequence[Path], place: Path) -> Taken:
    """Reads files, and the files of folders, into the dossier at `place`.

    A file that cannot be read is a problem among others, and an error where it is the only one.  A dossier that is
    made for it and stays empty is taken away again.
    """
    files, left_out = find_files(paths)
    made = not place.exists()
    try:
        with open_for_writing(place) as writer:
            return _all(writer, files, left_out)
    finally:
        if made and place.exists():
            _take_away_if_empty(place)


def take_in_reading(reading: Reading, path: Path, place: Path) -> Taken:
    """Puts the reading of a record file into the dossier at `place`; nothing is done where it is there already."""
    with open_for_writing(place) as writer:
        kept = writer.put(reading)
        if kept is None:
            return Taken(0, 1, (), ())
        writer.put_matches(MATCHER, suggest_matches(writer.members()))
        return Taken(1, 0, (), tuple(_of_file(problem, path) for problem in kept.problems))


def _all(writer: Writer, files: Sequence[Path], left_out: Sequence[Problem]) -> Taken:
    new, unchanged = 0, 0
    unread, doubts = list(left_out), list[Problem]()
    for path in _with_progress(files):
        try:
            kept = _one(writer, path)
        except SourceError as error:
            if len(files) == 1:
                raise
            unread.append(error.problem)
            continue
        if kept is None:
            unchanged += 1
        else:
            new += 1
            doubts += (_of_file(problem, path) for problem in kept.problems)
    if not new and not unchanged:
        raise NothingReadError(unread)
    if new:
        writer.put_matches(MATCHER, suggest_matches(writer.members()))
    return Taken(new, unchanged, tuple(unread), tuple(doubts))


def _of_file(problem: Problem, path: Path) -> Problem:
    """The problem with the file named, where it is not."""
    named = problem.message.startswith(str(path))
    return problem if named else Problem(problem.kind, f"{path}: {problem.message}", str(path))


def _one(writer: Writer, path: Path) -> Reading | None:
    """Reads one file, and gives its reading as it was kept; None where the same reader had read it before."""
    source, doubts = read_file(path)
    if writer.holds(source.id, source.sha256, READER, source.text):
        return None
    reading = _reading(source, path)
    return writer.put(msgspec.structs.replace(reading, problems=(*doubts, *reading.problems)))


def _reading(source: Source, path: Path) -> Reading:
    try:
        return read(source)
    except Exception as error:
        raise ReaderDefectError(path, error) from error


def _take_away_if_empty(place: Path) -> None:
    with open_for_reading(place) as reader:
        empty = reader.summary().sources == 0 and not reader.decisions()
    if empty:
        place.unlink()


def _with_progress(files: Sequence[Path]) -> Iterator[Path]:
    """The files, each announced on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from files
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=len(files))
        for file in files:
            bar.update(task, description=escape(file.name))
            yield file
            bar.advance(task)
