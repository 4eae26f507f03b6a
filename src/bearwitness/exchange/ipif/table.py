"""All factoids of a dossier with their statements, to be looked up by the service of the format."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from urllib.parse import unquote

import msgspec

from bearwitness.exchange.chapters import Known, chapters, known_in, lookup_in
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.ipif.objects import (
    Accepted,
    Factoid,
    accepted_in,
    factoids_of,
    source_label,
    statement_object,
)
from bearwitness.exchange.iri import BASE
from bearwitness.record import Entity

_ENCODER = msgspec.json.Encoder()


class Row(msgspec.Struct, frozen=True):
    """A factoid, its statement as JSON, and the EDTF date of that; "" where it has none."""

    factoid: Factoid
    statement: msgspec.Raw
    edtf: str = ""


class Table(msgspec.Struct, frozen=True, dict=True):
    """The factoids in the order of the record, with the people whom they are about and all sources, in words."""

    rows: tuple[Row, ...]
    people: dict[str, Entity]
    sources: dict[str, str]

    @cached_property
    def by_factoid(self) -> Mapping[str, Row]:
        """The rows by the ids of their factoids."""
        return {row.factoid.id: row for row in self.rows}

    @cached_property
    def by_statement(self) -> Mapping[str, Row]:
        """The rows by the ids of their statements."""
        return {row.factoid.statement: row for row in self.rows}

    @cached_property
    def by_person(self) -> Mapping[str, list[Factoid]]:
        """The factoids about each person."""
        found: dict[str, list[Factoid]] = {}
        for row in self.rows:
            found.setdefault(row.factoid.person, []).append(row.factoid)
        return found

    @cached_property
    def by_source(self) -> Mapping[str, list[Factoid]]:
        """The factoids from each source."""
        found: dict[str, list[Factoid]] = {source: [] for source in self.sources}
        for row in self.rows:
            found[row.factoid.source].append(row.factoid)
        return found

    @cached_property
    def _addresses(self) -> Mapping[str, str]:
        return {link: person.id for person in self.people.values() for link in person.same_as}

    def id_of(self, name: str) -> str:
        """The id that is meant by an id, by the address of a person elsewhere, or by a name of the exports."""
        return unquote(name.removeprefix(BASE)) if name.startswith(BASE) else self._addresses.get(name, name)


def table_of(now: Holdings) -> Table:
    """The table of a dossier."""
    known, sources = known_in(now), dict[str, str]()
    rows = tuple(_rows(now, known, accepted_in(now), sources))
    return Table(rows, {row.factoid.person: known[row.factoid.person] for row in rows}, sources)


def _rows(now: Holdings, known: Known, accepted: Accepted, sources: dict[str, str]) -> Iterator[Row]:
    """The rows source by source; `sources` takes what each is."""
    for chapter in chapters(now):
        lookup = lookup_in(chapter, known)
        sources[chapter.source.id] = source_label(lookup, chapter.source)
        for assertion in chapter.assertions:
            edtf = assertion.time.edtf if assertion.time is not None else ""
            for factoid in factoids_of(assertion, known, accepted):
                statement = _ENCODER.encode(statement_object(lookup, chapter.source, assertion, factoid))
                yield Row(factoid, msgspec.Raw(statement), edtf)
