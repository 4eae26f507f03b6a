"""Lines that were broken to fit a width are joined again; lines that were ended on purpose are not.

The law of wrapping: a line was broken to fit where the first word of the next would not have fitted on it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

_NARROWEST, _WIDEST = 40, 110
_SLACK = 2
_SOME = 5
_ENOUGH_PAIRS = 2
_SHARE = 0.6
_GROUP_SHARE = 0.75
_CUT = re.compile(r"(?:^|[^\W\d_])-$")
_GOES_ON = re.compile(r"(?!(?:and|or|to|und|oder|et|ou|y|o)\b)[^\W\d_]")
"""What may be the rest of a word or compound: letters, and no "and" after a hyphen that waits for one."""
_LAST_PART = re.compile(r"[^\W\d_]+-$")
_FIRST_PART = re.compile(r"[^\W\d_]+")
_DASH = re.compile(r"\S(?:—|–|--)$")
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]*_]*$")
_DIVIDED = re.compile(r"\S+-[^\S\n]*\n\s*\S+")
_FIRST_HALVES = (
    *("self", "anti", "ultra", "quasi", "neo", "pseudo", "half", "well"),
    *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
)
"""What compounds begin with, and seldom a word divided between syllables."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Line(msgspec.Struct, frozen=True):
    """A line without the white space around it; `indent` is how much stood before it."""

    text: str
    indent: int = 0


class Words:
    """The words of a whole text in lower case, but for those divided at line ends; gathered when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None
        self.guessed: list[str] = []
        """Words made whole without another example of them in the text."""

    @property
    def doubt(self) -> str:
        """A sentence on the words made whole by guess; "" where none was."""
        different = tuple(dict.fromkeys(self.guessed))
        some = ", ".join(f"“{word}”" for word in different[:_SOME]) + (" …" if len(different) > _SOME else "")
        count = f"{len(different)} words" if len(different) > 1 else "a word"
        return f"{count} divided at a line's end made whole by guess: {some}" if different else ""

    def __contains__(self, word: str) -> bool:
        if self._words is None:
            undivided = _DIVIDED.sub(" ", self._text)
            self._words = frozenset(found.group().lower() for found in _WORD.finditer(undivided))
        return word in self._words


def width_of(groups: Sequence[Sequence[Line]]) -> int | None:
    """The width that the lines were broken to fit; None where each line is a paragraph, or ended on purpose."""
    lengths = sorted(len(line.text) for group in groups for line in group)
    if not lengths:
        return None
    width = lengths[(len(lengths) - 1) * 98 // 100]
    pairs = [(a, b) for group in groups for a, b in pairwise(group)]
    if not _NARROWEST <= width <= _WIDEST or len(pairs) < _ENOUGH_PAIRS:
        return None
    return width if sum(_full(a, b, width) for a, b in pairs) >= _SHARE * len(pairs) else None


def group_width(group: Sequence[Line], width: int) -> int:
    """The width of a group narrower than the rest, such as a block quotation; else `width`."""
    own = max(len(line.text) for line in group)
    pairs = list(pairwise(group))
    narrow = own >= _NARROWEST and len(pairs) >= _ENOUGH_PAIRS
    return own if narrow and sum(_full(a, b, own) for a, b in pairs) >= _GROUP_SHARE * len(pairs) else width


def flows(line: Line, following: Line, width: int) -> bool:
    """Whether the sentence or paragraph of `line` runs on in `following`."""
    goes_on = following.text[0].islower() and not _ENDED.search(line.text)
    if following.indent >= line.indent + 2 and not goes_on:
        return False
    return _full(line, following, width) or (goes_on and len(line.text) > width / 2)


def joined(lines: Sequence[str], words: Words) -> str:
    """The lines as one: a word that was divided at a line's end is whole, a compound keeps its hyphen."""
    whole = [lines[0]]
    for line, following in pairwise(lines):
        if _CUT.search(line) and _GOES_ON.match(following):
            if _was_divided(line, following, words):
                whole[-1] = whole[-1][:-1]
        elif not _DASH.search(line):
            whole.append(" ")
        whole.append(following)
    return "".join(whole)


def _full(line: Line, following: Line, width: int) -> bool:
    first = following.text.split(" ", 1)[0]
    return len(line.text) + 1 + len(first) > width - _SLACK


def _was_divided(line: str, following: str, words: Words) -> bool:
    """Whether the hyphen at the end of `line` is only that of the line's end, as far as the text's other words tell."""
    before, after = _LAST_PART.search(line), _FIRST_PART.match(following)
    if before is None or after is None or not following[0].islower():
        return False
    first, second = before.group()[:-1].lower(), after.group().lower()
    if f"{first}-{second}" in words:
        return False
    if first + second in words:
        return True
    if first in _FIRST_HALVES or (first in words and second in words):
        return False
    words.guessed.append(first + second)
    return True
