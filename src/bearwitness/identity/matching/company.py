"""Two texts that tell of one person tell of one circle: who is of one name in both, spelled otherwise, is likelier one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bearwitness.identity.matching.match import Match
from bearwitness.identity.matching.profiles import Profile
from bearwitness.identity.matching.sounds import skeleton

_FEW = 8
"""Of whom more texts tell, half the world does: that two texts name him says nothing of their circles."""


class Company:
    """Who is told of in two texts, by the matches that are sure."""

    def __init__(self, matches: Iterable[Match], profiles: Mapping[str, Profile]) -> None:
        self._shared: dict[tuple[str, str], list[Match]] = defaultdict(list)
        self._profiles = profiles
        telling: dict[str, set[str]] = defaultdict(set)
        sure = [match for match in matches if match.state == "same" and self._are_people(match)]
        for match in sure:
            for one, other in ((match.first, match.second), (match.second, match.first)):
                telling[one] |= profiles[one].sources | profiles[other].sources
        for match in sure:
            if max(len(telling[match.first]), len(telling[match.second])) <= _FEW:
                for here in profiles[match.first].sources:
                    for there in profiles[match.second].sources:
                        self._shared[min(here, there), max(here, there)].append(match)

    def of(self, one: Profile, other: Profile) -> str:
        """The name of somebody else whom a text of the one and a text of the other tell of; "" where there is none.

        Not of a namesake: brothers, or father and son, have their family in common, and often a name.
        """
        surnames = _surnames(one) | _surnames(other)
        for here in sorted(one.sources):
            for there in sorted(other.sources):
                for match in self._shared.get((min(here, there), max(here, there)), ()):
                    shared = self._profiles[match.first], self._profiles[match.second]
                    if not surnames & (_surnames(shared[0]) | _surnames(shared[1])):
                        return shared[0].entity.label
        return ""

    def _are_people(self, match: Match) -> bool:
        return self._profiles[match.first].entity.type == "person"


def _surnames(profile: Profile) -> set[str]:
    """The surnames of somebody by their consonants, as spellings and wives differ."""
    return {skeleton(form.words[-1]) for form in profile.forms}
