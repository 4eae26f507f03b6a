"""Where words stand in a source.

Offsets count Unicode code points of the source's reading text and are half-open.  An anchor holds position *and*
quotation; `holds` checks one against the other, so that a changed text orphans an anchor and never moves it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of a text: `start` up to but not including `end`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this one (or is the same)."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words at this place of `text`."""
        return text[self.start : self.end]


class Anchor(msgspec.Struct, frozen=True, order=True):
    """Words at a place of a source: `text` is exactly `source.text[start:end]`."""

    source: str
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The place without the words."""
        return Span(self.start, self.end)

    def holds(self, text: str) -> bool:
        """Whether the source's `text` has these words at this place, and words there are."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.text


def touched(stretches: Sequence[Span], span: Span) -> bool:
    """Whether `span` overlaps one of `stretches`, which are sorted and apart."""
    at = bisect_right(stretches, span.start, key=lambda stretch: stretch.end)
    return at < len(stretches) and stretches[at].start < span.end


def apart(stretches: Iterable[Span]) -> list[Span]:
    """The stretches sorted and apart: those that overlap or touch each other are one."""
    found: list[Span] = []
    for stretch in sorted(stretches):
        if found and stretch.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, stretch.end))
        else:
            found.append(stretch)
    return found


def anchor_at(source: str, text: str, span: Span) -> Anchor:
    """The anchor of what stands at `span` in the text of `source`."""
    return Anchor(source, span.start, span.end, span.of(text))


def find_anchor(source: str, text: str, quote: str, near: int = 0) -> Anchor | None:
    """The anchor of the occurrence of `quote` that starts nearest to `near` (the earlier of two as near).

    None where the quote does not occur to the letter: a near miss is not an anchor.
    """
    if not quote:
        return None
    before = text.rfind(quote, 0, near + len(quote))
    after = text.find(quote, near)
    starts = [at for at in (before, after) if at >= 0]
    if not starts:
        return None
    start = min(starts, key=lambda at: (abs(at - near), at))
    return Anchor(source, start, start + len(quote), quote)
