"""A source is read again: its suggestions go and others come; what a person decided on stays.

Everything here runs within one transaction that the writer holds.
"""

from collections import Counter
from collections.abc import Iterable

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, select

from bearwitness.record import Assertion, Reading
from bearwitness.store import deriving, linking, rows, schema, shared
from bearwitness.store.bulk import existing, fill
from bearwitness.store.errors import TakenIdError, UnknownSubjectError
from bearwitness.store.keeping import Held, keep_entities, kept_of
from bearwitness.store.known import KnownStore

FORGOTTEN = "forgotten"
"""What stands as the reader of a source of which only decisions are left."""


def replace(connection: Connection, reading: Reading) -> None:
    """Puts a reading in the place of what the dossier has of its source."""
    source = reading.source
    kept = kept_of(connection, source.id)
    linked = linking.touches(connection, source.id)
    before = identifiers_of(connection, source.id)
    remove(connection, source.id)
    refuse_taken(connection, reading)
    fill(connection, schema.sources, [rows.source_row(source, reading.reader)])
    _put_entities(connection, reading)
    keep_entities(connection, source, kept.entities, reading.entities)
    put_assertions(connection, reading.assertions, kept.assertions)
    _put_rest(connection, reading)
    if linked or linking.touches(connection, source.id):
        linking.relink(connection)
    if before:
        shared.drop_stale(connection, before - identifiers_of(connection, source.id))
    deriving.derive(connection, source)


def forget(connection: Connection, source: str) -> None:
    """Takes out a source and its suggestions; where something of it was decided on, that and its text stay."""
    record = KnownStore(connection).source(source)
    if record is None:
        raise UnknownSubjectError(source)
    kept = kept_of(connection, source)
    if kept.assertions or kept.entities:
        replace(connection, Reading(source=record, reader=FORGOTTEN))
        return
    before = identifiers_of(connection, source)
    linked = linking.touches(connection, source)
    remove(connection, source)
    shared.drop_stale(connection, before)
    if linked:
        linking.relink(connection)


def remove(connection: Connection, source: str) -> None:
    """Takes out a source and all that it brought."""
    assertions, involvements = schema.assertions, schema.involvements
    own = select(assertions.c.id).where(assertions.c.source == source)
    connection.execute(delete(involvements).where(involvements.c.assertion.in_(own)))
    spoken_of = shared.shared_of(connection, source)
    for table in schema.OF_A_SOURCE:
        connection.execute(delete(table).where(table.c.source == source))
    connection.execute(delete(schema.sources).where(schema.sources.c.id == source))
    shared.prune(connection, spoken_of)


def identifiers_of(connection: Connection, source: str) -> set[str]:
    """The ids of the assertions and entities that a source brought."""
    return {
        identifier
        for table in (schema.assertions, schema.entities)
        for identifier in connection.scalars(select(table.c.id).where(table.c.source == source))
    }


def refuse_taken(connection: Connection, reading: Reading) -> None:
    """TakenIdError where an identifier of the reading stands for something else, in it or in the dossier."""
    source = reading.source.id
    refuse_doubles(connection, source, schema.assertions.c.id, (a.id for a in reading.assertions))
    refuse_doubles(connection, source, schema.quotations.c.id, (q.id for q in reading.quotations))
    refuse_doubles(connection, source, schema.disputes.c.id, (d.id for d in reading.disputes))
    own = {entity.id for entity in reading.entities}
    known = shared.shared_among(connection, own)
    refuse_doubles(connection, source, schema.entities.c.id, (e.id for e in reading.entities if e.id not in known))


def refuse_doubles(connection: Connection, source: str, column: ColumnElement[str], identifiers: Iterable[str]) -> None:
    """TakenIdError where one of the identifiers comes twice or stands in the column already."""
    counted = Counter(identifiers)
    taken = existing(connection, column, counted)
    for identifier, count in counted.items():
        if count > 1 or identifier in taken:
            raise TakenIdError(source, identifier)


def put_assertions(connection: Connection, suggested: Iterable[Assertion], held: Iterable[Held]) -> None:
    """Inserts suggestions, and what is decided on in their place or beside them."""
    decided = {entry.assertion.id: entry for entry in held}
    shown, put = [], []
    for assertion in suggested:
        content = rows.as_json(msgspec.structs.replace(assertion, status="suggested"))
        entry = decided.pop(assertion.id, None)
        shown.append(entry.assertion if entry is not None else rows.assertion_of(content))
        put.append(rows.assertion_row(shown[-1], content, entry.content if entry is not None else None))
    for entry in decided.values():
        shown.append(entry.assertion)
        put.append(rows.assertion_row(entry.assertion, None, entry.content))
    fill(connection, schema.assertions, put)
    fill(connection, schema.involvements, (row for assertion in shown for row in rows.involvement_rows(assertion)))


def _put_entities(connection: Connection, reading: Reading) -> None:
    known = shared.shared_among(connection, (entity.id for entity in reading.entities))
    new = [entity for entity in reading.entities if entity.id not in known]
    fill(connection, schema.entities, (rows.entity_row(entity, reading.source.id) for entity in new))
    fill(connection, schema.mentions, (row for entity in new for row in rows.mention_rows(entity)))
    if known:
        shared.unite(connection, (entity for entity in reading.entities if entity.id in known))


def _put_rest(connection: Connection, reading: Reading) -> None:
    fill(connection, schema.times, map(rows.time_row, reading.times))
    fill(connection, schema.quotations, map(rows.quotation_row, reading.quotations))
    fill(connection, schema.disputes, (rows.dispute_row(d, reading.source.id) for d in reading.disputes))
    fill(connection, schema.problems, (rows.problem_row(p, reading) for p in reading.problems))
