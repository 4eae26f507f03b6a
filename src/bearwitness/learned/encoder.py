"""Word vectors in context, from the encoder that comes with the package."""

import multiprocessing
import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnxruntime

from bearwitness.learned.layers import KINDS
from bearwitness.learned.pieces import Pieces
from bearwitness.learned.tokens import Numbers, Tokens
from bearwitness.learned.weights import Values, Weights
from bearwitness.learned.windows import Window, windows


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
        total = np.zeros((len(tokens), self._pieces.shape[1]), dtype=np.float32)
        count = np.zeros((len(tokens), 1), dtype=np.float32)
        cut = windows(tokens, self._vocabulary)
        with ThreadPoolExecutor(threads()) as pool:
            for window, seen in zip(cut, pool.map(lambda one: self._seen(one, layers), cut), strict=True):
                np.add.at(total, window.words, seen)
                np.add.at(count, window.words, 1)
        total /= np.maximum(count, 1)
        return total

    def _seen(self, window: Window, layers: Numbers) -> Values:
        """The vectors of the pieces of words; a window is seen alone, as its neighbours would change the eight bits."""
        given = self._pieces[window.pieces] + self._outside
        given[1:-1] = self._pieces[window.pieces[1:-1]] + self._of_rules(layers[window.words])
        mask = np.ones((1, len(window.pieces)), dtype=np.float32)
        seen: Values = self._session.run(None, {"given": given[None], "mask": mask})[0][0, 1:-1]
        return seen

    @property
    def _outside(self) -> Values:
        outside: Values = np.sum([table[0] for table in self._layers], axis=0)
        return outside

    def _of_rules(self, layers: Numbers) -> Values:
        told: Values = np.sum([table[layers[:, column]] for column, table in enumerate(self._layers)], axis=0)
        return told


def threads() -> int:
    """How many windows are seen at one time: where several processes read, each of them one."""
    return 1 if multiprocessing.parent_process() is not None else min(4, os.cpu_count() or 1)
