"""Stretches of a text that cross one another, cut so that they nest and can be written as elements."""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

import msgspec

from bearwitness.record import Span


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of a text, and the number by which its maker knows it: of two as long, the smaller is the outer."""

    start: int
    end: int
    number: int


class Fragment(msgspec.Struct, frozen=True):
    """A piece of a stretch, the `piece`-th of `pieces` (from 1)."""

    start: int
    end: int
    number: int
    piece: int
    pieces: int


def nested(stretches: Iterable[Stretch], blocks: Sequence[Span]) -> list[list[Fragment]]:
    """For each block, the fragments in it, outer before inner, none of which crosses another.

    `blocks` are sorted and apart.  What stands in no block is in no fragment; an empty stretch has none.
    """
    placed = _in_blocks(stretches, blocks)
    cut = [_uncrossed(inside) for inside in placed]
    totals: dict[int, int] = {}
    for pieces in cut:
        for piece in pieces:
            totals[piece.number] = totals.get(piece.number, 0) + 1
    seen: dict[int, int] = {}
    return [[_fragment(piece, totals, seen) for piece in pieces] for pieces in cut]


def _fragment(piece: Stretch, totals: dict[int, int], seen: dict[int, int]) -> Fragment:
    seen[piece.number] = seen.get(piece.number, 0) + 1
    return Fragment(piece.start, piece.end, piece.number, seen[piece.number], totals[piece.number])


def _in_blocks(stretches: Iterable[Stretch], blocks: Sequence[Span]) -> list[list[Stretch]]:
    """The parts of the stretches that lie in each block."""
    found: list[list[Stretch]] = [[] for _ in blocks]
    first = 0
    for stretch in sorted(stretches, key=_outer_first):
        while first < len(blocks) and blocks[first].end <= stretch.start:
            first += 1
        for at in range(first, len(blocks)):
            block = blocks[at]
            if block.start >= stretch.end:
                break
            start, end = max(stretch.start, block.start), min(stretch.end, block.end)
            if start < end:
                found[at].append(Stretch(start, end, stretch.number))
    return found


def _outer_first(stretch: Stretch) -> tuple[int, int, int]:
    return (stretch.start, -stretch.end, stretch.number)


def _uncrossed(stretches: list[Stretch]) -> list[Stretch]:
    """The stretches, each that would run out of the one around it cut at its end."""
    waiting = [(_outer_first(stretch), stretch) for stretch in stretches]
    heapify(waiting)
    done: list[Stretch] = []
    around: list[int] = []
    while waiting:
        _, stretch = heappop(waiting)
        while around and around[-1] <= stretch.start:
            around.pop()
        if around and stretch.end > around[-1]:
            rest = Stretch(around[-1], stretch.end, stretch.number)
            heappush(waiting, (_outer_first(rest), rest))
            stretch = Stretch(stretch.start, around[-1], stretch.number)
        around.append(stretch.end)
        done.append(stretch)
    return done
