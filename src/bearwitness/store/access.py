"""A dossier is opened: the weak object for those who look, the strong one for the one who writes."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from sqlalchemy import Connection, Engine, select

from bearwitness.identity.matching import Match
from bearwitness.record import Contradiction, Decision, Dispute, Dossier, Entity, Problem, Reading
from bearwitness.store import (
    absorbing,
    checking,
    deciding,
    dialect,
    linking,
    loading,
    migrations,
    replacing,
    schema,
    shared,
    versions,
)
from bearwitness.store.errors import (
    DamagedDossierError,
    MissingDossierError,
    OlderDossierError,
    ReadOnlyDossierError,
)
from bearwitness.store.pages import Pages
from bearwitness.store.sifting import sifted
from bearwitness.store.snapshot import Snapshot
from bearwitness.store.values import Hit, Summary

PATIENCE = 5.0
"""Seconds to wait for another program that writes."""


class Reader:
    """A dossier to look at.  Each call sees it as it is at that moment; `snapshot` holds one moment for several."""

    def __init__(self, place: str, engine: Engine) -> None:
        self.place = place
        self._engine = engine

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """The dossier as it is now, for as long as the block lasts; writers wait with their commit until its end."""
        with _explained(self.place), self._engine.connect() as connection:
            yield Snapshot(connection)

    @contextmanager
    def pages(self) -> Iterator[Pages]:
        """The dossier as it is now, to be read in parts; the same moment for as long as the block lasts."""
        with _explained(self.place), self._engine.connect() as connection:
            yield Pages(connection)

    def record(self) -> Dossier:
        """The whole dossier as a value, in an order that does not depend on the order of reading."""
        with self.snapshot() as now:
            return now.record()

    def summary(self) -> Summary:
        """How much the dossier holds."""
        with self.snapshot() as now:
            return now.summary()

    def find(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """The sentences in which all of `words` are found, the best `limit` of them, best first."""
        with self.snapshot() as now:
            return now.find(words, limit)

    def problems(self) -> tuple[Problem, ...]:
        """What the readings of the sources reported."""
        with self.snapshot() as now:
            return tuple(now.problems())

    def titles(self) -> dict[str, str]:
        """The title of every source by its id."""
        with self.snapshot() as now:
            return now.titles()

    def decisions(self) -> tuple[Decision, ...]:
        """The log of decisions, the first one first."""
        with self.snapshot() as now:
            return tuple(now.decisions())

    def matches(self) -> tuple[Match, ...]:
        """What matchers think of pairs of entities."""
        with self.snapshot() as now:
            return tuple(now.matches())

    def members(self) -> tuple[Entity, ...]:
        """Every entity of the present readings as its own source has it: what a matcher has to look at."""
        with self.snapshot() as now:
            return tuple(now.members())

    def check(self) -> tuple[Problem, ...]:
        """Everything that is not as it must be; () proves every anchor against its text, and the file's integrity."""
        with _explained(self.place), self._engine.connect() as connection:
            return tuple(checking.check(connection))

    def holds(self, source: str, sha256: str, reader: str, text: str) -> bool:
        """Whether the source is there, from the same file, with the same text, read by the same reader."""
        table = schema.sources
        wanted = select(table.c.sha256, table.c.reader, table.c.text).where(table.c.id == source)
        with _explained(self.place), self._engine.connect() as connection:
            row = connection.execute(wanted).one_or_none()
            return row is not None and tuple(row) == (sha256, reader, text)

    def digests(self, reader: str) -> frozenset[str]:
        """The SHA-256 of every file of which the dossier has what this reader read."""
        table = schema.sources
        with _explained(self.place), self._engine.connect() as connection:
            return frozenset(connection.scalars(select(table.c.sha256).where(table.c.reader == reader)))

    def is_matched(self, origin: str) -> bool:
        """Whether what the matcher `origin` found is of all the present readings."""
        with _explained(self.place), self._engine.connect() as connection:
            return linking.is_matched(connection, origin)

    def close(self) -> None:
        """Lets go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Writer(Reader):
    """A dossier to write to.  Each call is one transaction: all of it is kept, or nothing."""

    def put(self, reading: Reading) -> Reading | None:
        """Puts a reading in the place of what the dossier has of its source, and gives it as it was kept.

        None, and nothing is done, where the same file was read by the same reader before.  What a person decided on
        stays.  What does not hold in the reading is left out and told as a problem.
        """
        source = reading.source
        if self.holds(source.id, source.sha256, reading.reader, source.text):
            return None
        kept = sifted(reading)
        with self._writing() as connection:
            replacing.replace(connection, [kept])
        return kept

    def put_many(self, readings: Iterable[Reading]) -> int:
        """Puts readings as `put` does each, all in one transaction, and gives how many were new or changed."""
        with self._writing() as connection:
            return loading.put_all(connection, readings)

    def forget(self, source: str) -> None:
        """Takes out a source and its suggestions; where something of it was decided on, that and its text stay."""
        with self._writing() as connection:
            replacing.forget(connection, source)

    def decide(self, decision: Decision) -> None:
        """Logs a decision and applies it; when this returns, the decision is on the disk."""
        with self._writing(changes=decision.other != "") as connection:
            deciding.decide(connection, decision)

    def put_matches(self, origin: str, found: Iterable[Match]) -> None:
        """Puts what the matcher `origin` finds of pairs of entities in the place of all it found before."""
        with self._writing() as connection:
            linking.put_matches(connection, origin, found)

    def put_comparison(self, disputes: Iterable[Dispute], contradictions: Iterable[Contradiction]) -> None:
        """Puts disputes and contradictions between sources in the place of those that are there."""
        with self._writing() as connection:
            shared.put_comparison(connection, disputes, contradictions)

    def absorb(self, dossier: Dossier, who: str, at: str) -> None:
        """Takes in a whole dossier that is sound, its decisions as decisions of `who` at the time `at`."""
        with self._writing() as connection:
            absorbing.absorb(connection, dossier, who, at)

    @contextmanager
    def _writing(self, *, changes: bool = True) -> Iterator[Connection]:
        """A transaction; where it `changes` more than what is said of single assertions, that is counted."""
        with _explained(self.place), self._engine.execution_options(writes=True).begin() as connection:
            yield connection
            if changes:
                versions.count_change(connection)


def open_for_reading(path: Path, *, patience: float = PATIENCE) -> Reader:
    """The dossier at `path` to look at; StoreError with a sentence where that cannot be."""
    _require(path)
    engine = dialect.engine_of(path, writes=False, patience=patience)
    with _explained(str(path)):
        _bring_up_to_date(path, engine, patience)
    return Reader(str(path), engine)


def open_for_writing(path: Path, *, patience: float = PATIENCE) -> Writer:
    """The dossier at `path` to write to, made where there is none; StoreError with a sentence where that cannot be."""
    if not path.exists():
        create(path)
    _require(path)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise ReadOnlyDossierError(str(path))
    engine = dialect.engine_of(path, writes=True, patience=patience)
    with _explained(str(path)):
        _bring_up_to_date(path, engine, patience)
        with engine.execution_options(writes=True).begin():
            pass  # a dossier that is locked or cannot be written is refused before any work is done
    return Writer(str(path), engine)


def create(path: Path) -> None:
    """Makes an empty dossier where there is no file yet; it is there whole or not at all."""
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    engine = dialect.engine_of(new, writes=True, patience=PATIENCE, new=True)
    try:
        with _explained(str(path)), engine.execution_options(writes=True).begin() as connection:
            migrations.create(connection)
        engine.dispose()
        _put_in_place(new, path)
    finally:
        engine.dispose()
        new.unlink(missing_ok=True)
        new.with_name(f"{new.name}-journal").unlink(missing_ok=True)


def _put_in_place(new: Path, path: Path) -> None:
    """Gives the new file its name, unless another program was quicker: then its file stays."""
    if not path.exists():
        dialect.forget_traces(path)
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            new.rename(path)


def _require(path: Path) -> None:
    if not path.exists():
        raise MissingDossierError(str(path))
    dialect.require_dossier(path)


def _bring_up_to_date(path: Path, engine: Engine, patience: float) -> None:
    with engine.connect() as connection:
        needed = migrations.pending(connection, str(path))
        found = dialect.version_of(connection)
    if not needed:
        return
    if not os.access(path, os.W_OK):
        raise OlderDossierError(str(path), found, migrations.newest())
    migrations.upgrade(dialect.engine_of(path, writes=True, patience=patience), needed)


@contextmanager
def _explained(place: str) -> Iterator[None]:
    try:
        with dialect.explained(place):
            yield
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise DamagedDossierError(place, str(error)) from error
