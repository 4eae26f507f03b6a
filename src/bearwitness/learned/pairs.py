"""Pairs that the heads judge: a trigger and what may take part in it, a mention and what it may mean."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from bearwitness.learned.tokens import Numbers, Tokens

Indices = NDArray[np.integer]

REACH = 80
"""Words from a trigger within which those who take part are looked for."""
BACK = 60
"""Mentions back within which an antecedent is looked for."""
_STEPS = np.array([1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64], dtype=np.int32)
DISTANCES = 2 * (len(_STEPS) + 1)
LIKENESSES = 7
LIKENESS, UNLIKE = 3, 6
"""The column of the likeness of the words among the features of a chain, and its value where there is none."""
GAPS = 16


class Spans(msgspec.Struct, frozen=True):
    """Stretches of words, sorted by the first one: their first and last words, labels, and whom the rules take them for.

    `whom` is -1 where the rules know nothing of the stretch.
    """

    first: Numbers
    last: Numbers
    label: Numbers
    whom: Numbers

    def __len__(self) -> int:
        return len(self.first)


class Pairs(msgspec.Struct, frozen=True):
    """Numbers of the left and the right spans, and the features of each pair as columns."""

    left: Numbers
    right: Numbers
    features: Numbers


def argument_pairs(tokens: Tokens, triggers: Spans, others: Spans, roles: Sequence[dict[int, int]]) -> Pairs:
    """Every trigger with every span within REACH, trigger by trigger.

    `roles` says for each trigger which role the rules give to whom.  Features: type, label, distance, sentences,
    role by the rules.
    """
    low = np.searchsorted(others.first, triggers.first - REACH)
    high = np.searchsorted(others.first, triggers.last + REACH, side="right")
    left = np.repeat(np.arange(len(triggers)), high - low).astype(np.int32)
    right = _ranges(low, high)
    given = [_given(others.whom[a:b], roles[t]) for t, (a, b) in enumerate(zip(low, high, strict=True))]
    features = (
        triggers.label[left],
        others.label[right],
        _distance(triggers, left, others, right),
        _sentences(tokens, triggers, left, others, right),
        np.concatenate(given) if given else np.zeros(0, dtype=np.int32),
    )
    return Pairs(left, right, np.stack(features, axis=1).astype(np.int32))


def _given(whom: Numbers, roles: dict[int, int]) -> Numbers:
    given = np.zeros(len(whom), dtype=np.int32)
    for entity, role in roles.items():
        given[whom == entity] = role
    return given


def _ranges(low: Indices, high: Indices) -> Numbers:
    """low[0] … high[0]-1, low[1] … high[1]-1, and so on."""
    lengths = high - low
    before = np.repeat(np.cumsum(lengths) - lengths, lengths)
    ranged: Numbers = (np.arange(lengths.sum()) - before + np.repeat(low, lengths)).astype(np.int32)
    return ranged


def _distance(a: Spans, left: Numbers, b: Spans, right: Numbers) -> Numbers:
    after = b.first[right] - a.last[left]
    before = b.last[right] - a.first[left]
    distance = np.where(after > 0, after, np.where(before < 0, before, 0))
    bucket = np.searchsorted(_STEPS, np.abs(distance))
    bucketed: Numbers = np.where(distance < 0, bucket + len(_STEPS) + 1, bucket).astype(np.int32)
    return bucketed


def _sentences(tokens: Tokens, a: Spans, left: Numbers, b: Spans, right: Numbers) -> Numbers:
    """0 the same sentence, 1 the next or the one before, 2 further, 3 where the right span covers the left one."""
    apart = np.minimum(np.abs(tokens.sentences[b.first[right]] - tokens.sentences[a.first[left]]), 2)
    covers = (b.first[right] <= a.first[left]) & (b.last[right] >= a.last[left])
    found: Numbers = np.where(covers, 3, apart).astype(np.int32)
    return found


def chain_pairs(tokens: Tokens, mentions: Spans) -> Pairs:
    """Every mention (right) with each of the BACK mentions before it (left), mention by mention.

    Features: mentions between, label of each, likeness of the words, sentences between, whether the rules take both
    for one (1 yes, 2 no, 0 unknown).
    """
    here = np.arange(len(mentions))
    low = np.maximum(here - BACK, 0)
    right = np.repeat(here, here - low).astype(np.int32)
    left = _ranges(low, here)
    known = (mentions.whom[left] >= 0) & (mentions.whom[right] >= 0)
    same = np.where(mentions.whom[left] == mentions.whom[right], 1, 2)
    gap = np.minimum(GAPS - 1, (np.log2(np.maximum(right - left, 1)) * 2.5).astype(np.int32))
    sentences = tokens.sentences[mentions.first[right]] - tokens.sentences[mentions.first[left]]
    features = (
        gap,
        mentions.label[left],
        mentions.label[right],
        _likeness(tokens, mentions, left, right),
        np.minimum(sentences, 3),
        np.where(known, same, 0),
    )
    return Pairs(left, right, np.stack(features, axis=1).astype(np.int32))


def _likeness(tokens: Tokens, mentions: Spans, left: Numbers, right: Numbers) -> Numbers:
    words = [_words(tokens, a, b) for a, b in zip(mentions.first.tolist(), mentions.last.tolist(), strict=True)]
    cache: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = {}
    found = np.zeros(len(left), dtype=np.int32)
    for k, (i, j) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        key = (words[i], words[j])
        value = cache.get(key)
        if value is None:
            value = cache[key] = _alike(*key)
        found[k] = value
    return found


def _words(tokens: Tokens, first: int, last: int) -> tuple[str, ...]:
    return tuple(word.lower() for word in tokens.texts[first : last + 1] if word[0].isalnum())


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """1 the same words, 2 the same last word, 3 one within the other, 4 the reverse, 5 a long word shared, 6 none."""
    if not a or not b:
        return 0
    if a == b:
        return 1
    if a[-1] == b[-1]:
        return 2
    if set(a) <= set(b):
        return 3
    if set(b) <= set(a):
        return 4
    return 5 if {word for word in a if len(word) > 3} & set(b) else UNLIKE
