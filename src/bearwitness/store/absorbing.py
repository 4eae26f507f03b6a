"""A whole dossier is taken into another one: its sources in the place of the same sources, its decisions as decisions.

Everything here runs within one transaction that the writer holds.
"""

from collections.abc import Container, Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection

from bearwitness.record import Assertion, Decision, Dispute, Dossier, ResearchNote
from bearwitness.store import deriving, linking, noting, rows, schema, shared
from bearwitness.store.bulk import existing, fill, remove_where
from bearwitness.store.keeping import Held, Kept, keep_entities, kept_of
from bearwitness.store.log import append
from bearwitness.store.replacing import identifiers_of, put_assertions, refuse_doubles, remove
from bearwitness.store.values import Standing

READER = "exchange/1"
"""What stands as the reader of a source that came with a dossier: another reader may read it again."""
_LABEL = "of the dossier"


def absorb(connection: Connection, dossier: Dossier, who: str, at: str) -> None:
    """Takes in a dossier that is sound (`soundness`).

    What a person had decided here before stays; where nobody had, what the dossier says was accepted or rejected is
    logged as a decision of `who` at the time `at`.
    """
    there = existing(connection, schema.sources.c.id, (source.id for source in dossier.sources))
    kept = {source: kept_of(connection, source) for source in sorted(there)}
    before = {brought for source in kept for brought in identifiers_of(connection, source)}
    for identifier in kept:
        remove(connection, identifier)
    fill(connection, schema.sources, (rows.source_row(source, READER) for source in dossier.sources))
    shared.unite(connection, dossier.entities)
    for source in dossier.sources:
        if source.id in kept:
            keep_entities(connection, source, kept[source.id].entities, dossier.entities)
    standing = _put_assertions(connection, dossier.assertions, kept, who, at)
    _put_rest(connection, dossier)
    _put_notes(connection, dossier.notes)
    linking.unmatch(connection)
    linking.relink(connection, {*before, *(entity.id for entity in dossier.entities)})
    if before:
        shared.drop_stale(connection, before - _present(connection, dossier))
    _derive(connection, dossier, there, standing)


def _put_assertions(
    connection: Connection, assertions: Sequence[Assertion], kept: Mapping[str, Kept], who: str, at: str
) -> Sequence[Standing]:
    refuse_doubles(connection, schema.assertions.c.id, ((assertion.id, _LABEL) for assertion in assertions))
    held = [entry for found in kept.values() for entry in found.assertions]
    known = {entry.assertion.id for entry in held}
    brought = [a for a in assertions if a.status != "suggested" and a.id not in known]
    append(connection, [_decision(assertion, who, at) for assertion in brought])
    return put_assertions(connection, assertions, [*held, *map(_held, brought)])


def _derive(connection: Connection, dossier: Dossier, there: Container[str], standing: Iterable[Standing]) -> None:
    """Works out what follows of each source; of those that are new nothing can be hidden, since the dossier is sound."""
    told: dict[str, list[Standing]] = {source.id: [] for source in dossier.sources if source.id not in there}
    for entry in standing:
        stated = told.get(entry.assertion.evidence[0].source)
        if stated is not None:
            stated.append(entry)
    for source in dossier.sources:
        if source.id in there:
            deriving.derive(connection, source)
    new = [(source, told[source.id]) for source in dossier.sources if source.id in told]
    deriving.put_passages(connection, new, {entity.id: entity.label for entity in dossier.entities})


def _held(assertion: Assertion) -> Held:
    return Held(rows.as_json(msgspec.structs.replace(assertion, status="suggested")), assertion.status)


def _decision(assertion: Assertion, who: str, at: str) -> Decision:
    return Decision(
        kind="reject" if assertion.status == "rejected" else "accept",
        subject=assertion.id,
        content=_held(assertion).content,
        who=who,
        at=at,
    )


def _put_rest(connection: Connection, dossier: Dossier) -> None:
    refuse_doubles(connection, schema.quotations.c.id, ((quotation.id, _LABEL) for quotation in dossier.quotations))
    fill(connection, schema.times, map(rows.time_row, dossier.times))
    fill(connection, schema.quotations, map(rows.quotation_row, dossier.quotations))
    remove_where(connection, schema.disputes, schema.disputes.c.id, (dispute.id for dispute in dossier.disputes))
    fill(connection, schema.disputes, (rows.dispute_row(d, _source_of(d)) for d in dossier.disputes))
    table = schema.contradictions
    remove_where(connection, table, table.c.id, (contradiction.id for contradiction in dossier.contradictions))
    fill(connection, table, map(rows.contradiction_row, dossier.contradictions))


def _put_notes(connection: Connection, notes: Sequence[ResearchNote]) -> None:
    """Logs the notes that the log does not have, as those of whoever wrote them."""
    known = existing(connection, schema.decisions.c.subject, [note.id for note in notes])
    append(connection, [noting.decision_of(note) for note in notes if note.id not in known])


def _source_of(dispute: Dispute) -> str:
    named = {anchor.source for position in dispute.positions for anchor in position.evidence}
    return named.pop() if len(named) == 1 else shared.OWN


def _present(connection: Connection, dossier: Dossier) -> set[str]:
    own = {identifier for source in dossier.sources for identifier in identifiers_of(connection, source.id)}
    return own.union(entity.id for entity in dossier.entities)
