"""The text in windows that the encoder sees at once: whole sentences, one window after the other."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
import numpy as np

from bearwitness.learned.pieces import Pieces
from bearwitness.learned.tokens import Numbers, Tokens

MOST = 384
"""Pieces a window, its first and last included."""


class Window(msgspec.Struct, frozen=True):
    """Some pieces, the first and the last of which belong to no word; `words` is the word of each other piece."""

    pieces: Numbers
    words: Numbers


def windows(tokens: Tokens, vocabulary: Pieces, opening: int = MOST) -> list[Window]:
    """The words in windows of at most MOST pieces, the first of at most `opening`; sentences are cut only if longer."""
    pieces = [vocabulary.of(word) for word in tokens.texts]
    return [_window(pieces, start, end, vocabulary) for start, end in _cuts(tokens, pieces, opening)]


def _cuts(tokens: Tokens, pieces: Sequence[tuple[int, ...]], opening: int) -> list[tuple[int, int]]:
    changes = [0, *(np.flatnonzero(np.diff(tokens.sentences)) + 1).tolist(), len(tokens)]
    cuts: list[tuple[int, int]] = []
    start = size = 0
    room = opening - 2
    for first, end in pairwise(changes):
        for begin, length in _parts(pieces, first, end):
            if size + length > room and begin > start:
                cuts.append((start, begin))
                start, size, room = begin, 0, MOST - 2
            size += length
    return [*cuts, (start, len(tokens))] if len(tokens) > start else cuts


def _parts(pieces: Sequence[tuple[int, ...]], first: int, end: int) -> list[tuple[int, int]]:
    """A sentence whole, or in stretches that fit a window: the first word and the pieces of each."""
    parts: list[tuple[int, int]] = []
    begin = first
    length = 0
    for word in range(first, end):
        more = len(pieces[word])
        if length + more > MOST - 2:
            parts.append((begin, length))
            begin, length = word, 0
        length += more
    return [*parts, (begin, length)] if end > begin else parts


def _window(pieces: Sequence[tuple[int, ...]], start: int, end: int, vocabulary: Pieces) -> Window:
    numbers = [piece for word in pieces[start:end] for piece in word]
    words = np.repeat(np.arange(start, end), [len(word) for word in pieces[start:end]])
    return Window(np.array([vocabulary.first, *numbers, vocabulary.last], dtype=np.int32), words.astype(np.int32))
