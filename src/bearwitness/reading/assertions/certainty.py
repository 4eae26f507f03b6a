"""How sure a rule is: the share of its findings that were right on the training documents of the corpus `lives`.

`data/precision.json` is written by `python -m benchmarks.calibrate`; this module only reads it.
"""

from functools import cache
from importlib.resources import files

import msgspec

from bearwitness.reading.assertions.draft import Draft

_PRIOR = 4.0


class Tally(msgspec.Struct, frozen=True):
    """How often a rule found something, and how often that was right."""

    right: int
    found: int


def keys(draft: Draft) -> tuple[str, ...]:
    """What a draft is tallied under, from the widest to the narrowest."""
    denied = " denied" if draft.standing.stance == "denies" else ""
    return (
        draft.type,
        f"{draft.type} {draft.rule}{denied}",
        f"{draft.type} {draft.rule} {draft.word}{denied}",
    )


def certainty(draft: Draft) -> float:
    """The measured precision of what found the draft, in [0, 1], to two decimals.

    Each narrower tally is drawn towards the wider one by four findings, so that one lucky hit is no certainty.
    """
    table = _table()
    estimate = 0.5
    for key in keys(draft):
        tally = table.get(key, Tally(0, 0))
        estimate = (tally.right + _PRIOR * estimate) / (tally.found + _PRIOR)
    return round(estimate, 2)


@cache
def _table() -> dict[str, Tally]:
    raw = (files(__package__) / "data" / "precision.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, Tally])
