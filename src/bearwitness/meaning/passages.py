"""What the passages of a text are about, as the store keeps it and as it is looked through.

A passage is one sentence, and what it is about stands partly in its neighbours (“He lost a foot”): their vectors are
added at a quarter of their length.  A sentence of a word or two (“Series 1.”) is about nothing by itself, and would lie
near everything rare; it has no vector.  A number is kept in eight bits, and once more as its sign alone: by signs the
nearest of a million are found, and the vectors of these are compared.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bearwitness.learned.weights import Values
from bearwitness.meaning.encoder import encoder, of_length_one

NEIGHBOUR = 0.25
FEWEST = 3
"""A sentence of fewer words has no vector."""
_WORD = re.compile(r"[^\W\d_]{2,}")
Eighths = NDArray[np.int8]
Signs = NDArray[np.uint8]
"""A row for each passage, with a bit for each number of its vector: 1 where it is above 0."""


def vectors_of(sentences: Sequence[str]) -> Eighths:
    """The vector of each sentence of a text, in eight bits: its direction holds, its length says nothing.

    One that tells too little has zeros.
    """
    tell = [sentence if len(_WORD.findall(sentence)) >= FEWEST else "" for sentence in sentences]
    own = encoder().vectors(tell)
    mixed = own.copy()
    mixed[1:] += NEIGHBOUR * own[:-1]
    mixed[:-1] += NEIGHBOUR * own[1:]
    mixed[~own.any(axis=1)] = 0
    largest = np.abs(mixed).max(axis=1, keepdims=True, initial=0)
    whole: Eighths = np.round(mixed * (127 / np.where(largest > 0, largest, 1))).astype(np.int8)
    return whole


def vector_of(words: str) -> Values:
    """The vector of what somebody looks for, of length 1."""
    vector: Values = encoder().vectors([words])[0]
    return vector


def signs_of(vectors: Eighths | Values) -> Signs:
    """The signs of vectors."""
    return np.packbits(vectors > 0, axis=-1)


def likeness(wanted: Values, vectors: Eighths) -> Values:
    """The cosine of `wanted` and each of the vectors."""
    cosines: Values = of_length_one(vectors.astype(np.float32)) @ wanted
    return cosines
