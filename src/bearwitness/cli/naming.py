"""Who is meant by a name that somebody types."""

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from bearwitness.cli.errors import AmbiguousNameError, UnknownNameError
from bearwitness.identity.spelling import folded
from bearwitness.record import Dossier, Entity
from bearwitness.views.lookup import plain

_NEAR_ENOUGH = 70
_MOST_NAMED = 5
_MOST_SUGGESTED = 3


def meant(dossier: Dossier, name: str) -> Entity:
    """The one that `name` names, people before others: by any of the names, capitals, accents and titles aside.

    The whole name goes before a part of it.  Raises UnknownNameError with the nearest names, or AmbiguousNameError.
    """
    wanted = folded(name)
    people = [entity for entity in dossier.entities if entity.type == "person"]
    others = [entity for entity in dossier.entities if entity.type != "person"]
    for candidates in (people, others):
        for fits in (_is_label, _is_name, _is_part):
            found = [entity for entity in candidates if fits(entity, wanted)]
            if len(found) == 1:
                return found[0]
            if found:
                raise AmbiguousNameError(name, _told_apart(found))
    raise UnknownNameError(name, _near(dossier.entities, wanted))


def _is_label(entity: Entity, wanted: str) -> bool:
    return folded(entity.label) == wanted


def _is_name(entity: Entity, wanted: str) -> bool:
    return any(folded(name) == wanted for name in _names(entity))


def _is_part(entity: Entity, wanted: str) -> bool:
    words = set(wanted.split())
    return bool(words) and any(words <= set(folded(name).split()) for name in _names(entity))


def _names(entity: Entity) -> Iterator[str]:
    yield entity.label
    yield from (name.text for name in entity.names)


def _told_apart(found: Iterable[Entity]) -> list[str]:
    """The labels of the most spoken of, those of the same label with the number of their mentions."""
    first = sorted(found, key=lambda e: (-len(e.mentions), e.id))[:_MOST_NAMED]
    labels = [plain(entity.label) for entity in first]
    return [
        f"{label} ({len(entity.mentions)} mentions)" if labels.count(label) > 1 else label
        for label, entity in zip(labels, first, strict=True)
    ]


def _near(entities: Iterable[Entity], wanted: str) -> list[str]:
    spelt = {name: folded(name) for entity in entities for name in _names(entity)}
    found = process.extract(wanted, spelt, scorer=fuzz.WRatio, limit=_MOST_SUGGESTED, score_cutoff=_NEAR_ENOUGH)
    return [plain(name) for _, _, name in found]
