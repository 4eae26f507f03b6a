"""Annotated words as printed text: corpora that part words by blanks are put together as a printer would set them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bearwitness.record import Span

_CLINGS = re.compile(r"[,.;:!?%)\]}”]+|\.\.\.|n[’']t|[’'](?:\w{1,2})?|''", re.IGNORECASE)
"""Stands right behind the word before it."""
_HOLDS = frozenset(["(", "[", "{", "“", "‘", "$", "£", "``"])
"""The word behind it stands right there."""
_TURNS = frozenset(['"', "'", "_"])
"""Opens and closes by turns."""
_JOINS = frozenset(["--", "/"])


class Printed(NamedTuple):
    """A text, and where each word of each line of it stands."""

    text: str
    places: list[list[Span]]

    def span(self, line: int, first: int, last: int) -> Span:
        """The stretch from word `first` to word `last` of a line, both counted from 0 and included."""
        return Span(self.places[line][first].start, self.places[line][last].end)


def printed(lines: Sequence[Sequence[str]], between: str = "\n") -> Printed:
    """The lines as text, each word with its place; `between` stands between two lines."""
    text: list[str] = []
    length = 0
    places: list[list[Span]] = []
    open_marks: set[str] = set()
    for number, line in enumerate(lines):
        gap = between if number else ""
        places.append([])
        for word in line:
            closes = word in open_marks
            if word in _TURNS:
                open_marks ^= {word}
            clings = closes or word in _JOINS or (_CLINGS.fullmatch(word) and word not in _TURNS)
            gap = "" if gap == " " and clings else gap
            places[-1].append(Span(length + len(gap), length + len(gap) + len(word)))
            text += [gap, word]
            length += len(gap) + len(word)
            gap = "" if word in _HOLDS | _JOINS or (word in _TURNS and not closes) else " "
    return Printed("".join(text), places)
