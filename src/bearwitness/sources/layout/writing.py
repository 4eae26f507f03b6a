"""The lines of a printed text are written down as blocks, one paragraph after the other."""

from collections.abc import Sequence

import msgspec

from bearwitness.record import PageMark
from bearwitness.sources.draft import Block, Role
from bearwitness.sources.layout.frame import Framed
from bearwitness.sources.layout.knitting import knit
from bearwitness.sources.layout.lines import PRINTED_ASTERISK
from bearwitness.sources.layout.paragraphs import Column, begins, is_other_kind, runs_over
from bearwitness.sources.layout.sheets import Line
from bearwitness.sources.wrapping import Words

_LARGER = 1.15
_HEADING_WORDS = 20
_WRAPPED = 0.7
_GAP = 1.35


class Part(msgspec.Struct, frozen=True):
    """The lines of one column, at least one, and what the column is like."""

    lines: tuple[Line, ...]
    column: Column


def mark_of(page: Framed, start: int = 0) -> PageMark:
    """The mark of a page, at an offset of a block."""
    return PageMark(start, page.label, page.sheet.number)


class Writer:
    """Gathers the lines of a paragraph until the next begins.

    The pages' own lines wait for its end, so that a paragraph that runs over a page is whole.
    """

    def __init__(self, words: Words, size: float) -> None:
        self.blocks: list[Block] = []
        self._words, self._size = words, size
        self._lines: list[Line] = []
        self._marks: dict[int, Framed] = {}
        self._between: list[Block] = []
        self._last: Part | None = None
        self._group = 0

    def page(self, page: Framed, parts: Sequence[Part]) -> None:
        """Writes down a page: its head, its columns, its foot."""
        head = [Block(text, "page") for text in page.head]
        opened = False
        for part in parts:
            for number, line in enumerate(part.lines):
                if self._begins(line, part, number):
                    self.finish()
                if not opened:
                    self._open(page, head)
                    opened = True
                self._lines.append(line)
            self._last = part
        self._between += [*(head if not opened else ()), *(Block(text, "page") for text in page.foot)]

    def _open(self, page: Framed, head: list[Block]) -> None:
        """Marks where a page begins: in the paragraph that runs over, or else at its head."""
        if self._lines:
            self._between += head
        elif head:
            self.blocks += [msgspec.structs.replace(head[0], pages=(mark_of(page),)), *head[1:]]
            return
        self._marks[len(self._lines)] = page

    def finish(self) -> None:
        """Writes down the paragraph that has been gathered, and the pages' own lines that waited for its end."""
        if self._lines:
            text, starts = knit([line.text for line in self._lines], self._words)
            marks = tuple(mark_of(page, starts[number]) for number, page in self._marks.items())
            text = text.replace(PRINTED_ASTERISK, "*")
            inside = tuple(mark for mark in marks if mark.start < len(text))
            self.blocks.append(Block(text, self._role(text), self._group, inside))
        self._lines, self._marks = [], {}
        self._release()

    def _release(self) -> None:
        self.blocks += (msgspec.structs.replace(block, group=self._group) for block in self._between)
        self._between = []

    def _begins(self, line: Line, part: Part, number: int) -> bool:
        if not self._lines:
            self._group += 1
            return True
        before = self._lines[-1]
        if number == 0:
            assert self._last is not None
            begun = not runs_over(line, before, part.column, self._last.column)
        elif self._is_larger(line) and not is_other_kind(line, before):
            begun = not _is_wrapped(line, before, part.column)
        else:
            begun = begins(part.lines, number, part.column, first_before=len(self._lines) == 1)
        if begun:
            together = number and line.base - before.base <= _GAP * max(part.column.leading, line.size)
            self._group += not together
        return begun

    def _is_larger(self, line: Line) -> bool:
        return line.role == "heading" or line.size > _LARGER * self._size

    def _role(self, text: str) -> Role:
        heading = all(self._is_larger(line) for line in self._lines)
        return "heading" if heading and len(text.split()) <= _HEADING_WORDS else "text"


def _is_wrapped(line: Line, before: Line, column: Column) -> bool:
    """Whether a heading goes on in the next line: set close below one that nearly fills the column."""
    close = line.base - before.base <= 1.5 * line.size
    return close and before.right - before.left > _WRAPPED * (column.right - column.left)
