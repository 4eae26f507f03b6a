"""Files are read on a Dask cluster that is there already.

The bytes of a file go to a worker and its outcome comes back, so that the cluster needs no disk in common with this
machine.  Where a worker dies, Dask gives its files to another one; only what came back is written, and once.
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from pathlib import Path
from typing import TYPE_CHECKING

from bearwitness import __version__
from bearwitness.archive.errors import NoDaskError, OtherReaderError, UnreachableClusterError
from bearwitness.archive.work import LostWorkerError, Outcome, Unread, packed, unpacked, work_on
from bearwitness.archive.workforce import AHEAD, Outcomes, flow
from bearwitness.readers.named import DEFAULT, reader_called
from bearwitness.sources import SourceError
from bearwitness.sources.read import bytes_of

if TYPE_CHECKING:
    from distributed import Client

_PATIENCE = 20
"""Seconds to wait for the scheduler."""
_FEWEST = 32
"""Files that are given out however few workers there are: others may come when there is work for them."""


class Cluster:
    """Reads files on the Dask cluster at an address, such as tcp://10.0.0.1:8786."""

    def __init__(self, address: str, reader: str = DEFAULT) -> None:
        self._address = address
        self.reader = reader

    def outcomes(self, files: Sequence[Path]) -> Outcomes:
        """The outcomes as they come back."""
        if not files:
            return
        client = _connected(self._address)
        try:
            _require_this_reader(client, self.reader)
            workers = sum(client.nthreads().values())
            for done in flow(files, max(_FEWEST, AHEAD * workers), _sender(client, self.reader)):
                yield tuple(self._outcome(path, answer) for path, answer in done)
        finally:
            client.close()

    def _outcome(self, path: Path, answer: Future[bytes]) -> Outcome:
        from distributed import KilledWorker  # noqa: PLC0415 - Dask is an extra

        try:
            return unpacked(answer.result())
        except KilledWorker:
            return Unread(os.fsencode(path), LostWorkerError(path).problem)
        except (OSError, CancelledError) as error:
            raise UnreachableClusterError(self._address, _told(error)) from error


def read_there(data: bytes, name: str, reader: str) -> bytes:
    """What a worker does: the outcome of a file, packed."""
    return packed(work_on(data, Path(name), reader))


def reader_there(reader: str) -> str:
    """What reads where this is called, and its version."""
    return f"bearwitness {__version__}, {reader_called(reader).name}"


def _connected(address: str) -> "Client":
    try:
        from distributed import Client  # noqa: PLC0415 - as above
    except ImportError as error:
        raise NoDaskError from error
    try:
        return Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UnreachableClusterError(address, _told(error)) from error


def _sender(client: "Client", reader: str) -> Callable[[Path], Future[bytes]]:
    executor = client.get_executor(pure=False)

    def send(path: Path) -> Future[bytes]:
        try:
            sent: Future[bytes] = executor.submit(read_there, bytes_of(path), str(path), reader)
        except SourceError as error:
            sent = Future()
            sent.set_result(packed(Unread(os.fsencode(path), error.problem)))
        return sent

    return send


def _require_this_reader(client: "Client", reader: str) -> None:
    """OtherReaderError where a worker would read otherwise than this machine."""
    found = client.run(reader_there, reader, on_error="return")
    for worker, answer in sorted(found.items()):
        if answer != reader_there(reader):
            raise OtherReaderError(worker, str(answer), reader_there(reader))


def _told(error: BaseException) -> str:
    return " ".join(str(error).split()) or type(error).__name__
