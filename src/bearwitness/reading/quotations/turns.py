"""Who speaks next in a dialogue: words that answer words, with nothing told between, are another's."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bearwitness.reading.speech.lines import Line
from bearwitness.record.anchor import Span

_TURN = re.compile(r"[”’»\"']\s+(?:[—–-]\s*)?[“‘«„\"']")
"""One mark closes, another opens, and nothing stands between."""
_OPENING, _CLOSING = "“‘«„\"'", "”’»\"'"
_BREAK = re.compile(r"\n[ \t]*\n\s*")
_BEFORE = frozenset(["my", "dear", "dearest", "old", "poor", "oh", "o", "ah", "well", "no", "yes", "why"])
_AFTER = frozenset(",.;!?—–")
_MEMORY = 8
_REACH = 2_000
"""Characters of a paragraph that are looked back over."""


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
        last; where that is not known, who was answered last.  Nobody addresses himself.
        """
        answered, mine = self.answered[at], self.addressed.get(at, frozenset())
        called = self.addressed.get(answered, frozenset()) - mine
        before = [spoken[start] for start in sorted(spoken) if start <= answered]
        last = before[-1] if before else None
        if len(called - {last}) == 1:
            return next(iter(called - {last}))
        earlier = self.answered.get(answered)
        others = before[-_MEMORY:] if last is not None else [] if earlier is None else [spoken.get(earlier)]
        return next((who for who in reversed(others) if who is not None and who != last and who not in mine), None)


def answers(text: str, quotes: Sequence[Span]) -> dict[int, int]:
    """Where each quotation starts that answers another, with where that one starts.

    It does where one mark closes and another opens with nothing told between, and in the next paragraph where both
    paragraphs open with words that are spoken.
    """
    apart: list[Span] = []
    for quote in quotes:
        if not apart or quote.start >= apart[-1].end:
            apart.append(quote)
    return {two.start: one.start for one, two in pairwise(apart) if _is_answer(text, one, two)}


def _is_answer(text: str, one: Span, two: Span) -> bool:
    between = text[one.end : two.start]
    if _TURN.fullmatch(between):
        return True
    told = _BREAK.split(between)
    begun = [gap.end() for gap in _BREAK.finditer(text, max(0, one.start - _REACH), one.start)]
    opened = text[begun[-1] if begun else 0] in _OPENING
    return len(told) == 2 and told[0][:1] in _CLOSING and told[1] in _OPENING and opened


def addressed(lines: Iterable[Line]) -> dict[int, frozenset[str]]:
    """Whom the words of each quotation call by their names, by where it starts: "Well, Rivas, what now?"."""
    return {line.within.start: frozenset(_called(line)) for line in lines if line.within is not None}


def _called(line: Line) -> Iterator[str]:
    for at, token in enumerate(line.tokens):
        apart = line.kind(at - 1) in {None, "mark"} or line.word(at - 1) in _BEFORE
        if apart and len(line.tokens) > 1 and (line.word(at + 1) in _AFTER or line.kind(at + 1) is None):
            yield from (m.entity for m in token.mentions if m.type == "person" and m.form == "name")
