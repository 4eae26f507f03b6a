"""Where people who decided on the same differ: what an adjudicator has to look at.  Pure functions of the log."""

from collections.abc import Iterable, Mapping
from itertools import combinations

import msgspec

from bearwitness.record import Decision
from bearwitness.store.standing import Key, key_of

Line = tuple[int, Decision]


class Differing(msgspec.Struct, frozen=True):
    """A subject on which people differ, with the last decision of each, the first one first."""

    key: Key
    lines: tuple[Line, ...]


class Pair(msgspec.Struct, frozen=True):
    """Two people, on how many subjects both decided, and on how many of those alike."""

    first: str
    second: str
    both: int
    alike: int


def differing(log: Iterable[Line]) -> tuple[Differing, ...]:
    """The subjects on which two people differ and no third has decided since, the oldest difference first."""
    found = [Differing(key, tuple(sorted(last.values()))) for key, last in _last_words(log).items()]
    return tuple(sorted((each for each in found if _is_open(each.lines)), key=lambda each: each.lines[-1][0]))


def pairs(log: Iterable[Line]) -> tuple[Pair, ...]:
    """How often each two people decided alike on what both decided on, by their names."""
    counts: dict[tuple[str, str], list[bool]] = {}
    for last in _last_words(log).values():
        for first, second in combinations(sorted(last), 2):
            alike = _says(last[first][1]) == _says(last[second][1])
            counts.setdefault((first, second), []).append(alike)
    return tuple(Pair(first, second, len(each), sum(each)) for (first, second), each in sorted(counts.items()))


def _last_words(log: Iterable[Line]) -> Mapping[Key, dict[str, Line]]:
    """On each subject the last decision of everybody who has one that was not taken back."""
    taken: dict[Key, list[Line]] = {}
    for number, decision in log:
        stack = taken.setdefault(key_of(decision), [])
        if decision.kind != "withdraw":
            stack.append((number, decision))
        elif stack:
            stack.pop()
    return {key: {line[1].who: line for line in stack} for key, stack in taken.items() if stack}


def _is_open(lines: tuple[Line, ...]) -> bool:
    """Whether any of them differ, unless the last was taken by a third person, who saw the others' decisions."""
    if len(lines) > 2 and len({_says(decision) for _, decision in lines[:-1]}) > 1:
        return False
    return len({_says(decision) for _, decision in lines}) > 1


def _says(decision: Decision) -> tuple[str, str]:
    return (decision.kind, decision.content if decision.kind in ("correct", "add") else "")
