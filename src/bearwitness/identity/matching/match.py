"""A match: what a matcher thinks of two entities of different sources, how surely, and why."""

from typing import Literal

import msgspec

MatchState = Literal["same", "possibly same", "different"]


class Match(msgspec.Struct, frozen=True, order=True):
    """Two entities (`first` < `second` by id), what they are to each other, how surely, and why.

    `score` is the chance, by rule of thumb, that they are the same.
    """

    first: str
    second: str
    state: MatchState
    score: float
    reason: str


class Weighed(msgspec.Struct, frozen=True):
    """A match with the points behind its score, which tell more apart than chances near one do."""

    match: Match
    points: float
