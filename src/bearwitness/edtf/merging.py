"""Runs of years, months or days put together, so that two ways of writing one set are seen to be one set."""

from collections.abc import Iterable
from typing import NamedTuple

from bearwitness.edtf.days import ordinal

Numbers = tuple[int, ...]


class Index(NamedTuple):
    """From the `first` to the `last` year, month or day by number; `size` is 1, 2 or 3 for the precision.

    None: without limit on that side.
    """

    size: int
    first: int | None
    last: int | None

    @classmethod
    def of(cls, first: Numbers | None, last: Numbers | None) -> "Index":
        """The run between two dates of one precision, at least one of them given."""
        size = len(first if first is not None else last or ())
        return cls(size, None if first is None else _number(first), None if last is None else _number(last))


def merged(runs: Iterable[Index]) -> frozenset[Index]:
    """The same years, months and days in as few runs as possible."""
    result: list[Index] = []
    for run in sorted(runs, key=_by_start):
        if result and _touch(result[-1], run):
            result[-1] = Index(run.size, result[-1].first, _later(result[-1].last, run.last))
        else:
            result.append(run)
    return frozenset(result)


def _number(numbers: Numbers) -> int:
    if len(numbers) == 1:
        return numbers[0]
    if len(numbers) == 2:
        return numbers[0] * 12 + numbers[1]
    return ordinal(*numbers)


def _by_start(run: Index) -> tuple[int, bool, int]:
    return (run.size, run.first is not None, 0 if run.first is None else run.first)


def _touch(run: Index, following: Index) -> bool:
    if run.size != following.size:
        return False
    return run.last is None or following.first is None or following.first <= run.last + 1


def _later(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else max(one, other)
