"""Indexes are taken away before much is put in, and made again after it.

Sorted once, they take a tenth of the time that a million insertions here and there would take.  They are gone for no
one else, because all is one transaction.
"""

from collections.abc import Collection

from sqlalchemy import Connection, Table

from bearwitness.store import schema
from bearwitness.store.databases import dialect_of


def take_away(connection: Connection, tables: Collection[Table]) -> None:
    """Takes away the indexes of tables, `passages` among them, and with it that of its words."""
    for index in schema.indexes_of(tables):
        index.drop(connection)
    dialect_of(connection).take_away_words(connection)


def make_again(connection: Connection, tables: Collection[Table]) -> None:
    """Makes the indexes that were taken away, and lets the database count what is there."""
    for index in schema.indexes_of(tables):
        index.create(connection)
    dialect = dialect_of(connection)
    dialect.make_words(connection)
    dialect.settle(connection)
