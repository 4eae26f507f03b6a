"""Many rows at a time."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, delete, func, select

from bearwitness.store.rows import Values

_BATCH = 2000
_CHUNK = 5000


def fill(connection: Connection, table: Table, values: Iterable[Values]) -> None:
    """Inserts rows, all with the same columns in the same order, a batch at a time."""
    stream = iter(values)
    while batch := list(islice(stream, _BATCH)):
        statement = _insertion(table.name, tuple(batch[0]))
        connection.exec_driver_sql(statement, [tuple(row.values()) for row in batch])


@cache
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    """Written out, because rows by the million go in a third of the time that a Core statement takes for them."""
    named = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({named}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - names of the schema


def chunks(identifiers: Iterable[str]) -> Iterator[Sequence[str]]:
    """The identifiers in order, without doubles, in pieces that fit one statement."""
    stream = iter(sorted(set(identifiers)))
    while chunk := list(islice(stream, _CHUNK)):
        yield chunk


def among(column: ColumnElement[str], identifiers: Sequence[str]) -> ColumnElement[bool]:
    """That a column holds one of the identifiers; they go as one value, however many they are."""
    listed = func.json_each(msgspec.json.encode(identifiers).decode()).table_valued("value")
    return column.in_(select(listed.c.value))


def existing(connection: Connection, column: ColumnElement[str], identifiers: Iterable[str]) -> set[str]:
    """Those of the identifiers that the column holds."""
    return {
        found
        for chunk in chunks(identifiers)
        for found in connection.scalars(select(column).where(among(column, chunk)).distinct())
    }


def remove_where(connection: Connection, table: Table, column: ColumnElement[str], identifiers: Iterable[str]) -> None:
    """Deletes the rows whose column holds one of the identifiers."""
    for chunk in chunks(identifiers):
        connection.execute(delete(table).where(among(column, chunk)))
