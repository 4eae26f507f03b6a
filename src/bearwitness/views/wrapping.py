"""Lines that fit a terminal: counted in cells, so that letters of any script wrap where they should."""

import unicodedata
from functools import cache
from typing import Literal

import msgspec

Style = Literal["title", "heading", "line", "note", "plain"]
UNBROKEN = 1_000_000
"""A width in which no line has to be wrapped."""
_WIDE = frozenset("WF")
_NO_CELL = frozenset({"Mn", "Me", "Cf"})


class Printed(msgspec.Struct, frozen=True):
    """A line to print, without its line break, and what kind of line it is."""

    text: str
    style: Style = "plain"


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return len(text) if text.isascii() else sum(_cells_of(c) for c in text)


def padded(text: str, width: int) -> str:
    """`text` filled with blanks to `width` cells, or as it is where it is wider."""
    return text + " " * max(0, width - cells(text))


def wrapped(text: str, width: int) -> list[str]:
    """The words of `text` in lines of at most `width` cells; a longer word is cut.  One empty line for no words."""
    lines: list[list[str]] = [[]]
    taken = 0
    for word in text.split():
        rest, size = word, cells(word)
        if lines[-1] and taken + 1 + size <= width:
            lines[-1].append(word)
            taken += 1 + size
            continue
        if lines[-1]:
            lines.append([])
        while size > width > 0:
            head = _head(rest, width)
            lines[-1] = [head]
            lines.append([])
            rest = rest[len(head) :]
            size = cells(rest)
        lines[-1] = [rest] if rest else []
        taken = size
    return [" ".join(words) for words in lines]


def hanging(lead: str, text: str, width: int, style: Style = "plain") -> list[Printed]:
    """`text` after `lead`, its further lines indented as wide as the lead."""
    indent = cells(lead)
    first, *others = wrapped(text, max(width - indent, 12))
    return [Printed(f"{lead}{first}".rstrip(), style), *(Printed(" " * indent + line, style) for line in others)]


@cache
def _cells_of(character: str) -> int:
    if unicodedata.category(character) in _NO_CELL:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _head(word: str, width: int) -> str:
    taken = 0
    for at, character in enumerate(word):
        taken += _cells_of(character)
        if taken > width:
            return word[: max(1, at)]
    return word
