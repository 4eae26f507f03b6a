"""What a format gives: blocks of text in order, what its markup states about them, and what it states of itself."""

from typing import Literal

import msgspec

from bearwitness.record import PageMark, Problem, Span

Role = Literal["text", "heading", "note", "page", "furniture"]
GAP = "\n\n"
_LONGEST_WORD = 12


class Block(msgspec.Struct, frozen=True):
    """A paragraph, a heading or a line that stands alone, without blank lines or white space around it.

    `role` is what is known of it so far; "text" is still to be judged, "page" is a page's own line (a running head, its
    number).  Blocks of one `group` stood together, with no blank line between.  The `pages` that begin in the block
    have offsets into its text.
    """

    text: str
    role: Role = "text"
    group: int = 0
    pages: tuple[PageMark, ...] = ()


class Stated(msgspec.Struct, frozen=True, kw_only=True):
    """What a file's own markup says about it; "" where it says nothing.  `date` is EDTF, `kind` one of a `Source`'s."""

    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    publisher: str = ""
    kind: str = ""


class Draft(msgspec.Struct, frozen=True):
    """A file as its format reads it, before furniture and metadata are looked for."""

    blocks: tuple[Block, ...]
    stated: Stated = Stated()
    problems: tuple[Problem, ...] = ()


class Laid(msgspec.Struct, frozen=True):
    """Blocks laid out as one reading text: `spans[i]` is where block i stands in `text`."""

    text: str
    spans: tuple[Span, ...]
    pages: tuple[PageMark, ...]


def lay(blocks: tuple[Block, ...]) -> Laid:
    """The reading text of `blocks`, parted by blank lines; of pages that begin at one place the last is marked.

    Of a note that does not say on which page it stands, none is known.
    """
    spans, pages, at, noted = list[Span](), dict[int, PageMark](), 0, 0
    for block in blocks:
        spans.append(Span(at, at + len(block.text)))
        if block.role == "note" and pages and block.group != noted:
            pages[at] = PageMark(at, "")  # a note gathered at the end does not stand on the page before it
        noted = block.group if block.role == "note" else 0
        pages.update((at + mark.start, PageMark(at + mark.start, mark.label, mark.number)) for mark in block.pages)
        at += len(block.text) + len(GAP)
    marks = tuple(mark for _, mark in sorted(pages.items()))
    return Laid(GAP.join(block.text for block in blocks), tuple(spans), marks)


def words_in(text: str) -> int:
    """How many words `text` has; where a script sets no spaces, one for every dozen characters."""
    return max(text.count(" ") + 1, len(text) // _LONGEST_WORD)
