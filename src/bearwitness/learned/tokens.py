"""The words of the prose as the encoder takes them: runs of letters and digits, and single marks."""

import re
from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from bearwitness.record import Prose, Span

Numbers = NDArray[np.int32]

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")


class Tokens:
    """The words of every sentence, in order; what stands in no sentence (furniture) has none.

    `starts` and `ends` are offsets into the text, `sentences` the number of the sentence of each word.
    """

    def __init__(self, prose: Prose) -> None:
        found = [
            (match.start(), match.end(), number)
            for number, sentence in enumerate(prose.sentences)
            for match in _WORD.finditer(prose.text, sentence.span.start, sentence.span.end)
        ]
        self.starts = [start for start, _, _ in found]
        self.ends = [end for _, end, _ in found]
        self.texts = [prose.text[start:end] for start, end, _ in found]
        self.sentences: Numbers = np.array([number for _, _, number in found], dtype=np.int32)

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, span: Span) -> tuple[int, int] | None:
        """The first and the last word that `span` touches; None where it touches none."""
        first = bisect_left(self.ends, span.start + 1)
        last = bisect_left(self.starts, span.end) - 1
        return (first, last) if first <= last else None

    def span(self, first: int, last: int) -> Span:
        """From the start of the word `first` to the end of the word `last`."""
        return Span(self.starts[first], self.ends[last])
