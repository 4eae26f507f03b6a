"""Sources are gone through for what their passages are about, while the desk answers."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Lock, Thread

from bearwitness.store.access import Writer
from bearwitness.store.errors import StoreError

_TOGETHER = 4
"""How many sources are gone through at a time; what was done is kept when the desk is closed."""
_PATIENCE = 1
"""So many seconds it is waited for the sources that are being gone through; later they are as if not begun."""


class GoingThrough:
    """One thread at most that works out what is waiting.

    A dossier that cannot be written, or is locked for long, ends it: the sources then go on waiting.
    """

    def __init__(self, writer: Callable[[], Writer]) -> None:
        self._writer = writer
        self._lock = Lock()
        self._thread: Thread | None = None
        self._stopping = False

    @property
    def going(self) -> bool:
        """Whether it is at work."""
        return self._thread is not None and self._thread.is_alive()

    def begin(self, waiting: Sequence[str]) -> None:
        """Begins with these sources, unless it is at work."""
        with self._lock:
            if waiting and not self.going and not self._stopping:
                self._thread = Thread(target=self._go, args=(waiting,), name="going through", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Ends after the sources that it is at, or without them where they take long."""
        with self._lock:
            self._stopping = True
        if self._thread is not None:
            self._thread.join(_PATIENCE)

    def _go(self, waiting: Sequence[str]) -> None:
        with suppress(StoreError):
            for at in range(0, len(waiting), _TOGETHER):
                if self._stopping:
                    return
                self._writer().work_out(waiting[at : at + _TOGETHER])
