"""The nouns of recognition: words with the confidence of the program in them, and the sheets made of them."""

import re
from collections.abc import Sequence
from statistics import median

import msgspec

from bearwitness.sources.layout import Line, Sheet, Word
from bearwitness.sources.layout.lines import lines_of
from bearwitness.sources.layout.sheets import LineRole

CONFIDENT = 0.7
_RAISED_SIZE, _RAISED_BY = 0.6, 0.35
_HYPHEN = re.compile("(?<=\\w)[¬⸗゠=\u00ad]$")
"""Signs that are written for a hyphen at a line's end."""
_LETTER = re.compile(r"\w")


class Seen(msgspec.Struct, frozen=True):
    """A word as it was recognised; `confidence` is from 0 to 1, None where the program does not say."""

    text: str
    left: float
    right: float
    confidence: float | None = None
    italic: bool = False
    raised: bool = False


class SeenLine(msgspec.Struct, frozen=True):
    """A line as it was recognised, in the block of that number; `base` is where its letters stand."""

    words: tuple[Seen, ...]
    base: float
    size: float
    block: int = 0
    role: LineRole = "text"


class Scan(msgspec.Struct, frozen=True):
    """A page: its sheet, how many words were recognised, and in which of them there is little confidence."""

    sheet: Sheet
    words: int
    doubtful: tuple[str, ...]


def fitted(scan: Scan, sheet: Sheet) -> Scan:
    """A scan of the page that `sheet` is without its lines, in the unit of that."""
    by = sheet.width / scan.sheet.width
    lines = tuple(
        msgspec.structs.replace(
            line, left=line.left * by, right=line.right * by, base=line.base * by, size=line.size * by
        )
        for line in scan.sheet.lines
    )
    return msgspec.structs.replace(scan, sheet=msgspec.structs.replace(sheet, lines=lines))


def scan_of(sheet: Sheet, lines: Sequence[SeenLine]) -> Scan:
    """The scan of a page: `sheet` is it without its lines.

    Letters of one block are taken to be of one size, for what is measured is how far those of each line reach.
    """
    sizes: dict[int, list[float]] = {}
    for line in lines:
        sizes.setdefault(line.block, []).append(line.size)
    usual = {block: median(found) for block, found in sizes.items()}
    words = [word for line in lines for word in line.words if _LETTER.search(word.text)]
    doubtful = tuple(word.text for word in words if word.confidence is not None and word.confidence < CONFIDENT)
    printed = tuple(piece for line in lines for piece in _printed(line, usual[line.block] or 1.0))
    return Scan(msgspec.structs.replace(sheet, lines=printed), len(words), doubtful)


def _printed(line: SeenLine, size: float) -> tuple[Line, ...]:
    last = len(line.words) - 1
    words = (
        Word(
            text=_HYPHEN.sub("-", word.text) if number == last else word.text,
            left=word.left,
            right=word.right,
            base=line.base - _RAISED_BY * size * word.raised,
            size=size * (_RAISED_SIZE if word.raised else 1),
            italic=word.italic,
        )
        for number, word in enumerate(line.words)
        if word.text.strip()
    )
    return tuple(msgspec.structs.replace(piece, role=line.role, block=line.block) for piece in lines_of(words))
