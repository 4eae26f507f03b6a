"""Matches across sources: which entities are the same, which may be, which are not, and why.

A match is a suggestion with its reason (`suggest`); a person decides.  `canonical` follows decisions before
suggestions and never merges past a "different", not even through a third.  The matcher itself is loaded by its one
user, from `suggest`: a match is needed in many rooms.
"""

from bearwitness.identity.matching.match import Match, MatchState
from bearwitness.identity.matching.merging import canonical

__all__ = ["Match", "MatchState", "canonical"]
