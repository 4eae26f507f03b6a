"""Where the text states something of a type: the stretches that the trigger head chooses."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bearwitness.learned.heads import SpanHead, chance
from bearwitness.learned.pairs import Spans
from bearwitness.learned.weights import Values


class Trigger(NamedTuple):
    """Words, first to last, that state something of a type, and how likely."""

    first: int
    last: int
    kind: int
    chance: float


def find_triggers(words: Values, head: SpanHead, least: float) -> list[Trigger]:
    """The stretches with a chance of `least` and more, in order; of overlapping ones of a type the likeliest."""
    likely: list[Trigger] = []
    for width, at, scores in head.scores(words):
        chances = chance(scores)
        likely += [
            Trigger(at + start, at + start + width, kind, float(chances[start, kind]))
            for start, kind in np.argwhere(chances >= least).tolist()
        ]
    chosen: list[Trigger] = []
    taken: set[tuple[int, int]] = set()
    for trigger in sorted(likely, key=lambda t: (-t.chance, t)):
        here = {(word, trigger.kind) for word in range(trigger.first, trigger.last + 1)}
        if not here & taken:
            taken |= here
            chosen.append(trigger)
    return sorted(chosen)


def as_spans(triggers: Sequence[Trigger]) -> Spans:
    """The triggers as spans labelled with their types."""
    rows = np.array([(t.first, t.last, t.kind, -1) for t in triggers], dtype=np.int32).reshape(-1, 4)
    return Spans(rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3])
