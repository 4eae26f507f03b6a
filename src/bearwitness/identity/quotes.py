"""Where a text quotes, and who speaks there: what "I" needs to know."""

import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from bearwitness.record import Span

_PAIRS = re.compile(
    r"“[^“”]*(?:”|\n\s*\n|\Z)|(?<!\w)\"[^\"]*(?:\"|\n\s*\n|\Z)|«[^«»]*»|(?<![\w’])‘(?:[^‘’\n]|’(?=\w))+’(?!\w)"
)


class Quotes(msgspec.Struct, frozen=True):
    """The quoted stretches of a text, in order and apart, marks included."""

    spans: tuple[Span, ...]

    def at(self, offset: int) -> int | None:
        """The number of the quotation that holds `offset`; None outside of all."""
        number = bisect_right(self.spans, offset, key=lambda s: s.start) - 1
        return number if number >= 0 and offset < self.spans[number].end else None


def quotes_of(text: str, blocks: Sequence[Span] = ()) -> Quotes:
    """The stretches between quotation marks (one left open ends with its paragraph), and the given block quotations."""
    marked = [Span(*m.span()) for m in _PAIRS.finditer(text) if len(m.group()) > 3]
    kept = [span for span in marked if not any(span.overlaps(block) for block in blocks)]
    return Quotes(tuple(sorted([*kept, *blocks])))
