"""On which page of its source something stands, as a footnote says it; nothing where no page is known."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from bearwitness.record import PageMark, SourceRecord, Span
from bearwitness.views.lookup import plain

UNPAGED = "unpaged"
"""What a page is called that has no number, and that cannot be counted."""
_NUMBER = re.compile(r"\[?(?:\d{1,5}|[ivxlcdm]{1,9})\]?", re.IGNORECASE)
_LEAF = re.compile(r"\[?\d{1,4}[rv]\]?", re.IGNORECASE)


def pages_of(source: SourceRecord, span: Span) -> str:
    """The page on which the words at `span` stand: "p. 233", "pp. 232–233" where a page ends within them.

    A page without a printed number has the one that counting gives, in brackets, or that of the file; "" where no
    page is known of one end of the words.
    """
    first, last = _mark(source.pages, span.start), _mark(source.pages, max(span.start, span.end - 1))
    if first is None or last is None or not _named(first) or not _named(last):
        return ""
    one, other = plain(first.label), plain(last.label)
    if _named(first) == _named(last):
        return _named(first)
    for shape, several in ((_NUMBER, "pp."), (_LEAF, "fols")):
        if shape.fullmatch(one) and shape.fullmatch(other):
            return f"{several} {one}–{other}"
    return f"{_named(first)} and {_named(last)}"


def _mark(pages: Sequence[PageMark], offset: int) -> PageMark | None:
    """The page that has the character at `offset`; None before the first."""
    at = bisect_right(pages, offset, key=lambda mark: mark.start)
    return pages[at - 1] if at else None


def _named(mark: PageMark) -> str:
    label = plain(mark.label)
    if label == UNPAGED:
        return f"page {mark.number} of the file, unpaged" if mark.number is not None else ""
    if _NUMBER.fullmatch(label):
        return f"p. {label}"
    return f"fol. {label}" if _LEAF.fullmatch(label) else label
