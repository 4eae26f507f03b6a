"""Everything that can be read from a dossier, as it was at one moment.

Each kind is an iterator in the order of the record, so that a format can write a dossier that memory would not hold.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import BindParameter, ColumnElement, Connection, Row, Select, bindparam, func, select

from bearwitness.edtf import EdtfError, SortKey, parse, sort_key
from bearwitness.identity.matching import Match
from bearwitness.record import (
    Anchor,
    Assertion,
    Contradiction,
    Decision,
    Dispute,
    Dossier,
    Entity,
    Problem,
    Quotation,
    ResearchNote,
    SourceRecord,
    TimeMention,
)
from bearwitness.store import copying, elsewhere, log, noting, renaming, rows, schema, search
from bearwitness.store.describing import Described, described
from bearwitness.store.identities import Member, assembled
from bearwitness.store.values import Hit, Summary

if TYPE_CHECKING:
    from bearwitness.store.meanings import Meanings

_SOURCE: BindParameter[str] = bindparam("source")
"""The source that a query is asked for, so that the query is made once and asked for every source."""
_UNDATED: tuple[bool, SortKey] = (True, (0, 0, 0, 0, 0, (), ""))


class Snapshot:
    """A dossier as one read transaction sees it.

    Sources come by date (undated last), title and id; what stands in a text by source and place, outer before inner;
    entities, disputes and contradictions by id.  Ids of entities are canonical.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def record(self) -> Dossier:
        """The whole dossier as a value."""
        return Dossier(
            sources=tuple(self.sources()),
            entities=tuple(self.entities()),
            times=tuple(self.times()),
            assertions=tuple(self.assertions()),
            quotations=tuple(self.quotations()),
            disputes=tuple(self.disputes()),
            contradictions=tuple(self.contradictions()),
            notes=tuple(self.notes()),
        )

    def sources(self) -> Iterator[SourceRecord]:
        """Every source with its text."""
        table = schema.sources
        wanted = select(table.c.about, table.c.text).where(table.c.id == _SOURCE)
        for identifier in self.order:
            row = self._connection.execute(wanted, {"source": identifier}).one()
            record = rows.source_of(row[0], row[1])
            said = self._described.get(identifier)
            yield renaming.in_source(record if said is None else said.record(record), self.canonical)

    def titles(self) -> dict[str, str]:
        """The title of every source by its id."""
        table = schema.sources
        return {row.id: row.title for row in self._connection.execute(select(table.c.id, table.c.title))}

    def entities(self) -> Iterator[Entity]:
        """Every entity, those that are the same as one, with all their names and mentions."""
        for identifier, group in groupby(self._members(), key=lambda found: found[0]):
            yield assembled(identifier, [member for _, member in group], self.ranks)

    def members(self) -> Iterator[Entity]:
        """Every entity of the present readings as its own source has it: what a matcher has to look at."""
        for _, member in self._members():
            if member.current:
                yield assembled(member.entity.id, [member], self.ranks)

    def mentions(self) -> Iterator[tuple[str, Anchor]]:
        """Every place where an entity is spoken of, after the entity's id, as they stand in the texts."""
        table = schema.mentions
        wanted = select(table).where(table.c.source == _SOURCE)
        for identifier in self.order:
            found = self._connection.execute(wanted, {"source": identifier})
            spoken = {(self.canonical(row.entity), Anchor(row.source, row.start, row.end, row.text)) for row in found}
            yield from sorted(spoken, key=lambda each: (each[1].start, -each[1].end, each[0]))

    def times(self) -> Iterator[TimeMention]:
        """Every dated expression."""
        table = schema.times
        for content in self._by_source(select(table.c.content), table.c.source, table.c.start, table.c.end.desc()):
            yield rows.from_json(content, TimeMention)

    def assertions(self) -> Iterator[Assertion]:
        """Every assertion that is shown, as a person decided it where one did."""
        for assertion in self.own_assertions():
            yield renaming.in_assertion(assertion, self.canonical)

    def own_assertions(self) -> Iterator[Assertion]:
        """The same with the ids that their own sources have for the entities: what a matcher has to look at."""
        table = schema.assertions
        shown = select(func.coalesce(table.c.decided, table.c.suggested), table.c.status).where(table.c.hidden == "")
        ordered = shown.where(table.c.source == _SOURCE).order_by(table.c.start, table.c.end.desc(), table.c.id)
        for identifier in self.order:
            said = self._described.get(identifier)
            for content, status in self._connection.execute(ordered, {"source": identifier}):
                found = rows.assertion_of(content, status)
                yield found if said is None else said.assertion(found)

    def quotations(self) -> Iterator[Quotation]:
        """Every quotation."""
        table = schema.quotations
        for content in self._by_source(select(table.c.content), table.c.source, table.c.start, table.c.end.desc()):
            found = rows.from_json(content, Quotation)
            said = self._described.get(found.source)
            yield renaming.in_quotation(found if said is None else said.quotation(found), self.canonical)

    def disputes(self) -> Iterator[Dispute]:
        """Every dispute, within a source or between several."""
        table = schema.disputes
        for content in self._connection.scalars(select(table.c.content).order_by(table.c.id)):
            yield renaming.in_dispute(rows.from_json(content, Dispute), self.canonical)

    def contradictions(self) -> Iterator[Contradiction]:
        """Every set of statements that cannot all be true."""
        table = schema.contradictions
        for content in self._connection.scalars(select(table.c.content).order_by(table.c.id)):
            yield rows.from_json(content, Contradiction)

    def problems(self) -> Iterator[Problem]:
        """What the readings of the sources reported, in the order of the sources."""
        table = schema.problems
        wanted = select(table.c.kind, table.c.message, table.c.place.label("where"))
        for identifier in self.order:
            found = self._connection.execute(wanted.where(table.c.source == identifier).order_by(table.c.number))
            yield from (rows.problem_of(row) for row in found.mappings())

    def decisions(self) -> Iterator[Decision]:
        """The log of decisions, the first one first."""
        yield from log.decisions(self._connection)

    def notes(self) -> Iterator[ResearchNote]:
        """The research log, the first note first."""
        yield from noting.notes(self.decisions(), self.canonical)

    def findings(self) -> Iterator[tuple[str, Iterable[object]]]:
        """None: what follows from all of it is worked out where it is wanted."""
        return iter(())

    def matches(self) -> Iterator[Match]:
        """What matchers think of pairs of entities, by id."""
        yield from log.matches(self._connection)

    def find(self, words: str, limit: int, source: str = "") -> tuple[Hit, ...]:
        """The sentences in which all of `words` are found, the best `limit` of them, best first; "" is any source."""
        return search.find(self._connection, words, limit, source)

    def meanings(self) -> "Meanings":
        """What has been worked out of what all passages are about, at hand for `like`.

        It holds for as long as the texts do and as many are `worked_out`.
        """
        from bearwitness.store import meanings

        return meanings.meanings_of(self._connection)

    def like(self, meanings: "Meanings", words: str, limit: int, source: str = "") -> tuple[Hit, ...]:
        """The passages on the same thing as `words`, at most `limit`, the likest first; "" is any source."""
        from bearwitness.store.meanings import like

        return like(self._connection, meanings, words, limit, source)

    def waiting(self) -> tuple[str, ...]:
        """The sources, by id, of which nobody has worked out what their passages are about."""
        from bearwitness.store import meanings

        return meanings.waiting(self._connection)

    def worked_out(self) -> int:
        """How much has been worked out of what passages are about: another number where that has changed."""
        return self._connection.execute(select(func.count()).select_from(schema.signs)).scalar_one()

    def summary(self) -> Summary:
        """How much the dossier holds."""
        return _summary(self._connection)

    def copy_into(self, empty: Connection) -> None:
        """Puts every row into another dossier, which is empty."""
        copying.copy(self._connection, empty)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The ids of the sources in their order."""
        table = schema.sources
        found = self._connection.execute(select(table.c.id, table.c.date, table.c.title))
        return tuple(row.id for row in sorted(found, key=lambda row: (_when(row.date), row.title, row.id)))

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """The place of each source in the order."""
        return {identifier: rank for rank, identifier in enumerate(self.order)}

    def canonical(self, entity: str) -> str:
        """The id that an entity goes by: its own where it is joined to no other."""
        return self._joined.get(entity, entity)

    @cached_property
    def _described(self) -> Mapping[str, Described]:
        return described(self._connection)

    @cached_property
    def _joined(self) -> Mapping[str, str]:
        return joined(self._connection)

    def _members(self) -> Iterator[tuple[str, Member]]:
        """Every entity of one source after the id that it goes by, in the order of those ids."""
        table, mentions = schema.entities, schema.mentions
        order = (table.c.canonical, table.c.id)
        spoken = select(mentions).join(table, table.c.id == mentions.c.entity).order_by(*order, mentions.c.start)
        take, links = _taker(self._connection.execute(spoken)), elsewhere.decided(self._connection)
        for row in self._connection.execute(select(table).order_by(*order)).mappings():
            identifier = str(row["id"])
            entity = rows.entity_of(row, take(identifier), links.get(identifier, ()))
            yield str(row["canonical"]), Member(entity, bool(row["current"]))

    def _by_source(self, wanted: Select[str], source: ColumnElement[str], *order: ColumnElement[int]) -> Iterator[str]:
        content = wanted.selected_columns[0]
        found = wanted.where(source == _SOURCE).order_by(*order, content)
        for identifier in self.order:
            yield from self._connection.scalars(found, {"source": identifier})


def _when(date: str | None) -> tuple[bool, SortKey]:
    """A key for the date of a source: undated ones, and what is no date, come last."""
    try:
        return (False, sort_key(parse(date))) if date is not None else _UNDATED
    except EdtfError:
        return _UNDATED


def joined(connection: Connection) -> dict[str, str]:
    """The canonical id of every entity that goes by another than its own."""
    table = schema.entities
    found = connection.execute(select(table.c.id, table.c.canonical).where(table.c.id != table.c.canonical))
    return {row.id: row.canonical for row in found}


def _taker(mentions: Iterable[Row[str, str, int, int, str]]) -> Callable[[str], list[Anchor]]:
    """A function that takes the mentions of one entity after the other from a stream in the same order."""
    groups = groupby(mentions, key=lambda row: str(row[0]))
    waiting = next(groups, None)

    def take(entity: str) -> list[Anchor]:
        nonlocal waiting
        if waiting is None or waiting[0] != entity:
            return []
        found = [Anchor(source, start, end, text) for _, source, start, end, text in waiting[1]]
        waiting = next(groups, None)
        return found

    return take


def _summary(connection: Connection) -> Summary:
    entities, assertions = schema.entities, schema.assertions
    kinds = select(entities.c.type, func.count(entities.c.canonical.distinct())).group_by(entities.c.type)
    counted = {row.type: row[1] for row in connection.execute(kinds)}
    dated = (
        select(func.count())
        .select_from(assertions)
        .where(assertions.c.hidden == "", assertions.c.status != "rejected")
        .where(assertions.c.earliest.is_not(None) | assertions.c.latest.is_not(None))
    )
    tables = (schema.sources, schema.quotations, schema.disputes, schema.problems)
    sources, quotations, disputes, problems = (
        connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables
    )
    return Summary(
        sources=sources,
        people=counted.get("person", 0),
        dated_events=connection.execute(dated).scalar_one(),
        works=counted.get("work", 0),
        quotations=quotations,
        voices=_voices(connection),
        disputes=disputes,
        problems=problems,
    )


def _voices(connection: Connection) -> int:
    entities, involvements, quotations = schema.entities, schema.involvements, schema.quotations
    speaking = (
        select(involvements.c.entity)
        .where(involvements.c.part == "voice")
        .union(select(quotations.c.speaker).where(quotations.c.speaker.is_not(None)))
        .subquery()
    )
    count = select(func.count(entities.c.canonical.distinct())).where(entities.c.id.in_(select(speaking)))
    return connection.execute(count).scalar_one()
