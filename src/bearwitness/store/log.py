"""What is said of assertions and of pairs of entities: the log of decisions, and what matchers think."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, or_, select

from bearwitness.identity.matching import Match
from bearwitness.record import Decision
from bearwitness.store import rows, schema
from bearwitness.store.bulk import among, chunks, fill

_COLUMNS = tuple(column for column in schema.decisions.c if column.name != "number")
OF_A_MATCH = tuple(column for column in schema.matches.c if column.name != "origin")
"""The columns of which a match is made."""


def decisions(connection: Connection) -> Iterator[Decision]:
    """The log of decisions, the first one first."""
    for row in connection.execute(select(*_COLUMNS).order_by(schema.decisions.c.number)).mappings():
        yield rows.decision_of(row)


def decisions_on(connection: Connection, subject: str) -> Iterator[Decision]:
    """The decisions on an assertion, or on an entity and any other, the first one first."""
    table = schema.decisions
    wanted = select(*_COLUMNS).where(or_(table.c.subject == subject, table.c.other == subject))
    for row in connection.execute(wanted.order_by(table.c.number)).mappings():
        yield rows.decision_of(row)


def newest(connection: Connection, limit: int, after: int) -> Iterator[tuple[int, Decision]]:
    """`limit` lines of the log with their numbers, the newest first, without the first `after` of them."""
    table = schema.decisions
    wanted = select(table.c.number, *_COLUMNS).order_by(table.c.number.desc()).limit(limit).offset(after)
    for row in connection.execute(wanted).mappings():
        yield int(row["number"]), rows.decision_of(row)


def lines_on(connection: Connection, subjects: Iterable[str]) -> list[tuple[int, Decision]]:
    """The lines of the log, with their numbers, that are on any of the subjects, the first one first."""
    table = schema.decisions
    found: dict[int, Decision] = {}
    for chunk in chunks(subjects):
        named = or_(among(table.c.subject, chunk), among(table.c.other, chunk))
        for row in connection.execute(select(table.c.number, *_COLUMNS).where(named)).mappings():
            found[int(row["number"])] = rows.decision_of(row)
    return sorted(found.items())


def length(connection: Connection) -> int:
    """How many lines the log has."""
    return connection.execute(select(func.count()).select_from(schema.decisions)).scalar_one()


def append(connection: Connection, taken: Iterable[Decision]) -> None:
    """Adds decisions at the end of the log."""
    fill(connection, schema.decisions, map(rows.decision_row, taken))


def matches(connection: Connection) -> Iterator[Match]:
    """What matchers think of pairs of entities, by id."""
    table = schema.matches
    wanted = select(*OF_A_MATCH).order_by(table.c.first, table.c.second, table.c.origin)
    for row in connection.execute(wanted).mappings():
        yield rows.match_of(row)
