"""Inputs are tried in processes of their own, so that one that brings a process down, or never ends, is a find as well.

A process counts the inputs it has begun in shared memory; where it dies or stands still, the one it had begun is to
blame, and another process goes on behind it.
"""

import mmap
import multiprocessing
import random
import resource
import signal
import struct
import time
import traceback
import zlib
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait

import msgspec

from benchmarks.fuzzing.mutating import mutated
from benchmarks.fuzzing.parsers import parsers

SECONDS = 5.0
"""Processor seconds that an input may take."""
_LONGEST = 60.0
"""Processor seconds after which the system ends a process that is still at one input, whatever code it is in."""
_PATIENCE = 3600.0
"""Seconds after which one is ended that waits for something, however busy the machine is."""
_MEMORY = 4 << 30
_FORK = multiprocessing.get_context("fork")


class Find(msgspec.Struct, frozen=True):
    """An input that a parser did not take as it should, and what happened, in a line."""

    parser: str
    number: int
    what: str
    data: bytes

    @property
    def place(self) -> str:
        """What happened and where, without the words that differ from one input to another."""
        return self.what.split(" (")[0]


def input_of(parser: str, seed: int, number: int) -> bytes:
    """The input of that number: the same on every machine."""
    luck = random.Random(zlib.crc32(f"{parser} {seed} {number}".encode()))
    return mutated(parsers()[parser].seeds(), luck)


def finds(parser: str, seed: int, numbers: range) -> Iterator[Find]:
    """What is found among the inputs of these numbers, the same place in the code once."""
    at, count = numbers.start, numbers.stop
    while at < count:
        with mmap.mmap(-1, 8) as begun:
            ours, theirs = _FORK.Pipe(duplex=False)
            process = _FORK.Process(target=_try, args=(parser, seed, range(at, count), begun, theirs))
            process.start()
            theirs.close()
            yield from _told(parser, seed, ours, begun)
            process.kill()
            process.join()
            at = _begun(begun) + 1
            if at < count or process.exitcode not in (0, -9):
                yield _find(parser, seed, at - 1, f"the process ended with {process.exitcode}, or stood still")


def _told(parser: str, seed: int, pipe: Connection, begun: mmap.mmap) -> Iterator[Find]:
    """The finds that a process tells of, until it ends or stands still."""
    last, since = -1, time.monotonic()
    while True:
        if wait([pipe], timeout=1.0):
            try:
                number, what = pipe.recv()
            except EOFError:
                return
            yield _find(parser, seed, number, what)
        if _begun(begun) != last:
            last, since = _begun(begun), time.monotonic()
        elif time.monotonic() - since > _PATIENCE:
            return


def _find(parser: str, seed: int, number: int, what: str) -> Find:
    return Find(parser, number, what, input_of(parser, seed, number))


def _begun(shared: mmap.mmap) -> int:
    found: int = struct.unpack("q", shared[:8])[0]
    return found


def _try(parser: str, seed: int, numbers: range, begun: mmap.mmap, pipe: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    tried = parsers()[parser]
    seeds, seen = tried.seeds(), set[str]()
    for number in numbers:
        begun[:8] = struct.pack("q", number)
        signal.setitimer(signal.ITIMER_PROF, _LONGEST)
        data = mutated(seeds, random.Random(zlib.crc32(f"{parser} {seed} {number}".encode())))
        start = time.process_time()
        what = ""
        try:
            tried.parse(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a find
            what = _where(error)
        taken = time.process_time() - start
        if not what and taken > SECONDS:
            what = f"took {taken:.0f} processor seconds"
        if what and what.split(" (")[0] not in seen:
            seen.add(what.split(" (")[0])
            pipe.send((number, what))


def _where(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    inside = next((f for f in reversed(traceback.extract_tb(error.__traceback__)) if "bearwitness" in f.filename), last)
    place = f"{inside.filename.rpartition('bearwitness/')[2]}:{inside.lineno}"
    return f"{type(error).__name__} at {place} ({str(error)[:200]!r})"
