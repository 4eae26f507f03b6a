"""The nearest of many vectors, of which only the signs are at hand.

First those that have the fewest signs other than the one asked for, which is quick and coarse; of these, those that are
nearest when each sign is weighed by the number that is asked for, which finds far more of the true nearest.
"""

import numpy as np
from numpy.typing import NDArray

from bearwitness.learned.weights import Values
from bearwitness.meaning.passages import Signs, signs_of

COARSE = 20_000
"""How many have their signs weighed."""
_VALUES = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1).astype(np.float32) * 2 - 1
"""The signs in each byte, as -1 and 1."""


class Nearest:
    """The signs of many vectors at hand, a bit for each number."""

    def __init__(self, signs: Signs) -> None:
        self._columns = np.ascontiguousarray(signs.view(np.uint64).T)

    def __len__(self) -> int:
        return int(self._columns.shape[1])

    def to(self, wanted: Values, count: int, within: slice = slice(None)) -> NDArray[np.intp]:
        """The numbers of the `count` nearest of those `within`, the nearest first; of two as near the first."""
        coarse = self._coarse(wanted, max(COARSE, count), within)
        of_bytes = _VALUES @ wanted.reshape(-1, 8).T
        signs = np.ascontiguousarray(self._columns[:, coarse].T).view(np.uint8)
        weighed = of_bytes[signs, np.arange(signs.shape[1])].sum(axis=1)
        return coarse[np.argsort(-weighed, kind="stable")[:count]]

    def _coarse(self, wanted: Values, count: int, within: slice) -> NDArray[np.intp]:
        """Those that have the fewest other signs, in their order; of as many others the first."""
        differing = np.zeros(len(self), dtype=np.uint16)[within]
        for column, word in zip(self._columns, signs_of(wanted).view(np.uint64), strict=True):
            differing += np.bitwise_count(column[within] ^ word)
        up_to = np.cumsum(np.bincount(differing, minlength=1))
        bound = int(np.searchsorted(up_to, min(count, len(differing))))
        near = np.flatnonzero(differing <= bound)
        chosen = near[np.argsort(differing[near], kind="stable")[:count]]
        start: int = within.start or 0
        return np.sort(chosen) + start
