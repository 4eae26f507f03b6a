"""A file takes the place of another version of it: what people decided goes over to its words, or is told as orphaned.

Everything here runs within one transaction that the writer holds.  A decision goes over where each of its anchors does
(`alignment`); it is then logged anew on the words of the new text, and withdrawn on those of the old.  One that does
not stays on the old text, which is then kept for it.
"""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection

from bearwitness.record import (
    Anchor,
    Assertion,
    Decision,
    DecisionKind,
    Entity,
    Reading,
    SourceRecord,
    Span,
    Status,
    content_id,
)
from bearwitness.store import deciding, linking, replacing, rows, schema
from bearwitness.store.alignment import Alignment
from bearwitness.store.bulk import remove_where
from bearwitness.store.errors import UnknownSubjectError
from bearwitness.store.keeping import Held, keep_entities, kept_of
from bearwitness.store.known import KnownStore
from bearwitness.store.log import decisions_on
from bearwitness.store.renaming import in_assertion
from bearwitness.store.standing import ON_IDENTITIES, standing


class Moved(msgspec.Struct, frozen=True):
    """A decided assertion, the words that carry it, and where they stood and stand; `after` is None for an orphan."""

    type: str
    status: Status
    words: str
    before: Span
    after: Span | None


class Author(msgspec.Struct, frozen=True):
    """Who lets a version take the place of another, and when."""

    who: str
    at: str


def carry(connection: Connection, old: str, reading: Reading, author: Author) -> tuple[Moved, ...]:
    """Puts a reading in the place of the source `old`, and gives what became of each decided assertion, in order."""
    before = KnownStore(connection).source(old)
    if before is None:
        raise UnknownSubjectError(old)
    kept = kept_of(connection, old)
    replacing.replace(connection, [reading])
    alignment = Alignment(before.text, reading.source.text)
    naming = _take_over(connection, kept.entities, reading, alignment)
    moved = [_moved(connection, held, reading.source, alignment, naming, author) for held in kept.assertions]
    _describe(connection, old, reading.source.id, author)
    _identify(connection, naming, author)
    replacing.forget(connection, old)
    return tuple(sorted(moved, key=lambda each: (each.before, each.type)))


def _take_over(
    connection: Connection, kept: Sequence[Entity], reading: Reading, alignment: Alignment
) -> dict[str, str]:
    """Gives the entities that decisions speak of to the new source; the ids of those that are others there."""
    naming: dict[str, str] = {}
    moved: list[Entity] = []
    for entity in kept:
        mentions = tuple(_anchors(entity.mentions, reading.source, alignment))
        same = [e.id for e in reading.entities if (e.type, e.label) == (entity.type, entity.label)]
        if not mentions and len(same) == 1:
            naming[entity.id] = same[0]
        else:
            moved.append(msgspec.structs.replace(entity, mentions=mentions))
    ids = [entity.id for entity in moved]
    remove_where(connection, schema.mentions, schema.mentions.c.entity, ids)
    remove_where(connection, schema.entities, schema.entities.c.id, ids)
    keep_entities(connection, reading.source, moved, reading.entities)
    linking.relink(connection, [*ids, *(entity.id for entity in reading.entities)])
    return naming


def _anchors(anchors: Iterable[Anchor], source: SourceRecord, alignment: Alignment) -> Iterable[Anchor]:
    for anchor in anchors:
        place = alignment.place(anchor.span)
        if place is not None:
            yield Anchor(source.id, place.start, place.end, place.of(source.text))


def _moved(  # noqa: PLR0913, PLR0917 - both texts, and who says so
    connection: Connection,
    held: Held,
    source: SourceRecord,
    alignment: Alignment,
    naming: dict[str, str],
    author: Author,
) -> Moved:
    old = held.assertion
    trigger = old.evidence[0]
    told = Moved(old.type, held.status, trigger.text, trigger.span, None)
    own = [anchor for anchor in old.evidence if anchor.source == trigger.source]
    placed = tuple(_anchors(own, source, alignment))
    if len(placed) < len(own):
        return told
    others = tuple(anchor for anchor in old.evidence if anchor.source != trigger.source)
    new = msgspec.structs.replace(
        in_assertion(old, lambda entity: naming.get(entity, entity)),
        id=content_id("a", source.id, "carried", old.id),
        status="suggested",
        evidence=(*placed, *others),
    )
    _log(connection, old, new, held.status, author)
    return msgspec.structs.replace(told, after=placed[0].span)


def _log(connection: Connection, old: Assertion, new: Assertion, status: Status, author: Author) -> None:
    """Decides on the new words what was decided on the old ones, and takes that back there."""
    deciding.decide(connection, _decision("add", new.id, author, rows.as_json(new)))
    if status == "rejected":
        deciding.decide(connection, _decision("reject", new.id, author))
    while standing(decisions_on(connection, old.id)):
        deciding.decide(connection, _decision("withdraw", old.id, author))


def _describe(connection: Connection, old: str, new: str, author: Author) -> None:
    described = standing(decisions_on(connection, old)).get((old, ""))
    if described is not None and old != new:
        deciding.decide(connection, _decision("describe", new, author, described.content))


def _identify(connection: Connection, naming: dict[str, str], author: Author) -> None:
    """Says of the entities that are others now what was decided of them."""
    for entity, other in naming.items():
        for decision in standing(decisions_on(connection, entity)).values():
            if decision.kind in ON_IDENTITIES:
                pair = [naming.get(end, end) for end in (decision.subject, decision.other)]
                taken = Decision(kind=decision.kind, subject=pair[0], other=pair[1], who=author.who, at=author.at)
                if other in pair and pair[0] != pair[1]:
                    deciding.decide(connection, taken)


def _decision(kind: DecisionKind, subject: str, author: Author, content: str = "") -> Decision:
    return Decision(kind=kind, subject=subject, content=content, who=author.who, at=author.at)
