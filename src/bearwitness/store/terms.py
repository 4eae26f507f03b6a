"""The words of a text as full-text search has them: letters and digits in a row, without capitals and accents."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from bearwitness.record import Span

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")


class Term(msgspec.Struct, frozen=True):
    """Words that stand in a row; where it is a `beginning`, the last of them is the beginning of a word."""

    words: tuple[str, ...]
    beginning: bool = False

    def at(self, words: Sequence[tuple[str, Span]], number: int) -> bool:
        """Whether the term is found in `words` from that number on."""
        there = [word for word, _ in words[number : number + len(self.words)]]
        if self.beginning and len(there) == len(self.words) and there[-1].startswith(self.words[-1]):
            there[-1] = self.words[-1]
        return there == list(self.words)


def term_of(typed: str) -> Term:
    """The term that somebody typed; a * at its end makes it a beginning."""
    return Term(tuple(word for word, _ in words_of(typed)), typed.endswith("*"))


def words_of(text: str) -> Iterator[tuple[str, Span]]:
    """Each word of a text as it is compared, and where it stands."""
    for found in _WORD.finditer(text):
        yield folded(found.group()), Span(found.start(), found.end())


def folded(word: str) -> str:
    """A word without capitals and accents."""
    plain = unicodedata.normalize("NFD", word)
    return "".join(char for char in plain if not unicodedata.combining(char)).lower()


def marks(sentence: str, wanted: Iterable[Term]) -> tuple[Span, ...]:
    """The stretches of a sentence in which one of the terms is found, in order, none of them within another."""
    words = list(words_of(sentence))
    stretches = sorted(
        Span(words[number][1].start, words[number + len(term.words) - 1][1].end)
        for term in wanted
        for number in range(len(words))
        if term.words and term.at(words, number)
    )
    apart: list[Span] = []
    for stretch in stretches:
        if apart and stretch.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, stretch.end))
        else:
            apart.append(stretch)
    return tuple(apart)
