"""Pages parted by form feeds: what their printed numbers are (`numerals`), and which lines are only the page's own."""

import re
from collections import Counter
from collections.abc import Sequence

from bearwitness.sources.numerals import alone, believed, labelled
from bearwitness.sources.wrapping import Line

_DIGITS = re.compile(r"\d+")
_REPEATS = 3

Page = Sequence[Sequence[Line]]
"""The groups of lines of a page, a blank line between each two."""


def labels(pages: Sequence[Page]) -> tuple[str, ...]:
    """The label of each page, from the numbers that stand alone at its foot or head."""
    found = ([alone(line.text, index) for line in reversed(_edges(page))] for index, page in enumerate(pages))
    return labelled(believed([[n for n in numbers if n is not None] for numbers in found]))


def page_lines(pages: Sequence[Page]) -> frozenset[Line]:
    """The lines at a page's head or foot that are numbers or running titles: those that three pages share."""
    edges = [line for page in pages for line in _edges(page)]
    shapes = Counter(_shape(line) for line in edges)
    return frozenset(line for line in edges if shapes[_shape(line)] >= _REPEATS or alone(line.text, 0) is not None)


def _edges(page: Page) -> tuple[Line, ...]:
    """The first and the last line of a page, once each."""
    lines = [line for group in page for line in group]
    return () if not lines else (lines[0], lines[-1]) if len(lines) > 1 else (lines[0],)


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text)
