"""How much a dossier holds of what, counted in the tables."""

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import CompoundSelect, Connection, case, distinct, func, select, union_all

from bearwitness.record import Status
from bearwitness.store import schema
from bearwitness.store.bulk import among, chunks
from bearwitness.store.shelf import Shelf

_A = schema.assertions
_SHOWN = (_A.c.hidden == "", _A.c.status != "rejected")


class SourceCounts(msgspec.Struct, frozen=True):
    """How long a source is in code points, how much is stated and quoted in it, and how much was decided on."""

    length: int = 0
    assertions: int = 0
    quotations: int = 0
    decided: int = 0


def of_sources(connection: Connection, identifiers: Iterable[str]) -> Mapping[str, SourceCounts]:
    """The counts of each of the sources."""
    found: dict[str, SourceCounts] = {}
    for chunk in chunks(identifiers):
        sources, quotations = schema.sources, schema.quotations
        lengths = select(sources.c.id, func.length(sources.c.text)).where(among(sources.c.id, chunk))
        quoted = select(quotations.c.source, func.count()).where(among(quotations.c.source, chunk))
        decided = func.sum(case((_A.c.status != "suggested", 1), else_=0))
        shown = func.sum(case((_A.c.status != "rejected", 1), else_=0))
        stated = select(_A.c.source, shown, decided).where(among(_A.c.source, chunk), _A.c.hidden == "")
        in_quotation = {row[0]: row[1] for row in connection.execute(quoted.group_by(quotations.c.source))}
        in_statement = {row[0]: (row[1], row[2]) for row in connection.execute(stated.group_by(_A.c.source))}
        for identifier, length in connection.execute(lengths):
            assertions, on = in_statement.get(identifier, (0, 0))
            found[identifier] = SourceCounts(length, assertions, in_quotation.get(identifier, 0), on)
    return found


def of_entities(connection: Connection, shelf: Shelf, identifiers: Iterable[str]) -> Mapping[str, int]:
    """In how many assertions that are shown and not rejected each of the entities takes part, or is the place."""
    table = schema.involvements
    members = {member: entity for entity in identifiers for member in shelf.members(entity)}
    found = dict.fromkeys(members.values(), 0)
    for chunk in chunks(members):
        wanted = (
            select(table.c.entity, func.count(distinct(table.c.assertion)))
            .where(among(table.c.entity, chunk), table.c.part.in_(("role", "place")))
            .where(table.c.assertion.not_in(_not_counted()))
            .group_by(table.c.entity)
        )
        for entity, count in connection.execute(wanted):
            found[members[entity]] += count
    return found


def _not_counted() -> CompoundSelect[str]:
    """The ids of what is hidden or rejected: few, and found in an index, so that nobody looks at all that is counted."""
    hidden = select(_A.c.id).where(_A.c.status.in_(("suggested", "accepted")), _A.c.hidden > "")
    return union_all(hidden, select(_A.c.id).where(_A.c.status == "rejected"))


def by_status(connection: Connection) -> Mapping[Status, int]:
    """How many assertions that are shown have each status."""
    wanted = select(_A.c.status, func.count()).where(_A.c.hidden == "").group_by(_A.c.status)
    return {row[0]: row[1] for row in connection.execute(wanted)}


def happenings(connection: Connection, shelf: Shelf, kinds: Iterable[str], roles: Iterable[str]) -> Mapping[str, int]:
    """In how many of the `roles` of assertions of those `kinds`, shown and not rejected, each entity stands."""
    table = schema.involvements
    wanted = (
        select(table.c.entity, func.count())
        .join(_A, _A.c.id == table.c.assertion)
        .where(_A.c.type.in_(sorted(kinds)), table.c.role.in_(sorted(roles)), *_SHOWN)
        .group_by(table.c.entity)
    )
    found: dict[str, int] = {}
    for entity, count in connection.execute(wanted):
        goes_by = shelf.canonical(entity)
        found[goes_by] = found.get(goes_by, 0) + count
    return found
