"""Lines of a paragraph become one text: divided words whole, italics that go on in the next line in one piece."""

from collections.abc import Sequence
from itertools import accumulate

from bearwitness.sources.wrapping import Words, joined


def knit(lines: Sequence[str], words: Words) -> tuple[str, tuple[int, ...]]:
    """The text of `lines`, at least one, and where in it each of them starts."""
    pieces = [lines[0]]
    for line in lines[1:]:
        last, following = pieces[-1], line
        if last.endswith("*") and following.startswith("*"):
            last, following = last[:-1], following[1:]
        pair = joined((last, following), words)
        pieces[-1] = pair[: len(pair) - len(following)]
        pieces.append(following)
    return "".join(pieces), tuple(accumulate((len(piece) for piece in pieces[:-1]), initial=0))
