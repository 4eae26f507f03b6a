"""What takes long on a large dossier, worked out from the whole record in a process of its own.

The desk goes on answering meanwhile, and nobody who writes waits: a file is held no longer than it takes to copy it.
Where lists of an older state are at hand, they are shown until the new ones are there; a small dossier's are worked out
at once, where they are asked for.
"""

import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Condition, Lock, Thread
from typing import Literal

import msgspec

from bearwitness.desk.errors import NotYetError
from bearwitness.desk.listed import Holder, Listed
from bearwitness.desk.other_process import EndedError, Failed, OtherProcess, Step, Written
from bearwitness.desk.works import WORKS, Lists, Whole, whole_of
from bearwitness.store.pages import Pages
from bearwitness.store.place import Place
from bearwitness.store.versions import Version

State = Literal["not begun", "waiting", "running", "done", "stopped", "failed"]
SMALL = 3000
"""A dossier of no more assertions is worked out at once."""
_IDLE = 60
"""After so many seconds without work the process is let go, with the record that it holds."""
_UNEXPECTED = "it failed in a way that nobody expected"
"""The error itself is raised in the thread, and the works that wait go on when one of them is asked for."""


class WorkView(msgspec.Struct, frozen=True, kw_only=True):
    """How far a work of the whole record is."""

    name: str
    state: State
    step: Step
    seconds: float = 0
    """How long it has been at it."""
    why: str = ""
    """Why it failed, in a sentence."""
    at_hand: bool
    """Whether lists can be shown meanwhile, of an older state of the dossier."""


class _Work:
    """A work that was begun: where it stands."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.state: State = "waiting"
        self.step = Step("waiting")
        self.begun = time.monotonic()
        self.ended = 0.0
        self.why = ""

    @property
    def is_on(self) -> bool:
        return self.state in ("waiting", "running")

    def told(self, step: Step) -> None:
        if self.is_on:
            self.state, self.step = "running", step

    def end(self, state: State, why: str = "") -> None:
        self.state, self.why, self.ended = state, why, time.monotonic()


class Apart:
    """Lists of the whole record by the name of their work, each of the newest state that is worked out."""

    def __init__(self, place: Place) -> None:
        self._folder = TemporaryDirectory(prefix="witness-whole-", ignore_cleanup_errors=True)
        self._process = OtherProcess(place, Path(self._folder.name))
        self._changed = Condition()
        self._waiting: deque[_Work] = deque()
        self._works: dict[str, _Work] = {}
        self._kept: dict[str, tuple[Version, Lists]] = {}
        self._making = {name: Lock() for name in WORKS}
        self._thread: Thread | None = None
        self._closed = False

    def value(self, name: str, now: Pages, *, small: bool) -> Callable[[], Lists]:
        """What gives the lists of that work: of this state, or the last ones known while the new ones are worked out.

        It is asked when `now` is over.  NotYetError where there are none yet.
        """
        kept = self._kept.get(name)
        if kept is not None and kept[0] == now.version:
            return lambda: kept[1]
        if small:
            whole = whole_of(now)
            return lambda: self._made(name, whole)
        with self._changed:
            last = self._works.get(name)
            if last is None or last.state != "stopped":
                self._begin(name)
        if kept is None:
            raise NotYetError(name)
        return lambda: kept[1]

    def last_known(self, name: str) -> Lists | None:
        """The lists of that work that were worked out last; None where none were."""
        kept = self._kept.get(name)
        return kept[1] if kept is not None else None

    def view(self, name: str, version: Version) -> WorkView:
        """How far the work of that name is, for a dossier in that state; it was done where its lists are of that state."""
        work, kept = self._works.get(name), self._kept.get(name)
        is_done = kept is not None and kept[0] == version
        if work is None or work.state == "done" or is_done:
            state: State = "done" if is_done else "not begun"
            return WorkView(name=name, state=state, step=Step("waiting"), at_hand=kept is not None)
        until = time.monotonic() if work.is_on else work.ended
        return WorkView(
            name=name,
            state=work.state,
            step=work.step,
            seconds=round(until - work.begun, 1),
            why=work.why,
            at_hand=kept is not None,
        )

    def begin(self, name: str) -> None:
        """Begins with the work, unless it is under way."""
        with self._changed:
            self._begin(name)

    def stop(self, name: str) -> None:
        """Stops the work of that name; it begins again where somebody says so."""
        with self._changed:
            work = self._works.get(name)
            if work is None or not work.is_on:
                return
            is_running = work.state == "running"
            work.end("stopped")
            if is_running:
                self._process.end()  # before the next work can begin in it

    def close(self) -> None:
        """Ends the process, whatever it is at."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._process.end()
        if self._thread is not None:
            self._thread.join()
        self._folder.cleanup()

    def _made(self, name: str, whole: Whole) -> Lists:
        with self._making[name]:
            kept = self._kept.get(name)
            if kept is None or kept[0] < whole.version:
                made = {part: tuple(items) for part, items in WORKS[name](whole).items()}
                kept = self._kept[name] = (whole.version, made)
            return kept[1]

    def _begin(self, name: str) -> None:
        if self._closed:
            return
        work = self._works.get(name)
        if work is None or not work.is_on:
            work = self._works[name] = _Work(name)
            self._waiting.append(work)
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._go, name="works apart", daemon=True)
            self._thread.start()
        self._changed.notify()

    def _go(self) -> None:
        while (work := self._next()) is not None:
            try:
                self._take(work, self._process.work_out(work.name, work.told))
            except (EndedError, OSError) as error:  # no process can be started, or its file is not there
                self._take(work, Failed(str(error)))
            finally:
                if work.is_on:
                    work.end("failed", _UNEXPECTED)

    def _next(self) -> _Work | None:
        with self._changed:
            while not self._closed:
                while self._waiting:
                    work = self._waiting.popleft()
                    if work.is_on:
                        work.told(Step("reading"))
                        return work
                if not self._changed.wait(_IDLE):
                    self._process.end()
            return None

    def _take(self, work: _Work, done: Written | Failed) -> None:
        if isinstance(done, Written):
            holder = Holder(Path(done.path))
            self._kept[work.name] = (done.version, {part: Listed(holder, at) for part, at in done.places.items()})
            work.end("done")
        elif work.state != "stopped":
            work.end("failed", done.why)
