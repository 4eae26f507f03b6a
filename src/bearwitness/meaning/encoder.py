"""Vectors of sentences, from the encoder of sentences that comes with the package.

The vectors of the pieces, its input, are those of the learned reader, which were never trained on: the two encoders
have one table.
"""

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
import onnxruntime

from bearwitness.learned.pieces import Pieces
from bearwitness.learned.weights import Values, checked, manifest, piece_table, vocabulary

_HERE = "bearwitness.meaning"
SIZE = 384
"""How many numbers a vector has."""
LONGEST = 126
"""No more pieces of one sentence are looked at."""
_TOGETHER = 16
_TOKEN = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+|[^\w\s*]")


class Encoder:
    """The encoder, the vocabulary, and the table of the pieces."""

    def __init__(self) -> None:
        self._vocabulary = Pieces(vocabulary())
        table = piece_table()
        self._rows = np.frombuffer(table.content, dtype=table.kind).reshape(table.shape)
        self._scales = np.frombuffer(table.scales, dtype=np.float32)
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1  # the desk answers beside it; more gain little on matrices so small
        content = checked("encoder.onnx", _HERE)
        self._session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])

    def vectors(self, sentences: Sequence[str]) -> Values:
        """An array (sentences, size), each row of length 1; all zeros for a sentence without words.

        A row depends a little on the other sentences, since eight bits are scaled to the largest number among them:
        the same sentences have the same vectors.
        """
        pieces = [self._pieces(sentence) for sentence in sentences]
        found = np.zeros((len(pieces), SIZE), dtype=np.float32)
        by_length = sorted((k for k in range(len(pieces)) if pieces[k]), key=lambda k: len(pieces[k]))
        for at in range(0, len(by_length), _TOGETHER):
            batch = by_length[at : at + _TOGETHER]
            found[batch] = self._means([pieces[k] for k in batch])
        return of_length_one(found)

    def _pieces(self, sentence: str) -> list[int]:
        return [number for word in _TOKEN.findall(sentence) for number in self._vocabulary.of(word)][:LONGEST]

    def _means(self, batch: list[list[int]]) -> Values:
        """The mean of the vectors of each sentence's pieces, those that open and close it among them."""
        longest = max(map(len, batch)) + 2
        numbers = np.zeros((len(batch), longest), dtype=np.int64)
        mask = np.zeros((len(batch), longest), dtype=np.float32)
        for row, pieces in enumerate(batch):
            numbers[row, : len(pieces) + 2] = [self._vocabulary.first, *pieces, self._vocabulary.last]
            mask[row, : len(pieces) + 2] = 1
        given = self._rows[numbers] * self._scales[numbers][:, :, None]
        seen = self._session.run(None, {"given": given, "mask": mask})[0]
        means: Values = np.einsum("spn,sp->sn", seen, mask / mask.sum(axis=1, keepdims=True))
        return means


def of_length_one(vectors: Values) -> Values:
    """Each row at length 1; a row of zeros stays."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)


@cache
def encoder() -> Encoder:
    """The encoder, once a process; WeightsError where a file does not match its hash."""
    return Encoder()


def name() -> str:
    """What the encoder is called; vectors of encoders of two names are not to be compared."""
    return manifest(_HERE).name
