"""Patterns over classes of tokens, written with names and compiled to regular expressions over class characters.

A small word is a class of `lexicon`, a word in capitals another pattern (`MACROS`); `(a | b)`, `a?`, `a+` and `a*`
mean what they mean in regular expressions, and `<name: a>` captures.  White space parts words and means nothing.
"""

import re

import msgspec

from bearwitness.reading.times.tokens import CODE

MACROS: dict[str, str] = {
    "CARDINAL": "ones and tens | ones | one | teens | tens (dash? (ones | one))?",
    "HUNDREDS": "(ones | one | a | teens)? hundred (and? CARDINAL)?",
    "FIGURE": "n12 | n24 | n31 | n99 | n999",
    "NUMBER": "HUNDREDS | CARDINAL | FIGURE",
    "ORDINAL": "nth | ordones | ordteens | ordtens | tens dash? ordones",
    "DAY": "ORDINAL | n12 | n24 | n31",
    "MONTH": "monthname | monthabbr dot?",
    "SEASON": "season | fall",
    "POINTER": "this | that | same | very | last | past | next | following | previous | intervening | current",
    "WHICH": "the? POINTER (same | very | last | past | next | following | previous)?",
    "UNIT": "day | week | month | year | decade | century | night | hour | longunit",
    "UNITS": "days | weeks | months | years | decades | centuries | nights | hours | longunits | seasons",
    "VAGUE": "a few | several | few | a (couple | dozen) of? | couple of | dozen | some | half a dozen",
    "COUNT": "VAGUE | NUMBER (and a half | and a dash half | dash and dash a dash half | and half)? | a half | half a?"
    " | (a | NUMBER)? quarter of a"
    " | another (few | NUMBER)? | a",
    "HEDGE": "about | some | nearly | just | over | under | at (least | most) | well over | circa dot?"
    " | (not | a few | a? little)? (more | less) than | a just",
}
_WORD = re.compile(r"\s*([A-Za-z]\w*|.)")


class UnknownClassError(ValueError):
    """A pattern names a class or a macro that there is not."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no class of tokens and no macro is called {name!r}")


class Piece(msgspec.Struct, frozen=True):
    """A part of a pattern: its regular expression, the class characters it can begin with, whether it can be empty."""

    regex: str
    first: frozenset[str]
    empty: bool


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.words = [str(word) for word in _WORD.findall(pattern.strip())]
        self.at = 0

    def peek(self) -> str:
        return self.words[self.at] if self.at < len(self.words) else ""

    def take(self) -> str:
        self.at += 1
        return self.words[self.at - 1]

    def alternatives(self) -> Piece:
        pieces = [self.sequence()]
        while self.peek() == "|":
            self.take()
            pieces.append(self.sequence())
        if len(pieces) == 1:
            return pieces[0]
        return Piece(
            "(?:" + "|".join(piece.regex for piece in pieces) + ")",
            frozenset().union(*(piece.first for piece in pieces)),
            any(piece.empty for piece in pieces),
        )

    def sequence(self) -> Piece:
        regex, first, empty = "", frozenset[str](), True
        while self.peek() and self.peek() not in "|)>":
            piece = self.repeated()
            regex += piece.regex
            first = first | piece.first if empty else first
            empty = empty and piece.empty
        return Piece(regex, first, empty)

    def repeated(self) -> Piece:
        piece = self.atom()
        while self.peek() and self.peek() in "?*+":
            sign = self.take()
            piece = Piece(f"(?:{piece.regex}){sign}", piece.first, piece.empty or sign != "+")
        return piece

    def atom(self) -> Piece:
        word = self.take()
        if word == "(":
            inner = self.alternatives()
            self.take()
            return Piece(f"(?:{inner.regex})", inner.first, inner.empty)
        if word == "<":
            name = self.take()
            self.take()
            inner = self.alternatives()
            self.take()
            return Piece(f"(?P<{name}>{inner.regex})", inner.first, inner.empty)
        if word in MACROS:
            return _Reader(MACROS[word]).alternatives()
        if word in CODE:
            return Piece(CODE[word], frozenset(CODE[word]), empty=False)
        raise UnknownClassError(word)


def compiled(pattern: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """The regular expression that a pattern stands for, and the class characters that a match can begin with."""
    piece = _Reader(pattern).alternatives()
    return re.compile(piece.regex), piece.first
