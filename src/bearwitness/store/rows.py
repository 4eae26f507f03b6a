"""Frozen values to rows of the tables, and back.  A row has its values in the order of the table's columns."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec
from sqlalchemy import RowMapping

from bearwitness.identity.matching import Match
from bearwitness.record import (
    Anchor,
    Assertion,
    Contradiction,
    Decision,
    Dispute,
    Entity,
    EntityType,
    Name,
    Participant,
    Problem,
    Quotation,
    Reading,
    SourceRecord,
    Status,
    TimeMention,
)

Values = tuple[object, ...]
T = TypeVar("T")
_ENCODER = msgspec.json.Encoder()
_NAMES = msgspec.json.Decoder(tuple[Name, ...])
_LINKS = msgspec.json.Decoder(tuple[str, ...])
_ASSERTION = msgspec.json.Decoder(Assertion)


def as_json(value: object) -> str:
    """The JSON of a value, as the tables hold it."""
    return _ENCODER.encode(value).decode()


def from_json(content: str, kind: type[T]) -> T:
    """The value that `as_json` wrote; msgspec's errors where it is none."""
    return msgspec.json.decode(content, type=kind)


def assertion_of(content: str, status: Status = "suggested") -> Assertion:
    """An assertion from its JSON, with the status that the decisions give it."""
    assertion = _ASSERTION.decode(content)
    return assertion if assertion.status == status else msgspec.structs.replace(assertion, status=status)


class Glance(msgspec.Struct, frozen=True):
    """An assertion without its words: a glance at a hundred thousand of them takes a second less than a look."""

    id: str
    participants: tuple[Participant, ...]
    certainty: float = 1.0

    def entities(self) -> tuple[str, ...]:
        """The entities that take part, in the order of the roles."""
        return tuple(p.entity for p in self.participants if p.entity is not None)


_GLANCE = msgspec.json.Decoder(Glance)


def glance_of(content: str, name: Callable[[str], str]) -> Glance:
    """What can be seen of an assertion at a glance, from its JSON, with other ids of the entities."""
    seen = _GLANCE.decode(content)
    parts = (Participant(p.role, name(p.entity), p.text) if p.entity is not None else p for p in seen.participants)
    return Glance(seen.id, tuple(parts), seen.certainty)


def source_row(source: SourceRecord, reader: str) -> Values:
    """The row of a source and of the reader that read it."""
    return (source.id, source.title, source.date, source.sha256, reader, source.text, about_of(source))


def about_of(source: SourceRecord) -> str:
    """All of a source but its text, as JSON."""
    return as_json(msgspec.structs.replace(source, text=""))


def source_of(about: str, text: str) -> SourceRecord:
    """The source of its columns `about` and `text`."""
    return msgspec.structs.replace(from_json(about, SourceRecord), text=text)


def entity_row(entity: Entity, source: str, *, current: bool = True) -> Values:
    """The row of an entity without its mentions."""
    longitude, latitude = entity.point if entity.point is not None else (None, None)
    names, links = as_json(entity.names), as_json(entity.same_as)
    goes_by = entity.id
    return (entity.id, source, entity.type, entity.label, goes_by, int(current), names, links, longitude, latitude)


def names_of(content: str) -> tuple[Name, ...]:
    """The names of an entity from their JSON."""
    return _NAMES.decode(content)


def entity_of(row: RowMapping, mentions: Iterable[Anchor], links: Iterable[str] = ()) -> Entity:
    """The entity of a row of `entities`, with its mentions, and with links beside those that its reading has."""
    own = _LINKS.decode(str(row["same_as"]))
    point = None if row["longitude"] is None else (row["longitude"], row["latitude"])
    return msgspec.convert(
        {
            "id": row["id"],
            "type": row["type"],
            "label": row["label"],
            "names": names_of(str(row["names"])),
            "mentions": tuple(mentions),
            "same_as": (*own, *(link for link in links if link not in own)),
            "point": point,
        },
        Entity,
    )


def mention_rows(entity: Entity) -> Iterator[Values]:
    """A row for each mention of an entity."""
    for mention in entity.mentions:
        yield (entity.id, mention.source, mention.start, mention.end, mention.text)


def time_row(time: TimeMention) -> Values:
    """The row of a dated expression."""
    return (time.source, time.start, time.end, time.earliest, time.latest, as_json(time))


def assertion_row(assertion: Assertion, suggested: str | None, decided: str | None) -> Values:
    """The row of an assertion as it is shown, beside its JSON as suggested and as decided."""
    trigger, hidden = assertion.evidence[0], ""
    place = (assertion.id, trigger.source, trigger.start, trigger.end)
    days = (None, None) if assertion.time is None else (assertion.time.earliest, assertion.time.latest)
    return (*place, assertion.type, *days, assertion.status, hidden, suggested, decided)


def involvement_rows(assertion: Assertion) -> Iterator[Values]:
    """A row for each entity that takes part in an assertion, in whatever part."""
    for part, role, entity in involved(assertion):
        yield (entity, assertion.id, part, role)


def involved(assertion: Assertion) -> Iterator[tuple[str, str, str]]:
    """Each entity that an assertion speaks of: its part, its role ("" where it is no participant), its id."""
    for participant in assertion.participants:
        if participant.entity is not None:
            yield "role", participant.role, participant.entity
    if assertion.place is not None:
        yield "place", "", assertion.place
    for voice in assertion.voice:
        yield "voice", "", voice
    for citation in assertion.citations:
        if citation.work is not None:
            yield "citation", "", citation.work


def quotation_row(quotation: Quotation) -> Values:
    """The row of a quotation."""
    return (quotation.id, quotation.source, quotation.start, quotation.end, quotation.speaker, as_json(quotation))


def dispute_row(dispute: Dispute, source: str) -> Values:
    """The row of a dispute that `source` brought, "" where it is one between sources."""
    return (dispute.id, source, as_json(dispute))


def problem_row(problem: Problem, reading: Reading) -> Values:
    """The row of a problem that a reading has, without its number."""
    return (reading.source.id, problem.kind, problem.message, problem.where)


def contradiction_row(contradiction: Contradiction) -> Values:
    """The row of a contradiction."""
    return (contradiction.id, as_json(contradiction))


def decision_row(decision: Decision) -> Values:
    """The row of a decision, without its number."""
    return (decision.kind, decision.subject, decision.other, decision.content, decision.who, decision.at)


def match_row(match: Match, origin: str) -> Values:
    """The row of what an origin thinks of a pair."""
    return (match.first, match.second, origin, match.state, match.score, match.reason)


def entity_type(value: str) -> EntityType:
    """The type that a column has; msgspec's error where it is none."""
    found: EntityType = msgspec.convert(value, EntityType)
    return found


def problem_of(row: RowMapping) -> Problem:
    """The problem of a row (kind, message, where)."""
    return msgspec.convert(_by_name(row), Problem)


def decision_of(row: Mapping[str, object] | RowMapping) -> Decision:
    """The decision of a row of the log, without its number."""
    return msgspec.convert(_by_name(row), Decision)


def match_of(row: Mapping[str, object] | RowMapping) -> Match:
    """The match of a row, without its origin."""
    return msgspec.convert(_by_name(row), Match)


def _by_name(row: Mapping[str, object] | RowMapping) -> dict[str, object]:
    """The row with plain strings as keys: SQLAlchemy's own are a kind of them that msgspec refuses."""
    return {str(key): value for key, value in row.items()}
