"""Which blocks are headings: short lines, not ended like sentences, with prose below them."""

import re
from collections.abc import Sequence

from bearwitness.sources.dated import is_date, is_dateline
from bearwitness.sources.draft import Block, words_in
from bearwitness.sources.zones import is_prose

_WORDS = 12
_EXCLAIMED = 6
_SENTENCE_END = re.compile(r"[.,;:…”’\"')\]–—-]$")
_OPENS = re.compile(r"^(?!\[)[\W_]*[^\W_a-z]")
_LIFE_DATES = re.compile(r"\([^)]*\d{4}[^)]*\)")
_NUMERAL = re.compile(r"^(?:chapter |part )?(?:[IVXLC]+|\d{1,3})\.?$", re.IGNORECASE)
_NOTES = re.compile(r"(?:\s?\[(?:\d+|edit|citation needed)\])+$")
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]*_]*$")


def is_heading_like(text: str) -> bool:
    """Whether a line has the shape of a heading: a dozen words at most, no stop at its end, no dates of a life."""
    words = words_in(text)
    if _NUMERAL.match(text):
        return True
    if words > _WORDS or not _OPENS.match(text) or _LIFE_DATES.search(text) or is_date(text) or is_dateline(text):
        return False
    bare = _NOTES.sub("", text).strip("*_")
    return not _SENTENCE_END.search(bare) and (not bare.endswith("!") or words <= _EXCLAIMED)


def headings_of(blocks: Sequence[Block]) -> tuple[int, ...]:
    """The numbers of the headings: those that markup gives, and heading-like lines right above prose."""
    kept = [i for i, block in enumerate(blocks) if block.role in ("text", "heading")]
    found: set[int] = set()
    for place in range(len(kept) - 1, -1, -1):
        number = kept[place]
        below = kept[place + 1 : place + 3]
        if blocks[number].role == "heading" or (
            is_heading_like(blocks[number].text) and _stands_above(blocks, below, found)
        ):
            found.add(number)
    return tuple(sorted(found))


def _stands_above(blocks: Sequence[Block], below: Sequence[int], found: set[int]) -> bool:
    """Whether prose follows, at once or below one more heading."""
    if not below:
        return False
    if below[0] in found:
        return len(below) > 1 and below[1] not in found
    text = blocks[below[0]].text
    return is_prose(text) or (bool(_SENTENCE.search(text)) and words_in(text) > 5)
