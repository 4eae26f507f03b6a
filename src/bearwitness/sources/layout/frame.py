"""The frame of printed pages: running heads, feet and page numbers, told apart from what the author wrote.

A row at the edge of a page is the page's own where the file says so, where it bears the number of the page, where
the same words stand at the same height of other pages, or where other pages have such a row at that height and it
stands apart.  A row in letters larger than the text's is a heading and never the page's own, unless it is a number.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec
from rapidfuzz import fuzz

from bearwitness.sources.layout.footnotes import MARKER
from bearwitness.sources.layout.rows import Row, edges_of
from bearwitness.sources.layout.sheets import Line, Sheet
from bearwitness.sources.numerals import Number, believed, labelled

_NEAR = 0.02
"""Share of the height within which two rows stand at the same height."""
_ALIKE = 85
_REPEATS = 3
_SHORT_BOOK = 5
_APART = 1.2
_LARGER = 1.15
_MOST_WORDS = 14
_MANY_LETTERS = 20
"""So many of the same letters are enough, though numbers among them differ."""
_UNENDED = re.compile(r"[,;:-]$")
"""So no running head ends; a salutation does."""
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_USUAL = 0.4


class Framed(msgspec.Struct, frozen=True):
    """A page without its frame: its label, its own rows in order, and the lines of its text."""

    sheet: Sheet
    label: str
    head: tuple[str, ...]
    foot: tuple[str, ...]
    body: tuple[Line, ...]


class _Edge(msgspec.Struct, frozen=True):
    """A row at the edge of page `index`, the number of the page if it bears that, and its other words."""

    row: Row
    index: int
    numbered: bool
    rest: str


def framed(sheets: Sequence[Sheet], size: float) -> tuple[Framed, ...]:
    """Each sheet with its label, and its own rows apart; `size` is that of the letters of the text."""
    edges = [edges_of(sheet) for sheet in sheets]
    printed = _printed(edges)
    marked = [_marked(rows, index, number) for index, (rows, number) in enumerate(zip(edges, printed, strict=True))]
    own = _own([edge for page in marked for edge in page], size, len(sheets))
    labels = _labels(sheets, printed)
    return tuple(
        _without(sheet, label, [edge.row for edge in page if id(edge) in own])
        for sheet, label, page in zip(sheets, labels, marked, strict=True)
    )


def _printed(edges: Sequence[Sequence[Row]]) -> tuple[Number | None, ...]:
    return believed([[found for row in rows for found, _ in row.numbers(index)] for index, rows in enumerate(edges)])


def _labels(sheets: Sequence[Sheet], printed: Sequence[Number | None]) -> tuple[str, ...]:
    """What is printed on the pages; where nothing is, what the file says is, and where neither, what counting gives."""
    stated = tuple(sheet.label for sheet in sheets)
    if not any(printed) and any(stated):
        return tuple(label or "unpaged" for label in stated)
    both = [(own.label, label) for own, label in zip(printed, stated, strict=True) if own is not None and label]
    agree = bool(both) and all(one == other for one, other in both)
    counted = labelled(printed)
    if not agree:
        return counted
    around = zip(printed, stated, counted, strict=True)
    return tuple(other if own is not None or not label else label for own, label, other in around)


def _marked(rows: Sequence[Row], index: int, number: Number | None) -> list[_Edge]:
    marked: list[_Edge] = []
    for row in rows:
        rest = next((rest for found, rest in row.numbers(index) if found == number), None)
        marked.append(_Edge(row, index, rest is not None, row.text if rest is None else rest))
    return marked


def _own(edges: Sequence[_Edge], size: float, pages: int) -> frozenset[int]:
    """The ids of the edges that are the page's own: the outermost first, an inner one only beside such a one."""
    needed = _REPEATS if pages > _SHORT_BOOK else 2
    own: set[int] = set()
    beside: set[tuple[int, bool]] = set()
    for depth in (0, 1):
        level = [e for e in edges if e.row.depth == depth and (not depth or (e.index, e.row.at_head) in beside)]
        repeated = _repeated(level, needed)
        sure = {id(e) for e in level if _is_own(e, size, repeated=id(e) in repeated)}
        sure |= _in_usual_place(level, sure, size, pages)
        own |= sure
        beside = {(e.index, e.row.at_head) for e in level if id(e) in sure}
    return frozenset(own)


def _is_own(edge: _Edge, size: float, *, repeated: bool) -> bool:
    row = edge.row
    if all(line.role == "page" for line in row.lines):
        return True
    if edge.numbered and not edge.rest:
        return True
    if row.size > _LARGER * size and not row.aside:
        return False
    if repeated:
        return row.gap > _APART or (row.at_head and row.depth == 0)
    return edge.numbered and row.gap > _APART and _words(row.text) <= _MOST_WORDS


def _repeated(edges: Sequence[_Edge], needed: int) -> frozenset[int]:
    """The ids of edges whose words stand at the same height of other pages, a misread letter apart; notes may do so too."""
    groups: list[list[_Edge]] = []
    for edge in edges:
        if not edge.rest or _UNENDED.search(edge.rest) or (not edge.numbered and _is_note(edge.row)):
            continue
        group = next((g for g in groups if _is_same(g[0], edge)), None)
        if group is None:
            groups.append([edge])
        else:
            group.append(edge)
    return frozenset(id(e) for group in groups if _runs_on(group, needed) for e in group)


def _runs_on(edges: Sequence[_Edge], needed: int) -> bool:
    """Whether there are as many as needed, half of them with another on the next page, or the next but one."""
    pages = {edge.index for edge in edges}
    near = [page for page in pages if pages & {page - 2, page - 1, page + 1, page + 2}]
    return len(pages) >= needed and 2 * len(near) >= len(pages)


def _is_note(row: Row) -> bool:
    return not row.at_head and MARKER.match(row.text) is not None


def _is_same(one: _Edge, other: _Edge) -> bool:
    if one.row.at_head != other.row.at_head or abs(one.row.place - other.row.place) > _NEAR:
        return False
    a, b = one.rest.casefold(), other.rest.casefold()
    if _DIGITS.findall(a) == _DIGITS.findall(b):
        return a == b or fuzz.ratio(a, b) >= _ALIKE
    letters, others = (_DIGITS.sub("", text) for text in (a, b))
    return letters == others and len(letters) >= _MANY_LETTERS and one.row.gap > _APART


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _in_usual_place(edges: Iterable[_Edge], sure: set[int], size: float, pages: int) -> set[int]:
    """The ids of short rows that stand apart at a height where many other pages have rows of their own."""
    level = list(edges)
    places = Counter(_place(edge) for edge in level if id(edge) in sure)
    usual = {place for place, count in places.items() if count >= max(_REPEATS, _USUAL * pages)}
    return {
        id(edge)
        for edge in level
        if _place(edge) in usual
        and edge.row.gap > _APART
        and not _is_note(edge.row)
        and not edge.row.aside
        and edge.row.size <= _LARGER * size
        and _words(edge.row.text) <= _MOST_WORDS
    }


def _place(edge: _Edge) -> tuple[bool, int]:
    return edge.row.at_head, round(edge.row.place / _NEAR)


def _without(sheet: Sheet, label: str, own: Sequence[Row]) -> Framed:
    gone = {id(line) for row in own for line in row.lines}
    return Framed(
        sheet,
        label,
        tuple(row.text for row in own if row.at_head),
        tuple(row.text for row in reversed(own) if not row.at_head),
        tuple(line for line in sheet.lines if id(line) not in gone),
    )
