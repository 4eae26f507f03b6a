"""Passages that two texts share word for word or nearly so.

Two own words that follow each other in both texts are a seed; seeds that follow each other closely in both make a
passage.  A passage tells only where it has enough different words, thick enough, that chance and the matter told
cannot explain it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

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

Seed = tuple[int, int]


class Passage(msgspec.Struct, frozen=True):
    """What `first` and `second` share: where in each, and the own words in common, in their order."""

    first: Span
    second: Span
    words: tuple[str, ...]


def shared_passages(own: Mapping[str, Sequence[Word]]) -> Iterator[tuple[str, str, Passage]]:
    """Every shared passage with its two sources, in the order of the sources and of the first's text."""
    order = {source: number for number, source in enumerate(own)}
    seeds = _seeds(own)
    for pair in sorted(seeds, key=lambda ids: (order[ids[0]], order[ids[1]])):
        first, second = pair
        for passage in _passages(own[first], own[second], seeds[pair]):
            yield first, second, passage


def _seeds(own: Mapping[str, Sequence[Word]]) -> dict[tuple[str, str], list[Seed]]:
    """Where two words follow each other in both of a pair of sources, by the pair."""
    standing: dict[tuple[str, str], dict[str, list[int]]] = {}
    for source, words in own.items():
        for at, (one, other) in enumerate(pairwise(words)):
            standing.setdefault((one.key, other.key), {}).setdefault(source, []).append(at)
    found: dict[tuple[str, str], list[Seed]] = {}
    for places in standing.values():
        few = {source: at for source, at in places.items() if len(at) <= _OFTEN}
        for first, second in combinations(few, 2):
            found.setdefault((first, second), []).extend((i, j) for i in few[first] for j in few[second])
    return found


def _passages(first: Sequence[Word], second: Sequence[Word], seeds: Iterable[Seed]) -> Iterator[Passage]:
    for chain in _chains(seeds):
        mine = sorted({at + step for at, _ in chain for step in (0, 1)})
        theirs = sorted({at + step for _, at in chain for step in (0, 1)})
        words = tuple(dict.fromkeys(first[at].key for at in mine))
        manner = {first[at].key for at in mine if not first[at].matter}
        longest = max(mine[-1] - mine[0], theirs[-1] - theirs[0]) + 1
        enough = len(words) >= LEAST_WORDS and len(manner) >= LEAST_MANNER
        if enough and len(mine) / longest >= _DENSITY:
            yield Passage(_span(first, mine), _span(second, theirs), words)


def _chains(seeds: Iterable[Seed]) -> list[list[Seed]]:
    """Seeds in runs: each follows the one before it in both texts, with few words between."""
    chains: list[list[Seed]] = []
    open_ones: list[list[Seed]] = []
    for i, j in sorted(seeds):
        open_ones = [chain for chain in open_ones if i - chain[-1][0] <= _GAP + 1]
        before = next((c for c in reversed(open_ones) if c[-1][0] < i and 0 < j - c[-1][1] <= _GAP + 1), None)
        if before is None:
            chains.append([(i, j)])
            open_ones.append(chains[-1])
        else:
            before.append((i, j))
    return chains


def _span(words: Sequence[Word], places: Sequence[int]) -> Span:
    return Span(words[places[0]].start, words[places[-1]].end)
