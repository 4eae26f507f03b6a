"""Which blocks of a page are furniture: menus, appeals, forms, notices, readers' comments; the rest is the author's.

Blocks are judged by the signs they bear and by the company they keep.  Furniture is thrown away from reading, so
precision comes first: a paragraph is never furniture for its place alone.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bearwitness.sources.dated import is_date
from bearwitness.sources.dates import find_date
from bearwitness.sources.draft import Block, words_in
from bearwitness.sources.imprint import is_imprint
from bearwitness.sources.signs import Sign, is_interface, sign_of

_PROSE_WORDS = 25
_SENTENCE_WORDS = 7
_MANY = 3
_ENDED = re.compile(r"[.!?…][\"'”’)\]*]*$")
_META = re.compile(r"\s+[|·•—–]\s+")
_READERS = re.compile(r"^\W*(?:no|one|\d+) (?:comments?|responses?|repl(?:y|ies)|thoughts? on\b.*)\W*$", re.IGNORECASE)
_READER = re.compile(r"(?:\bsays?:?$|\bwrote:$|\bago$|\d{1,2}:\d\d)", re.IGNORECASE)
_READERS_HEAD = re.compile(r"^(?:readers[’'] )?comments?:?$", re.IGNORECASE)
_TRAILING = re.compile(
    r"(?<=[.!?”\"’)])\s+(?P<call>(?:click (?:here|to enlarge|on)|read more|continue reading|\(?read the rest)\b"
    r"[^.]{0,60}[.…»→)]*)$",
    re.IGNORECASE,
)
_ROW = re.compile(r"\s[|·•]\s")
_KEPT_TOGETHER = 150


def parted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """`blocks` with each byline cut from the counters and share buttons that stand on its line."""
    return tuple(part for block in blocks for part in _parts(block))


def marked(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """`blocks` with the role "furniture" given to those that are; what markup calls furniture stays so."""
    signs = [sign_of(block.text) if block.role != "furniture" else "none" for block in blocks]
    found = {i for i, sign in enumerate(signs) if sign in ("menu", "sure") and not is_kept(blocks[i].text)}
    found |= {i for i, block in enumerate(blocks) if block.role == "furniture"}
    found |= _rows_on_top(blocks)
    found |= _of_readers(blocks, found)
    found |= _in_company(signs, found)
    found |= _at_end(blocks, signs, found)
    found |= _masthead(blocks, signs)
    return tuple(_as_furniture(block) if i in found else block for i, block in enumerate(blocks))


def is_kept(text: str) -> bool:
    """Whether a line says what the page is, and is no furniture wherever it stands: a date, a book described."""
    return is_date(text) or is_imprint(text)


def _as_furniture(block: Block) -> Block:
    return Block(block.text, "furniture", block.group, block.pages)


def _parts(block: Block) -> tuple[Block, ...]:
    trailing = _TRAILING.search(block.text)
    if block.role == "text" and trailing is not None:
        return _cut(block, trailing.start(), trailing.start("call"))
    if block.role != "text" or len(block.text) > _KEPT_TOGETHER:
        return (block,)
    for cut in _META.finditer(block.text):
        rest = _META.split(block.text[cut.end() :])
        if all(map(is_interface, rest)) and find_date(block.text[: cut.start()]):
            return _cut(block, cut.start(), cut.end())
    return (block,)


def _cut(block: Block, end: int, start: int) -> tuple[Block, Block]:
    """The block up to `end`, and as furniture what begins at `start`."""
    return (
        Block(block.text[:end], block.role, block.group, tuple(mark for mark in block.pages if mark.start < end)),
        Block(block.text[start:], "furniture", block.group),
    )


def _is_prose(block: Block, sign: Sign) -> bool:
    return sign == "none" and words_in(block.text) > _PROSE_WORDS


def _of_readers(blocks: Sequence[Block], found: set[int]) -> set[int]:
    """What stands below the heading of readers' comments, in the second half of the page."""
    half = sum(len(block.text) for block in blocks) / 2
    before = 0
    for i, block in enumerate(blocks):
        before += len(block.text)
        if before < half or not _opens_comments(blocks, i):
            continue
        return {j for j in range(i, len(blocks)) if not is_kept(blocks[j].text) or j in found}
    return set()


def _opens_comments(blocks: Sequence[Block], i: int) -> bool:
    if _READERS.match(blocks[i].text):
        return True
    return bool(_READERS_HEAD.match(blocks[i].text)) and any(_READER.search(b.text) for b in blocks[i + 1 : i + 3])


def _in_company(signs: Sequence[Sign], found: set[int]) -> set[int]:
    """Likely blocks beside furniture, and blocks with a slight sign that have furniture on both sides."""
    more = {i for i, sign in enumerate(signs) if sign == "likely" and ({i - 1, i + 1} & found)}
    for a, b in pairwise(sorted(found | more)):
        inner = range(a + 1, b)
        if all(signs[i] in ("slight", "likely") for i in inner):
            more |= set(inner)
    return more


def _at_end(blocks: Sequence[Block], signs: Sequence[Sign], found: set[int]) -> set[int]:
    """What stands below all prose: from the first sign of furniture on, all but finished sentences."""
    prose = [i for i, block in enumerate(blocks) if i not in found and _is_prose(block, signs[i])]
    if not prose:
        return set()
    below = [i for i in range(prose[-1] + 1, len(blocks)) if i not in found and not is_kept(blocks[i].text)]
    likely = {i for i in below if signs[i] == "likely"}
    known = found | likely if found or len(likely) >= _MANY else set()
    first = min((i for i in known if i > prose[-1]), default=len(blocks))
    last = max(known, default=-1)
    return known | {i for i in below if i > first and (i < last or not _is_sentence(blocks[i].text))}


def _is_sentence(text: str) -> bool:
    return words_in(text) > _SENTENCE_WORDS and _ENDED.search(text) is not None


def _rows_on_top(blocks: Sequence[Block]) -> set[int]:
    """Rows of items in the first lines, such as "THE MAGAZINE | February 2016 | Book of the month"."""
    first = [i for i, block in enumerate(blocks) if block.group == blocks[0].group and block.role == "text"]
    return {i for i in first if len(blocks) > len(first) and len(_ROW.findall(blocks[i].text)) >= 2}


def _masthead(blocks: Sequence[Block], signs: Sequence[Sign]) -> set[int]:
    """The name and motto of a site above its menu, in the first group of lines, where a title stands below."""
    first = [i for i, block in enumerate(blocks) if block.group == blocks[0].group]
    menus = [i for i in first if signs[i] == "menu"]
    rest = blocks[len(first) :]
    if not menus or not rest or words_in(rest[0].text) > _PROSE_WORDS:
        return set()
    return {i for i in first if i < menus[-1] and not is_kept(blocks[i].text)}
