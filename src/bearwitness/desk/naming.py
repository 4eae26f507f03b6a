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
    having = [entity for entity in entities if any(_has(spelt, words) for spelt in shelf.spellings(entity.id))]
    if having:
        return having
    among = {entity.id for entity in entities}
    return [near.entity for near in nearest(shelf, name, _TO_LOOK_AT) if near.entity.id in among]


def nearest(shelf: Shelf, name: str, limit: int) -> list[Near]:
    """The `limit` entities with a name spelt most like `name`, the likest first, of two as like the more spoken of."""
    asked = folded(name)
    if not asked:
        return []
    found = process.extract(asked, shelf.names, scorer=fuzz.WRatio, limit=_TO_LOOK_AT, score_cutoff=_NEAR_ENOUGH)
    best: dict[str, Near] = {}
    for spelling, score, at in found:
        entity = shelf.entities[shelf.named[at]]
        exactly = EXACT if spelling == asked else min(score, EXACT - 1)
        if entity.id not in best or best[entity.id].score < exactly:
            best[entity.id] = Near(entity, spelling, exactly)
    order = sorted(best.values(), key=lambda near: (-near.score, -shelf.mentions[near.entity.id], near.entity.id))
    return order[:limit]


def _has(spelt: str, words: Iterable[str]) -> bool:
    return all(word in spelt for word in words)
