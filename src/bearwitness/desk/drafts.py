"""An assertion as a person writes it at the desk, made into one of the record."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.desk.errors import BadRequestError
from bearwitness.edtf import first_and_last
from bearwitness.record import (
    Anchor,
    Assertion,
    AssertionType,
    Citation,
    Entity,
    EntityType,
    Modality,
    Name,
    Participant,
    SourceRecord,
    Stance,
    When,
    content_id,
    find_anchor,
)


class DraftPart(msgspec.Struct, frozen=True):
    """Who or what fills a role: an entity, or words; `new` makes the words the name of a new entity of that type."""

    role: str = ""
    entity: str | None = None
    text: str | None = None
    new: EntityType | None = None


class DraftTime(msgspec.Struct, frozen=True):
    """A date in EDTF; its days are worked out."""

    edtf: str


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """An assertion as it shall be."""

    type: AssertionType
    participants: tuple[DraftPart, ...]
    time: DraftTime | None = None
    duration: str | None = None
    place: str | DraftPart | None = None
    voice: tuple[str, ...] = ()
    stance: Stance = "asserts"
    modality: Modality = "certain"
    evidence: tuple[Anchor, ...]
    citations: tuple[Citation, ...] = ()


class Made(msgspec.Struct, frozen=True):
    """The assertion of a draft, and the entities that it names for the first time."""

    assertion: Assertion
    entities: tuple[Entity, ...]


def made_of(draft: Draft, source: SourceRecord, subject: str = "") -> Made:
    """What a draft on words of a source says; its id is `subject`, or one made from what it says.

    The draft has evidence, the first of it in the source.
    EdtfError where the date is none.
    """
    place = _place(draft)
    named = [part for part in (*draft.participants, place) if part.new is not None and part.entity is None]
    entities = tuple(dict.fromkeys(_entity(part, source, draft.evidence) for part in named))
    assertion = Assertion(
        id=subject or content_id("a", "added", msgspec.to_builtins(draft)),
        type=draft.type,
        participants=tuple(_participants(draft, source)),
        time=When(draft.time.edtf, *first_and_last(draft.time.edtf)) if draft.time is not None else None,
        duration=draft.duration,
        place=_id_of(place, source),
        voice=draft.voice,
        stance=draft.stance,
        modality=draft.modality,
        evidence=draft.evidence,
        citations=draft.citations,
    )
    return Made(assertion, entities)


def _place(draft: Draft) -> DraftPart:
    if isinstance(draft.place, DraftPart):
        return draft.place if draft.place.new is not None else msgspec.structs.replace(draft.place, new="place")
    return DraftPart("place", draft.place)


def _participants(draft: Draft, source: SourceRecord) -> Iterator[Participant]:
    for part in draft.participants:
        identifier = _id_of(part, source)
        yield Participant(part.role, identifier, part.text if identifier is None else None)


def _id_of(part: DraftPart, source: SourceRecord) -> str | None:
    if part.entity is not None or part.new is None or not part.text:
        return part.entity
    return content_id("ent", source.id, "added", part.new, part.text)


def _entity(part: DraftPart, source: SourceRecord, evidence: Sequence[Anchor]) -> Entity:
    """The new entity, spoken of where its name stands nearest to the evidence; nowhere where it does not stand."""
    identifier, text = _id_of(part, source), part.text
    if identifier is None or not text or part.new is None:
        raise BadRequestError("a new entity needs a name")
    mention = find_anchor(source.id, source.text, text, evidence[0].start)
    mentions = () if mention is None else (mention,)
    return Entity(id=identifier, type=part.new, label=text, names=(Name(text),), mentions=mentions)
