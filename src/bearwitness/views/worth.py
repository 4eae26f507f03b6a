"""What is most worth deciding next: what is contradicted, what is doubtful, and what much hangs on.

A suggestion's worth is the sum of three parts between 0 and 1, each of which is told as a reason.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

import msgspec

_DOUBTFUL, _ALMOST_SURE, _CENTRAL = 0.6, 0.3, 0.5
_CONTRADICTED = 1.5


class Stated(Protocol):
    """Of an assertion, what its worth depends on."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def certainty(self) -> float:
        """The reader's probability that it is right."""

    def entities(self) -> tuple[str, ...]:
        """Who and what takes part."""


class Worth(msgspec.Struct, frozen=True):
    """A suggestion, how much deciding on it is worth, and why, in words."""

    assertion: str
    score: float
    why: str


class Weights(msgspec.Struct, frozen=True):
    """What a suggestion is weighed by: the contradictions of each, and how often each entity is spoken of."""

    contradictions: Mapping[str, int]
    mentions: Mapping[str, int]
    most: int
    """Of the one who is spoken of most; at least 1."""


def worths(suggested: Iterable[Stated], weights: Weights) -> tuple[Worth, ...]:
    """The suggestions, those most worth deciding first, of two as worth in their order."""
    found = [_worth(assertion, weights) for assertion in suggested]
    return tuple(sorted(found, key=lambda worth: -worth.score))


def _worth(assertion: Stated, weights: Weights) -> Worth:
    against = weights.contradictions.get(assertion.id, 0)
    doubt = 1 - abs(2 * assertion.certainty - 1)
    spoken = max((weights.mentions.get(entity, 0) for entity in assertion.entities()), default=0)
    central = spoken / weights.most
    score = (_CONTRADICTED if against else 0.0) + doubt + central
    return Worth(assertion.id, round(score, 6), _why(against, assertion.certainty, central))


def _why(against: int, certainty: float, central: float) -> str:
    said = []
    if against:
        said.append("contradicts another statement" if against == 1 else f"in {against} contradictions")
    if certainty < _ALMOST_SURE:
        said.append("the reader thinks it wrong")
    elif certainty < _DOUBTFUL:
        said.append("the reader is in doubt")
    if central >= _CENTRAL:
        said.append("about somebody much spoken of")
    return ", ".join(said) or "nobody has looked at it"
