"""Many rows at a time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select

from bearwitness.store.rows import Values

_BATCH = 2000
_CHUNK = 400


def fill(connection: Connection, table: Table, values: Iterable[Values]) -> None:
    """Inserts rows, a batch at a time."""
    stream = iter(values)
    while batch := list(islice(stream, _BATCH)):
        connection.execute(insert(table), batch)


def chunks(identifiers: Iterable[str]) -> Iterator[Sequence[str]]:
    """The identifiers in order, without doubles, in pieces that fit one statement."""
    stream = iter(sorted(set(identifiers)))
    while chunk := list(islice(stream, _CHUNK)):
        yield chunk


def existing(connection: Connection, column: ColumnElement[str], identifiers: Iterable[str]) -> set[str]:
    """Those of the identifiers that the column holds."""
    return {
        found
        for chunk in chunks(identifiers)
        for found in connection.scalars(select(column).where(column.in_(chunk)).distinct())
    }


def remove_where(connection: Connection, table: Table, column: ColumnElement[str], identifiers: Iterable[str]) -> None:
    """Deletes the rows whose column holds one of the identifiers."""
    for chunk in chunks(identifiers):
        connection.execute(delete(table).where(column.in_(chunk)))
