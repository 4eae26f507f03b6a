"""What is worked out from the rest of a dossier for one source: what is hidden, and what can be searched."""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, select, update

from bearwitness.record import Assertion, SourceRecord, Span
from bearwitness.store import rows, schema, search
from bearwitness.store.bulk import chunks, fill
from bearwitness.store.covering import covered
from bearwitness.store.keeping import holds
from bearwitness.store.snapshot import joined

ORPHAN = "orphan"
"""Why a decided assertion is not shown whose words are no longer in its source."""


class Standing(msgspec.Struct, frozen=True):
    """An assertion as it stands, and whether the present reading suggests it."""

    assertion: Assertion
    suggested: bool


def derive(connection: Connection, source: SourceRecord) -> None:
    """Works out for a source what is hidden, and makes its passages anew."""
    found = as_they_are(connection, source.id)
    _hide(connection, source, found)
    passages = schema.passages
    connection.execute(delete(passages).where(passages.c.source == source.id))
    fill(connection, passages, search.passage_rows(source, _said(connection, found)))


def derive_at(connection: Connection, source: SourceRecord, start: int) -> None:
    """Does the same for the sentence that holds the offset `start`."""
    passages = schema.passages
    before = (passages.c.source == source.id, passages.c.start <= start, passages.c.end > start)
    row = connection.execute(select(passages.c.number, passages.c.start, passages.c.end).where(*before)).one_or_none()
    sentence = Span(start, start + 1) if row is None else Span(row[1], row[2])
    found = as_they_are(connection, source.id, sentence)
    _hide(connection, source, found)
    if row is not None:
        says = " ".join(words for _, words in _said(connection, found))
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


def hidden_among(found: Sequence[Standing], source: SourceRecord, joined_to: dict[str, str]) -> dict[str, str]:
    """Which assertions are not to be shown, and why: the id of the decided one that they repeat, or ORPHAN.

    What one reading states twice is shown twice; only a decision that an older reading led to stands for both.
    """
    older = [entry.assertion for entry in found if not entry.suggested]
    undecided = [entry.assertion for entry in found if entry.assertion.status == "suggested"]
    repeated = covered(older, undecided, lambda entity: joined_to.get(entity, entity))
    decided = [entry.assertion for entry in found if entry.assertion.status != "suggested"]
    lost = {a.id: ORPHAN for a in decided if not all(holds(anchor, source) for anchor in a.evidence)}
    return repeated | lost


def _hide(connection: Connection, source: SourceRecord, found: Sequence[Standing]) -> None:
    table = schema.assertions
    for chunk in chunks(entry.assertion.id for entry in found):
        connection.execute(update(table).where(table.c.id.in_(chunk), table.c.hidden != "").values(hidden=""))
    for identifier, reason in hidden_among(found, source, joined(connection)).items():
        connection.execute(update(table).where(table.c.id == identifier).values(hidden=reason))


def _said(connection: Connection, found: Iterable[Standing]) -> list[tuple[int, str]]:
    """Where the evidence of each assertion starts, and what it says in words; nothing of what was rejected."""
    entities = schema.entities
    told = [entry.assertion for entry in found if entry.assertion.status != "rejected"]
    labels: dict[str, str] = {}
    for chunk in chunks(entity for assertion in told for _, _, entity in rows.involved(assertion)):
        wanted = select(entities.c.id, entities.c.label).where(entities.c.id.in_(chunk))
        labels.update({row.id: row.label for row in connection.execute(wanted)})
    return sorted((assertion.evidence[0].start, search.in_words(assertion, labels)) for assertion in told)
