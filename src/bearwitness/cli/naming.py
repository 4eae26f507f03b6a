"""Who is meant by a name that somebody types."""

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process

from bearwitness.cli.errors import AmbiguousNameError, UnknownNameError
from bearwitness.identity.spelling import folded
from bearwitness.record import Dossier, Entity, EntityType
from bearwitness.views.lookup import plain

_NEAR_ENOUGH = 80
_MOST_NAMED = 5
_MOST_SUGGESTED = 3
_FAR_MORE = 4


def meant(dossier: Dossier, name: str, kind: EntityType | None = None) -> Entity:
    """The one that `name` names, people before others: by id, or by any of the names, capitals, accents, titles aside.

    With a `kind` it is one of that kind.

    A whole name goes before a part of one.  Of several of that name the one who is spoken of far more often than the
    next is meant.  Raises UnknownNameError with the nearest names, or AmbiguousNameError.
    """
    asked = [entity for entity in dossier.entities if kind is None or entity.type == kind]
    people = [entity for entity in asked if entity.type == "person"]
    others = [entity for entity in asked if entity.type != "person"]
    for candidates in (people, others):
        for fits in (_is_id, _is_name, _is_part):
            found = [entity for entity in candidates if fits(entity, name)]
            if found:
                return _most_spoken_of(found, name)
    raise UnknownNameError(name, _near(people, name) or _near(others, name))


def _is_id(entity: Entity, name: str) -> bool:
    return entity.id == name


def _is_name(entity: Entity, name: str) -> bool:
    return folded(name) in {folded(other) for other in _names(entity)}


def _is_part(entity: Entity, name: str) -> bool:
    words = set(folded(name).split())
    return bool(words) and any(words <= set(folded(other).split()) for other in _names(entity))


def _names(entity: Entity) -> Iterator[str]:
    yield entity.label
    yield from (name.text for name in entity.names)


def _most_spoken_of(found: Iterable[Entity], name: str) -> Entity:
    first, *rest = sorted(found, key=lambda entity: (-len(entity.mentions), entity.id))
    if rest and len(first.mentions) < _FAR_MORE * len(rest[0].mentions):
        raise AmbiguousNameError(name, _told_apart([first, *rest][:_MOST_NAMED]))
    return first


def _told_apart(found: Sequence[Entity]) -> list[str]:
    """The labels, those that are the same with the ids that can be given in their place."""
    labels = [plain(entity.label) for entity in found]
    return [
        f"{label} ({entity.id})" if labels.count(label) > 1 else label
        for label, entity in zip(labels, found, strict=True)
    ]


def _near(entities: Sequence[Entity], name: str) -> list[str]:
    """The labels of those whose names are spelt nearest to `name`."""
    spelt = {(entity.id, other): folded(other) for entity in entities for other in _names(entity)}
    labels = {entity.id: plain(entity.label) for entity in entities}
    found = process.extract(folded(name), spelt, scorer=fuzz.WRatio, limit=None, score_cutoff=_NEAR_ENOUGH)
    return list(dict.fromkeys(labels[identifier] for _, _, (identifier, _) in found))[:_MOST_SUGGESTED]
