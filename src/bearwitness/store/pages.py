"""A dossier read in pieces, none larger than what a page shows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec
from sqlalchemy import Row, Select, func, select

from bearwitness.identity.matching import Match
from bearwitness.record import (
    Anchor,
    Assertion,
    AssertionType,
    Decision,
    Dispute,
    Dossier,
    Quotation,
    SourceRecord,
    Status,
    TimeMention,
)
from bearwitness.store import counting, linking, log, renaming, rows, schema, seen
from bearwitness.store.bulk import among, chunks
from bearwitness.store.parts import NOTHING, Rest, part_of
from bearwitness.store.shelf import Shelf, shelf_of
from bearwitness.store.snapshot import Snapshot
from bearwitness.store.standing import key_of, taken_back
from bearwitness.store.values import Entry, Member, Stretch
from bearwitness.store.versions import Version, version_of
from bearwitness.store.wanted import Wanted, fits, of_kinds, taking_part, within_time

_OF_NEXT_OF_KIN: tuple[AssertionType, ...] = ("birth", "death", "killing")
_OF_WORKS: tuple[AssertionType, ...] = ("publication", "translation", "loss", "creation")
_TIES: tuple[AssertionType, ...] = ("kinship", "marriage", *_OF_WORKS)

_A = schema.assertions
_CONTENT = func.coalesce(_A.c.decided, _A.c.suggested)


class Pages(Snapshot):
    """A dossier as one read transaction sees it, read in parts."""

    @cached_property
    def version(self) -> Version:
        """Which state of the dossier this is."""
        return version_of(self._connection)

    def shelf(self) -> Shelf:
        """What is at hand of the whole without its texts."""
        return shelf_of(self._connection, self.order)

    def source(self, shelf: Shelf, identifier: str) -> SourceRecord | None:
        """A source with its text; None where there is none of that id."""
        head = shelf.by_source.get(identifier)
        if head is None:
            return None
        table = schema.sources
        text = self._connection.execute(select(table.c.text).where(table.c.id == identifier)).scalar_one()
        return msgspec.structs.replace(head, text=text)

    def counts_of_sources(self, identifiers: Iterable[str]) -> Mapping[str, counting.SourceCounts]:
        """How much there is of each of the sources."""
        return counting.of_sources(self._connection, identifiers)

    def counts_of_entities(self, shelf: Shelf, identifiers: Iterable[str]) -> Mapping[str, int]:
        """In how many assertions that are shown and not rejected each of the entities takes part."""
        return counting.of_entities(self._connection, shelf, identifiers)

    def happenings(self, shelf: Shelf, kinds: Iterable[str], roles: Iterable[str]) -> Mapping[str, int]:
        """In how many of the `roles` of assertions of those `kinds` each entity stands."""
        return counting.happenings(self._connection, shelf, kinds, roles)

    def sizes(self) -> Mapping[str, int]:
        """How many words each source has."""
        table = schema.sources
        return {row[0]: len(row[1].split()) for row in self._connection.execute(select(table.c.id, table.c.text))}

    def held(self) -> Mapping[str, int]:
        """How many quotations, disputes and problems there are."""
        tables = (schema.quotations, schema.disputes, schema.problems)
        return {t.name: self._connection.execute(select(func.count()).select_from(t)).scalar_one() for t in tables}

    def statuses(self) -> Mapping[Status, int]:
        """How many assertions that are shown have each status."""
        return counting.by_status(self._connection)

    def by_id(self, shelf: Shelf, identifiers: Iterable[str]) -> tuple[Assertion, ...]:
        """The assertions of those ids, hidden and rejected ones too, in the order of the record."""
        found: list[Assertion] = []
        for chunk in chunks(identifiers):
            found += self._assertions(shelf, select(_CONTENT, _A.c.status).where(among(_A.c.id, chunk)))
        return _in_order(shelf, found)

    def within(self, shelf: Shelf, source: str, start: int, end: int) -> tuple[Assertion, ...]:
        """The assertions that are shown whose first words begin between two places of a source."""
        wanted = _shown().where(_A.c.source == source, _A.c.start >= start, _A.c.start < end)
        return _in_order(shelf, self._assertions(shelf, wanted))

    def involving(
        self,
        shelf: Shelf,
        entities: Iterable[str],
        kinds: Sequence[AssertionType] = (),
        *,
        within: tuple[str, str] = ("", ""),
        limit: int | None = None,
    ) -> tuple[Assertion, ...]:
        """The assertions that are shown in which one of the entities takes part or is the place.

        `within` are two days between which it may have been, "" without limit.  No more than `limit` of them.
        """
        return _in_order(shelf, self._involving(shelf, entities, kinds, within=within, limit=limit))[:limit]

    def _involving(
        self,
        shelf: Shelf,
        entities: Iterable[str],
        kinds: Sequence[AssertionType] = (),
        *,
        within: tuple[str, str] = ("", ""),
        limit: int | None = None,
    ) -> Collection[Assertion]:
        members = {member for entity in entities for member in shelf.members(entity)}
        found: dict[str, Assertion] = {}
        for chunk in chunks(members):
            query = _shown().where(_A.c.id.in_(taking_part(chunk)), *within_time(*within))
            if kinds:
                query = query.where(of_kinds(kinds))
            if limit is not None:
                query = query.order_by(_A.c.source, _A.c.start, _A.c.id).limit(limit)
            found.update({a.id: a for a in self._assertions(shelf, query)})
        return found.values()

    def wanted(self, shelf: Shelf, wanted: Wanted, stretch: Stretch) -> tuple[tuple[Assertion, ...], int]:
        """Some of the assertions that are wanted, and how many there are in all."""
        conditions = fits(wanted, shelf.members(wanted.entity))
        total = self._connection.execute(select(func.count()).select_from(_A).where(*conditions)).scalar_one()
        order = (_A.c.source, _A.c.start, _A.c.end.desc(), _A.c.id)
        query = (
            select(_CONTENT, _A.c.status).where(*conditions).order_by(*order).limit(stretch.limit).offset(stretch.after)
        )
        return tuple(self._assertions(shelf, query)), total

    def all_wanted(self, shelf: Shelf, wanted: Wanted) -> tuple[Assertion, ...]:
        """All of the assertions that are wanted, in the order of the record."""
        conditions = fits(wanted, shelf.members(wanted.entity))
        return _in_order(shelf, self._assertions(shelf, select(_CONTENT, _A.c.status).where(*conditions)))

    def glances(self, shelf: Shelf) -> Iterator[rows.Glance]:
        """A glance at every assertion that is shown, in the order of the record."""
        columns = (_A.c.source, _A.c.start, _A.c.end, _A.c.id, _CONTENT)
        found = self._connection.execute(select(*columns).where(_A.c.hidden == "")).all()
        last = len(shelf.ranks)
        for row in sorted(found, key=lambda row: (shelf.ranks.get(row[0], last), row[1], -row[2], row[3])):
            yield rows.glance_of(row[4], shelf.canonical)

    def decided(self) -> frozenset[str]:
        """The ids of the assertions that somebody decided on."""
        return frozenset(self._connection.scalars(select(_A.c.id).where(_A.c.status.in_(("accepted", "rejected")))))

    def last_decision_on(self, subjects: Iterable[str]) -> int:
        """The number of the last line of the log on any of the subjects; 0 where there is none."""
        return max((number for number, _ in log.lines_on(self._connection, subjects)), default=0)

    def hidden(self, identifier: str) -> str:
        """Why an assertion is not shown, or the id of the one that says the same; "" where it is shown."""
        return str(self._connection.execute(select(_A.c.hidden).where(_A.c.id == identifier)).scalar_one())

    def seen(self, subject: str, other: str = "") -> str:
        """A token for how an assertion, or what is decided on two entities, stands now."""
        return seen.token(self._connection, subject, other)

    def log(self, stretch: Stretch) -> tuple[tuple[Entry, ...], int]:
        """Some lines of the log, the newest first, and how many there are in all."""
        lines = tuple(log.newest(self._connection, stretch.limit, stretch.after))
        back = taken_back(
            log.lines_on(self._connection, (subject for _, d in lines for subject in key_of(d) if subject))
        )
        return tuple(Entry(number, d, number in back) for number, d in lines), log.length(self._connection)

    def numbered(self) -> tuple[tuple[int, Decision], ...]:
        """The log with the numbers of its lines, the first one first."""
        return tuple(log.newest(self._connection, log.length(self._connection), 0))[::-1]

    def decisions_on(self, subject: str) -> tuple[Entry, ...]:
        """The lines of the log on a subject, the first one first."""
        lines = log.lines_on(self._connection, [subject])
        back = taken_back(lines)
        return tuple(Entry(number, decision, number in back) for number, decision in lines)

    def of_life(self, shelf: Shelf, person: str) -> tuple[Assertion, ...]:
        """All from which the life of a person is told: of the person, the person's works and the next of kin."""
        own = self._involving(shelf, [person])
        near = {e for a in own if a.type in _TIES for e in a.entities()} - {person}
        others = self._involving(shelf, near, (*_OF_NEXT_OF_KIN, *_OF_WORKS))
        return _in_order(shelf, {a.id: a for a in (*own, *others)}.values())

    def part(self, shelf: Shelf, assertions: Iterable[Assertion], rest: Rest = NOTHING) -> Dossier:
        """The part of the dossier that rests on these."""
        return part_of(self._connection, shelf, tuple(assertions), rest)

    def times_in(self, source: str, start: int, end: int) -> tuple[TimeMention, ...]:
        """The dated expressions that begin between two places of a source."""
        table = schema.times
        wanted = select(table.c.content).where(table.c.source == source, table.c.start >= start, table.c.start < end)
        found = self._connection.scalars(wanted.order_by(table.c.start, table.c.end.desc(), table.c.content))
        return tuple(rows.from_json(content, TimeMention) for content in found)

    def quotations_in(self, shelf: Shelf, source: str, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that share a character with a stretch of a source."""
        table = schema.quotations
        wanted = select(table.c.content).where(table.c.source == source, table.c.start < end, table.c.end > start)
        found = self._connection.scalars(wanted.order_by(table.c.start, table.c.end.desc(), table.c.content))
        return tuple(renaming.in_quotation(rows.from_json(each, Quotation), shelf.canonical) for each in found)

    def mentions_in(self, shelf: Shelf, source: str, start: int, end: int) -> tuple[tuple[str, Anchor], ...]:
        """Where entities are spoken of between two places of a source, after the entity's id, as they stand there."""
        table = schema.mentions
        wanted = select(table).where(table.c.source == source, table.c.start >= start, table.c.start < end)
        found = {
            (shelf.canonical(row.entity), Anchor(row.source, row.start, row.end, row.text))
            for row in self._connection.execute(wanted)
        }
        return tuple(sorted(found, key=lambda each: (each[1].start, -each[1].end, each[0])))

    def quotations_of(self, shelf: Shelf, speaker: str, stretch: Stretch) -> tuple[tuple[Quotation, ...], int]:
        """Some of the quotations, of one speaker where one is named, and how many there are in all."""
        table = schema.quotations
        query = select(table.c.content)
        if speaker:
            query = query.where(among(table.c.speaker, shelf.members(speaker)))
        total = self._connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
        order = (table.c.source, table.c.start, table.c.end.desc(), table.c.id)
        found = self._connection.scalars(query.order_by(*order).limit(stretch.limit).offset(stretch.after))
        return tuple(renaming.in_quotation(rows.from_json(q, Quotation), shelf.canonical) for q in found), total

    def disputes_of(self, shelf: Shelf, identifiers: Iterable[str]) -> tuple[Dispute, ...]:
        """The disputes of those ids, by id."""
        table = schema.disputes
        found: list[Dispute] = []
        for chunk in chunks(identifiers):
            wanted = select(table.c.content).where(among(table.c.id, chunk)).order_by(table.c.id)
            found += (rows.from_json(content, Dispute) for content in self._connection.scalars(wanted))
        return tuple(renaming.in_dispute(dispute, shelf.canonical) for dispute in found)

    def members_of(self, shelf: Shelf, entity: str) -> tuple[Member, ...]:
        """All that go by the id of an entity, in the order of their sources."""
        table, mentions = schema.entities, schema.mentions
        found: list[Member] = []
        for chunk in chunks(shelf.members(entity)):
            counting_them = select(mentions.c.entity, func.count()).where(among(mentions.c.entity, chunk))
            counts = {row[0]: row[1] for row in self._connection.execute(counting_them.group_by(mentions.c.entity))}
            query = select(table.c.id, table.c.label, table.c.source).where(among(table.c.id, chunk))
            found += (Member(*row, counts.get(row[0], 0)) for row in self._connection.execute(query))
        return tuple(sorted(found, key=lambda each: (shelf.ranks.get(each.source, len(shelf.ranks)), each.id)))

    def undecided_of(self, shelf: Shelf, entity: str) -> tuple[Match, ...]:
        """What matchers think the entity may be besides, where nobody has decided."""
        return tuple(linking.undecided(self._connection, shelf.members(entity), shelf.canonical))

    def mentions_of(self, shelf: Shelf, entity: str, stretch: Stretch) -> tuple[tuple[Anchor, ...], int]:
        """Some of the places where an entity is spoken of, in the order of the sources, and how many there are in all."""
        table = schema.mentions
        found: list[Row[str, int, int, str]] = []
        for chunk in chunks(shelf.members(entity)):
            wanted = select(table.c.source, table.c.start, table.c.end, table.c.text).where(
                among(table.c.entity, chunk)
            )
            found += self._connection.execute(wanted)
        anchors = {Anchor(*row) for row in found}
        order = sorted(anchors, key=lambda a: (shelf.ranks.get(a.source, len(shelf.ranks)), a.start, -a.end))
        return tuple(order[stretch.after : stretch.after + stretch.limit]), len(order)

    def _assertions(self, shelf: Shelf, wanted: Select[str, Status]) -> list[Assertion]:
        found = self._connection.execute(wanted)
        return [renaming.in_assertion(rows.assertion_of(each, status), shelf.canonical) for each, status in found]


def _shown() -> Select[str, Status]:
    return select(_CONTENT, _A.c.status).where(_A.c.hidden == "")


def _in_order(shelf: Shelf, assertions: Iterable[Assertion]) -> tuple[Assertion, ...]:
    """By the source and place of the first words, outer before inner, as the record has them."""

    def place(assertion: Assertion) -> tuple[int, int, int, str]:
        first = assertion.evidence[0]
        return (shelf.ranks.get(first.source, len(shelf.ranks)), first.start, -first.end, assertion.id)

    return tuple(sorted(assertions, key=place))
