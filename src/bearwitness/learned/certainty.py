"""How sure a statement is: the share of its like that were right on development documents."""

import math
from typing import NamedTuple


class Signs(NamedTuple):
    """What speaks for a statement: the chance of its trigger, of the least likely one who must take part, and the rules.

    `ruled` is the certainty that the rules give the same, 0 where they do not find it.
    """

    trigger: float
    taking: float
    ruled: float


def row(signs: Signs) -> tuple[float, ...]:
    """The signs as numbers that are weighed and added."""
    return 1.0, _odds(signs.trigger), math.log(max(signs.taking, 1e-3)), float(signs.ruled > 0), signs.ruled


def certainty(signs: Signs, weights: tuple[float, ...]) -> float:
    """The probability, in [0, 1], to two decimals (logistic regression, fitted by `python -m training.calibrate`)."""
    total = sum(weight * value for weight, value in zip(weights, row(signs), strict=True))
    return round(min(1 / (1 + math.exp(-total)), 0.99), 2)


def _odds(chance: float) -> float:
    bounded = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))
