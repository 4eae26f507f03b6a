"""A person says what a source is: the record as it was read stays, and the description goes before it.

The author and the reviewed work that a description names are entities of the source.  What the source's author states
in the reading is stated by the author of the description, so that no voice is that of somebody who did not write it.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, select, update

from bearwitness.edtf import EdtfError, parse
from bearwitness.record import (
    Assertion,
    Decision,
    Description,
    Entity,
    EntityType,
    Name,
    Participant,
    Quotation,
    SourceRecord,
    content_id,
)
from bearwitness.store import rows, schema
from bearwitness.store.bulk import existing, fill, remove_where
from bearwitness.store.errors import RefusedDecisionError
from bearwitness.store.log import append, decisions_on
from bearwitness.store.standing import standing
from bearwitness.store.versions import count_change

_NAMED: Mapping[str, EntityType] = {"author": "person", "about": "work"}


class Described(msgspec.Struct, frozen=True):
    """A description that stands, and the author that the reading has."""

    description: Description
    author: str | None

    def record(self, source: SourceRecord) -> SourceRecord:
        """The source as it is described."""
        said = self.description
        fields = {name: value for name, value in msgspec.structs.asdict(said).items() if value is not None}
        for role in _NAMED.keys() & fields.keys():
            fields[role] = _identifier(source.id, role, str(fields[role])) if fields[role] else None
        if fields.get("date") == "":
            fields["date"] = None
        return msgspec.structs.replace(source, **fields)

    def assertion(self, assertion: Assertion) -> Assertion:
        """An assertion of the source, said by the author that it has."""
        voice = self._voice(assertion.evidence[0].source, assertion.voice)
        if voice == assertion.voice:
            return assertion
        speaks, spoke = (chain[-1] if len(chain) == 1 else None for chain in (voice, assertion.voice))
        held = tuple(
            Participant(p.role, speaks, p.text) if p.role == "holder" and speaks and p.entity == spoke else p
            for p in assertion.participants
        )
        return msgspec.structs.replace(assertion, voice=voice, participants=held)

    def quotation(self, quotation: Quotation) -> Quotation:
        """A quotation of the source, given by the author that it has."""
        return msgspec.structs.replace(quotation, voice=self._voice(quotation.source, quotation.voice))

    def _voice(self, source: str, voice: tuple[str, ...]) -> tuple[str, ...]:
        named = self.description.author
        if named is None:
            return voice
        author = (_identifier(source, "author", named),) if named else ()
        if author and voice[:1] == author:
            return voice
        if self.author is None:
            return (*author, *voice)
        return (*author, *voice[1:]) if voice[:1] == (self.author,) else voice


def describe(connection: Connection, decision: Decision) -> set[str]:
    """Logs a description, or takes the last one back, and gives the ids of those whom descriptions of the source name.

    RefusedDecisionError where it says nothing, or no date.
    """
    before = _standing(connection, decision.subject)
    if decision.kind == "withdraw":
        if before is None:
            raise RefusedDecisionError(decision.subject, "there is none to take back")
        append(connection, [decision])
    else:
        said = _decoded(decision)
        whole = before.with_more(said) if before is not None else said
        append(connection, [msgspec.structs.replace(decision, content=rows.as_json(whole))])
    apply(connection, decision.subject)
    count_change(connection)
    return _ever_named(connection, decision.subject)


def is_of_a_source(connection: Connection, decision: Decision) -> bool:
    """Whether a decision is about a source."""
    if decision.kind not in ("describe", "withdraw") or decision.other:
        return False
    return bool(existing(connection, schema.sources.c.id, [decision.subject]))


def described(connection: Connection) -> dict[str, Described]:
    """The descriptions that stand, by the ids of their sources."""
    log = schema.decisions
    subjects = connection.scalars(select(log.c.subject).where(log.c.kind == "describe").distinct()).all()
    found = ((source, described_as(connection, source)) for source in sorted(subjects))
    return {source: said for source, said in found if said is not None}


def described_as(connection: Connection, source: str) -> Described | None:
    """The description of a source that stands; None where none does."""
    said, record = _standing(connection, source), _record(connection, source)
    return Described(said, record.author) if said is not None and record is not None else None


def apply(connection: Connection, source: str) -> None:
    """Brings the row of a source, and the entities that descriptions of it name, into line with the log."""
    record = _record(connection, source)
    if record is None:
        return
    said = _standing(connection, source)
    if said is not None:
        record = Described(said, record.author).record(record)
    _put_named(connection, source, () if said is None else tuple(_named(source, said)))
    table = schema.sources
    connection.execute(update(table).where(table.c.id == source).values(title=record.title, date=record.date))


def _put_named(connection: Connection, source: str, present: Sequence[Entity]) -> None:
    """Puts the entities that the standing description names in the place of those that earlier ones named.

    One that a decision speaks of stays, though no description names it any more.
    """
    table, involved = schema.entities, schema.involvements
    earlier = _ever_named(connection, source)
    kept = existing(connection, involved.c.entity, earlier)
    kept |= {end for end in earlier if any(decision.other for decision in decisions_on(connection, end))}
    remove_where(connection, table, table.c.id, earlier - kept)
    there = existing(connection, table.c.id, earlier)
    fill(connection, table, (rows.entity_row(entity, source) for entity in present if entity.id not in there))
    for identifier in sorted(there):
        current = int(identifier in {entity.id for entity in present})
        connection.execute(update(table).where(table.c.id == identifier).values(current=current))


def _named(source: str, said: Description) -> Iterable[Entity]:
    for role, kind in _NAMED.items():
        name = getattr(said, role)
        if name:
            yield Entity(id=_identifier(source, role, name), type=kind, label=name, names=(Name(name),))


def _ever_named(connection: Connection, source: str) -> set[str]:
    log = schema.decisions
    told = connection.scalars(select(log.c.content).where(log.c.subject == source, log.c.kind == "describe"))
    return {entity.id for content in told for entity in _named(source, rows.from_json(content, Description))}


def _identifier(source: str, role: str, name: str) -> str:
    return content_id("ent", source, "described", role, name)


def _standing(connection: Connection, source: str) -> Description | None:
    decision = standing(decisions_on(connection, source)).get((source, ""))
    return None if decision is None else rows.from_json(decision.content, Description)


def _record(connection: Connection, source: str) -> SourceRecord | None:
    about = connection.execute(select(schema.sources.c.about).where(schema.sources.c.id == source)).scalar_one_or_none()
    return None if about is None else rows.source_of(about, "")


def _decoded(decision: Decision) -> Description:
    try:
        said = rows.from_json(decision.content, Description)
    except msgspec.DecodeError as error:
        raise RefusedDecisionError(decision.subject, f"its content is no description ({error})") from error
    if said == Description():
        raise RefusedDecisionError(decision.subject, "it says nothing of the source")
    try:
        parse(said.date) if said.date else None
    except EdtfError as error:
        raise RefusedDecisionError(decision.subject, f"“{said.date}” is no date of EDTF ({error})") from error
    return said
