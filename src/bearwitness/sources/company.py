"""Furniture known by the company it keeps: what stands among, above and below lines that bear sure signs of it."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from bearwitness.sources.dated import is_date
from bearwitness.sources.draft import Block, words_in
from bearwitness.sources.imprint import is_imprint
from bearwitness.sources.signs import Sign, is_interface

_PROSE_WORDS = 25
_SENTENCE_WORDS = 7
_LINE_WORDS = 6
_MANY = 3
_LITTLE = 0.1
_ENDED = re.compile(r"[.!?…][\"'”’)\]*]*$")
_READERS = re.compile(r"^\W*(?:no|one|\d+) (?:comments?|responses?|repl(?:y|ies)|thoughts? on\b.*)\W*$", re.IGNORECASE)
_READER = re.compile(r"(?:\bsays?:?$|\bwrote:$|\bago$|\d{1,2}:\d\d)", re.IGNORECASE)
_READERS_HEAD = re.compile(r"^(?:readers[’'] )?comments?:?$", re.IGNORECASE)
_ROW = re.compile(r"\s[|·•]\s")


def is_kept(text: str) -> bool:
    """Whether a line says what the page is, and is no furniture wherever it stands: a date, a book described."""
    return is_date(text) or is_imprint(text)


def in_company(blocks: Sequence[Block], signs: Sequence[Sign], found: frozenset[int]) -> frozenset[int]:
    """`found`, the blocks known to be furniture, with those that their company makes so, given each block's sign."""
    known = found | _rows_on_top(blocks) | _lists_of_items(blocks) | _of_readers(blocks, found)
    known |= _beside(signs, known)
    known |= _at_end(blocks, signs, known)
    if not any(block.role == "furniture" for block in blocks):  # markup knows better where the body ends
        known |= _after_the_body(blocks, signs, known)
    return known | _masthead(blocks, signs)


def _is_prose(block: Block, sign: Sign) -> bool:
    return sign == "none" and words_in(block.text) > _PROSE_WORDS


def _of_readers(blocks: Sequence[Block], found: frozenset[int]) -> frozenset[int]:
    """What stands below the heading of readers' comments, in the second half of the page."""
    half = sum(len(block.text) for block in blocks) / 2
    before = 0
    for i, block in enumerate(blocks):
        before += len(block.text)
        if before >= half and _opens_comments(blocks, i):
            return frozenset(j for j in range(i, len(blocks)) if j in found or not is_kept(blocks[j].text))
    return frozenset()


def _opens_comments(blocks: Sequence[Block], i: int) -> bool:
    if _READERS.match(blocks[i].text):
        return True
    return bool(_READERS_HEAD.match(blocks[i].text)) and any(_READER.search(b.text) for b in blocks[i + 1 : i + 3])


def _lists_of_items(blocks: Sequence[Block]) -> frozenset[int]:
    """Menus with an item on each line: of a run of short lines, from the first known item to the last."""
    more: set[int] = set()
    for short, run in groupby(range(len(blocks)), key=lambda i: words_in(blocks[i].text) <= _LINE_WORDS):
        items = [i for i in run if is_interface(blocks[i].text)] if short else []
        if len(items) >= _MANY and len(items) * _MANY > items[-1] - items[0]:
            more |= {i for i in range(items[0], items[-1] + 1) if not is_kept(blocks[i].text)}
    return frozenset(more)


def _beside(signs: Sequence[Sign], found: frozenset[int]) -> frozenset[int]:
    """Likely blocks beside furniture, and blocks with a slight sign that have furniture on both sides."""
    more = {i for i, sign in enumerate(signs) if sign == "likely" and ({i - 1, i + 1} & found)}
    for a, b in pairwise(sorted(found | more)):
        inner = range(a + 1, b)
        if all(signs[i] in ("slight", "likely") for i in inner):
            more |= set(inner)
    return frozenset(more)


def _at_end(blocks: Sequence[Block], signs: Sequence[Sign], found: frozenset[int]) -> frozenset[int]:
    """What stands below all prose: from the first sign of furniture on, all but finished sentences."""
    prose = [i for i, block in enumerate(blocks) if i not in found and _is_prose(block, signs[i])]
    if not prose:
        return frozenset()
    below = _open(blocks, found, prose[-1] + 1)
    likely = {i for i in below if signs[i] == "likely"}
    known = found | likely if found or len(likely) >= _MANY else frozenset[int]()
    first = min((i for i in known if i > prose[-1]), default=len(blocks))
    last = max(known, default=-1)
    return known | {i for i in below if i > first and (i < last or not _is_sentence(blocks[i].text))}


def _after_the_body(blocks: Sequence[Block], signs: Sequence[Sign], found: frozenset[int]) -> frozenset[int]:
    """What follows the first furniture after which hardly any prose is left, and less than there is of other lines.

    Pages end in lists of other pages, each with its first sentence: teasers, which look like prose.
    """
    prose = {i: len(block.text) for i, block in enumerate(blocks) if i not in found and _is_prose(block, signs[i])}
    left = sum(prose.values())
    little = left * _LITTLE
    for i in range(len(blocks)):
        left -= prose.get(i, 0)
        if i in found and left <= little:
            below = _open(blocks, found, i + 1)
            paragraphs = sum(j in prose for j in below)
            furniture = sum(j >= i for j in found)
            others = len(below) - paragraphs + furniture
            return frozenset(below) if furniture >= _MANY and others >= _MANY * paragraphs else frozenset()
    return frozenset()


def _open(blocks: Sequence[Block], found: frozenset[int], start: int) -> list[int]:
    """The blocks from `start` on that are not known to be furniture, and may be."""
    return [i for i in range(start, len(blocks)) if i not in found and not is_kept(blocks[i].text)]


def _is_sentence(text: str) -> bool:
    return words_in(text) > _SENTENCE_WORDS and _ENDED.search(text) is not None


def _rows_on_top(blocks: Sequence[Block]) -> frozenset[int]:
    """Rows of items in the first lines, such as "THE MAGAZINE | February 2016 | Book of the month"."""
    first = [i for i, block in enumerate(blocks) if block.group == blocks[0].group and block.role == "text"]
    return frozenset(i for i in first if len(blocks) > len(first) and len(_ROW.findall(blocks[i].text)) >= 2)


def _masthead(blocks: Sequence[Block], signs: Sequence[Sign]) -> frozenset[int]:
    """The name and motto of a site above its menu, in the first group of lines, where a title stands below."""
    first = [i for i, block in enumerate(blocks) if block.group == blocks[0].group]
    menus = [i for i in first if signs[i] == "menu"]
    rest = blocks[len(first) :]
    if not menus or not rest or words_in(rest[0].text) > _PROSE_WORDS:
        return frozenset()
    return frozenset(i for i in first if i < menus[-1] and not is_kept(blocks[i].text))
