"""Who is meant by a name that somebody types, right or wrong."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process, utils

from bearwitness.identity.spelling import folded
from bearwitness.record import Entity

_NEAR_ENOUGH = 75
_MOST = 200


def called(entities: Sequence[Entity], name: str) -> list[Entity]:
    """Those whose names have all the words of `name`, in their order; where there are none, those spelt nearest."""
    words = folded(name).split()
    having = [entity for entity in entities if any(_has(spelt, words) for spelt in _spelt(entity))]
    return having or [entity for entity, _ in nearest(entities, name, _MOST)]


def nearest(entities: Sequence[Entity], name: str, limit: int) -> list[tuple[Entity, float]]:
    """The `limit` entities whose names are spelt most like `name`, the likest first, each with its score of 100."""
    spelt = [(number, other) for number, entity in enumerate(entities) for other in _spelt(entity)]
    found = process.extract(
        folded(name),
        [other for _, other in spelt],
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=4 * limit,
        score_cutoff=_NEAR_ENOUGH,
    )
    best: dict[int, float] = {}
    for _, score, at in found:
        best.setdefault(spelt[at][0], score)
    return [(entities[number], score) for number, score in best.items()][:limit]


def _has(spelt: str, words: Iterable[str]) -> bool:
    return all(word in spelt for word in words)


def _spelt(entity: Entity) -> Iterator[str]:
    return iter(_spellings(entity))


@lru_cache(maxsize=200_000)
def _spellings(entity: Entity) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded(name) for name in (entity.label, *(each.text for each in entity.names))))
