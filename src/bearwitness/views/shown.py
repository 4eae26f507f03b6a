"""Many things that are put into words one by one, as they are taken."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
V = TypeVar("V")


class Shown(Collection[V], Generic[T, V]):
    """The views of things, in their order; each is made anew whenever it is taken."""

    def __init__(self, things: Sequence[T], view: Callable[[T], V]) -> None:
        self._things = things
        self._view = view

    def __len__(self) -> int:
        return len(self._things)

    def __iter__(self) -> Iterator[V]:
        return map(self._view, self._things)

    def __contains__(self, view: object) -> bool:
        return any(each == view for each in self)
