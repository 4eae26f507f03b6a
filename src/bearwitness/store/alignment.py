"""Where words of a text stand in a corrected version of it, and nowhere where that is not sure.

Pure functions.  Both texts are divided into words and signs, and aligned; words are found again where their stretch is
aligned whole and stands there to the letter, white space aside, and where they, or they with their neighbours, stand
once in either text.  What is not found so is not found: nothing is guessed.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile

import msgspec
from rapidfuzz.distance import Levenshtein

from bearwitness.record import Span

_TOKEN = re.compile(r"\w+|[^\w\s]")
_AROUND = ((0, 0), (2, 2), (8, 8), (4, 0), (0, 4), (16, 0), (0, 16), (16, 16))
"""How many neighbours before and after may be needed to tell one place from another."""
_COMPANY = 4
"""So many neighbours have to go with words that are found where the alignment does not lead."""


class _Run(msgspec.Struct, frozen=True):
    """So many tokens from number `before` on in one text are those from `after` on in the other."""

    before: int
    after: int
    length: int


class Alignment:
    """Two versions of one text."""

    def __init__(self, before: str, after: str) -> None:
        self._before, self._after = _Text(before), _Text(after)

    def place(self, span: Span) -> Span | None:
        """Where the words at `span` of the first text stand in the second; None where that is not sure."""
        first, last = self._before.within(span)
        if first >= last:
            return None
        found = self._aligned(first, last)
        if found is None:
            return self._elsewhere(span, first, last)
        return self._span(span, first, last, found) if self._is_one_place(first, last, found) else None

    @cached_property
    def _runs(self) -> tuple[_Run, ...]:
        return tuple(
            _Run(block.a, block.b, block.size)
            for block in Levenshtein.opcodes(self._before.tokens, self._after.tokens).as_matching_blocks()
            if block.size
        )

    def _aligned(self, first: int, last: int) -> int | None:
        """The number of the token that the first one is aligned with, where all are in one run."""
        at = bisect_right(self._runs, first, key=lambda run: run.before) - 1
        if at < 0 or last > self._runs[at].before + self._runs[at].length:
            return None
        return self._runs[at].after + first - self._runs[at].before

    def _is_one_place(self, first: int, last: int, found: int) -> bool:
        """Whether the words, with neighbours that are the same in both texts, stand once in either."""
        for before, after in _AROUND:
            start, end = max(0, first - before), min(len(self._before.tokens), last + after)
            words = self._before.tokens[start:end]
            same = self._aligned(start, end) == found - (first - start)
            if same and self._before.count(words) == 1 and self._after.count(words) == 1:
                return True
        return False

    def _elsewhere(self, span: Span, first: int, last: int) -> Span | None:
        """The one place of words that stand once in either text, where their neighbours went with them."""
        words = self._before.tokens[first:last]
        if self._before.count(words) != 1 or self._after.count(words) != 1:
            return None
        found = self._after.find(words)
        if found is None:
            return None
        return self._span(span, first, last, found) if self._company(first, last, found) >= _COMPANY else None

    def _company(self, first: int, last: int, found: int) -> int:
        """How many of the words' neighbours, from the nearest on, are the same in both texts."""
        here, there = self._before.tokens, self._after.tokens
        left = zip(reversed(here[:first]), reversed(there[:found]), strict=False)
        right = zip(here[last:], there[found + last - first :], strict=False)
        return sum(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], side)) for side in (left, right))

    def _span(self, span: Span, first: int, last: int, found: int) -> Span | None:
        """The place in the second text, its ends as far into their tokens as they are in the first."""
        start = self._after.spans[found].start + span.start - self._before.spans[first].start
        end = self._after.spans[found + last - first - 1].end - (self._before.spans[last - 1].end - span.end)
        placed = Span(start, end)
        same = placed.of(self._after.text).split() == span.of(self._before.text).split()
        return placed if same and start < end else None


class _Text:
    """A text with its tokens; `spans[i]` is where token i stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [Span(found.start(), found.end()) for found in _TOKEN.finditer(text)]
        self.tokens = [span.of(text) for span in self.spans]
        self._joined = "\x00" + "\x00".join(self.tokens) + "\x00"

    def within(self, span: Span) -> tuple[int, int]:
        """The numbers of the first token that `span` touches and of the one after the last."""
        first = bisect_right(self.spans, span.start, key=lambda each: each.end)
        last = bisect_right(self.spans, span.end - 1, key=lambda each: each.start)
        return first, last

    def count(self, words: Sequence[str]) -> int:
        """How often these tokens follow each other here; two where it is more than once."""
        sought = "\x00" + "\x00".join(words) + "\x00"
        once = self._joined.find(sought)
        return 0 if once < 0 else 1 if self._joined.find(sought, once + 1) < 0 else 2

    def find(self, words: Sequence[str]) -> int | None:
        """The number of the first of these tokens, where they first follow each other."""
        at = self._joined.find("\x00" + "\x00".join(words) + "\x00")
        return None if at < 0 else self._joined.count("\x00", 0, at)
