"""Of several files with one text one is read as a source; the others are kept as files of it.

A source that is there stays one.  Of the files that come together the one whose name comes first is read, in whatever
order they come.  A text that is nearly that of another source is a source of its own, and is told: the same pages,
misread by another program, must not pass for a second witness.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path

import msgspec

from bearwitness.archive.work import Read
from bearwitness.comparison.likeness import NEARLY_ONE, share_in_common
from bearwitness.record import Problem, Reading
from bearwitness.sources.error import doubt
from bearwitness.store.access import Writer
from bearwitness.store.files import File, file_of

_Place = tuple[str, str]
_THERE: _Place = ("", "")
"""Comes before every name."""
_NEARLY = (
    "has nearly the text of “{title}”, as another scan or edition of it has; both are kept as sources, and what the two"
    " say alike does not count as told twice"
)


class _First(msgspec.Struct, frozen=True):
    """The source that has a text, and the place of its file among the others."""

    source: str
    title: str
    place: _Place
    file: File | None = None


class Doubles:
    """What is written of each text once, while files are taken in."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._others: dict[str, list[tuple[_Place, File]]] = {}
        self._read: dict[str, _Place] = {}

    def put(self, outcomes: Iterable[Read]) -> int:
        """Writes what was read of files, and gives how many sources more there are, or changed."""
        gone: list[str] = []
        readings = [r for each in sorted(outcomes, key=_place) for r in self._own(each, gone)]
        put = self._writer.put_many(readings) if readings else 0
        for source in gone:
            self._writer.forget(source)
            self._read.pop(source, None)
        return put - len(gone)

    def finish(self) -> Iterator[Problem]:
        """Writes the files that are no sources of their own, and tells of which source each is, or nearly is."""
        yield from self._nearly()
        for letters, others in sorted(self._others.items()):
            first = self._firsts[letters]
            for (_, path), file in sorted(others, key=lambda each: each[0]):
                self._writer.put_file(first.source, file)
                yield doubt(
                    Path(path), "doubtful", f"has the text of “{first.title}”, and is kept as another file of it"
                )

    def _nearly(self) -> Iterator[Problem]:
        """Tells of each text that is nearly that of another source, of the nearest one."""
        places = sorted((place, source) for source, place in self._read.items())
        pairs = self._writer.alike([source for _, source in places]) if places else ()
        titles = self._writer.titles() if pairs else {}
        for source, found in groupby(pairs, key=lambda pair: pair[0]):
            share, other = max((self._share(source, each), each) for _, each in found)
            if share >= NEARLY_ONE:
                yield doubt(Path(self._read[source][1]), "doubtful", _NEARLY.format(title=titles[other]))

    def _share(self, source: str, other: str) -> float:
        records = self._writer.source(source), self._writer.source(other)
        return share_in_common(records[0], records[1]) if records[0] is not None and records[1] is not None else 0.0

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return self._writer.titles()

    @cached_property
    def _firsts(self) -> dict[str, _First]:
        """Asked for when there is something to write, since the digests of what is there are kept then."""
        there = self._writer.texts().items()
        return {letters: _First(source, self._titles[source], _THERE) for letters, source in there}

    def _own(self, outcome: Read, gone: list[str]) -> Sequence[Reading]:
        """The reading, where its file is to be a source; `gone` takes the source whose place it takes."""
        record, place = outcome.reading.source, _place(outcome)
        file = file_of(record)
        own = _First(record.id, record.title, place, file)
        first = self._firsts.setdefault(file.letters, own) if file.letters else own
        if first.source == record.id or record.id in self._titles:
            self._read[record.id] = place
            return (outcome.reading,)
        if first.place < place:
            self._others.setdefault(file.letters, []).append((place, file))
            return ()
        assert first.file is not None
        gone.append(first.source)
        self._read[record.id] = place
        self._firsts[file.letters] = own
        self._others.setdefault(file.letters, []).append((first.place, first.file))
        return (outcome.reading,)


def _place(outcome: Read) -> _Place:
    return (outcome.path.name, str(outcome.path))
