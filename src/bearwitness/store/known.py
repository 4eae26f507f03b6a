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
        self.type_of = lru_cache(_ENTITIES_AT_HAND)(self._type_of)

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
