"""The log of decisions in the table: read from its first line, written at its end."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, or_, select

from bearwitness.record import Decision
from bearwitness.store import rows, schema
from bearwitness.store.bulk import fill

_COLUMNS = tuple(column for column in schema.decisions.c if column.name != "number")


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


def append(connection: Connection, taken: Iterable[Decision]) -> None:
    """Adds decisions at the end of the log."""
    fill(connection, schema.decisions, map(rows.decision_row, taken))
