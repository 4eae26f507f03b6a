"""The nearest of many vectors, by their signs alone: those that have the fewest signs other than the one asked for."""

import numpy as np
from numpy.typing import NDArray

from bearwitness.meaning.passages import Signs


class Nearest:
    """The signs of many vectors at hand, a bit for each number."""

    def __init__(self, signs: Signs) -> None:
        self._columns = np.ascontiguousarray(signs.view(np.uint64).T)

    def __len__(self) -> int:
        return int(self._columns.shape[1])

    def to(self, wanted: Signs, count: int, within: slice = slice(None)) -> NDArray[np.intp]:
        """The numbers of the `count` nearest of those `within`, the nearest first; of two as near the first."""
        differing = np.zeros(len(self), dtype=np.uint16)[within]
        for column, word in zip(self._columns, wanted.view(np.uint64), strict=True):
            differing += np.bitwise_count(column[within] ^ word)
        up_to = np.cumsum(np.bincount(differing, minlength=1))
        bound = int(np.searchsorted(up_to, min(count, len(differing))))
        near = np.flatnonzero(differing <= bound)
        ranked = near[np.argsort(differing[near], kind="stable")][:count]
        start: int = within.start or 0
        return ranked + start
