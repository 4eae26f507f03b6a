"""Across sources: which statements state one fact, where they differ, who is silent, who repeats whom."""

from bearwitness.comparison.agreement import Agreed, Agreement
from bearwitness.comparison.dependence import Dependence, dependences
from bearwitness.comparison.differing import Difference, differences
from bearwitness.comparison.facts import Fact, facts
from bearwitness.comparison.silences import Silence, Untold, Witnesses, silences

__all__ = [
    "Agreed",
    "Agreement",
    "Dependence",
    "Difference",
    "Fact",
    "Silence",
    "Untold",
    "Witnesses",
    "dependences",
    "differences",
    "facts",
    "silences",
]
