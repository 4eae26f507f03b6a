"""Whether two people are one: their names first, then what is told of them."""

from math import exp2

from bearwitness.identity.matching.commonness import Commonness
from bearwitness.identity.matching.evidence import Evidence, evidence
from bearwitness.identity.matching.likeness import AS_FAR, FULL, GIVEN, INITIALS, SOUNDING, SPELLED, Likeness, likeness
from bearwitness.identity.matching.match import Match, MatchState, Weighed
from bearwitness.identity.matching.profiles import Profile

SAME = 0.9
POSSIBLY = 0.35
_DIFFERENT = 0.15
_TELLS_APART = -5.0
"""Evidence of so few points tells two people of one name apart; that the name is common does not."""
_COMMON = "many bear such a name"
_IN_COMPANY = 1.5
_ONE_TEXT = 2.5
_TOLD = 4
"""So many reasons are told at most, the weightiest first."""


def chance(points: float) -> float:
    """The chance that belongs to points: 0 points is one half, and each one more doubles the odds."""
    return round(1 / (1 + exp2(-points)), 2)


def compare_people(one: Profile, other: Profile, common: Commonness, shared: str = "") -> Weighed | None:
    """What two people are to each other; None where nothing says that they may be one.

    `shared` is the name of somebody else of whom the texts of both tell.

    "different" is said only of those whose names alone would have made them one, so that nobody need ask again.
    """
    in_one_text = not one.sources.isdisjoint(other.sources)
    if in_one_text and any(other in relatives for relatives in one.kin.values()):
        return None
    named = names_alike(one, other)
    if named is None:
        return None
    if in_one_text:
        return _in_one_text(one, other, named)
    told = sorted(evidence(one, other), key=lambda e: -abs(e.points))
    told += _commonness(common.points(one, other) if named.points > INITIALS else 0.0)
    told += [Evidence(_IN_COMPANY, f"both texts tell of {shared}")] if shared and named.points >= SOUNDING else []
    points = named.points + sum(e.points for e in told)
    state = _state(points, named, sum(e.points for e in told if e.points < 0 and e.reason != _COMMON))
    if state is None:
        return None
    match = Match(one.entity.id, other.entity.id, state, chance(points), _in_words(state, named, told))
    return Weighed(match, points)


def names_alike(one: Profile, other: Profile) -> Likeness | None:
    """The nearest likeness of any two of their names, the first of those as near; None where there is none."""
    nearest: Likeness | None = None
    for a in one.forms:
        for b in other.forms:
            found = likeness(a, b)
            if found is not None and (nearest is None or found.points > nearest.points):
                nearest = found
            if nearest is not None and nearest.points == FULL:
                return nearest
    return nearest


def _commonness(points: float) -> list[Evidence]:
    return [Evidence(points, _COMMON)] if points else []


def _in_one_text(one: Profile, other: Profile, named: Likeness) -> Weighed | None:
    """Two whom one text tells of: what they share is no sign, for so do brothers; the same full name may be a slip."""
    if named.points < AS_FAR:
        return None
    points = named.points - _ONE_TEXT + sum(e.points for e in evidence(one, other) if e.points < 0)
    if chance(points) < POSSIBLY:
        return None
    reason = f"{named.reason}, but one text tells of both"
    return Weighed(Match(one.entity.id, other.entity.id, "possibly same", chance(points), reason), points)


def _state(points: float, named: Likeness, against: float) -> MatchState | None:
    score = chance(points)
    if score >= SAME:
        return "same"
    if score >= POSSIBLY and (named.points > GIVEN or points > 0):
        return "possibly same"
    told_apart = named.points >= SPELLED and against <= _TELLS_APART
    return "different" if told_apart and score <= _DIFFERENT else None


def _in_words(state: MatchState, named: Likeness, told: list[Evidence]) -> str:
    """The names, then what weighs for the state, then what against it."""
    speaking = [e for e in told if abs(e.points) >= 0.5]
    for_it = [e.reason for e in speaking if (e.points > 0) == (state != "different")]
    against = [e.reason for e in speaking if (e.points > 0) != (state != "different")]
    if state == "different":
        return "; ".join([*for_it[:_TOLD], f"though {named.reason}", *against[:1]])
    though = [f"though {'; '.join(against[:2])}"] if against else []
    return "; ".join([named.reason, *for_it[:_TOLD], *though])
