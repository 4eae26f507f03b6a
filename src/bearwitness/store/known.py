"""What the checks look up, from the tables."""

from functools import lru_cache

from sqlalchemy import Connection, select

from bearwitness.record import EntityType, SourceRecord
from bearwitness.store import rows, schema

_SOURCES_AT_HAND = 64
_ENTITIES_AT_HAND = 1 << 16


class KnownStore:
    """Sources, entities and assertions of a dossier, looked up one by one; few texts are held at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.source = lru_cache(_SOURCES_AT_HAND)(self._source)
        self._looked_up = lru_cache(_ENTITIES_AT_HAND)(self._type_of)
        self._near: tuple[str, dict[str, EntityType]] = ("", {})

    def look_near(self, source: str) -> None:
        """Has the entities of a source at hand, in one query, for what is asked of them next."""
        if source != self._near[0]:
            table = schema.entities
            found = self._connection.execute(select(table.c.id, table.c.type).where(table.c.source == source))
            self._near = (source, {row.id: rows.entity_type(row.type) for row in found})

    def type_of(self, entity: str) -> EntityType | None:
        """The type of the entity of that id."""
        near = self._near[1].get(entity)
        return near if near is not None else self._looked_up(entity)

    def _source(self, identifier: str) -> SourceRecord | None:
        table = schema.sources
        row = self._connection.execute(
            select(table.c.about, table.c.text).where(table.c.id == identifier)
        ).one_or_none()
        return None if row is None else rows.source_of(row[0], row[1])

    def _type_of(self, entity: str) -> EntityType | None:
        table = schema.entities
        found = self._connection.execute(select(table.c.type).where(table.c.id == entity)).scalar_one_or_none()
        return None if found is None else rows.entity_type(found)

    def has_assertion(self, identifier: str) -> bool:
        """Whether there is an assertion of that id."""
        table = schema.assertions
        return self._connection.execute(select(table.c.id).where(table.c.id == identifier)).first() is not None
