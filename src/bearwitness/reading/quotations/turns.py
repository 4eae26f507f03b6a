"""Who speaks next in a dialogue: words that answer words, with nothing told between, are another's."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bearwitness.reading.speech.lines import Line
from bearwitness.record.anchor import Span

_TURN = re.compile(r"[”’»\"']\s+(?:[—–-]\s*)?[“‘«„\"']")
"""One mark closes, another opens, and nothing stands between."""
_BEFORE = frozenset(["my", "dear", "dearest", "old", "poor", "oh", "o", "ah", "well", "no", "yes", "why"])
_AFTER = frozenset(",.;!?—–")
_MEMORY = 8


class Turns(NamedTuple):
    """The turns of the dialogues of a text.

    `answered` is where the quotation starts that another, by where it starts, answers outright; `addressed` those whom
    the words of a quotation call by their names.
    """

    answered: Mapping[int, int]
    addressed: Mapping[int, frozenset[str]]

    def voice(self, at: int, spoken: Mapping[int, str | None]) -> str | None:
        """Who answers in the quotation at `at`, by who spoke where before; None where the words leave it open.

        It is whom the words that are answered address; else, of those who spoke before, the last who did not speak
        last.  Nobody addresses himself.
        """
        answered, mine = self.answered[at], self.addressed.get(at, frozenset())
        called = self.addressed.get(answered, frozenset()) - mine
        before = [spoken[start] for start in sorted(spoken) if start <= answered]
        last = before[-1] if before else None
        if len(called - {last}) == 1:
            return next(iter(called - {last}))
        others = (who for who in reversed(before[-_MEMORY:]) if who is not None and who != last and who not in mine)
        return next(others, None) if last is not None else None


def answers(text: str, quotes: Sequence[Span]) -> dict[int, int]:
    """Where each quotation starts that answers another outright, with where that one starts."""
    apart: list[Span] = []
    for quote in quotes:
        if not apart or quote.start >= apart[-1].end:
            apart.append(quote)
    return {two.start: one.start for one, two in pairwise(apart) if _TURN.fullmatch(text, one.end, two.start)}


def addressed(lines: Iterable[Line]) -> dict[int, frozenset[str]]:
    """Whom the words of each quotation call by their names, by where it starts: "Well, Rivas, what now?"."""
    return {line.within.start: frozenset(_called(line)) for line in lines if line.within is not None}


def _called(line: Line) -> Iterator[str]:
    for at, token in enumerate(line.tokens):
        apart = line.kind(at - 1) in {None, "mark"} or line.word(at - 1) in _BEFORE
        if apart and len(line.tokens) > 1 and (line.word(at + 1) in _AFTER or line.kind(at + 1) is None):
            yield from (m.entity for m in token.mentions if m.type == "person" and m.form == "name")
