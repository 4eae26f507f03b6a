"""Files are read by several processes of this machine.

A process is begun afresh (`spawn`), is given one file after the other through a pipe, and keeps nothing; where it dies,
another one reads its file again.  It is deaf to Ctrl-C, which is for the process that writes.
"""

import multiprocessing
import os
import signal
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import TYPE_CHECKING

from bearwitness.archive.work import LostWorkerError, Outcome, Unread, packed, unpacked, work
from bearwitness.archive.workforce import AHEAD, OneProcess, Outcomes, cores, flow
from bearwitness.readers.named import DEFAULT

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_SPAWN = multiprocessing.get_context("spawn")
_STARTING = Lock()
_TRIES = 3
_WORTH_A_PROCESS = 64 * 1024
"""Bytes of files; a process takes as long to begin as to read that much."""


class Processes:
    """Reads files in `jobs` processes; where that is None, in as many as there are processors and work for them."""

    def __init__(self, jobs: int | None = None, reader: str = DEFAULT) -> None:
        self._jobs = jobs
        self.reader = reader

    def outcomes(self, files: Sequence[Path]) -> Outcomes:
        """The outcomes as they are done; one process is this one."""
        jobs = min(self._jobs if self._jobs is not None else min(cores(), _worth(files)), len(files))
        return OneProcess(self.reader).outcomes(files) if jobs <= 1 else _outcomes(files, jobs, self.reader)


def _worth(files: Sequence[Path]) -> int:
    return sum(path.stat().st_size for path in files if path.is_file()) // _WORTH_A_PROCESS


def _outcomes(files: Sequence[Path], jobs: int, reader: str) -> Outcomes:
    workers = [_Worker(reader) for _ in range(jobs)]
    idle: SimpleQueue[_Worker] = SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def read(path: Path) -> Outcome:
        worker = idle.get()
        try:
            return worker.read(path)
        finally:
            idle.put(worker)

    def submit(path: Path) -> Future[Outcome]:
        return pool.submit(read, path)

    pool = ThreadPoolExecutor(jobs, initializer=_deaf_to_interruption)
    try:
        for done in flow(files, AHEAD * jobs, submit):
            yield tuple(outcome.result() for _, outcome in done)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for worker in workers:
            worker.dismiss()
        pool.shutdown()


class _Worker:
    """One process at a time, begun when a file is there for it."""

    def __init__(self, reader: str) -> None:
        self._reader = reader
        self._lock = Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._dismissed = False

    def read(self, path: Path) -> Outcome:
        """The outcome of a file; LostWorkerError is its problem where it brings one process down after the other."""
        for _ in range(_TRIES):
            try:
                pipe = self._begun()
                pipe.send_bytes(os.fsencode(path))
                return unpacked(pipe.recv_bytes())
            except (EOFError, OSError):
                self._end()
        return Unread(os.fsencode(path), LostWorkerError(path).problem)

    def dismiss(self) -> None:
        """Ends the process for good, whatever it does."""
        with self._lock:
            self._dismissed = True
        self._end()

    def _begun(self) -> Connection:
        with self._lock:
            if self._dismissed:
                raise EOFError
            if self._pipe is None:
                pipe, theirs = _SPAWN.Pipe()
                process = _SPAWN.Process(target=serve, args=(theirs, self._reader), daemon=True)
                with _STARTING:
                    process.start()
                theirs.close()
                self._process, self._pipe = process, pipe
            return self._pipe

    def _end(self) -> None:
        with self._lock:
            if self._process is not None:
                self._process.kill()
                self._process.join()
            self._process = self._pipe = None


def serve(pipe: Connection, reader: str) -> None:
    """Reads the files whose names come through the pipe, until its other end is gone."""
    try:
        while True:
            path = Path(os.fsdecode(pipe.recv_bytes()))
            pipe.send_bytes(packed(work(path, reader)))
    except (EOFError, OSError):
        return


def _deaf_to_interruption() -> None:
    """Blocks Ctrl-C in this thread and in the processes that it begins."""
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # the first process would begin it, and unblock Ctrl-C for that
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
