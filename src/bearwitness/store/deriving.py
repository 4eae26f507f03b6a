"""What is worked out from the rest of a dossier for a source: what is hidden, and what can be searched."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, select, update

from bearwitness.record import SourceRecord, Span
from bearwitness.store import rows, schema, search
from bearwitness.store.bulk import among, chunks, fill
from bearwitness.store.covering import covered
from bearwitness.store.databases import dialect_of
from bearwitness.store.keeping import holds
from bearwitness.store.linking import canonical_of
from bearwitness.store.values import Standing

ORPHAN = "orphan"
"""Why a decided assertion is not shown whose words are no longer in its source."""


def derive(connection: Connection, source: SourceRecord) -> None:
    """Works out for a source what is hidden, and makes its passages anew."""
    found = as_they_are(connection, source.id)
    _show_all(connection, found)
    hide(connection, source, found)
    passages = schema.passages
    connection.execute(delete(passages).where(passages.c.source == source.id))
    put_passages(connection, [(source, found)], {})


def derive_at(connection: Connection, source: SourceRecord, start: int) -> None:
    """Does the same for the sentence that holds the offset `start`."""
    passages = schema.passages
    before = (passages.c.source == source.id, passages.c.start <= start, passages.c.end > start)
    row = connection.execute(select(passages.c.number, passages.c.start, passages.c.end).where(*before)).one_or_none()
    sentence = Span(start, start + 1) if row is None else Span(row[1], row[2])
    found = as_they_are(connection, source.id, sentence)
    _show_all(connection, found)
    hide(connection, source, found)
    if row is not None:
        says = " ".join(words for _, words in _said(found, _labels(connection, found, {})))
        connection.execute(update(passages).where(passages.c.number == row[0]).values(says=says))


def as_they_are(connection: Connection, source: str, within: Span | None = None) -> list[Standing]:
    """The assertions of a source, hidden ones too, as decided where they are, with the ids of their own entities."""
    table = schema.assertions
    wanted = select(table.c.decided, table.c.suggested, table.c.status).where(table.c.source == source)
    if within is not None:
        wanted = wanted.where(table.c.start >= within.start, table.c.start < within.end)
    found = connection.execute(wanted.order_by(table.c.start, table.c.id))
    return [
        Standing(rows.assertion_of(suggested if decided is None else decided, status), suggested is not None)
        for decided, suggested, status in found
    ]


def hide(connection: Connection, source: SourceRecord, found: Sequence[Standing]) -> None:
    """Hides, of the assertions of a source that are all shown, those that are not to be."""
    older = [entry.assertion for entry in found if not entry.suggested]
    decided = [entry.assertion for entry in found if entry.assertion.status != "suggested"]
    lost = {a.id: ORPHAN for a in decided if not all(holds(anchor, source) for anchor in a.evidence)}
    repeated = _repeated(connection, found) if older else {}
    table = schema.assertions
    for identifier, reason in (repeated | lost).items():
        connection.execute(update(table).where(table.c.id == identifier).values(hidden=reason))


def put_passages(
    connection: Connection, told: Iterable[tuple[SourceRecord, Sequence[Standing]]], known: Mapping[str, str]
) -> None:
    """Makes the passages of sources that have none; labels of entities that are not `known` are looked up."""
    sources = list(told)
    labels = _labels(connection, [entry for _, found in sources for entry in found], known)
    passages = (row for source, found in sources for row in search.passage_rows(source, _said(found, labels)))
    fill(connection, schema.passages, passages)
    dialect_of(connection).index_passages(connection)


def _repeated(connection: Connection, found: Sequence[Standing]) -> dict[str, str]:
    """Which suggestions repeat a decided assertion that only an older reading led to, and which one.

    What one reading states twice is shown twice.
    """
    older = [entry.assertion for entry in found if not entry.suggested]
    undecided = [entry.assertion for entry in found if entry.assertion.status == "suggested"]
    named = {entity for entry in found for _, _, entity in rows.involved(entry.assertion)}
    return covered(older, undecided, canonical_of(connection, named))


def _show_all(connection: Connection, found: Sequence[Standing]) -> None:
    table = schema.assertions
    for chunk in chunks(entry.assertion.id for entry in found):
        connection.execute(update(table).where(among(table.c.id, chunk), table.c.hidden != "").values(hidden=""))


def _said(found: Iterable[Standing], labels: Mapping[str, str]) -> list[tuple[int, str]]:
    """Where the evidence of each assertion starts, and what it says in words; nothing of what was rejected."""
    told = (entry.assertion for entry in found if entry.assertion.status != "rejected")
    return sorted((assertion.evidence[0].start, search.in_words(assertion, labels)) for assertion in told)


def _labels(connection: Connection, found: Iterable[Standing], known: Mapping[str, str]) -> dict[str, str]:
    entities = schema.entities
    labels = dict(known)
    named = (entity for entry in found for _, _, entity in rows.involved(entry.assertion))
    for chunk in chunks(entity for entity in named if entity not in known):
        wanted = select(entities.c.id, entities.c.label).where(among(entities.c.id, chunk))
        labels.update({row.id: row.label for row in connection.execute(wanted)})
    return labels
