"""Which mentions are of one: each joins its likeliest antecedent, or begins somebody new."""

from collections.abc import Sequence

import numpy as np

from bearwitness.learned.labels import MENTIONS
from bearwitness.learned.pairs import LIKENESS, UNLIKE, Pairs, Spans
from bearwitness.learned.weights import Values

ALIAS = 1.5
"""How much more must speak for it that a name means one who is not called anything like it."""


def chains(mentions: Spans, pairs: Pairs, scores: Values) -> tuple[int, ...]:
    """The number of the chain of each mention.

    A name that the rules know goes with whom they take it for: spellings and short forms are for rules.  Every other
    mention joins its likeliest antecedent, or is somebody new.
    """
    bounds = np.searchsorted(pairs.right, np.arange(len(mentions) + 1))
    chain: list[int] = []
    of_ruled: dict[int, int] = {}
    count = 0
    for mention in range(len(mentions)):
        low, high = int(bounds[mention]), int(bounds[mention + 1])
        whom = int(mentions.whom[mention])
        named = whom >= 0 and _is_name(mentions, mention)
        here = of_ruled.get(whom) if named else None
        if here is None:
            least = ALIAS if _is_name(mentions, mention) else 0.0
            bar = np.where(pairs.features[low:high, LIKENESS] == UNLIKE, least, 0.0)
            here = _joined(chain, pairs.left[low:high].tolist(), (scores[low:high, 0] - bar).tolist())
            if named and here in of_ruled.values():
                here = None
        if here is None:
            here = count
            count += 1
        chain.append(here)
        if named:
            of_ruled.setdefault(whom, here)
    return tuple(chain)


def _joined(chain: Sequence[int], before: list[int], scores: list[float]) -> int | None:
    best = max(range(len(before)), key=lambda k: scores[k], default=None)
    return None if best is None or scores[best] <= 0 else chain[before[best]]


def _is_name(mentions: Spans, mention: int) -> bool:
    return MENTIONS[int(mentions.label[mention])][1] == "name"
