"""Readings made by hand, small enough to stand in a test."""

import hashlib
from collections.abc import Sequence

from bearwitness.record import (
    Anchor,
    Assertion,
    AssertionType,
    Entity,
    EntityType,
    Name,
    Participant,
    Reading,
    SourceRecord,
    content_id,
    find_anchor,
)

SERGE = "Victor Serge was born in Brussels. He moved to Paris. Later Serge wrote."


def words(source: str, text: str, quote: str, near: int = 0) -> Anchor:
    """The anchor of words that must be in the text."""
    found = find_anchor(source, text, quote, near)
    assert found is not None, f"{quote!r} is not in {text!r}"
    return found


def source_of(text: str, identifier: str = "s1", date: str | None = None) -> SourceRecord:
    """A source of that text, titled by its id."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return SourceRecord(id=identifier, title=f"Source {identifier}", date=date, text=text, sha256=digest)


def entity_of(source: SourceRecord, kind: EntityType, *names: str, salt: str = "") -> Entity:
    """An entity spoken of by each of the names, labelled by the first."""
    return Entity(
        id=content_id(kind, source.id, names[0], salt),
        type=kind,
        label=names[0],
        names=tuple(Name(name) for name in names),
        mentions=tuple(words(source.id, source.text, name) for name in names),
    )


def states(
    source: SourceRecord,
    kind: AssertionType,
    trigger: str,
    who: Sequence[tuple[str, Entity | str]],
    *,
    place: Entity | None = None,
    salt: str = "",
) -> Assertion:
    """An assertion on the words `trigger`, its roles filled by entities or words."""
    return Assertion(
        id=content_id("a", source.id, kind, trigger, salt),
        type=kind,
        participants=tuple(
            Participant(role, entity=filler.id) if isinstance(filler, Entity) else Participant(role, text=filler)
            for role, filler in who
        ),
        place=place.id if place is not None else None,
        evidence=(words(source.id, source.text, trigger),),
    )


def serge(identifier: str = "s1", reader: str = "rules/1", salt: str = "") -> Reading:
    """A reading of three sentences on Victor Serge; `salt` makes every id but the source's another one."""
    source = source_of(SERGE, identifier)
    man = entity_of(source, "person", "Victor Serge", "Serge", "He", salt=salt)
    brussels, paris = (entity_of(source, "place", name, salt=salt) for name in ("Brussels", "Paris"))
    return Reading(
        source=source,
        reader=reader,
        entities=(man, brussels, paris),
        assertions=(
            states(source, "birth", "born", [("person", man)], place=brussels, salt=salt),
            states(source, "move", "moved", [("person", man), ("destination", paris)], salt=salt),
        ),
    )
