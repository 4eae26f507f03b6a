"""Which database a dossier is in, and how it is asked."""

from pathlib import Path

from sqlalchemy import Connection

from bearwitness.store.dialect import Dialect, Medium
from bearwitness.store.place import Place
from bearwitness.store.postgresql import POSTGRESQL, Database
from bearwitness.store.sqlite import SQLITE, File


def dialect_of(connection: Connection) -> Dialect:
    """The dialect of the database that a connection is to."""
    return POSTGRESQL if connection.dialect.name == "postgresql" else SQLITE


def medium_of(place: Place) -> Medium:
    """The medium of a place."""
    return File(place) if isinstance(place, Path) else Database(place)
