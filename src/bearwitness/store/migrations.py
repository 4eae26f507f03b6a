"""The dossier's format: made whole in one step, brought up to date by steps that are committed with their record.

A new format is one more `Step` at the end of `STEPS`, and the same change in `schema`; a test compares a dossier that
was brought up to date with a new one.
"""

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, Engine, Table

from bearwitness.store.databases import dialect_of
from bearwitness.store.errors import NewerDossierError
from bearwitness.store.schema import TABLES, accounts, meta, signs, vectors

_FIRST = 1


class Step(msgspec.Struct, frozen=True):
    """The statements that bring a dossier from the format before to `version`, and what they are for."""

    version: int
    purpose: str
    statements: tuple[str, ...]
    new: tuple[Table, ...] = ()
    """Tables that it makes, empty, as `schema` has them."""


STEPS: tuple[Step, ...] = (
    Step(
        2,
        "passages are indexed many at once; decisions on two entities are found by either",
        ("DROP TRIGGER passages_added", "CREATE INDEX decisions_by_other ON decisions (other)"),
    ),
    Step(
        3,
        "several people have accounts; assertions are counted by status",
        ("CREATE INDEX assertions_by_status ON assertions (status, hidden)",),
        (accounts,),
    ),
    Step(4, "passages are found by what they are about", (), (signs, vectors)),
)


def newest() -> int:
    """The format that this version writes."""
    return STEPS[-1].version if STEPS else _FIRST


def create(connection: Connection) -> None:
    """Makes the tables of the newest format in an empty database, within the running transaction."""
    TABLES.create_all(connection, checkfirst=False)
    dialect_of(connection).create_rest(connection)
    _record(connection, newest(), "made")
    dialect_of(connection).stamp(connection, newest())


def pending(connection: Connection, place: str) -> tuple[Step, ...]:
    """The steps that a dossier still needs, in order; NewerDossierError where it knows more than they do."""
    found = dialect_of(connection).version_of(connection)
    if found > newest():
        raise NewerDossierError(place, found, newest())
    return tuple(step for step in STEPS if step.version > found)


def upgrade(engine: Engine, steps: Sequence[Step]) -> None:
    """Takes each step in a transaction of its own, so that an interruption leaves the dossier in a known format."""
    for step in steps:
        with engine.execution_options(writes=True).begin() as connection:
            if dialect_of(connection).version_of(connection) >= step.version:
                continue
            for statement in step.statements:
                connection.exec_driver_sql(statement)
            for table in step.new:
                table.create(connection, checkfirst=False)
            _record(connection, step.version, step.purpose)
            dialect_of(connection).stamp(connection, step.version)


def _record(connection: Connection, version: int, purpose: str) -> None:
    connection.execute(meta.insert().values(key=f"format {version}", value=purpose))
