"""What is at hand of a whole dossier without its texts: the sources in their order, and everybody by all names.

A function of the tables that can be made again at any time; it holds for as long as `versions.Version.changes` does.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import groupby

import msgspec
from sqlalchemy import Connection, func, select

from bearwitness.identity.spelling import folded
from bearwitness.record import Entity, EntityType, Name, SourceRecord
from bearwitness.store import elsewhere, renaming, rows, schema


class Shelf:
    """The sources, without their texts, and the entities, without their mentions, of a dossier."""

    def __init__(self, sources: Iterable[SourceRecord], entities: Iterable["Kept"]) -> None:
        self.sources = tuple(sources)
        kept = tuple(entities)
        self.entities: Mapping[str, Entity] = {each.entity.id: each.entity for each in kept}
        self.mentions: Mapping[str, int] = {each.entity.id: each.mentions for each in kept}
        self._members = {each.entity.id: each.members for each in kept if len(each.members) > 1}
        self._joined = {member: each.entity.id for each in kept for member in each.members if len(each.members) > 1}

    def canonical(self, entity: str) -> str:
        """The id that an entity goes by: its own where it is joined to no other."""
        return self._joined.get(entity, entity)

    def members(self, entity: str) -> tuple[str, ...]:
        """The ids of all that go by the id of `entity`, its own among them."""
        return self._members.get(self.canonical(entity), (entity,))

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """The place of each source in the order."""
        return {source.id: rank for rank, source in enumerate(self.sources)}

    @cached_property
    def by_source(self) -> Mapping[str, SourceRecord]:
        """The sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def authors(self) -> Mapping[str, Entity]:
        """Those who wrote the sources, and the works that these are about, by id, in the order of the ids."""
        found = {entity for s in self.sources for entity in (s.author, s.about) if entity is not None}
        return {entity: self.entities[entity] for entity in sorted(found & self.entities.keys())}

    @cached_property
    def names(self) -> Mapping[str, Sequence[str]]:
        """Every spelling of a name as it is compared, without capitals, accents and titles, with the ids of whose it is."""
        found: dict[str, list[str]] = {}
        for entity in self.entities.values():
            for name in {folded(text): None for text in (entity.label, *(name.text for name in entity.names))}:
                found.setdefault(name, []).append(entity.id)
        return found

    def of_type(self, kind: EntityType) -> Sequence[Entity]:
        """The entities of a type, those most spoken of first."""
        return self._by_type.get(kind, ())

    @cached_property
    def _by_type(self) -> Mapping[EntityType, Sequence[Entity]]:
        found: dict[EntityType, list[Entity]] = {}
        for entity in sorted(self.entities.values(), key=lambda each: (-self.mentions[each.id], each.id)):
            found.setdefault(entity.type, []).append(entity)
        return found


class Kept(msgspec.Struct, frozen=True):
    """An entity without its mentions, how many there are, and the ids of its members."""

    entity: Entity
    mentions: int
    members: tuple[str, ...]


def shelf_of(connection: Connection, order: Sequence[str]) -> Shelf:
    """The shelf of a dossier whose sources have that order."""
    kept = list(_kept(connection))
    joined = {member: each.entity.id for each in kept for member in each.members}
    table = schema.sources
    about = {row.id: row.about for row in connection.execute(select(table.c.id, table.c.about))}
    sources = (rows.source_of(about[identifier], "") for identifier in order)
    return Shelf((renaming.in_source(source, lambda entity: joined.get(entity, entity)) for source in sources), kept)


def _kept(connection: Connection) -> Iterable[Kept]:
    table, mentions = schema.entities, schema.mentions
    counting = select(mentions.c.entity, func.count()).group_by(mentions.c.entity)
    counts = {row[0]: row[1] for row in connection.execute(counting)}
    once, links = _of_several(connection), elsewhere.decided(connection)
    found = connection.execute(select(table).order_by(table.c.canonical, table.c.id)).mappings()
    for identifier, group in groupby(found, key=lambda row: str(row["canonical"])):
        members = [(rows.entity_of(row, (), links.get(str(row["id"]), ())), bool(row["current"])) for row in group]
        members.sort(key=lambda member: (not member[1], -counts.get(member[0].id, 0), member[0].id))
        entities = [entity for entity, _ in members]
        yield Kept(
            _as_one(identifier, entities),
            once.get(identifier, sum(counts.get(entity.id, 0) for entity in entities)),
            tuple(sorted(entity.id for entity in entities)),
        )


def _of_several(connection: Connection) -> dict[str, int]:
    """How often those are spoken of of whom one source has several; a place counts once, however many stand there."""
    table, mentions = schema.entities, schema.mentions
    several = select(table.c.canonical).group_by(table.c.canonical)
    several = several.having(func.count() > func.count(table.c.source.distinct()))
    spoken = select(table.c.canonical, mentions.c.source, mentions.c.start, mentions.c.end)
    spoken = spoken.join(mentions, mentions.c.entity == table.c.id).where(table.c.canonical.in_(several))
    places = spoken.distinct().subquery()
    counting = select(places.c.canonical, func.count()).group_by(places.c.canonical)
    return {row[0]: row[1] for row in connection.execute(counting)}


def _as_one(identifier: str, members: Sequence[Entity]) -> Entity:
    """What `identities.assembled` makes of the members, given in the order that it puts them in."""
    first = members[0]
    if len(members) == 1:
        return first if first.id == identifier else msgspec.structs.replace(first, id=identifier)
    return Entity(
        id=identifier,
        type=first.type,
        label=first.label,
        names=tuple(dict.fromkeys(Name(n.text, n.kind) for entity in members for n in entity.names)),
        same_as=tuple(sorted({link for entity in members for link in entity.same_as})),
        point=next((entity.point for entity in members if entity.point is not None), None),
    )
