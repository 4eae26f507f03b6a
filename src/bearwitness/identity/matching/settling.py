"""Who may be either of two: a match that is no longer sure because another stands beside it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from bearwitness.identity.matching.match import Match, Weighed
from bearwitness.identity.matching.profiles import Profile

_FAR_BETTER = 1.5
"""Points by which the better of two rivals stands."""
Found = Mapping[tuple[str, str], Weighed]


def settled(matches: Iterable[Weighed], profiles: Mapping[str, Profile]) -> tuple[Match, ...]:
    """The matches, "same" only where nobody else whom the sources tell apart from the one is as good a match.

    Of two namesakes told apart, somebody of their name may be either; he is neither until more is known.  Where the
    one fits far better, the other is no question any more.
    """
    found = {(each.match.first, each.match.second): each for each in matches}
    rivals = _Rivals(found, profiles)
    kept = (_kept(rivals, profiles, each) for each in found.values())
    return tuple(sorted(match for match in kept if match is not None))


class _Rivals:
    """With whom each entity is surely the same, found by whom those are told apart from.

    A place that a thousand sources speak of has half a million matches: no match looks at all the others of its place.
    """

    def __init__(self, found: Found, profiles: Mapping[str, Profile]) -> None:
        self._found, self._profiles = found, profiles
        self._sure: dict[str, dict[str, tuple[int, Weighed]]] = defaultdict(dict)
        self._of_source: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._different: dict[str, list[str]] = defaultdict(list)
        for number, each in enumerate(found.values()):
            for one, other in _both_ways(each.match):
                if each.match.state == "same":
                    self._sure[one][other] = number, each
                    for source in self._sources_of_person(other):
                        self._of_source[one, source].append(other)
                elif each.match.state == "different":
                    self._different[one].append(other)

    def of(self, entity: str, mine: str) -> Iterator[tuple[str, Weighed]]:
        """Those beside `mine` with whom `entity` is surely the same, and who are told apart from `mine`.

        By what is told of them, or by one text that names both.
        """
        sure = self._sure.get(entity)
        if sure is None:
            return
        apart = {other for other in self._different.get(mine, ()) if other in sure}
        for source in self._sources_of_person(mine):
            named = self._of_source.get((entity, source), ())
            apart.update(other for other in named if other != mine and _pair(mine, other) not in self._found)
        for other in sorted(apart, key=lambda other: sure[other][0]):
            yield other, sure[other][1]

    def _sources_of_person(self, entity: str) -> Iterable[str]:
        """The sources of a person; none of a thing, since a text has two titles of one work more often than two names."""
        profile = self._profiles[entity]
        return profile.sources if profile.entity.type == "person" else ()


def _kept(rivals: _Rivals, profiles: Mapping[str, Profile], each: Weighed) -> Match | None:
    """The match as it stands beside its rivals; None where one of them rules it out."""
    match = each.match
    if match.state == "different":
        return match
    for entity, mine in _both_ways(match):
        for other, rival in rivals.of(entity, mine):
            if rival.points >= each.points + _FAR_BETTER:
                return None
            if match.state == "same" and rival.points > each.points - _FAR_BETTER:
                match = _doubted(match, profiles[other])
    return match


def _both_ways(match: Match) -> tuple[tuple[str, str], tuple[str, str]]:
    return (match.first, match.second), (match.second, match.first)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _doubted(match: Match, rival: Profile) -> Match:
    reason = f"{match.reason}; though another {rival.entity.label} is told of, who fits as well"
    return msgspec.structs.replace(match, state="possibly same", score=min(match.score, 0.5), reason=reason)
