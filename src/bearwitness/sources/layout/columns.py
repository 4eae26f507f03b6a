"""The order in which the lines of a page are read: column by column between the lines that run across.

A gutter is a strip that hardly any line crosses, with columns on both sides that are wide enough for prose and stand
beside each other.  Lines that cross it (a title, a note below both columns) divide the page into bands.
"""

from collections.abc import Sequence
from itertools import groupby

import msgspec

from bearwitness.sources.layout.sheets import Line

_NARROWEST = 10
"""Ems: a column narrower than this is a table's."""
_GUTTER = 0.6
_LEAST = 3
_CROSSING = 0.5
_BESIDE = 0.5
_SAME_BASE = 0.35


def in_order(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """The columns of a page in the order of reading, each from its first line to its last, pieces of a line as one."""
    gutter = gutter_of(lines)
    if gutter is None:
        return (together(lines),) if lines else ()
    columns: list[tuple[Line, ...]] = []
    by_base = sorted(lines, key=lambda line: (line.base, line.left))
    for crosses, band in groupby(by_base, key=lambda line: line.left < gutter < line.right):
        inside = list(band)
        if crosses:
            columns.append(together(inside))
        else:
            columns += in_order([line for line in inside if line.right <= gutter])
            columns += in_order([line for line in inside if line.left >= gutter])
    return tuple(columns)


def gutter_of(lines: Sequence[Line]) -> float | None:
    """The middle of the gutter that the fewest lines cross; None where the page has one column."""
    best: tuple[float, float, float] | None = None
    for left_edge in sorted({round(line.left, 1) for line in lines}):
        left = [line for line in lines if line.right <= left_edge]
        right = [line for line in lines if line.left >= left_edge - 0.1]
        crossing = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _LEAST or crossing > _CROSSING * len(lines):
            continue
        middle = (max(line.right for line in left) + left_edge) / 2
        if _are_columns(left, right):
            found = (
                float(crossing),
                max(line.right for line in left) - left_edge,
                middle,
            )  # the widest of the least crossed
            best = found if best is None else min(best, found)
    return None if best is None else best[2]


def _are_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether both are wide enough, a gutter apart, and stand beside each other."""
    em = sorted(line.size for line in left)[len(left) // 2]
    if min(line.left for line in right) - max(line.right for line in left) < _GUTTER * em:
        return False
    if any(_width(side) < _NARROWEST * em for side in (left, right)):
        return False
    upper = max(side[0].base for side in map(_by_base, (left, right)))
    lower = min(side[-1].base for side in map(_by_base, (left, right)))
    shorter = min(max(line.base for line in side) - min(line.base for line in side) for side in (left, right))
    return lower - upper >= _BESIDE * shorter


def _width(lines: Sequence[Line]) -> float:
    """The width that half of the lines reach."""
    widths = sorted(line.right - line.left for line in lines)
    return widths[len(widths) // 2]


def _by_base(lines: Sequence[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (line.base, line.left))


def together(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines by their bases; pieces that stand on one base are one line."""
    whole: list[Line] = []
    for line in _by_base(lines):
        last = whole[-1] if whole else None
        if last is not None and abs(line.base - last.base) < _SAME_BASE * min(line.size, last.size):
            whole[-1] = _one(last, line)
        else:
            whole.append(line)
    return tuple(whole)


def _one(a: Line, b: Line) -> Line:
    first, second = (a, b) if a.left <= b.left else (b, a)
    return msgspec.structs.replace(
        first if len(first.text) >= len(second.text) else second,
        text=f"{first.text} {second.text}",
        left=first.left,
        right=max(first.right, second.right),
        bold=first.bold and second.bold,
    )
