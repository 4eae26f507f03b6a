"""What decisions keep of a source that is read again."""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, exists, or_, select

from bearwitness.record import Anchor, Assertion, Entity, SourceRecord, Status
from bearwitness.store import linking, rows, schema
from bearwitness.store.bulk import among, chunks, fill
from bearwitness.store.identities import SUCCESSION, successors


class Held(msgspec.Struct, frozen=True):
    """An assertion that a decision stands on: its JSON as it was decided, and what was decided."""

    content: str
    status: Status

    @property
    def assertion(self) -> Assertion:
        """The assertion with its status."""
        return rows.assertion_of(self.content, self.status)


class Kept(msgspec.Struct, frozen=True):
    """The assertions of a source that are decided on, and those of its entities that decisions speak of."""

    assertions: tuple[Held, ...]
    entities: tuple[Entity, ...]


def kept_of(connection: Connection, source: str) -> Kept:
    """What decisions keep of a source."""
    table = schema.assertions
    wanted = select(table.c.decided, table.c.status).where(table.c.source == source, table.c.decided.is_not(None))
    held = tuple(Held(content, status) for content, status in connection.execute(wanted.order_by(table.c.id)))
    return Kept(held, _entities_kept(connection, source))


def keep_entities(
    connection: Connection, source: SourceRecord, kept: Iterable[Entity], present: Sequence[Entity]
) -> None:
    """Puts back the entities that decisions speak of, each joined to the one that has its place among `present`."""
    ids = {entity.id for entity in present}
    old = [_with_true_mentions(entity, source) for entity in kept if entity.id not in ids]
    fill(connection, schema.entities, (rows.entity_row(entity, source.id, current=False) for entity in old))
    fill(connection, schema.mentions, (row for entity in old for row in rows.mention_rows(entity)))
    table = schema.matches
    for chunk in chunks(entity.id for entity in old):
        gone = or_(among(table.c.first, chunk), among(table.c.second, chunk))
        connection.execute(delete(table).where(table.c.origin == SUCCESSION, gone))
    linking.add_matches(connection, SUCCESSION, successors(old, present))


def holds(anchor: Anchor, source: SourceRecord) -> bool:
    """Whether an anchor in `source` has its words there; of another source nothing is known here."""
    return anchor.source != source.id or anchor.holds(source.text)


def _entities_kept(connection: Connection, source: str) -> tuple[Entity, ...]:
    entities, involvements, assertions, log = (
        schema.entities,
        schema.involvements,
        schema.assertions,
        schema.decisions,
    )
    involved = select(1).where(
        involvements.c.entity == entities.c.id,
        involvements.c.assertion == assertions.c.id,
        assertions.c.decided.is_not(None),
    )
    named = select(1).where(log.c.other != "", or_(log.c.subject == entities.c.id, log.c.other == entities.c.id))
    wanted = select(entities).where(entities.c.source == source, or_(exists(involved), exists(named)))
    found = connection.execute(wanted.order_by(entities.c.id)).mappings().all()
    return tuple(rows.entity_of(row, _mentions(connection, str(row["id"]))) for row in found)


def _mentions(connection: Connection, entity: str) -> list[Anchor]:
    table = schema.mentions
    columns = (table.c.source, table.c.start, table.c.end, table.c.text)
    return [Anchor(*row) for row in connection.execute(select(*columns).where(table.c.entity == entity))]


def _with_true_mentions(entity: Entity, source: SourceRecord) -> Entity:
    true = tuple(mention for mention in entity.mentions if mention.source == source.id and holds(mention, source))
    return msgspec.structs.replace(entity, mentions=true)
