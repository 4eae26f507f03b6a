"""Somebody or something as a page names it: by id, by name, and of which type."""

import msgspec

from bearwitness.record import Entity, EntityType, NameKind
from bearwitness.views.lookup import Lookup, bare_name, plain


class Named(msgspec.Struct, frozen=True):
    """An entity by its id and the name to print; `type` is "" where the dossier does not hold it."""

    id: str
    label: str
    type: EntityType | str


class NameView(msgspec.Struct, frozen=True):
    """A name and what kind of name it is."""

    text: str
    kind: NameKind


def named(lookup: Lookup, identifier: str) -> Named:
    """The entity of that id as it is printed."""
    entity = lookup.entity(identifier)
    return Named(identifier, lookup.label(identifier), entity.type if entity is not None else "")


def name_of(entity: Entity) -> Named:
    """An entity as it is printed."""
    return Named(entity.id, bare_name(entity.label) or plain(entity.id), entity.type)


def name_views(entity: Entity) -> tuple[NameView, ...]:
    """The names of an entity as they can be printed, each once."""
    return tuple(dict.fromkeys(NameView(bare_name(name.text), name.kind) for name in entity.names))
