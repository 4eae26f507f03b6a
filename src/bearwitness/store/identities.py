"""Entities of several sources put together as one, and entities of an older reading led over to those of a newer.

Pure functions; nothing is overwritten, so that what was joined comes apart again.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from bearwitness.identity.matching import Match
from bearwitness.record import Anchor, Entity, Name

SUCCESSION = "succession"
"""The origin of matches between an entity that decisions keep and the one that a new reading has in its place."""


class Member(msgspec.Struct, frozen=True):
    """An entity of one source; `current` where the present reading has it, not only a decision."""

    entity: Entity
    current: bool = True


def assembled(identifier: str, members: Sequence[Member], ranks: Mapping[str, int]) -> Entity:
    """The entity that `members` are together: all their names and mentions, the label of the most spoken of.

    `ranks` is the order of the sources.  Members that only decisions keep come after those of a present reading.
    """
    order = sorted(members, key=lambda m: (not m.current, -len(m.entity.mentions), m.entity.id))
    first = order[0].entity
    if len(order) == 1:
        return msgspec.structs.replace(first, id=identifier, mentions=_in_order(first.mentions, ranks))
    united = [member.entity for member in order]
    return Entity(
        id=identifier,
        type=first.type,
        label=first.label,
        names=tuple(dict.fromkeys(Name(n.text, n.kind) for entity in united for n in entity.names)),
        mentions=_in_order(dict.fromkeys(m for entity in united for m in entity.mentions), ranks),
        same_as=tuple(sorted({link for entity in united for link in entity.same_as})),
        point=next((entity.point for entity in united if entity.point is not None), None),
    )


def _in_order(mentions: Iterable[Anchor], ranks: Mapping[str, int]) -> tuple[Anchor, ...]:
    return tuple(sorted(mentions, key=lambda m: (ranks.get(m.source, len(ranks)), m.source, m.start, -m.end, m.text)))


def successors(kept: Iterable[Entity], present: Sequence[Entity]) -> list[Match]:
    """For each kept entity that is none of `present`, the one of its type that is spoken of in the same words.

    The one with most anchors in common, the smaller id of two as near; none where no anchor is shared.
    """
    holders: dict[Anchor, list[Entity]] = {}
    for entity in present:
        for mention in entity.mentions:
            holders.setdefault(mention, []).append(entity)
    ids = {entity.id for entity in present}
    return [match for old in kept if old.id not in ids for match in _successor(old, holders)]


def _successor(old: Entity, holders: Mapping[Anchor, Sequence[Entity]]) -> list[Match]:
    shared: dict[str, int] = {}
    for mention in old.mentions:
        for entity in holders.get(mention, ()):
            if entity.type == old.type:
                shared[entity.id] = shared.get(entity.id, 0) + 1
    if not shared:
        return []
    best = min(shared, key=lambda identifier: (-shared[identifier], identifier))
    reason = f"{shared[best]} of the words of {old.label} are its words in the new reading"
    return [Match(min(old.id, best), max(old.id, best), "same", 1.0, reason)]
