"""Matches across sources: which entities are the same, which may be, which are not, and why.

A match is a suggestion with its reason (`suggest`); a person decides.  `canonical` follows decisions before
suggestions and never merges past a "different", not even through a third.
"""

from typing import TYPE_CHECKING

from bearwitness.identity.matching.match import Match, MatchState
from bearwitness.identity.matching.merging import canonical

if TYPE_CHECKING:
    from bearwitness.identity.matching.suggest import suggest_matches

__all__ = ["Match", "MatchState", "canonical", "suggest_matches"]


def __getattr__(name: str) -> object:
    """`suggest_matches`, loaded when it is asked for: a match is needed in many rooms, the matcher in one."""
    if name != "suggest_matches":
        raise AttributeError(name)
    from bearwitness.identity.matching.suggest import suggest_matches  # noqa: PLC0415 - see above

    return suggest_matches
