"""Many rows at a time."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice

import msgspec
from sqlalchemy import ColumnElement, Connection, Dialect, Table, Text, TypeDecorator, delete, literal, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from bearwitness.store.databases import dialect_of
from bearwitness.store.rows import Values

_CHUNK = 5000


def fill(connection: Connection, table: Table, values: Iterable[Values], *, numbered: bool = False) -> None:
    """Inserts rows, each as it comes; they may not ask the connection.

    A row has the values of the table's columns in their order: of all where it is `numbered`, otherwise without the
    number that the database gives.
    """
    stream = iter(values)
    first = next(stream, None)
    if first is not None:
        given = (column.name for column in table.columns if numbered or column is not table.autoincrement_column)
        dialect_of(connection).insert(connection, table.name, tuple(given), chain([first], stream))


@contextmanager
def no_collecting() -> Iterator[None]:
    """No search for cycles of objects while the block lasts: rows by the thousand have none, and it costs a seventh."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def chunks(identifiers: Iterable[str]) -> Iterator[Sequence[str]]:
    """The identifiers in order, without doubles, in pieces that fit one statement."""
    stream = iter(sorted(set(identifiers)))
    while chunk := list(islice(stream, _CHUNK)):
        yield chunk


class _Strings(TypeDecorator[Sequence[str]]):
    """A list of strings as one value: in JSON, or as an array of PostgreSQL, which then plans for as many as there are."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str:
        """The value as the database takes it."""
        strings = value if value is not None else ()
        if dialect.name != "postgresql":
            return msgspec.json.encode(strings).decode()
        quoted = (string.replace("\\", "\\\\").replace('"', '\\"') for string in strings)
        return "{" + ",".join(f'"{string}"' for string in quoted) + "}"


class _Listed(FunctionElement[str]):
    """The strings of a list, as rows."""

    name = "listed"
    inherit_cache = True


@compiles(_Listed)
def _listed(element: _Listed, compiler: SQLCompiler, **options: object) -> str:
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(_Listed, "postgresql")
def _listed_by_postgresql(element: _Listed, compiler: SQLCompiler, **options: object) -> str:
    return f"(SELECT unnest(CAST({compiler.process(element.clauses, **options)} AS text[])) AS value)"


def among(column: ColumnElement[str], identifiers: Sequence[str]) -> ColumnElement[bool]:
    """That a column holds one of the identifiers; they go as one value, however many they are."""
    listed = _Listed(literal(identifiers, _Strings())).table_valued("value")
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
