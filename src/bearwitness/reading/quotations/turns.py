"""Who speaks next in a dialogue: words that answer words, with nothing told between, are another's."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bearwitness.record.anchor import Span

_TURN = re.compile(r"[”’»\"']\s+(?:[—–-]\s*)?[“‘«„\"']")
"""One mark closes, another opens, and nothing stands between."""
_MEMORY = 8


def answers(text: str, quotes: Sequence[Span]) -> dict[int, int]:
    """Where each quotation starts that answers another outright, with where that one starts."""
    apart = [quote for n, quote in enumerate(quotes) if not n or quote.start >= quotes[n - 1].end]
    return {two.start: one.start for one, two in pairwise(apart) if _TURN.fullmatch(text, one.end, two.start)}


def other_voice(spoken: Sequence[str | None]) -> str | None:
    """Who answers, of those who spoke before, in their order: the last who is not the last; None where nobody is known.

    Where nobody is known to have spoken last, nobody is known to answer.
    """
    if not spoken or spoken[-1] is None:
        return None
    return next((who for who in reversed(spoken[-_MEMORY:]) if who not in {None, spoken[-1]}), None)
