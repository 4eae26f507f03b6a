"""What takes long on a large dossier, worked out from the whole record in a process of its own.

The desk goes on answering meanwhile.  Where a value of an older state is at hand, that is shown until the new one is
there; a small dossier's is worked out at once, where it is asked for.
"""

from collections.abc import Callable, Mapping
from multiprocessing import get_context
from multiprocessing.pool import AsyncResult, Pool
from threading import Lock
from typing import TypeVar, cast

import msgspec

from bearwitness.store.access import open_for_reading
from bearwitness.store.pages import Pages
from bearwitness.store.place import Place
from bearwitness.store.versions import Version
from bearwitness.views.comparing import AgreementView, UntoldView, agreement, untold
from bearwitness.views.contradictions import ContradictionView, SetView, contradiction_sets, contradictions
from bearwitness.views.likeness import likenesses
from bearwitness.views.questions import QuestionView, open_questions
from bearwitness.views.said import VoiceView, voices

T = TypeVar("T")
SMALL = 3000
"""A dossier of no more assertions is worked out at once."""


class _Work(msgspec.Struct, frozen=True):
    """How a value is worked out, and of what kind it is."""

    make: Callable[[Pages], object]
    kind: object


def _open(now: Pages) -> tuple[QuestionView, ...]:
    alike = likenesses(now.matches(), tuple(now.decisions()), now.canonical)
    return open_questions(now.record(), alike)


_WORKS: Mapping[str, _Work] = {
    "agreement": _Work(lambda now: agreement(now.record()), AgreementView),
    "silences": _Work(lambda now: untold(now.record()), tuple[UntoldView, ...]),
    "open": _Work(_open, tuple[QuestionView, ...]),
    "voices": _Work(lambda now: voices(now.record()), tuple[VoiceView, ...]),
    "contradictions": _Work(lambda now: contradictions(now.record()), tuple[ContradictionView, ...]),
    "contradiction sets": _Work(lambda now: contradiction_sets(now.record()), tuple[SetView, ...]),
}


class Apart:
    """Values of the whole record by name, each of the newest state that is worked out."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._lock = Lock()
        self._pool: Pool | None = None
        self._kept: dict[str, tuple[Version, object]] = {}
        self._running: dict[str, AsyncResult[tuple[Version, bytes]]] = {}

    def value(self, name: str, now: Pages, *, small: bool) -> object:
        """The value of that name: of this state, or the last one known while the new one is worked out."""
        kept = self._kept.get(name)
        if kept is not None and kept[0] == now.version:
            return kept[1]
        if small:
            made = _WORKS[name].make(now)
            self._kept[name] = (now.version, made)
            return made
        result = self._begun(name)
        if kept is not None and not result.ready():
            return kept[1]
        return self._taken(name, result)

    def last_known(self, name: str) -> object | None:
        """The value of that name that was worked out last; None where none was."""
        kept = self._kept.get(name)
        return kept[1] if kept is not None else None

    def close(self) -> None:
        """Ends the process, whatever it is at."""
        if self._pool is not None:
            self._pool.terminate()
            self._pool.join()
            self._pool = None

    def _begun(self, name: str) -> AsyncResult[tuple[Version, bytes]]:
        with self._lock:
            if name not in self._running:
                if self._pool is None:
                    self._pool = get_context("spawn").Pool(1)
                self._running[name] = self._pool.apply_async(_worked_out, (self._place, name))
            return self._running[name]

    def _taken(self, name: str, result: AsyncResult[tuple[Version, bytes]]) -> object:
        version, content = result.get()
        with self._lock:
            if self._running.get(name) is result:
                value: object = msgspec.json.decode(content, type=cast("type[object]", _WORKS[name].kind))
                self._kept[name] = (version, value)
                del self._running[name]
            return self._kept[name][1]


def _worked_out(place: Place, name: str) -> tuple[Version, bytes]:
    """In the other process: the value, as JSON, of the state in which the dossier is then."""
    with open_for_reading(place) as reader, reader.pages() as now:
        return now.version, msgspec.json.encode(_WORKS[name].make(now))
