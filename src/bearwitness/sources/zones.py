"""The head and the tail of a page: where its title, author and date stand, above and below the prose."""

from collections.abc import Sequence

import msgspec

from bearwitness.sources.draft import Block, words_in
from bearwitness.sources.imprint import is_imprint

_PROSE_WORDS = 25
_HEAD_MOST = 12
_TAIL_MOST = 5


class Zones(msgspec.Struct, frozen=True):
    """Numbers of blocks, in order: those above the first paragraph of prose, and the last ones of the page.

    Furniture and notes are in neither; `notices` are the furniture outside the prose, which may bear the page's date.
    """

    head: tuple[int, ...]
    tail: tuple[int, ...]
    notices: tuple[int, ...]


def zones_of(blocks: Sequence[Block]) -> Zones:
    """The zones of a page; a page without prose is all head."""
    kept = [i for i, block in enumerate(blocks) if block.role in ("text", "heading")]
    prose = [i for i in kept if is_prose(blocks[i].text)]
    first, last = (prose[0], prose[-1]) if prose else (len(blocks), len(blocks))
    head = [i for i in kept if i < first][:_HEAD_MOST]
    tail = [i for i in kept if i > last][-_TAIL_MOST:]
    notices = [i for i, block in enumerate(blocks) if block.role == "furniture" and not first < i < last]
    return Zones(tuple(head), tuple(tail), tuple(notices))


def is_prose(text: str) -> bool:
    """Whether `text` is long enough to be a paragraph of prose, and does not only describe a book."""
    return words_in(text) >= _PROSE_WORDS and not is_imprint(text)
