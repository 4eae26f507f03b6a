"""What a page says of itself: its title, author, date and kind, and the book that it reviews."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from bearwitness.record import ReviewedWork, Span
from bearwitness.sources.byline import Byline, at_head, at_tail, reviewer
from bearwitness.sources.dated import date_of_page, is_date, is_dateline
from bearwitness.sources.draft import Block, Laid, Stated, words_in
from bearwitness.sources.imprint import described, is_imprint, named_in_heading
from bearwitness.sources.zones import Zones, zones_of

_ISSUE = re.compile(
    r"\b(?:vol(?:ume)?|no|issue|nr|nº)\.?\s?\d|^[^.:,]{3,40}\s\d{1,3}$"
    r"|\b(?:bulletin|journal|magazine|quarterly|monthly|weekly)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:(?:book )?reviews?|essays?|books?|obituar(?:y|ies)|features?|article|letters?|interview|opinion|comment|"
    r"biography|fiction|in memoriam|(?:early )?life(?: and \w+)*|biographical (?:note|history)|background|"
    r"introduction|[IVXLC]+|\d+)\W*$",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(r"\bdear\b|[,;]$|[^.A-ZÀ-Þ]\.$")
_ROW = re.compile(r"\s[|·•]\s")
_TITLE_WORDS = 25
_ABOVE = 2


class Metadata(msgspec.Struct, frozen=True):
    """What was found; "" and None where the page does not say.  `title_block` is the number of the title's block."""

    title: str = ""
    byline: str = ""
    date: str | None = None
    reviewed: ReviewedWork | None = None
    title_block: int | None = None
    apart: frozenset[int] = frozenset()
    """The blocks that describe the book, or are the byline: no headings."""


def metadata_of(blocks: Sequence[Block], laid: Laid, stated: Stated) -> Metadata:
    """The page's own metadata: what its markup states, and what its first and last lines say."""
    zones = zones_of(blocks)
    reviewed, used = _reviewed(blocks, zones, laid)
    title_block = _title_block(blocks, [i for i in zones.head if i not in used])
    title = stated.title or (blocks[title_block].text.strip("*_ ") if title_block is not None else "")
    lines = [(i, blocks[i].text) for i in zones.head if i not in used]
    byline = at_head(lines, title_block) or _at_book(blocks, used) or _at_tail(blocks, zones, used, laid)
    date = stated.date or _date(blocks, zones, used, title_block)
    name = stated.author or (byline.name if byline is not None else "")
    return Metadata(title, name, date or None, reviewed or named_in_heading(title), title_block, _apart(used, byline))


def _reviewed(blocks: Sequence[Block], zones: Zones, laid: Laid) -> tuple[ReviewedWork | None, frozenset[int]]:
    """The book that an imprint at the page's head or tail describes, and the blocks that do so."""
    for i in (*zones.head, *zones.tail):
        if not is_imprint(blocks[i].text):
            continue
        for first in range(i, max(-1, i - _ABOVE - 1), -1):
            if blocks[first].group != blocks[i].group or blocks[first].role == "furniture":
                break
            work = described("\n".join(block.text for block in blocks[first : i + 1]))
            if work is not None:
                span = Span(laid.spans[first].start, laid.spans[i].end)
                return msgspec.structs.replace(work, span=span), frozenset(range(first, i + 1))
    return None, frozenset()


def _title_block(blocks: Sequence[Block], head: Sequence[int]) -> int | None:
    """The block of the title: the line above a byline, else the first line that names no magazine or section."""
    likely = [i for i in head if _is_title_like(blocks[i].text) and not _masthead(blocks, i)]
    signed = {above for above, below in pairwise(head) if at_head([(below, blocks[below].text)]) is not None}
    return next((i for i in likely if i in signed), likely[0] if likely else None)


def _is_title_like(text: str) -> bool:
    bare = text.strip("*_ ")
    if words_in(bare) > _TITLE_WORDS or _ROW.search(bare) or _NO_TITLE.search(bare) or _LABEL.match(bare):
        return False
    return not is_date(bare) and not is_dateline(bare) and at_head([(0, bare)]) is None


def _masthead(blocks: Sequence[Block], i: int) -> bool:
    """Whether the line stands in a group that gives a magazine's issue, or only names its section."""
    lines = [b.text for b in blocks if b.group == blocks[i].group and b.role != "furniture"]
    others = any(_LABEL.match(line) and not line.strip().isdigit() for line in lines[1:])
    return others or any(_ISSUE.search(line) for line in lines)


def _at_book(blocks: Sequence[Block], used: frozenset[int]) -> Byline | None:
    """The reviewer, where the line that describes the book begins with the name."""
    names = ((reviewer(blocks[i].text), i) for i in sorted(used))
    return next((Byline(name, i) for name, i in names if name), None)


def _at_tail(blocks: Sequence[Block], zones: Zones, used: frozenset[int], laid: Laid) -> Byline | None:
    lines = [(i, blocks[i].text) for i in zones.tail if i not in used and not is_date(blocks[i].text)]
    return at_tail(lines, laid.text[: laid.spans[lines[0][0]].start]) if lines else None


def _apart(used: frozenset[int], byline: Byline | None) -> frozenset[int]:
    return used if byline is None else used | {byline.block}


def _date(blocks: Sequence[Block], zones: Zones, used: frozenset[int], title_block: int | None) -> str:
    lines = [blocks[i].text for i in (*zones.head, *reversed(zones.tail)) if i not in used and i != title_block]
    return date_of_page(lines, [blocks[i].text for i in zones.notices])
