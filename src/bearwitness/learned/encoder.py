"""Word vectors in context, from the encoder that comes with the package."""

import numpy as np
import onnxruntime

from bearwitness.learned.layers import KINDS
from bearwitness.learned.pieces import Pieces
from bearwitness.learned.tokens import Numbers, Tokens
from bearwitness.learned.weights import Values, Weights
from bearwitness.learned.windows import Window, windows

_TOGETHER = 8
"""Windows that the encoder sees at once."""


class Encoder:
    """The encoder with the tables of its input: the pieces, and what the rules found."""

    def __init__(self, weights: Weights) -> None:
        self._vocabulary = Pieces(weights.vocabulary)
        self._pieces = weights.arrays["encoder.pieces"]
        self._layers = [weights.arrays[f"encoder.layers.{column}"] for column in range(len(KINDS))]
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1  # as `reader.network` says
        self._session = onnxruntime.InferenceSession(weights.encoder, options, providers=["CPUExecutionProvider"])

    def vectors(self, tokens: Tokens, layers: Numbers) -> Values:
        """An array (words, size): the mean of the vectors of each word's pieces."""
        cut = windows(tokens, self._vocabulary)
        total = np.zeros((len(tokens), self._pieces.shape[1]), dtype=np.float32)
        count = np.zeros((len(tokens), 1), dtype=np.float32)
        by_length = sorted(range(len(cut)), key=lambda k: len(cut[k].pieces))
        for at in range(0, len(cut), _TOGETHER):
            for window, seen in self._seen([cut[k] for k in by_length[at : at + _TOGETHER]], layers):
                np.add.at(total, window.words, seen)
                np.add.at(count, window.words, 1)
        mean: Values = (total / np.maximum(count, 1)).astype(np.float32)
        return mean

    def _seen(self, batch: list[Window], layers: Numbers) -> list[tuple[Window, Values]]:
        longest = max(len(window.pieces) for window in batch)
        given = np.zeros((len(batch), longest, self._pieces.shape[1]), dtype=np.float32)
        mask = np.zeros((len(batch), longest), dtype=np.float32)
        for row, window in enumerate(batch):
            size = len(window.pieces)
            given[row, :size] = self._pieces[window.pieces] + self._outside
            given[row, 1 : size - 1] = self._pieces[window.pieces[1:-1]] + self._of_rules(layers[window.words])
            given[row, size:] = self._pieces[0] + self._outside
            mask[row, :size] = 1
        seen = self._session.run(None, {"given": given, "mask": mask})[0]
        return [(window, seen[row, 1 : len(window.pieces) - 1]) for row, window in enumerate(batch)]

    @property
    def _outside(self) -> Values:
        outside: Values = np.sum([table[0] for table in self._layers], axis=0)
        return outside

    def _of_rules(self, layers: Numbers) -> Values:
        told: Values = np.sum([table[layers[:, column]] for column, table in enumerate(self._layers)], axis=0)
        return told
