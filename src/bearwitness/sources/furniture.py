"""Which blocks of a page are furniture: menus, appeals, forms, notices, readers' comments; the rest is the author's.

Blocks are judged by the signs they bear and by the company they keep.  Furniture is thrown away from reading, so
precision comes first: a paragraph is never furniture for its place alone (see `company` for the rest).
"""

import re
from collections.abc import Iterator, Sequence

from bearwitness.sources.company import in_company, is_kept
from bearwitness.sources.dates import find_date
from bearwitness.sources.draft import Block
from bearwitness.sources.signs import is_interface, sign_of

_META = re.compile(r"\s+[|·•—–]\s+")
_TRAILING = re.compile(
    r"(?<=[.!?”\"’)])\s+(?P<call>(?:click (?:here|to enlarge|on)|read more|continue reading|\(?read the rest)\b"
    r"[^.]{0,60}[.…»→)]*)$",
    re.IGNORECASE,
)
_KEPT_TOGETHER = 150


def parted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """`blocks` with each byline cut from the counters and share buttons that stand on its line."""
    return tuple(part for block in blocks for part in _parts(block))


def marked(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """`blocks` with the role "furniture" given to those that are; what markup calls furniture stays so.

    The lines that are a printed page's own are furniture, and no company for others; notes are judged by nothing.
    """
    apart = [i for i, block in enumerate(blocks) if block.role in ("page", "note")]
    done = {i: _as_furniture(blocks[i]) if blocks[i].role == "page" else blocks[i] for i in apart}
    rest = iter(_judged([block for i, block in enumerate(blocks) if i not in done]))
    return tuple(done[i] if i in done else next(rest) for i in range(len(blocks)))


def _judged(blocks: Sequence[Block]) -> Iterator[Block]:
    signs = [sign_of(block.text) if block.role != "furniture" else "none" for block in blocks]
    sure = {i for i, sign in enumerate(signs) if sign in ("menu", "sure") and not is_kept(blocks[i].text)}
    stated = {i for i, block in enumerate(blocks) if block.role == "furniture"}
    found = in_company(blocks, signs, frozenset(sure | stated)) if blocks else frozenset[int]()
    return (_as_furniture(block) if i in found else block for i, block in enumerate(blocks))


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
