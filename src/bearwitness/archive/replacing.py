"""A file is read in the place of another version of it."""

from pathlib import Path

from bearwitness.archive.errors import UnreadFileError
from bearwitness.archive.intake import Taken, match, of_file
from bearwitness.archive.work import Unread, work
from bearwitness.store.access import open_for_writing
from bearwitness.store.carrying import Author, Moved
from bearwitness.store.place import Place


def take_in_instead(path: Path, place: Place, old: str, author: Author, reader: str) -> tuple[Taken, tuple[Moved, ...]]:
    """Reads a file in the place of the source `old` by the reader of that name, and tells what became of each decision.

    Where both are one file nothing moves, and it is read as any other.  UnreadFileError where it cannot be read.
    """
    outcome = work(path, reader)
    if isinstance(outcome, Unread):
        raise UnreadFileError(outcome.problem)
    reading = outcome.reading
    with open_for_writing(place) as writer:
        same = reading.source.id == old
        moved = () if same else writer.put_instead(old, reading, author)
        new = writer.put(reading) is not None if same else True
        match(writer)
    return Taken(int(new), int(not new), (), tuple(of_file(problem, path) for problem in reading.problems)), moved
