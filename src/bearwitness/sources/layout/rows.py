"""The rows at the edges of a page, where running heads and page numbers stand."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from bearwitness.sources.layout.margins import parted
from bearwitness.sources.layout.sheets import Line, Sheet
from bearwitness.sources.numerals import Number, alone, number

_EDGE = 2
_SAME_BASE = 0.35
_MIDDLE = 0.5
_FAR = 99.0
_FIRST = re.compile(r"(?P<number>\S+)\s+(?P<rest>\S.*)", re.DOTALL)
_LAST = re.compile(r"(?P<rest>.*\S)\s+(?P<number>\S+)", re.DOTALL)
_SEPARATOR = re.compile(r"^[\s|•·–—-]+|[\s|•·–—-]+$")


class Row(msgspec.Struct, frozen=True):
    """The lines that stand on one base, from left to right.

    `depth` counts from the edge, 0 the outermost; `place` is the base as a share of the sheet's height; `gap` the
    distance to the next row inwards, 1 where it is the usual one; `aside` where the row stands in the margin.
    """

    lines: tuple[Line, ...]
    at_head: bool
    depth: int
    place: float
    gap: float
    aside: bool = False

    @property
    def text(self) -> str:
        """The words of the row."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """The size that most of its letters have."""
        return max(self.lines, key=lambda line: len(line.text)).size

    def numbers(self, index: int) -> tuple[tuple[Number, str], ...]:
        """What in the row may be the number of the page of that index, each with the rest of the row."""
        whole = alone(self.text, index)
        if whole is not None:
            return ((whole, ""),)
        return tuple(self._at_ends(index))

    def _at_ends(self, index: int) -> Iterable[tuple[Number, str]]:
        parted = len(self.lines) > 1
        for pattern, own in ((_FIRST, self.lines[0].text), (_LAST, self.lines[-1].text)):
            found = pattern.fullmatch(self.text)
            if found is None:
                continue
            label = found.group("number").strip("[]()|")
            candidate = number(label, index, sure=parted and alone(own, index) is not None)
            if candidate is not None:
                yield candidate, _SEPARATOR.sub("", found.group("rest"))


def edges_of(sheet: Sheet) -> tuple[Row, ...]:
    """The two uppermost and the two lowest rows of a sheet, the outermost first, and each line of its margins."""
    main, margins = parted(sheet.lines)
    rows = _rows(main)
    half, last = (len(rows) + 1) // 2, len(rows) - 1
    steps = sorted(below[0].base - above[0].base for above, below in pairwise(rows))
    usual = max(steps[len(steps) // 2], 1.0) if steps else 1.0
    found = [_row(sheet, rows[i], rows[i + 1 : i + 2], usual, depth=i) for i in range(min(_EDGE, half))]
    upwards = range(last, last - min(_EDGE, len(rows) - half), -1)
    found += [_row(sheet, rows[i], rows[i - 1 : i], usual, depth=last - i) for i in upwards]
    return (*found, *(_in_margin(sheet, line) for line in margins))


def _in_margin(sheet: Sheet, line: Line) -> Row:
    place = line.base / max(sheet.height, 1.0)
    return Row((line,), at_head=place < _MIDDLE, depth=0, place=place, gap=_FAR, aside=True)


def _row(sheet: Sheet, row: Sequence[Line], inner: Sequence[Sequence[Line]], usual: float, depth: int) -> Row:
    base = row[0].base
    step = inner[0][0].base - base if inner else 0.0
    lines = tuple(sorted(row, key=lambda piece: piece.left))
    return Row(
        lines,
        at_head=step > 0 or (not inner and base < _MIDDLE * sheet.height),
        depth=depth,
        place=base / max(sheet.height, 1.0),
        gap=abs(step) / usual if inner else _FAR,
    )


def _rows(lines: Iterable[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda piece: (piece.base, piece.left)):
        if rows and abs(line.base - rows[-1][0].base) < _SAME_BASE * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows
