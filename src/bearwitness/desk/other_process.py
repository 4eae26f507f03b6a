"""Works of the whole record in a process of its own, one after another, each told how far it is."""

import contextlib
import os
import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from bearwitness.desk.listed import write
from bearwitness.desk.works import WORKS, Made, Whole, whole_of
from bearwitness.store.access import open_for_reading
from bearwitness.store.errors import StoreError
from bearwitness.store.place import Place
from bearwitness.store.versions import Version

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

Stage = Literal["waiting", "reading", "comparing", "writing"]
_GENTLY = 5
"""By so much the desk itself goes first, where the system lets one wait for another."""


class Step(msgspec.Struct, frozen=True, tag=True):
    """How far a work is; `total` is 0 for as long as nobody knows it."""

    stage: Stage
    done: int = 0
    total: int = 0


class Written(msgspec.Struct, frozen=True, tag=True):
    """What a work has given: of which state, in which file, and where the things of each list begin in it."""

    version: Version
    path: str
    places: dict[str, tuple[int, ...]]


class Failed(msgspec.Struct, frozen=True, tag=True):
    """Why a work came to nothing, in a sentence."""

    why: str


_ANSWERS: Final[msgspec.json.Decoder[Step | Written | Failed]] = msgspec.json.Decoder(Step | Written | Failed)


class EndedError(Exception):
    """The process ended before its work did."""

    def __init__(self) -> None:
        super().__init__("what was being worked out was stopped")


class OtherProcess:
    """The process, which begins with its first work; `end` may come from another thread at any time."""

    def __init__(self, place: Place, folder: Path) -> None:
        self._given = (place, folder)
        self._lock = Lock()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def work_out(self, name: str, told: Callable[[Step], object]) -> Written | Failed:
        """What the work of that name gives; EndedError where the process ends before."""
        pipe = self._begun()
        try:
            pipe.send(name)
            while isinstance(said := _ANSWERS.decode(pipe.recv_bytes()), Step):
                told(said)
        except (EOFError, OSError) as error:
            self.end()
            raise EndedError from error
        return said

    def end(self) -> None:
        """Ends the process, whatever it is at."""
        with self._lock:
            if self._process is not None:
                self._process.kill()
                self._process.join()
                self._process = None

    def _begun(self) -> Connection:
        with self._lock:
            if self._process is None or self._pipe is None:
                context = get_context("spawn")
                self._pipe, theirs = context.Pipe()
                self._process = context.Process(target=_work, args=(theirs, *self._given), daemon=True)
                self._process.start()
                theirs.close()
            return self._pipe


def _work(pipe: Connection, place: Place, folder: Path) -> None:
    """In the other process: works out what it is asked for, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_GENTLY)
    at_hand = _AtHand(place, folder)

    def told(step: Step) -> None:
        pipe.send_bytes(msgspec.json.encode(step))

    with contextlib.suppress(EOFError, ConnectionError):
        while True:
            name = pipe.recv()
            try:
                done: Written | Failed = _worked_out(name, at_hand, told)
            except (StoreError, OSError) as error:  # such as a disk without room
                done = Failed(" ".join(str(error).split()))
            pipe.send_bytes(msgspec.json.encode(done))


def _worked_out(name: str, at_hand: "_AtHand", told: Callable[[Step], object]) -> Written:
    told(Step("reading"))
    whole = at_hand.whole()
    told(Step("comparing"))
    made = WORKS[name](whole)
    path = at_hand.folder / f"{name}-{whole.version}.json"
    return Written(whole.version, str(path), _written(made, path, told))


def _written(made: Made, path: Path, told: Callable[[Step], object]) -> dict[str, tuple[int, ...]]:
    total, before = sum(map(len, made.values())), 0
    places: dict[str, tuple[int, ...]] = {}

    def written(done: int) -> None:
        told(Step("writing", before + done, total))

    with path.open("wb") as file:
        for name, items in made.items():
            places[name] = write(items, file, written)
            before += len(items)
    return places


class _AtHand:
    """The whole of a dossier, read anew where it has changed."""

    def __init__(self, place: Place, folder: Path) -> None:
        self.folder = folder
        self._place = place
        self._whole: Whole | None = None

    def whole(self) -> Whole:
        """All of it as it is now."""
        with open_for_reading(self._place) as reader, reader.pages() as now:
            if self._whole is not None and self._whole.version == now.version:
                return self._whole
        with open_for_reading(self._as_it_is()) as reader, reader.pages() as now:
            self._whole = whole_of(now)
        return self._whole

    def _as_it_is(self) -> Place:
        """A copy of the file in the folder, for who reads a file of many statements for seconds holds up its writers.

        On a server nobody waits for who reads: there it is the place itself.
        """
        copy = self.folder / "as-it-is.dossier"
        copy.unlink(missing_ok=True)
        with open_for_reading(self._place) as reader:
            return copy if reader.back_up_file(copy) else self._place
