"""How many people of a large collection would bear a name by chance: a full name is a sign where it is rare.

In the dossier of one life two people of one full name are most often one; among a hundred thousand people there are
forty called John Smith.
"""

from collections import Counter
from collections.abc import Iterable
from math import log2
from typing import Final

from bearwitness.identity.matching.profiles import Profile

_LARGE: Final = 1000
"""Fewer full names than this say nothing of how common one is."""
_WEIGHT: Final = 8


class Commonness:
    """How often given names and surnames occur among the full names of many people."""

    def __init__(self, people: Iterable[Profile]) -> None:
        forms = [form for profile in people for form in profile.forms[:1] if form.is_full]
        self._given = Counter(form.words[0] for form in forms)
        self._last = Counter(form.words[-1] for form in forms)
        self._total = len(forms)

    def namesakes(self, profile: Profile) -> float:
        """How many others would bear the first of the person's full names by chance; 0 in a small collection."""
        full = next((form for form in profile.forms if form.is_full), None)
        if full is None or self._total < _LARGE:
            return 0.0
        return self._given[full.words[0]] * self._last[full.words[-1]] / self._total

    def points(self, one: Profile, other: Profile) -> float:
        """What a name in common loses by being common, as points; the rarer of the two names counts."""
        return -log2(1 + _WEIGHT * min(self.namesakes(one), self.namesakes(other)))
