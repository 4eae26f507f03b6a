"""What can be true together: bounds with their reasons, and contradictions as smallest sets of statements.

Start with `Chronology`; `docs/chronology.md` explains the ideas and lists the rules of life.
"""

from bearwitness.chronology.build import reckoned
from bearwitness.chronology.chronology import Bound, Bounds, Chronology, Conflict
from bearwitness.chronology.constraint import Constraint, Point
from bearwitness.chronology.rules import IN_FORCE, RULES, Rule, RuleName

__all__ = [
    "IN_FORCE",
    "RULES",
    "Bound",
    "Bounds",
    "Chronology",
    "Conflict",
    "Constraint",
    "Point",
    "Rule",
    "RuleName",
    "reckoned",
]
