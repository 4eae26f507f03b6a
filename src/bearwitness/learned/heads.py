"""The heads in numpy: scores of stretches of words, and of pairs of stretches."""

from collections.abc import Iterator

import numpy as np

from bearwitness.learned.pairs import Pairs, Spans
from bearwitness.learned.tokens import Numbers
from bearwitness.learned.weights import Values

_AT_ONCE = 16_384


class SpanHead:
    """Scores of every stretch of up to `widest` words."""

    def __init__(self, arrays: dict[str, Values]) -> None:
        self._arrays = arrays
        self.widest = len(arrays["wide.weight"])

    def scores(self, words: Values) -> Iterator[tuple[int, int, Values]]:
        """(words less one, first start, scores (starts, labels)) in pieces, width by width."""
        a = self._arrays
        first = words @ a["first.weight"].T + a["first.bias"]
        last = words @ a["last.weight"].T
        for width in range(min(self.widest, len(words))):
            count = len(words) - width
            for at in range(0, count, _AT_ONCE):
                end = min(at + _AT_ONCE, count)
                hidden = first[at:end] + last[at + width : end + width]
                hidden += a["wide.weight"][width]
                np.maximum(hidden, 0, out=hidden)
                yield width, at, hidden @ a["out.weight"].T + a["out.bias"]


class PairHead:
    """Scores of pairs of stretches with the features of each pair."""

    def __init__(self, arrays: dict[str, Values]) -> None:
        self._arrays = arrays
        self._features = [
            arrays[f"features.{k}.weight"] for k in range(sum(".weight" in n and "features" in n for n in arrays))
        ]

    def scores(self, words: Values, left: Spans, right: Spans, pairs: Pairs) -> Values:
        """An array (pairs, labels)."""
        a = self._of_ends(words, left, "left")
        b = self._of_ends(words, right, "right")
        parts = [
            self._of_pairs(
                a[pairs.left[at : at + _AT_ONCE]],
                b[pairs.right[at : at + _AT_ONCE]],
                pairs.features[at : at + _AT_ONCE],
            )
            for at in range(0, len(pairs.left), _AT_ONCE)
        ]
        return np.concatenate(parts) if parts else np.zeros((0, len(self._arrays["out.bias"])), dtype=np.float32)

    def _of_ends(self, words: Values, spans: Spans, side: str) -> Values:
        weight, bias = self._arrays[f"{side}.weight"], self._arrays[f"{side}.bias"]
        size = words.shape[1]
        of_ends: Values = words[spans.first] @ weight[:, :size].T + words[spans.last] @ weight[:, size:].T + bias
        return of_ends

    def _of_pairs(self, a: Values, b: Values, features: Numbers) -> Values:
        x = a + b + a * b
        for column, table in enumerate(self._features):
            x += table[features[:, column]]
        np.maximum(x, 0, out=x)
        x = np.maximum(x @ self._arrays["middle.weight"].T + self._arrays["middle.bias"], 0)
        scores: Values = x @ self._arrays["out.weight"].T + self._arrays["out.bias"]
        return scores


def shares(scores: Values) -> Values:
    """The scores of each row as probabilities (softmax)."""
    raised: Values = scores - scores.max(axis=1, keepdims=True)
    np.exp(raised, out=raised)
    raised /= raised.sum(axis=1, keepdims=True)
    return raised


def chance(scores: Values) -> Values:
    """Each score as a probability by itself (logistic)."""
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)
