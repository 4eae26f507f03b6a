"""Files are read into a dossier by a workforce; each is kept as soon as it is read, by this process alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic

import msgspec

from bearwitness.archive.doubles import Doubles
from bearwitness.archive.errors import NothingReadError, UnreadFileError
from bearwitness.archive.local import Processes
from bearwitness.archive.sorting import sort_out
from bearwitness.archive.watch import Watch
from bearwitness.archive.work import Outcome, Read
from bearwitness.archive.workforce import Workforce
from bearwitness.identity.matching.suggest import suggest_matches
from bearwitness.readers.named import reader_called
from bearwitness.record import Problem, Reading
from bearwitness.sources.error import shown
from bearwitness.sources.files import find_files
from bearwitness.store.access import Writer, open_for_writing, take_away_if_empty
from bearwitness.store.place import Place, is_new_file
from bearwitness.store.sifting import sifted

MATCHER = "identity/3"
_TOGETHER, _SECONDS = 64, 1.0
"""How many files are written at once, and after what time however many there are."""


class Taken(msgspec.Struct, frozen=True):
    """What became of the files."""

    read: int
    unchanged: int
    """How many had been read before by the same reader, or have the bytes or the text of another one."""
    unread: tuple[Problem, ...]
    """What is wrong with those that were not read."""
    doubts: tuple[Problem, ...]
    """What is doubtful about those that were."""


def take_in(
    paths: Sequence[Path], place: Place, workforce: Workforce | None = None, watch: Watch | None = None
) -> Taken:
    """Reads files, and the files of folders, into the dossier at `place`.

    A file that cannot be read is a problem among others, and an error where it is the only one.  A dossier that is
    made for it and stays empty is taken away again.  Without a workforce the processors of this machine are used.
    """
    files, left_out = find_files(paths)
    watch = watch if watch is not None else Watch()
    workforce = workforce if workforce is not None else Processes()
    reader = reader_called(workforce.reader).name
    with _dossier_at(place) as writer:
        watch.begins("looking", files)
        wanted = sort_out(watch.each(files), writer.digests(reader))
        taken = _read_all(writer, wanted.to_read, workforce, watch)
        unread = (*left_out, *taken.unread)
        unchanged = wanted.read_before + taken.unchanged
        if not taken.read and not unchanged:
            raise UnreadFileError((*taken.unread, *unread)[0]) if len(files) == 1 else NothingReadError(unread)
        watch.begins("matching")
        match(writer)
        return msgspec.structs.replace(taken, unchanged=unchanged, unread=unread)


def take_in_readings(readings: Sequence[Reading], path: Path, place: Place) -> Taken:
    """Puts the readings of a record file into the dossier at `place`; nothing is done with what is there already."""
    with open_for_writing(place) as writer:
        kept = [sifted(reading) for reading in readings if not _is_known(writer, reading)]
        put = writer.put_many(kept)
        match(writer)
    problems = tuple(of_file(problem, path) for found in kept for problem in found.problems)
    return Taken(put, len(readings) - put, (), problems)


def _is_known(writer: Writer, reading: Reading) -> bool:
    source = reading.source
    return writer.holds(source.id, source.sha256, reading.reader, source.text)


def match(writer: Writer) -> None:
    """Looks for the same people and things in several sources, unless no source has come since that was done."""
    if not writer.is_matched(MATCHER):
        writer.put_matches(MATCHER, suggest_matches(writer.members(), writer.own_assertions()))


def _read_all(writer: Writer, wanted: Mapping[Path, Sequence[Path]], workforce: Workforce, watch: Watch) -> Taken:
    """Keeps what the workforce reads; `wanted` has the files, each with the others that have the same bytes."""
    became: dict[Path, Problem | tuple[Problem, ...]] = {}
    files, new, doubles = tuple(wanted), 0, Doubles(writer)
    watch.begins("reading", files)
    with closing(workforce.outcomes(files)) as done:
        for batch in _batches(done):
            new += doubles.put(outcome for outcome in batch if isinstance(outcome, Read))
            for outcome in batch:
                became[outcome.path] = outcome.reading.problems if isinstance(outcome, Read) else outcome.problem
                watch.finished(outcome.path.name)
    told = tuple(doubles.finish())
    taken = _taken(wanted, became, new)
    return msgspec.structs.replace(taken, doubts=(*told, *taken.doubts))


def _batches(done: Iterable[Sequence[Outcome]]) -> Iterator[list[Outcome]]:
    """Outcomes to be written together: some that are cheaper to write so, or what came in a second.

    What came before Ctrl-C, or before anything that ends the work, is given before that is raised.
    """
    batch, begun = list[Outcome](), monotonic()
    try:
        for outcomes in done:
            batch += outcomes
            if len(batch) >= _TOGETHER or monotonic() - begun >= _SECONDS:
                yield batch
                batch, begun = [], monotonic()
    except (KeyboardInterrupt, Exception):
        yield batch
        raise
    yield batch


def _taken(
    wanted: Mapping[Path, Sequence[Path]], became: Mapping[Path, Problem | tuple[Problem, ...]], new: int
) -> Taken:
    """The sum of it, problems in the order of the files."""
    unread, doubts = list[Problem](), list[Problem]()
    for path, others in wanted.items():
        found = became[path]
        if isinstance(found, Problem):
            unread += (of_file(found, path, file) for file in (path, *others))
        else:
            doubts += (of_file(problem, path) for problem in found)
    files = sum(1 + len(others) for others in wanted.values())
    return Taken(new, files - new - len(unread), tuple(unread), tuple(doubts))


def of_file(problem: Problem, path: Path, file: Path | None = None) -> Problem:
    """The problem with the file named, where it is not; named `file` where the problem is of that one, too."""
    said = problem.message.removeprefix(f"{shown(path)}: ")
    name = shown(path if file is None else file)
    return Problem(problem.kind, f"{name}: {said}", str(name))


@contextmanager
def _dossier_at(place: Place) -> Iterator[Writer]:
    """The dossier to write to; one that is made for it and stays empty is taken away again."""
    made = is_new_file(place)
    try:
        with open_for_writing(place) as writer:
            yield writer
    finally:
        if made:  # what ended the work is told, not that an empty file stays
            take_away_if_empty(place)
