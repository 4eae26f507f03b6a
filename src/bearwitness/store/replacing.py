"""Sources are read again: their suggestions go and others come; what a person decided on stays.

Everything here runs within one transaction that the writer holds.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, select

from bearwitness.record import Assertion, Reading
from bearwitness.store import deriving, describing, files, linking, rows, schema, shared
from bearwitness.store.bulk import existing, fill
from bearwitness.store.errors import TakenIdError, UnknownSubjectError
from bearwitness.store.keeping import Held, Kept, keep_entities, kept_of
from bearwitness.store.known import KnownStore
from bearwitness.store.values import Standing

FORGOTTEN = "forgotten"
"""What stands as the reader of a source of which only decisions are left."""


def replace(connection: Connection, readings: Sequence[Reading]) -> None:
    """Puts readings, each of another source, in the place of what the dossier has of their sources."""
    there = sorted(existing(connection, schema.sources.c.id, (reading.source.id for reading in readings)))
    kept = {source: kept_of(connection, source) for source in there}
    before = {identifier for source in there for identifier in identifiers_of(connection, source)}
    for source in there:
        remove(connection, source)
    known = refuse_taken(connection, readings)
    _put_sources_and_entities(connection, readings, known)
    for reading in readings:
        if reading.source.id in kept:
            keep_entities(connection, reading.source, kept[reading.source.id].entities, reading.entities)
            describing.apply(connection, reading.source.id)
            files.lay_pages(connection, reading.source.id)
    standing = _put_assertions(connection, readings, kept)
    _put_rest(connection, readings)
    linking.unmatch(connection)
    linking.relink(connection, {*before, *(entity.id for reading in readings for entity in reading.entities)})
    if before:
        after = {identifier for source in there for identifier in identifiers_of(connection, source)}
        shared.drop_stale(connection, before - after)
    _derive(connection, readings, standing, known)


def forget(connection: Connection, source: str) -> None:
    """Takes out a source and its suggestions; where something of it was decided on, that and its text stay."""
    record = KnownStore(connection).source(source)
    if record is None:
        raise UnknownSubjectError(source)
    kept = kept_of(connection, source)
    if kept.assertions or kept.entities:
        replace(connection, [Reading(source=record, reader=FORGOTTEN)])
        return
    before = identifiers_of(connection, source)
    remove(connection, source)
    files.unknow(connection, source, files=True)
    shared.drop_stale(connection, before)
    linking.unmatch(connection)
    linking.relink(connection, before)


def remove(connection: Connection, source: str) -> None:
    """Takes out a source and all that it brought."""
    assertions, involvements = schema.assertions, schema.involvements
    own = select(assertions.c.id).where(assertions.c.source == source)
    connection.execute(delete(involvements).where(involvements.c.assertion.in_(own)))
    spoken_of = shared.shared_of(connection, source)
    for table in schema.OF_A_SOURCE:
        connection.execute(delete(table).where(table.c.source == source))
    connection.execute(delete(schema.sources).where(schema.sources.c.id == source))
    files.unknow(connection, source)
    shared.prune(connection, spoken_of)


def identifiers_of(connection: Connection, source: str) -> set[str]:
    """The ids of the assertions and entities that a source brought."""
    return {
        identifier
        for table in (schema.assertions, schema.entities)
        for identifier in connection.scalars(select(table.c.id).where(table.c.source == source))
    }


def refuse_taken(connection: Connection, readings: Sequence[Reading]) -> set[str]:
    """TakenIdError where an identifier of a reading stands for something else, in one of them or in the dossier.

    Gives the entities of the readings that the dossier has already and that belong to no one source.
    """
    refuse_doubles(connection, schema.assertions.c.id, ((a.id, r.source.id) for r in readings for a in r.assertions))
    refuse_doubles(connection, schema.quotations.c.id, ((q.id, r.source.id) for r in readings for q in r.quotations))
    refuse_doubles(connection, schema.disputes.c.id, ((d.id, r.source.id) for r in readings for d in r.disputes))
    named = [(entity.id, reading.source.id) for reading in readings for entity in reading.entities]
    known = shared.shared_among(connection, (entity for entity, _ in named))
    refuse_doubles(connection, schema.entities.c.id, (pair for pair in named if pair[0] not in known))
    return known


def refuse_doubles(connection: Connection, column: ColumnElement[str], named: Iterable[tuple[str, str]]) -> None:
    """TakenIdError where an identifier, given with what brings it, comes twice or stands in the column already."""
    brought: dict[str, str] = {}
    for identifier, source in named:
        if identifier in brought:
            raise TakenIdError(source, identifier)
        brought[identifier] = source
    taken = existing(connection, column, brought)
    for identifier, source in brought.items():
        if identifier in taken:
            raise TakenIdError(source, identifier)


def put_assertions(connection: Connection, suggested: Iterable[Assertion], held: Iterable[Held]) -> list[Standing]:
    """Inserts suggestions, and what is decided on in their place or beside them; gives all of them as they stand."""
    decided = {entry.assertion.id: entry for entry in held}
    standing, put = [], []
    for assertion in suggested:
        plain = assertion if assertion.status == "suggested" else msgspec.structs.replace(assertion, status="suggested")
        entry = decided.pop(assertion.id, None)
        standing.append(Standing(plain if entry is None else entry.assertion, suggested=True))
        content = rows.as_json(plain)
        put.append(rows.assertion_row(standing[-1].assertion, content, None if entry is None else entry.content))
    for entry in decided.values():
        standing.append(Standing(entry.assertion, suggested=False))
        put.append(rows.assertion_row(entry.assertion, None, entry.content))
    fill(connection, schema.assertions, put)
    involved = (row for entry in standing for row in rows.involvement_rows(entry.assertion))
    fill(connection, schema.involvements, involved)
    return standing


def _put_sources_and_entities(connection: Connection, readings: Sequence[Reading], known: set[str]) -> None:
    fill(connection, schema.sources, (rows.source_row(reading.source, reading.reader) for reading in readings))
    new = [(e, reading.source.id) for reading in readings for e in reading.entities if e.id not in known]
    fill(connection, schema.entities, (rows.entity_row(entity, source) for entity, source in new))
    fill(connection, schema.mentions, (row for entity, _ in new for row in rows.mention_rows(entity)))
    for reading in readings if known else ():
        shared.unite(connection, (entity for entity in reading.entities if entity.id in known))


def _put_assertions(
    connection: Connection, readings: Sequence[Reading], kept: Mapping[str, Kept]
) -> dict[str, list[Standing]]:
    """Puts the assertions of readings, and gives them as they stand, by source."""
    standing: dict[str, list[Standing]] = {reading.source.id: [] for reading in readings}
    held = [entry for found in kept.values() for entry in found.assertions]
    everything = (assertion for reading in readings for assertion in reading.assertions)
    for entry in put_assertions(connection, everything, held):
        standing[entry.assertion.evidence[0].source].append(entry)
    return standing


def _put_rest(connection: Connection, readings: Sequence[Reading]) -> None:
    fill(connection, schema.times, (rows.time_row(time) for reading in readings for time in reading.times))
    fill(connection, schema.quotations, (rows.quotation_row(q) for reading in readings for q in reading.quotations))
    disputed = (rows.dispute_row(d, reading.source.id) for reading in readings for d in reading.disputes)
    fill(connection, schema.disputes, disputed)
    fill(connection, schema.problems, (rows.problem_row(p, reading) for reading in readings for p in reading.problems))


def _derive(
    connection: Connection, readings: Sequence[Reading], standing: Mapping[str, Sequence[Standing]], known: set[str]
) -> None:
    labels = {e.id: e.label for reading in readings for e in reading.entities if e.id not in known}
    for reading in readings:
        deriving.hide(connection, reading.source, standing[reading.source.id])
    told = [(reading.source, standing[reading.source.id]) for reading in readings]
    deriving.put_passages(connection, told, labels)
