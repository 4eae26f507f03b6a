"""Plain text: pages, paragraphs and lines as the writer meant them.

Two habits are told apart for the file as a whole: a paragraph a line, and lines broken to fit a width with blank
lines between paragraphs.  In the first every line stands alone; in the second the lines of a paragraph are joined.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bearwitness.record import PageMark, Problem
from bearwitness.sources.cleaning import spaced
from bearwitness.sources.draft import Block, Draft
from bearwitness.sources.pages import labels, page_lines
from bearwitness.sources.wrapping import Line, Words, flows, group_width, joined, width_of

_TAB = 4
_INDENT = re.compile(r"[^\S\n]*")
_RULE = re.compile(r"^[-–—_=*~#.·•\s]{3,}$")
_UNENDED = re.compile(
    r"(?:,|-|\b(?:a|an|and|as|at|by|for|from|he|her|his|in|is|of|on|or|she|that|the|their|to|was|with))$"
)
_UNDERLINED = re.compile(r"(?<![\w_])_(?! )([^_]{1,200}?)(?<! )_(?![\w_])")
"""Emphasis as typists and e-texts mark it."""
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]*_]*$")

Groups = tuple[tuple[Line, ...], ...]


def read_plain(text: str) -> Draft:
    """The blocks of a plain text that has been `cleaned`; a form feed begins a page."""
    text = _UNDERLINED.sub(r"*\1*", text)
    pages = [_groups(page) for page in text.split("\f")]
    width = width_of([group for page in pages for group in page])
    words = Words(text)
    blocks = _blocks(pages[0], width, words) if len(pages) == 1 else _run_on(_paged(pages, width, words), words)
    done = tuple(blocks)
    return Draft(done, problems=(Problem("doubtful", words.doubt),) if words.doubt else ())


def _groups(text: str) -> Groups:
    """The runs of lines without a blank line or a drawn rule between them."""
    groups: list[list[Line]] = [[]]
    for raw in text.split("\n"):
        line = spaced(raw)
        if line and not _RULE.match(line):
            groups[-1].append(Line(line, _indent(raw)))
        elif groups[-1]:
            groups.append([])
    return tuple(tuple(group) for group in groups if group)


def _indent(raw: str) -> int:
    found = _INDENT.match(raw)
    return len(found.group().expandtabs(_TAB)) if found else 0


def _blocks(groups: Groups, width: int | None, words: Words) -> Iterator[Block]:
    if width is None and len(groups) == 1:  # no blank line in the whole file: each line stands for itself
        groups = tuple((line,) for line in groups[0])
    for number, group in enumerate(groups):
        for paragraph in _paragraphs(group, width, words):
            yield Block(paragraph, group=number)


def _paragraphs(group: Sequence[Line], width: int | None, words: Words) -> Iterator[str]:
    """The paragraphs of a group: lines that flow on are joined."""
    fit = None if width is None else group_width(group, width)
    lines = [group[0].text]
    for line, following in pairwise(group):
        if fit is None or not flows(line, following, fit):
            yield joined(lines, words)
            lines = []
        lines.append(following.text)
    yield joined(lines, words)


def _paged(pages: Sequence[Groups], width: int | None, words: Words) -> Iterator[Block]:
    """The blocks of all pages; the first of each bears its page, and a page's own lines are apart."""
    own, first_group = page_lines(pages), 0
    for label, page in zip(labels(pages), pages, strict=True):
        mark: tuple[PageMark, ...] = (PageMark(0, label),)
        for block in _page_blocks(page, own, width, words):
            yield Block(block.text, block.role, first_group + block.group, mark)
            mark = ()
        first_group += len(page)


def _page_blocks(page: Groups, own: frozenset[Line], width: int | None, words: Words) -> Iterator[Block]:
    lines = [line for group in page for line in group]
    edges = {id(line) for line in (lines[:1] + lines[-1:]) if line in own}
    for number, group in enumerate(page):
        head = [line for line in group[:1] if id(line) in edges]
        foot = [line for line in group[len(head) :][-1:] if id(line) in edges]
        yield from (Block(line.text, "page", number) for line in head)
        body = group[len(head) : len(group) - len(foot)]
        if body:
            yield from (Block(text, group=number) for text in _paragraphs(body, width, words))
        yield from (Block(line.text, "page", number) for line in foot)


def _run_on(blocks: Iterator[Block], words: Words) -> Iterator[Block]:
    """Blocks in which a paragraph that runs over the end of a page is whole, with the page marked inside it.

    The page's own lines that stood between its parts follow it.
    """
    last: Block | None = None
    between: list[Block] = []
    for block in blocks:
        if block.role == "page":
            between.append(block)
        elif last is not None and _runs_on(last, block, between):
            last = _made_whole(last, block, between, words)
            between = [Block(line.text, line.role, line.group) for line in between]
        else:
            yield from (last, *between) if last is not None else between
            last, between = block, []
    yield from (last, *between) if last is not None else between


def _runs_on(last: Block, block: Block, between: Sequence[Block]) -> bool:
    if not any(piece.pages for piece in (*between, block)):
        return False
    return bool(_UNENDED.search(last.text)) or (block.text[0].islower() and not _ENDED.search(last.text))


def _made_whole(last: Block, block: Block, between: Sequence[Block], words: Words) -> Block:
    whole = joined((last.text, block.text), words)
    at = len(whole) - len(block.text)
    begun = [PageMark(at, mark.label) for line in between for mark in line.pages]
    begun += [PageMark(at + mark.start, mark.label) for mark in block.pages]
    return Block(whole, last.role, last.group, (*last.pages, *begun))
