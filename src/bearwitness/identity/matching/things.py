"""Whether two places, works, groups or events are one thing."""

import re
from collections.abc import Mapping
from functools import lru_cache
from math import cos, hypot, radians

from bearwitness.identity.matching.match import Match, MatchState, Weighed
from bearwitness.identity.matching.people import SAME, names_alike
from bearwitness.identity.matching.profiles import Profile
from bearwitness.identity.spelling import folded, title_key
from bearwitness.reading.gazetteer import present_name
from bearwitness.record import Entity

_GENERAL = frozenset(
    "poems poem letters letter memoirs memoir autobiography diary diaries journal works stories essays history life"
    " lives collected complete selected selections writings plays tales novels speeches papers notes recollections"
    " reminiscences biography correspondence my the of and a in poetry short verse verses prose sketches songs sermons"
    " lectures catalogue report reports exhibition".split()
)


_QUOTED = re.compile(r"[“\"‘«„].*[”\"’»“]$")
_POSSESSOR = re.compile(r"^[^*_“]+[’']s (?=[*_“])")
"""Whose work it is, before a title that is marked as one: "Carr’s *The Romantic Exiles*"."""


def thing_keys(entity: Entity) -> dict[str, str]:
    """What a place, work, group or event may be found by, each with a name; epithets and short forms are none."""
    names = [name.text for name in entity.names if name.kind not in ("epithet", "short form")]
    if not entity.names and _QUOTED.match(entity.label):
        names = [entity.label]
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(_key(entity, name), name)
    found.pop("", None)
    return found


@lru_cache(maxsize=1 << 12)
def _keys_of(profile: Profile) -> Mapping[str, str]:
    """The keys of a thing, kept while it is laid beside one after another."""
    return thing_keys(profile.entity)


def _key(entity: Entity, name: str) -> str:
    if entity.type == "work":
        return title_key(_POSSESSOR.sub("", name))
    return folded(present_name(name) if entity.type == "place" else name)


def compare_things(one: Profile, other: Profile) -> Weighed | None:
    """What two things of one type are to each other; None where no name is common to them."""
    named = _keys_of(one)
    keys = named.keys() & _keys_of(other).keys()
    if not keys:
        return None
    best = max(keys, key=lambda key: (len(key), key))
    if one.entity.type == "work":
        return _compare_works(one, other, best)
    if one.entity.type == "place":
        return _compare_places(one, other, best)
    return _match(one, other, 0.95, f"both are called “{named[best]}”")


def _compare_places(one: Profile, other: Profile, key: str) -> Weighed:
    first, second = _keys_of(one)[key], _keys_of(other)[key]
    alike = f"both are called “{first}”"
    if folded(first) != folded(second):
        alike = f"“{first}” and “{second}” are names of {present_name(first)}"
    if _far_apart(one.entity, other.entity):
        reason = f"they lie more than a hundred kilometres apart; though {alike}"
        return Weighed(Match(one.entity.id, other.entity.id, "different", 0.05, reason), -4.0)
    return _match(one, other, 0.95, alike)


def _far_apart(one: Entity, other: Entity) -> bool:
    """Whether the points of two places, where both have one, are more than a degree of latitude apart."""
    if one.point is None or other.point is None:
        return False
    (east, north), (east_too, north_too) = one.point, other.point
    across = abs((east - east_too + 180) % 360 - 180) * cos(radians((north + north_too) / 2))
    return hypot(across, north - north_too) > 1


def _compare_works(one: Profile, other: Profile, title: str) -> Weighed:
    called = f"both are called “{_keys_of(one)[title]}”"
    ones, others = _named(one.authors), _named(other.authors)
    if ones and others:
        by = [(a, b) for a in ones for b in others if names_alike(a, b) is not None]
        if not by:
            first, second = ones[0].entity.label, others[0].entity.label
            reason = f"one is by {first}, the other by {second}; though {called}"
            return Weighed(Match(one.entity.id, other.entity.id, "different", 0.05, reason), -4.0)
        return _match(one, other, 0.98, f"{called}; both are by {by[0][0].entity.label}")
    if set(title.split()) <= _GENERAL:
        return _match(one, other, 0.5, f"{called}, as many works are")
    cut = title_key(one.entity.label) == folded(one.entity.label) != title
    return (
        _match(one, other, 0.5, f"{called}, which is one word")
        if " " not in title and cut
        else _match(one, other, 0.95, called)
    )


def _named(authors: list[Profile]) -> list[Profile]:
    """Those authors who are more than initials ("E. H.", of a bibliography that has the surname before them)."""
    return [author for author in authors if any(len(word) > 1 for form in author.forms for word in form.words)]


def _match(one: Profile, other: Profile, score: float, reason: str) -> Weighed:
    state: MatchState = "same" if score >= SAME else "possibly same"
    return Weighed(Match(one.entity.id, other.entity.id, state, score, reason), 10 * (score - 0.5))
