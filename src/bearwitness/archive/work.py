"""What is done with one file, wherever it is done: it is read as a source, and by the reader."""

import os
from pathlib import Path

import msgspec

from bearwitness.readers.errors import ReaderError
from bearwitness.readers.named import reader_called
from bearwitness.record import Problem, Reading
from bearwitness.sources import SourceError
from bearwitness.sources.read import bytes_of, read_bytes
from bearwitness.store.sifting import sifted


class ReaderDefectError(SourceError):
    """The reader fell over a text."""

    def __init__(self, path: Path, error: Exception) -> None:
        what = " ".join(str(error).split())[:100]
        super().__init__(path, f"the reader fell over this text ({type(error).__name__}: {what}); please report it")


class LostWorkerError(SourceError):
    """Process after process died while reading a text."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, "the processes that read this file were ended, one after the other; it may need more memory: split it"
        )


class _OfFile(msgspec.Struct, frozen=True):
    name: bytes
    """The path of the file as the system has it, which need not be UTF-8."""

    @property
    def path(self) -> Path:
        """The file."""
        return Path(os.fsdecode(self.name))


class Read(_OfFile, frozen=True, tag=True):
    """A file that was read: its reading without what does not hold, and all that is doubtful among its problems."""

    reading: Reading


class Unread(_OfFile, frozen=True, tag=True):
    """A file that could not be read, and why."""

    problem: Problem


Outcome = Read | Unread
_ENCODER: msgspec.msgpack.Encoder = msgspec.msgpack.Encoder()
_DECODER: msgspec.msgpack.Decoder[Outcome] = msgspec.msgpack.Decoder(Outcome)


def work(path: Path, reader: str) -> Outcome:
    """What becomes of a file that the reader of that name reads: the same in every process."""
    try:
        data = bytes_of(path)
    except SourceError as error:
        return Unread(os.fsencode(path), error.problem)
    return work_on(data, path, reader)


def work_on(data: bytes, path: Path, reader: str) -> Outcome:
    """What becomes of a file of that name with these bytes."""
    try:
        return Read(os.fsencode(path), _reading(data, path, reader))
    except SourceError as error:
        return Unread(os.fsencode(path), error.problem)


def packed(outcome: Outcome) -> bytes:
    """An outcome as it is sent from one process to another."""
    return _ENCODER.encode(outcome)


def unpacked(data: bytes) -> Outcome:
    """The outcome that was packed."""
    return _DECODER.decode(data)


def _reading(data: bytes, path: Path, reader: str) -> Reading:
    try:
        source, doubts = read_bytes(data, path)
        reading = reader_called(reader).read(source)
        return sifted(msgspec.structs.replace(reading, problems=(*doubts, *reading.problems)))
    except SourceError:
        raise
    except ReaderError as error:
        raise SourceError(path, str(error)) from error
    except Exception as error:
        raise ReaderDefectError(path, error) from error
