"""Where a paragraph begins: by indents, by gaps, and by lines that end early.

A text is set in one of three ways: the first line of a paragraph stands in, or the others do (as in a bibliography),
or paragraphs are parted by space alone.  What follows the lines that end early tells which.
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

import msgspec

from bearwitness.sources.layout.sheets import Line

_INDENT, _DEEP = 0.6, 8.0
"""Ems: what is less is no indent, what is more is set in the middle or on the right."""
_GAP = 1.35
_FAR = 2.0
"""Sizes: lines of two regions that are further from each other are of two paragraphs."""
_OTHER_SIZE, _MUCH_OTHER = 1.12, 1.35
_SLACK = 0.5
_LONG = 5
_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]*\u204e¹²³⁴⁵⁶⁷⁸⁹⁰]*$")
_CUT = re.compile(r"[^\W\d_][-\u00ad]\*?$")
_LOWER = re.compile(r"[*“‘\"'(\[]*(?=[^\W\d_])[^\W\d_A-ZÀ-Þ]")


class Column(msgspec.Struct, frozen=True):
    """The edges of a column, the room between its lines, and how its paragraphs are set.

    `rights` are the right edges that its lines are set to: those of a quotation that stands in are nearer.
    """

    left: float
    right: float
    rights: tuple[float, ...]
    leading: float
    hanging: bool
    """The lines after the first stand in."""
    indented: bool
    """The first line stands in, as it does in most of the text."""


def columns_of(columns: Sequence[Sequence[Line]]) -> tuple[Column, ...]:
    """What each column of a text is like; one of a few lines has the left edge of a longer one near it."""
    edges = [_edges(lines) for lines in columns]
    known = sorted({left for (left, _), lines in zip(edges, columns, strict=True) if len(lines) >= _LONG})
    lefts = [
        left if len(lines) >= _LONG else _near(left, known, lines[0].size)
        for (left, _), lines in zip(edges, columns, strict=True)
    ]
    plain = [
        Column(left, right, _rights(lines, left, right), _leading(lines), hanging=False, indented=False)
        for left, (_, right), lines in zip(lefts, edges, columns, strict=True)
    ]
    indented = _is_indented(columns, plain)
    return tuple(
        msgspec.structs.replace(column, indented=indented, hanging=_hangs(lines, column))
        for column, lines in zip(plain, columns, strict=True)
    )


def begins(lines: Sequence[Line], number: int, column: Column, *, first_before: bool) -> bool:
    """Whether a paragraph begins in the line of that number, not the first of its column.

    `first_before` where the line before it is the first of its paragraph.
    """
    line, before = lines[number], lines[number - 1]
    if _goes_on(before.text, line.text) and not _is_other_size(line, before, _MUCH_OTHER):
        return False
    step = line.base - before.base
    apart = step > _GAP * column.leading > 0 or (line.block != before.block and step > _FAR * line.size)
    if apart or is_other_kind(line, before):
        return True
    shift = (line.left - before.left) / line.size
    if column.hanging:
        return shift < -_INDENT
    moved = _INDENT < shift < _DEEP or (shift < -_INDENT and not first_before)
    return moved or _ends_early(before, line, column.rights[number - 1])


def runs_over(line: Line, before: Line, column: Column, column_before: Column) -> bool:
    """Whether the paragraph of `before`, the last line of a column, goes on in `line`, the first of the next."""
    if is_other_kind(line, before):
        return False
    if _CUT.search(before.text) or _goes_on(before.text, line.text):
        return True
    if _ends_early(before, line, column_before.rights[-1]):
        return False
    stands_in = _stands_in(line, column)
    if column.hanging:
        return stands_in
    return not stands_in and (column.indented or not _SENTENCE.search(before.text))


def is_other_kind(line: Line, before: Line) -> bool:
    """Whether the two differ as a heading and its text do."""
    return line.bold != before.bold or line.role != before.role or _is_other_size(line, before, _OTHER_SIZE)


def _is_other_size(line: Line, before: Line, share: float) -> bool:
    return max(line.size, before.size) > share * min(line.size, before.size)


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    lefts = sorted(line.left for line in lines)
    rights = sorted(line.right for line in lines)
    return lefts[len(lefts) // 8], rights[-1 - len(rights) // 16]


def _near(left: float, known: Sequence[float], em: float) -> float:
    """The nearest known edge up to some ems further left; else `left` itself."""
    return max((edge for edge in known if left - _DEEP * em < edge < left + _INDENT * em), default=left)


def _leading(lines: Sequence[Line]) -> float:
    steps = sorted(b.base - a.base for a, b in pairwise(lines))
    return steps[len(steps) // 2] if steps else 0.0


def _goes_on(before: str, text: str) -> bool:
    """Whether the words say that the sentence of `before` goes on."""
    return _LOWER.match(text) is not None and not _SENTENCE.search(before)


def _stands_in(line: Line, column: Column) -> bool:
    return line.left - column.left > _INDENT * line.size


def _rights(lines: Sequence[Line], left: float, right: float) -> tuple[float, ...]:
    rights: list[float] = []
    for _, run in groupby(lines, key=lambda line: round((line.left - left) / line.size / _INDENT)):
        inside = list(run)
        edge = max(line.right for line in inside)
        full = sum(not _ends_early(a, b, edge) for a, b in pairwise(inside))
        quoted = len(inside) > 1 and inside[0].left > left + _INDENT * inside[0].size and 2 * full >= len(inside) - 1
        rights += [edge if quoted else right] * len(inside)
    return tuple(rights)


def _ends_early(line: Line, following: Line, right: float) -> bool:
    """Whether the first word of the next line would have fitted behind `line`, as far as the edge `right`."""
    first = following.text.split(" ", 1)[0]
    width = (following.right - following.left) * (len(first) + 1) / max(len(following.text), 1)
    return line.right + width < right - _SLACK * line.size


def _after_ends(lines: Sequence[Line], column: Column) -> list[Line]:
    """The lines that follow one with which a paragraph ends."""
    return [b for a, b in pairwise(lines) if _ends_early(a, b, column.right) and _SENTENCE.search(a.text)]


def _is_indented(columns: Sequence[Sequence[Line]], described: Sequence[Column]) -> bool:
    after = [
        _stands_in(line, column)
        for lines, column in zip(columns, described, strict=True)
        for line in _after_ends(lines, column)
    ]
    return sum(after) > len(after) / 2


def _hangs(lines: Sequence[Line], column: Column) -> bool:
    """Whether what follows a paragraph's end stands out, and most of the other lines stand in."""
    after = _after_ends(lines, column)
    others = [line for line in lines if line not in after]
    return (
        len(after) >= 2
        and not any(_stands_in(line, column) for line in after)
        and (sum(_stands_in(line, column) for line in others) > len(others) / 2)
    )
