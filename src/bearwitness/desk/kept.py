"""Values that are kept for as long as what they were made from stays as it is."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar, cast

R = TypeVar("R")
T = TypeVar("T")


class _Entry:
    def __init__(self) -> None:
        self.lock = Lock()
        self.made: tuple[object, object] | None = None
        """The state, and the value that was made of it."""


class Kept:
    """Values by name, each of one state; no more than `most`, those that were asked for last.

    One who asks for what is just being made waits for it, and for nothing else.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._entries: OrderedDict[str, _Entry] = OrderedDict()

    def value(self, name: str, state: object, make: Callable[[], T]) -> T:
        """What `make` gives, made only where the value of that name is of another state."""
        entry = self._entry(name)
        with entry.lock:
            if entry.made is None or entry.made[0] != state:
                entry.made = (state, make())
            return cast("T", entry.made[1])

    def later(self, name: str, state: object, take: Callable[[], R], make: Callable[[R], T]) -> Callable[[], T]:
        """The same in two steps: what `take` gives is taken now, where it is needed, and made into the value later."""
        made = self._entry(name).made
        if made is not None and made[0] == state:
            return lambda: cast("T", made[1])
        taken = take()
        return lambda: self.value(name, state, lambda: make(taken))

    def _entry(self, name: str) -> _Entry:
        with self._lock:
            entry = self._entries.setdefault(name, _Entry())
            self._entries.move_to_end(name)
            if len(self._entries) > self._most:
                self._entries.popitem(last=False)
            return entry
