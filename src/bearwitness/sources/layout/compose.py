"""Sheets become blocks: the frame of the pages and their notes apart, columns in order, paragraphs whole.

A paragraph that runs over columns and pages is one block, with the pages marked in it; the pages' own lines that
stood between its parts follow it.  The notes stand at the end, each with the page on which it is printed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from bearwitness.sources.draft import Block
from bearwitness.sources.layout.footnotes import CALL, NoteLine, ended, parted, plain
from bearwitness.sources.layout.frame import Framed, framed
from bearwitness.sources.layout.knitting import knit
from bearwitness.sources.layout.lines import PRINTED_ASTERISK
from bearwitness.sources.layout.paragraphs import columns_of
from bearwitness.sources.layout.sheets import Line, Sheet, usual_size
from bearwitness.sources.layout.spreads import unfolded
from bearwitness.sources.layout.writing import Part, Writer, mark_of
from bearwitness.sources.wrapping import Words

_UNIT = re.compile(r"\b[ckm]?m$")


class _Note(msgspec.Struct, frozen=True):
    """A note: its number or sign, its lines, and the page of each."""

    number: str
    lines: tuple[str, ...]
    pages: tuple[Framed, ...]


class _Page(msgspec.Struct, frozen=True):
    """A page with its columns of prose, and the numbers of the notes on it."""

    page: Framed
    columns: tuple[tuple[Line, ...], ...]


def compose(sheets: Sequence[Sheet], known: Iterable[str] = ()) -> tuple[tuple[Block, ...], str]:
    """The blocks of a text that is printed on `sheets`, and a sentence on what was guessed, "" where nothing was.

    `known` are words that are known to be whole, where lines divide them.
    """
    size = usual_size(line for sheet in sheets for line in sheet.lines)
    pages = framed(unfolded(sheets), size)
    words = Words("\n".join([*(line.text for page in pages for line in page.body), *known]))
    prose, notes = _apart(pages, size)
    described = iter(columns_of([column for page in prose for column in page.columns]))
    writer = Writer(words, size)
    for page in prose:
        writer.page(page.page, [Part(lines, next(described)) for lines in page.columns])
    writer.finish()
    return (*writer.blocks, *_noted(notes, words)), words.doubt


def _apart(pages: Sequence[Framed], size: float) -> tuple[list[_Page], list[_Note]]:
    prose: list[_Page] = []
    notes: list[_Note] = []
    for page in pages:
        unfinished = bool(notes) and not ended(notes[-1].lines[-1])
        columns, lines = parted(page.body, size, open_note=unfinished, ordered=page.sheet.ordered)
        numbers = frozenset(line.number for line in lines)
        called = tuple(tuple(_with_calls(line, numbers) for line in column) for column in columns)
        prose.append(_Page(page, called))
        for line in lines:
            _add(notes, line, page)
    return prose, notes


def _add(notes: list[_Note], line: NoteLine, page: Framed) -> None:
    if line.number or not notes:
        notes.append(_Note(line.number, (line.line.text,), (page,)))
    else:
        last = notes[-1]
        notes[-1] = _Note(last.number, (*last.lines, line.line.text), (*last.pages, page))


def _with_calls(line: Line, numbers: frozenset[str]) -> Line:
    """The line with the calls of notes in square brackets; a sign is one only where the page has its note."""

    def call(found: re.Match[str]) -> str:
        label = plain(found.group())
        if label in numbers:
            return f"[{label}]"
        before = line.text[: found.start()]
        sure = found.group("figures") is not None and not before[-1].isdigit() and not _UNIT.search(before)
        return f"[{label}]" if sure else found.group()

    return msgspec.structs.replace(line, text=CALL.sub(call, line.text))


def _noted(notes: Sequence[_Note], words: Words) -> Iterator[Block]:
    for group, note in enumerate(notes):
        lead = f"[{note.number}] " if note.number else ""
        text, starts = knit(note.lines, words)
        marks = [mark_of(note.pages[0])]
        for before, page, start in zip(note.pages, note.pages[1:], starts[1:], strict=False):
            if page is not before:
                marks.append(mark_of(page, len(lead) + start))
        yield Block(lead + text.replace(PRINTED_ASTERISK, "*"), "note", -1 - group, tuple(marks))
