"""Pages parted by form feeds: what their printed numbers are, and which lines are only the page's own.

A number at a page's head or foot is believed where at least one other page confirms it by counting on from it; a
page without one, between pages that have theirs, is counted and labelled in square brackets, as cataloguers do.
Where no page bears a number all are counted from the first, in brackets.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from bearwitness.sources.wrapping import Line

_NUMBER = re.compile(r"^[-–—\[(|]?\s*(?:p(?:age|\.)?\s*)?(\d{1,4}|[ivxlc]{1,8}|[IVXLC]{1,8})\s*[-–—\])|]?$")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_DIGITS = re.compile(r"\d+")
_REPEATS = 3
UNPAGED = "unpaged"

Page = Sequence[Sequence[Line]]
"""The groups of lines of a page, a blank line between each two."""


class _Number(msgspec.Struct, frozen=True):
    """A number as printed; `series` is the same for numbers that count on from each other, page by page."""

    label: str
    value: int
    series: tuple[bool, int]


def labels(pages: Sequence[Page]) -> tuple[str, ...]:
    """The label of each page: as printed, or counted and in brackets, or "unpaged" where the count is not known."""
    candidates = [_numbers(page, index) for index, page in enumerate(pages)]
    confirmed = Counter(number.series for found in candidates for number in set(found))
    printed = [next((n for n in found if confirmed[n.series] > 1), None) for found in candidates]
    if not any(printed):
        return tuple(f"[{index + 1}]" for index in range(len(pages)))
    return tuple(n.label if n is not None else _counted(index, printed) for index, n in enumerate(printed))


def page_lines(pages: Sequence[Page]) -> frozenset[Line]:
    """The lines at a page's head or foot that are numbers or running titles: those that three pages share."""
    edges = [line for page in pages for line in _edges(page)]
    shapes = Counter(_shape(line) for line in edges)
    return frozenset(line for line in edges if shapes[_shape(line)] >= _REPEATS or _NUMBER.match(line.text))


def _counted(index: int, printed: Sequence[_Number | None]) -> str:
    """The label of an unnumbered page from those before and after it, where these agree."""
    before = next((n for n in reversed(printed[:index]) if n is not None), None)
    after = next((n for n in printed[index + 1 :] if n is not None), None)
    if before is not None and after is not None and before.series != after.series:
        return UNPAGED
    series = (before or after or _Number("", 0, (False, 0))).series
    value = index + series[1]
    return UNPAGED if series[0] or value < 1 else f"[{value}]"


def _numbers(page: Page, index: int) -> tuple[_Number, ...]:
    found = [_NUMBER.match(line.text) for line in reversed(_edges(page))]
    return tuple(_number(match.group(1), index) for match in found if match is not None)


def _number(label: str, index: int) -> _Number:
    roman = not label.isdigit()
    value = _roman(label) if roman else int(label)
    return _Number(label, value, (roman, value - index))


def _roman(label: str) -> int:
    values = [_ROMAN[letter] for letter in label.lower()]
    return sum(-a if a < b else a for a, b in pairwise([*values, 0]))


def _edges(page: Page) -> tuple[Line, ...]:
    """The first and the last line of a page, once each."""
    lines = [line for group in page for line in group]
    return () if not lines else (lines[0], lines[-1]) if len(lines) > 1 else (lines[0],)


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text)
