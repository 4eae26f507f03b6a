"""The nouns of layout: words and lines with their places on a sheet.

Lengths are in whatever unit the file has, the same on one sheet; heights count from the sheet's upper edge down.
"""

from collections.abc import Iterable
from typing import Literal

import msgspec

LineRole = Literal["text", "heading", "note", "page"]


class Word(msgspec.Struct, frozen=True, array_like=True):
    """Letters of one kind with no space inside, standing on the height `base`.

    `glued` where no space parts it from the word before; `size` is that of its letters, as printers count it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    italic: bool = False
    bold: bool = False
    glued: bool = False


class Line(msgspec.Struct, frozen=True, array_like=True):
    """A line as it is printed, or what of it stands in one column.

    Words in italics have asterisks round them, raised figures are characters of their own, and an asterisk that is
    printed is U+204E.  `role` is what the file itself says of the line: "page" is the page's own, a running head or
    a page number; `block` is the number of the region that the file puts it in.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    role: LineRole = "text"
    block: int = 0


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """A page of the file, `number` counted from 1; `label` is what the file says is printed on it, "" where nothing.

    `ordered` where its lines stand in the order in which somebody reads them, block by block.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    label: str = ""
    ordered: bool = False


def usual_size(lines: Iterable[Line]) -> float:
    """The size of the letters in which most of `lines` are set; 1 where there are none."""
    letters: dict[float, int] = {}
    for line in lines:
        size = round(line.size, 1)
        letters[size] = letters.get(size, 0) + len(line.text)
    return max(letters, key=lambda size: (letters[size], size), default=1.0) or 1.0
