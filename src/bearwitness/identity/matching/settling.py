"""Who may be either of two: a match that is no longer sure because another stands beside it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

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
    likely: dict[str, list[Weighed]] = defaultdict(list)
    for each in found.values():
        if each.match.state != "different":
            likely[each.match.first].append(each)
            likely[each.match.second].append(each)
    kept = (_kept(found, likely, profiles, each) for each in found.values())
    return tuple(sorted(match for match in kept if match is not None))


def _kept(
    found: Found, likely: Mapping[str, list[Weighed]], profiles: Mapping[str, Profile], each: Weighed
) -> Match | None:
    """The match as it stands beside its rivals; None where one of them rules it out."""
    match = each.match
    if match.state == "different":
        return match
    for entity, mine in ((match.first, match.second), (match.second, match.first)):
        for rival in likely[entity]:
            other = _other(rival.match, entity)
            if rival is each or rival.match.state != "same" or not _apart(found, profiles, mine, other):
                continue
            if rival.points >= each.points + _FAR_BETTER:
                return None
            if match.state == "same" and rival.points > each.points - _FAR_BETTER:
                match = _doubted(match, profiles[other])
    return match


def _other(match: Match, entity: str) -> str:
    return match.second if match.first == entity else match.first


def _apart(found: Found, profiles: Mapping[str, Profile], one: str, other: str) -> bool:
    """Whether two are told apart: by what is told of them, or by one text that names both."""
    between = found.get((min(one, other), max(one, other)))
    if between is not None:
        return between.match.state == "different"
    people = (
        profiles[one].entity.type == "person"
    )  # one work has two titles in a text more often than one man two names
    return people and bool(profiles[one].sources & profiles[other].sources)


def _doubted(match: Match, rival: Profile) -> Match:
    reason = f"{match.reason}; though another {rival.entity.label} is told of, who fits as well"
    return msgspec.structs.replace(match, state="possibly same", score=min(match.score, 0.5), reason=reason)
