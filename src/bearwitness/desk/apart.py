"""What takes long on a large dossier, worked out from the whole record in a process of its own.

The desk goes on answering meanwhile, and nobody who writes waits: a file is held no longer than it takes to copy it.
Where a value of an older state is at hand, that is shown until the new one is there; a small dossier's is worked out at
once, where it is asked for.
"""

from collections.abc import Callable, Mapping
from multiprocessing import get_context
from multiprocessing.pool import AsyncResult, Pool
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import TypeVar, cast

import msgspec

from bearwitness.exchange.holdings import Held
from bearwitness.exchange.ipif.table import Table, table_of
from bearwitness.identity.matching import Match
from bearwitness.record import Decision, Dossier
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


class _Whole(msgspec.Struct, frozen=True):
    """All that a value is worked out from, as it was at one moment."""

    version: Version
    record: Dossier
    matches: tuple[Match, ...]
    decisions: tuple[Decision, ...]
    canonical: Callable[[str], str]


class _Work(msgspec.Struct, frozen=True):
    """How a value is worked out, and of what kind it is."""

    make: Callable[[_Whole], object]
    kind: object


def _open(whole: _Whole) -> tuple[QuestionView, ...]:
    return open_questions(whole.record, likenesses(whole.matches, whole.decisions, whole.canonical))


_WORKS: Mapping[str, _Work] = {
    "agreement": _Work(lambda whole: agreement(whole.record), AgreementView),
    "silences": _Work(lambda whole: untold(whole.record), tuple[UntoldView, ...]),
    "open": _Work(_open, tuple[QuestionView, ...]),
    "voices": _Work(lambda whole: voices(whole.record), tuple[VoiceView, ...]),
    "contradictions": _Work(lambda whole: contradictions(whole.record), tuple[ContradictionView, ...]),
    "contradiction sets": _Work(lambda whole: contradiction_sets(whole.record), tuple[SetView, ...]),
    "ipif": _Work(lambda whole: table_of(Held(whole.record, decisions=whole.decisions)), Table),
}


class Apart:
    """Values of the whole record by name, each of the newest state that is worked out."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._lock = Lock()
        self._pool: Pool | None = None
        self._kept: dict[str, tuple[Version, object]] = {}
        self._running: dict[str, AsyncResult[tuple[Version, bytes]]] = {}
        self._making = {name: Lock() for name in _WORKS}

    def value(self, name: str, now: Pages, *, small: bool) -> Callable[[], object]:
        """What gives the value of that name: of this state, or the last one known while the new one is worked out.

        It is asked when `now` is over.
        """
        kept = self._kept.get(name)
        if kept is not None and kept[0] == now.version:
            return lambda: kept[1]
        if small:
            whole = _whole(now)
            return lambda: self._made(name, whole)
        result = self._begun(name)
        if kept is not None and not result.ready():
            return lambda: kept[1]
        return lambda: self._taken(name, result)

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

    def _made(self, name: str, whole: _Whole) -> object:
        with self._making[name]:
            kept = self._kept.get(name)
            if kept is None or kept[0] < whole.version:
                kept = self._kept[name] = (whole.version, _WORKS[name].make(whole))
            return kept[1]

    def _begun(self, name: str) -> AsyncResult[tuple[Version, bytes]]:
        with self._lock:
            if name not in self._running:
                if self._pool is None:
                    self._pool = get_context("spawn").Pool(1)
                self._running[name] = self._pool.apply_async(_worked_out, (self._place, name))
            return self._running[name]

    def _taken(self, name: str, result: AsyncResult[tuple[Version, bytes]]) -> object:
        try:
            version, content = result.get()
        except Exception:
            with self._lock:
                self._running.pop(name, None)
            raise
        with self._lock:
            if self._running.get(name) is result:
                value: object = msgspec.json.decode(content, type=cast("type[object]", _WORKS[name].kind))
                self._kept[name] = (version, value)
                del self._running[name]
            return self._kept[name][1]


def _worked_out(place: Place, name: str) -> tuple[Version, bytes]:
    """In the other process: the value, as JSON, of the state in which the dossier is then."""
    with TemporaryDirectory() as folder:
        with open_for_reading(_as_it_is(place, Path(folder))) as reader, reader.pages() as now:
            whole = _whole(now)
        return whole.version, msgspec.json.encode(_WORKS[name].make(whole))


def _as_it_is(place: Place, folder: Path) -> Place:
    """A copy of the file in the folder, for who reads a file of many statements for seconds holds up its writers.

    On a server nobody waits for who reads: there it is the place itself.
    """
    copy = folder / "as-it-is.dossier"
    with open_for_reading(place) as reader:
        return copy if reader.back_up_file(copy) else place


def _whole(now: Pages) -> _Whole:
    return _Whole(now.version, now.record(), tuple(now.matches()), tuple(now.decisions()), now.canonical)
