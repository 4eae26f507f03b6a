"""Spans that are asked again and again which of them hold or touch a place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

import msgspec

from bearwitness.record.anchor import Span


class Index(msgspec.Struct, frozen=True):
    """Spans in order of their start; `longest` is the length of the longest."""

    spans: tuple[Span, ...]
    longest: int

    def overlapping(self, span: Span) -> Iterator[int]:
        """The numbers of the spans that share a character with `span`, in order."""
        for number in self._starting(span.start - self.longest, span.end):
            if self.spans[number].overlaps(span):
                yield number

    def covering(self, span: Span) -> Iterator[int]:
        """The numbers of the spans that hold the whole of `span`, in order."""
        for number in self._starting(span.end - self.longest, span.start + 1):
            if self.spans[number].covers(span):
                yield number

    def _starting(self, first: int, end: int) -> range:
        low = bisect_left(self.spans, first, key=lambda s: s.start)
        return range(low, bisect_right(self.spans, end - 1, key=lambda s: s.start))


def indexed(spans: Iterable[Span]) -> Index:
    """The index of spans that are sorted by their start."""
    found = tuple(spans)
    return Index(found, max((s.end - s.start for s in found), default=0))
