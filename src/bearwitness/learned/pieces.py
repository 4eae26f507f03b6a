"""Words in pieces of a vocabulary: the longest piece first (WordPiece; Wu et al. 2016), letters small, no accents."""

import unicodedata
from collections.abc import Iterable

LONGEST = 8
"""No more pieces of one word are looked at."""
_UNKNOWN = "[UNK]"
_MOST_LETTERS = 100


class Pieces:
    """A vocabulary, and the pieces of the words met so far."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._numbers[_UNKNOWN]
        self._known: dict[str, tuple[int, ...]] = {}

    @property
    def first(self) -> int:
        """The piece that opens a window."""
        return self._numbers["[CLS]"]

    @property
    def last(self) -> int:
        """The piece that closes a window."""
        return self._numbers["[SEP]"]

    def of(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of `word`, at least one and at most LONGEST."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._cut(_plain(word))[:LONGEST]
        return known

    def _cut(self, word: str) -> tuple[int, ...]:
        if not 0 < len(word) <= _MOST_LETTERS:
            return (self._unknown,)
        numbers: list[int] = []
        start = 0
        while start < len(word):
            end = next((e for e in range(len(word), start, -1) if _piece(word, start, e) in self._numbers), None)
            if end is None:
                return (self._unknown,)
            numbers.append(self._numbers[_piece(word, start, end)])
            start = end
        return tuple(numbers)


def _piece(word: str, start: int, end: int) -> str:
    return ("##" if start else "") + word[start:end]


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
