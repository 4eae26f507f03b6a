"""Passages that two texts share word for word or nearly so.

Pairs of own words that follow each other in both texts make runs; runs that follow each other closely in both make a
passage.  A passage tells only where it has enough different words, thick enough, that chance and the matter told
cannot explain it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise, product, takewhile
from typing import NamedTuple

import msgspec

from bearwitness.comparison.wording import Word
from bearwitness.record import Span

LEAST_WORDS = 6
"""So many different own words a shared passage has at least."""
LEAST_MANNER = 3
"""So many of them carry no statement: what both tell of is no reason for the same words about it."""
_GAP = 3
_OFTEN = 4
_DENSITY = 0.55

Pairs = Sequence[int | None]
"""For each own word but the last, the number of the pair it makes with the next; None where the source has that often."""
Place = tuple[str, int]


class Run(NamedTuple):
    """Pairs that follow one another in both of two sources: where they begin in each, and how many they are."""

    first: int
    second: int
    pairs: int

    @property
    def last(self) -> tuple[int, int]:
        """Where the last of the pairs stands."""
        return self.first + self.pairs - 1, self.second + self.pairs - 1


class Passage(msgspec.Struct, frozen=True):
    """What `first` and `second` share: where in each, and the own words in common, in their order."""

    first: Span
    second: Span
    words: tuple[str, ...]


def shared_passages(own: Mapping[str, Sequence[Word]]) -> Iterator[tuple[str, str, Passage]]:
    """Every shared passage with its two sources, in the order of the sources and of the first's text."""
    order = {source: number for number, source in enumerate(own)}
    runs = _runs(own)
    for pair in sorted(runs, key=lambda ids: (order[ids[0]], order[ids[1]])):
        first, second = pair
        for passage in _passages(own[first], own[second], runs[pair]):
            yield first, second, passage


def _runs(own: Mapping[str, Sequence[Word]]) -> dict[tuple[str, str], list[Run]]:
    """The runs that two sources share, by the two; each is as long as can be."""
    numbers: dict[tuple[str, str], int] = {}
    pairs = {source: _pairs(words, numbers) for source, words in own.items()}
    order = {source: number for number, source in enumerate(own)}
    found: dict[tuple[str, str], list[Run]] = {}
    for places in _standing(pairs).values():
        for one, other in _beginnings(places):
            (first, i), (second, j) = sorted((one, other), key=lambda place: order[place[0]])
            if first != second:
                run = Run(i, j, _length(pairs[first], pairs[second], i, j))
                found.setdefault((first, second), []).append(run)
    return found


def _pairs(words: Sequence[Word], numbers: dict[tuple[str, str], int]) -> Pairs:
    """The pairs of a source by their numbers; a pair that has none yet is given one."""
    found = [numbers.setdefault((one.key, other.key), len(numbers)) for one, other in pairwise(words)]
    often = {pair for pair, count in Counter(found).items() if count > _OFTEN}
    return [None if pair in often else pair for pair in found]


def _standing(pairs: Mapping[str, Pairs]) -> dict[int, dict[int | None, list[Place]]]:
    """For each pair where it stands, by the pair before it."""
    found: dict[int, dict[int | None, list[Place]]] = {}
    for source, told in pairs.items():
        for at, (before, pair) in enumerate(pairwise((None, *told))):
            if pair is not None:
                found.setdefault(pair, {}).setdefault(before, []).append((source, at))
    return found


def _beginnings(places: Mapping[int | None, Sequence[Place]]) -> Iterator[tuple[Place, Place]]:
    """Two places of a pair before which the sources differ: of copies, only where they begin."""
    for one, other in combinations(places.values(), 2):
        yield from product(one, other)
    yield from combinations(places.get(None, ()), 2)


def _length(first: Pairs, second: Pairs, i: int, j: int) -> int:
    """How many pairs follow one another in both from there on."""
    both = zip(range(i, len(first)), range(j, len(second)), strict=False)
    alike = takewhile(lambda at: first[at[0]] == second[at[1]] is not None, both)
    return sum(1 for _ in alike)


def _passages(first: Sequence[Word], second: Sequence[Word], runs: Iterable[Run]) -> Iterator[Passage]:
    for chain in _chains(runs):
        mine = sorted({at for run in chain for at in range(run.first, run.first + run.pairs + 1)})
        theirs = sorted({at for run in chain for at in range(run.second, run.second + run.pairs + 1)})
        words = tuple(dict.fromkeys(first[at].key for at in mine))
        if len(words) < LEAST_WORDS:
            continue
        manner = {first[at].key for at in mine if not first[at].matter}
        longest = max(mine[-1] - mine[0], theirs[-1] - theirs[0]) + 1
        if len(manner) >= LEAST_MANNER and len(mine) / longest >= _DENSITY:
            yield Passage(_span(first, mine), _span(second, theirs), words)


def _chains(runs: Iterable[Run]) -> list[list[Run]]:
    """Runs one after another: each follows the one before it in both texts, with few words between."""
    chains: list[list[Run]] = []
    open_ones: list[list[Run]] = []
    for run in sorted(runs):
        open_ones = [chain for chain in open_ones if run.first - chain[-1].last[0] <= _GAP + 1]
        before = next((chain for chain in reversed(open_ones) if _follows(run, *chain[-1].last)), None)
        if before is None:
            chains.append([run])
            open_ones.append(chains[-1])
        else:
            before.append(run)
    return chains


def _follows(run: Run, i: int, j: int) -> bool:
    return run.first > i and 0 < run.second - j <= _GAP + 1


def _span(words: Sequence[Word], places: Sequence[int]) -> Span:
    return Span(words[places[0]].start, words[places[-1]].end)
