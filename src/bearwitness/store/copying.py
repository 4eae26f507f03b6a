"""A dossier is copied whole into an empty one, in a file or on a server: every row, every number of the log."""

from collections.abc import Iterator

from sqlalchemy import Connection, Integer, Table, delete, select

from bearwitness.store import schema
from bearwitness.store.bulk import fill
from bearwitness.store.databases import dialect_of
from bearwitness.store.indexes import make_again, take_away
from bearwitness.store.rows import Values
from bearwitness.store.schema import TABLES

_AT_ONCE = 2000
_FORMAT = "format "


def is_empty(connection: Connection) -> bool:
    """Whether a dossier holds no source and no decision."""
    tables = (schema.sources, schema.decisions)
    return not any(connection.execute(select(1).select_from(table).limit(1)).first() for table in tables)


def copy(here: Connection, there: Connection) -> None:
    """Puts all rows of the dossier `here` into the empty one `there`, within the transactions that both hold.

    The indexes of the new one are made after its rows.
    """
    tables = list(TABLES.tables.values())
    take_away(there, tables)
    there.execute(
        delete(schema.meta).where(~schema.meta.c.key.startswith(_FORMAT))
    )  # an emptied one has counted changes
    for table in tables:
        fill(there, table, _rows(here, table), numbered=True)
    dialect_of(there).index_passages(there)
    for table in tables:
        if [type(column.type) for column in table.primary_key] == [Integer]:
            dialect_of(there).number_on(there, table.name)
    make_again(there, tables)


def _rows(connection: Connection, table: Table) -> Iterator[Values]:
    """The rows of a table, but for the record of what its own database has gone through."""
    wanted = select(table)
    if table is schema.meta:
        wanted = wanted.where(~table.c.key.startswith(_FORMAT))
    for row in connection.execute(wanted, execution_options={"yield_per": _AT_ONCE}):
        yield tuple(row)
