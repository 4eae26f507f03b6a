"""What belongs to no one source: entities that an exchange file brought, disputes and contradictions between sources.

It is taken out when what it rests on goes with a source.
"""

from collections.abc import Container, Iterable

from sqlalchemy import Connection, delete, exists, select, update

from bearwitness.record import Contradiction, Dispute, Entity
from bearwitness.store import rows, schema
from bearwitness.store.bulk import among, chunks, existing, fill, remove_where

OWN = ""
"""The source of what belongs to no one source."""


def shared_among(connection: Connection, identifiers: Iterable[str]) -> set[str]:
    """Those of the identifiers that are entities of no one source."""
    table = schema.entities
    found: set[str] = set()
    for chunk in chunks(identifiers):
        found.update(connection.scalars(select(table.c.id).where(table.c.source == OWN, among(table.c.id, chunk))))
    return found


def shared_of(connection: Connection, source: str) -> list[str]:
    """The entities of no one source that are spoken of in `source`."""
    table, mentions = schema.entities, schema.mentions
    spoken_of = select(1).where(mentions.c.entity == table.c.id, mentions.c.source == source)
    return list(connection.scalars(select(table.c.id).where(table.c.source == OWN, exists(spoken_of))))


def unite(connection: Connection, entities: Iterable[Entity]) -> None:
    """Puts entities that belong to no one source: a new one as it is, one that is there with the names of both."""
    table = schema.entities
    new = {entity.id: entity for entity in entities}
    there = existing(connection, table.c.id, new)
    fill(connection, table, (rows.entity_row(new[identifier], OWN) for identifier in new if identifier not in there))
    for identifier in sorted(there):
        names = rows.names_of(connection.execute(select(table.c.names).where(table.c.id == identifier)).scalar_one())
        together = tuple(dict.fromkeys((*names, *new[identifier].names)))
        values = {"source": OWN, "current": 1, "names": rows.as_json(together)}
        connection.execute(update(table).where(table.c.id == identifier).values(values))
    fill(connection, schema.mentions, (row for entity in new.values() for row in rows.mention_rows(entity)))


def prune(connection: Connection, candidates: Iterable[str]) -> None:
    """Takes out those entities of no one source that nothing speaks of any more."""
    idle = [identifier for identifier in candidates if not _spoken_of(connection, identifier)]
    remove_where(connection, schema.entities, schema.entities.c.id, idle)


def drop_stale(connection: Connection, gone: Container[str]) -> None:
    """Takes out disputes and contradictions between sources that name an entity or assertion which is gone."""
    disputes, contradictions = schema.disputes, schema.contradictions
    for content in connection.scalars(select(disputes.c.content).where(disputes.c.source == OWN)).all():
        dispute = rows.from_json(content, Dispute)
        if any(name in gone for p in dispute.positions for name in (p.holder, *p.assertions)):
            connection.execute(delete(disputes).where(disputes.c.id == dispute.id))
    for content in connection.scalars(select(contradictions.c.content)).all():
        contradiction = rows.from_json(content, Contradiction)
        if any(statement in gone for statement in contradiction.statements):
            connection.execute(delete(contradictions).where(contradictions.c.id == contradiction.id))


def put_comparison(
    connection: Connection, disputes: Iterable[Dispute], contradictions: Iterable[Contradiction]
) -> None:
    """Puts disputes and contradictions between sources in the place of those that are there."""
    connection.execute(delete(schema.disputes).where(schema.disputes.c.source == OWN))
    connection.execute(delete(schema.contradictions))
    fill(connection, schema.disputes, (rows.dispute_row(dispute, OWN) for dispute in disputes))
    fill(connection, schema.contradictions, map(rows.contradiction_row, contradictions))


def _spoken_of(connection: Connection, entity: str) -> bool:
    quoted = rows.as_json(entity)
    log = schema.decisions
    places = (
        select(1).select_from(schema.mentions).where(schema.mentions.c.entity == entity),
        select(1).select_from(schema.involvements).where(schema.involvements.c.entity == entity),
        select(1).select_from(log).where(log.c.other != "", (log.c.subject == entity) | (log.c.other == entity)),
        select(1).select_from(schema.sources).where(schema.sources.c.about.contains(quoted, autoescape=True)),
        select(1).select_from(schema.quotations).where(schema.quotations.c.content.contains(quoted, autoescape=True)),
        select(1).select_from(schema.disputes).where(schema.disputes.c.content.contains(quoted, autoescape=True)),
    )
    return any(connection.execute(place.limit(1)).first() is not None for place in places)
