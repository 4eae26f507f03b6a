"""Parts of a dossier, each no larger than what a page shows.

A part is a dossier itself, so that the views, which are functions of a record, show it: all sources by their heads,
but the texts, times and mentions of those alone that its statements rest on.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Literal

import msgspec
from sqlalchemy import Connection, select

from bearwitness.record import (
    Anchor,
    Assertion,
    Dispute,
    Dossier,
    Entity,
    Quotation,
    SourceRecord,
    TimeMention,
)
from bearwitness.store import rows, schema
from bearwitness.store.bulk import among, chunks
from bearwitness.store.shelf import Shelf

Depth = Literal["names", "texts", "all"]


class Rest(msgspec.Struct, frozen=True):
    """What a part rests on beside assertions; `texts` are more sources whose texts it has."""

    quotations: tuple[Quotation, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    entities: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    depth: Depth = "all"
    """How much is to be shown: names and dates; words of the texts too; or also how they speak of people and of time."""


NOTHING = Rest()


def part_of(connection: Connection, shelf: Shelf, told: tuple[Assertion, ...], rest: Rest) -> Dossier:
    """The part that rests on these; times are those of the sources that it rests on, without the more of `texts`."""
    resting = frozenset() if rest.depth == "names" else frozenset(_rested_on(told, rest))
    texts = resting.union(rest.texts)
    deep = rest.depth == "all"
    return Dossier(
        sources=_with_texts(connection, shelf, texts),
        entities=_spoken_of(connection, shelf, _named(told, rest), texts if deep else frozenset()),
        times=_times(connection, resting if deep else ()),
        assertions=told,
        quotations=rest.quotations,
        disputes=rest.disputes,
    )


def _rested_on(told: Iterable[Assertion], rest: Rest) -> Iterator[str]:
    """The sources whose words are to be shown."""
    yield from (anchor.source for a in told for anchor in a.evidence)
    yield from (quotation.source for quotation in rest.quotations)
    yield from (anchor.source for d in rest.disputes for p in d.positions for anchor in p.evidence)


def _named(told: Iterable[Assertion], rest: Rest) -> set[str]:
    """Those who are named."""
    named = {entity for a in told for _, _, entity in rows.involved(a)}.union(rest.entities)
    named.update(entity for quotation in rest.quotations for entity in _in_quotation(quotation))
    named.update(position.holder for dispute in rest.disputes for position in dispute.positions)
    return named


def _in_quotation(quotation: Quotation) -> Iterator[str]:
    yield from quotation.voice
    yield from (citation.work for citation in quotation.citations if citation.work is not None)
    if quotation.speaker is not None:
        yield quotation.speaker


def _with_texts(connection: Connection, shelf: Shelf, texts: Iterable[str]) -> tuple[SourceRecord, ...]:
    table = schema.sources
    sources = list(shelf.sources)
    for chunk in chunks(texts):
        for identifier, text in connection.execute(select(table.c.id, table.c.text).where(among(table.c.id, chunk))):
            rank = shelf.ranks[identifier]
            sources[rank] = msgspec.structs.replace(sources[rank], text=text)
    return tuple(sources)


def _spoken_of(
    connection: Connection, shelf: Shelf, named: Iterable[str], texts: AbstractSet[str]
) -> tuple[Entity, ...]:
    """Those that are named, with their mentions in the texts, and by name alone those who wrote the sources."""
    known = {shelf.canonical(entity) for entity in named} & shelf.entities.keys()
    table = schema.mentions
    found: dict[str, list[Anchor]] = {}
    for chunk in chunks(member for entity in known for member in shelf.members(entity)) if texts else ():
        wanted = select(table).where(among(table.c.entity, chunk), among(table.c.source, sorted(texts)))
        for entity, source, start, end, text in connection.execute(wanted):
            found.setdefault(shelf.canonical(entity), []).append(Anchor(source, start, end, text))
    mentioned = {
        entity: msgspec.structs.replace(shelf.entities[entity], mentions=_as_told(shelf, mentions))
        for entity, mentions in found.items()
    }
    return tuple(
        mentioned.get(entity, shelf.entities[entity])
        for entity in sorted((*shelf.authors, *known.difference(shelf.authors)))
    )


def _as_told(shelf: Shelf, mentions: Iterable[Anchor]) -> tuple[Anchor, ...]:
    last = len(shelf.ranks)
    return tuple(sorted(set(mentions), key=lambda a: (shelf.ranks.get(a.source, last), a.start, -a.end)))


def _times(connection: Connection, texts: Iterable[str]) -> tuple[TimeMention, ...]:
    table = schema.times
    found: list[TimeMention] = []
    for chunk in chunks(texts):
        wanted = select(table.c.content).where(among(table.c.source, chunk))
        found += (rows.from_json(content, TimeMention) for content in connection.scalars(wanted))
    return tuple(found)
