"""Who is meant by a name that somebody types, right or wrong."""

from collections.abc import Iterable, Sequence

import msgspec
from rapidfuzz import fuzz, process

from bearwitness.identity.spelling import folded
from bearwitness.record import Entity
from bearwitness.store.shelf import Shelf

EXACT = 100.0
_NEAR_ENOUGH = 75
_TO_LOOK_AT = 200


class Near(msgspec.Struct, frozen=True):
    """Somebody with a name like the one that was asked for; `score` is EXACT where it is that very name."""

    entity: Entity
    spelling: str
    score: float


def called(shelf: Shelf, entities: Sequence[Entity], name: str) -> list[Entity]:
    """Those of the entities whose names have all the words of `name`; where there are none, those spelt nearest."""
    words = folded(name).split()
    having = {entity for spelt, whose in shelf.names.items() if _has(spelt, words) for entity in whose}
    found = [entity for entity in entities if entity.id in having]
    if found:
        return found
    among = {entity.id for entity in entities}
    return [near.entity for near in nearest(shelf, name) if near.entity.id in among]


def nearest(shelf: Shelf, name: str) -> list[Near]:
    """The entities with a name spelt most like `name`, the likest first, of two as like the more spoken of."""
    asked = folded(name)
    if not asked:
        return []
    spelt = list(shelf.names)
    found = process.extract(asked, spelt, scorer=fuzz.WRatio, limit=_TO_LOOK_AT, score_cutoff=_NEAR_ENOUGH)
    best: dict[str, Near] = {}
    for spelling, score, _ in found:
        exactly = EXACT if spelling == asked else min(score, EXACT - 1)
        for entity in shelf.names[spelling]:
            if entity not in best or best[entity].score < exactly:
                best[entity] = Near(shelf.entities[entity], spelling, exactly)
    return sorted(best.values(), key=lambda near: (-near.score, -shelf.mentions[near.entity.id], near.entity.id))


def _has(spelt: str, words: Iterable[str]) -> bool:
    return all(word in spelt for word in words)
