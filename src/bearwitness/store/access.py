"""A dossier is opened: the weak object for those who look, the strong one for the one who writes."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import TimeoutError as NoConnectionError

from bearwitness.identity.matching import Match
from bearwitness.record import (
    Assertion,
    Contradiction,
    Decision,
    Dispute,
    Dossier,
    Entity,
    Problem,
    Reading,
    SourceRecord,
)
from bearwitness.store import (
    absorbing,
    accounts,
    carrying,
    checking,
    copying,
    deciding,
    files,
    linking,
    loading,
    migrations,
    repairing,
    replacing,
    schema,
    shared,
    taking,
    versions,
)
from bearwitness.store.accounts import Account
from bearwitness.store.carrying import Author, Moved
from bearwitness.store.databases import dialect_of, medium_of
from bearwitness.store.dialect import Medium
from bearwitness.store.errors import (
    BusyDossierError,
    DamagedDossierError,
    OlderDossierError,
    ReadOnlyDossierError,
    StoreError,
    TakenPlaceError,
)
from bearwitness.store.files import File
from bearwitness.store.known import KnownStore
from bearwitness.store.pages import Pages
from bearwitness.store.place import Place, is_new_file
from bearwitness.store.sifting import sifted
from bearwitness.store.snapshot import Snapshot
from bearwitness.store.taking import Logged, Taken
from bearwitness.store.values import Hit, Summary

PATIENCE = 5.0
"""Seconds to wait for another program that writes."""


class Reader:
    """A dossier to look at.  Each call sees it as it is at that moment; `snapshot` holds one moment for several."""

    def __init__(self, place: Place, engine: Engine) -> None:
        self.place = place
        self._medium = medium_of(place)
        self._engine = engine

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """The dossier as it is now, for as long as the block lasts; writers wait with their commit until its end."""
        with _explained(self._medium, self.place), self._engine.connect() as connection:
            yield Snapshot(connection)

    @contextmanager
    def pages(self) -> Iterator[Pages]:
        """The dossier as it is now, to be read in parts; the same moment for as long as the block lasts."""
        with _explained(self._medium, self.place), self._engine.connect() as connection:
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

    def like(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """The passages on the same thing as `words`, whatever words they use, at most `limit`, the likest first.

        Only of the sources that are not `waiting`.
        """
        with self.snapshot() as now:
            return now.like(now.meanings(), words, limit)

    def waiting(self) -> tuple[str, ...]:
        """The sources, by id, of which nobody has worked out what their passages are about."""
        with self.snapshot() as now:
            return now.waiting()

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

    def own_assertions(self) -> tuple[Assertion, ...]:
        """Every assertion with the ids that its own source has for the entities."""
        with self.snapshot() as now:
            return tuple(now.own_assertions())

    def stamp(self, name: str) -> str:
        """What is another whenever the password of an account is; "" where there is no account."""
        with _explained(self._medium, self.place), self._engine.connect() as connection:
            return accounts.stamp(connection, name)

    def accounts(self) -> tuple[Account, ...]:
        """Who may come, by name; () where the dossier is one person's own."""
        with _explained(self._medium, self.place), self._engine.connect() as connection:
            return accounts.accounts(connection)

    def verified(self, name: str, password: str) -> Account | None:
        """The account of that name where the password is its own."""
        with _explained(self._medium, self.place), self._engine.connect() as connection:
            return accounts.verified(connection, name, password)

    def check(self) -> tuple[Problem, ...]:
        """Everything that is not as it must be; () proves every anchor against its text, and the file's integrity."""
        with _explained(self._medium, self.place), self._engine.connect() as connection:
            return tuple(checking.check(connection))

    def back_up_file(self, target: Path) -> bool:
        """Copies the file page by page as it is at this moment; False, and nothing is done, where it is on a server."""
        with _explained(self._medium, self.place), self._engine.connect() as connection:
            return dialect_of(connection).back_up_file(connection, target)

    def holds(self, source: str, sha256: str, reader: str, text: str) -> bool:
        """Whether the source is there, from the same file, with the same text, read by the same reader."""
        table = schema.sources
        wanted = select(table.c.sha256, table.c.reader, table.c.text).where(table.c.id == source)
        with _explained(self._medium, self.place), self._engine.connect() as connection:
            row = connection.execute(wanted).one_or_none()
            return row is not None and tuple(row) == (sha256, reader, text)

    def source(self, identifier: str) -> SourceRecord | None:
        """The source of that id with its text, as it was read."""
        with _explained(self._medium, self.place), self._engine.connect() as connection:
            return KnownStore(connection).source(identifier)

    def digests(self, reader: str) -> frozenset[str]:
        """The SHA-256 of every file of which the dossier has what this reader read, in it or in another of its text."""
        table = schema.sources
        with _explained(self._medium, self.place), self._engine.connect() as connection:
            found = connection.execute(select(table.c.id, table.c.sha256).where(table.c.reader == reader))
            read = {row.id: row.sha256 for row in found}
            others = (digest for digest, source in files.files_of(connection).items() if source in read)
            return frozenset((*read.values(), *others))

    def is_matched(self, origin: str) -> bool:
        """Whether what the matcher `origin` found is of all the present readings."""
        with _explained(self._medium, self.place), self._engine.connect() as connection:
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

    def texts(self) -> dict[str, str]:
        """The ids of the sources by the digests of their letters (`files`)."""
        with self._writing(changes=False) as connection:
            return files.texts(connection)

    def alike(self, new: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Each of the sources `new` with others before it whose texts may be nearly its own (`files`)."""
        with self._writing(changes=False) as connection:
            return tuple(files.alike(connection, new))

    def put_file(self, source: str, file: File) -> None:
        """Keeps a file that has the text of the source as another file of it."""
        with self._writing() as connection:
            files.put_file(connection, source, file)

    def put_instead(self, old: str, reading: Reading, author: Author) -> tuple[Moved, ...]:
        """Puts a reading in the place of another version of its source, and tells what became of each decision on it.

        UnknownSubjectError where the dossier has no source `old`.
        """
        with self._writing() as connection:
            return carrying.carry(connection, old, sifted(reading), author)

    def forget(self, source: str) -> None:
        """Takes out a source and its suggestions; where something of it was decided on, that and its text stay."""
        with self._writing() as connection:
            replacing.forget(connection, source)

    def work_out(self, sources: Iterable[str]) -> None:
        """Works out what the passages of sources are about, and keeps it; nobody who writes waits for more than that."""
        from bearwitness.meaning.passages import vectors_of
        from bearwitness.store import meanings

        with _explained(self._medium, self.place), self._engine.connect() as connection:
            told = meanings.told(connection, sources)
        made = [(passages, meanings.rows_of(passages, vectors_of(passages.texts))) for passages in told]
        with self._writing(changes=False) as connection:
            meanings.put(connection, made)

    def decide(self, decision: Decision) -> None:
        """Logs a decision and applies it; when this returns, the decision is on the disk."""
        with self._writing(changes=False) as connection:
            if deciding.decide(connection, decision):
                versions.count_change(connection)

    def put_account(self, account: Account, password: str | None) -> None:
        """Makes an account, or gives it another role and password; RefusedAccountError where that may not be.

        None leaves the password as it is.
        """
        with self._writing(changes=False) as connection:
            accounts.put(connection, account, password)

    def remove_account(self, name: str) -> None:
        """Takes an account away; RefusedAccountError where it has to stay."""
        with self._writing(changes=False) as connection:
            accounts.remove(connection, name)

    def take(self, taken: Iterable[Taken]) -> tuple[int, ...]:
        """Logs decisions, all or none, and gives their numbers; StaleDecisionError where one was seen otherwise."""
        with self._writing(changes=False) as connection:
            return self._logged(connection, taking.take(connection, taken))

    def undo(self, who: str, at: str) -> tuple[int, Decision] | None:
        """Takes back the last decision of `who` that stands: the withdrawal and its number; None where there is none."""
        with self._writing(changes=False) as connection:
            return self._step(connection, taking.taking_back(connection, who, at))

    def redo(self, who: str, at: str) -> tuple[int, Decision] | None:
        """Takes once more what `who` took back last: the decision and its number; None where there is none."""
        with self._writing(changes=False) as connection:
            return self._step(connection, taking.taking_again(connection, who, at))

    def _step(self, connection: Connection, decision: Decision | None) -> tuple[int, Decision] | None:
        if decision is None:
            return None
        (number,) = self._logged(connection, taking.take(connection, [Taken(decision)]))
        return number, decision

    def _logged(self, connection: Connection, logged: Logged) -> tuple[int, ...]:
        if logged.changes:
            versions.count_change(connection)
        return logged.numbers

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

    def take_copy(self, other: Reader) -> None:
        """Takes everything that another dossier holds, as it is at this moment; this one has to hold nothing."""
        with other.snapshot() as now, self._writing(changes=False) as connection:
            if not copying.is_empty(connection):
                raise TakenPlaceError(str(self.place))
            now.copy_into(connection)

    def take_away_if_empty(self) -> None:
        """Takes the file away where it holds no source, decision or account; nobody can put one in meanwhile."""
        with self._writing(changes=False) as connection:
            if isinstance(self.place, Path) and copying.is_empty(connection) and not accounts.accounts(connection):
                self.place.unlink()

    def repair(self) -> None:
        """Works out again all that is worked out from the rest; `check` tells what is still not as it must be."""
        with self._writing() as connection:
            repairing.repair(connection)

    @contextmanager
    def _writing(self, *, changes: bool = True) -> Iterator[Connection]:
        """A transaction; where it `changes` more than what is said of single assertions, that is counted."""
        with _explained(self._medium, self.place), self._engine.execution_options(writes=True).begin() as connection:
            yield connection
            if changes:
                versions.count_change(connection)


def open_for_reading(place: Place, *, patience: float = PATIENCE) -> Reader:
    """The dossier at `place` to look at; StoreError with a sentence where that cannot be."""
    medium = medium_of(place)
    with _explained(medium, place):
        medium.require_dossier()
        engine = medium.engine(writes=False, patience=patience)
        with _let_go_where_it_fails(engine):
            _bring_up_to_date(medium, place, engine, patience)
    return Reader(place, engine)


def open_for_writing(place: Place, *, patience: float = PATIENCE) -> Writer:
    """The dossier at `place` to write to, made where there is none; StoreError with a sentence where that cannot be."""
    medium = medium_of(place)
    with _explained(medium, place):
        if not medium.exists():
            medium.create(migrations.create)
        medium.require_dossier()
        if not medium.writable():
            raise ReadOnlyDossierError(str(place))
        engine = medium.engine(writes=True, patience=patience)
        with _let_go_where_it_fails(engine):
            _bring_up_to_date(medium, place, engine, patience)
            with engine.execution_options(writes=True).begin():
                pass  # a dossier that is locked or cannot be written is refused before any work is done
    return Writer(place, engine)


def take_away_if_empty(place: Place) -> None:
    """Takes a file away that is a dossier without a source, decision or account; one that cannot be opened stays."""
    if is_new_file(place):
        return
    with suppress(StoreError), open_for_writing(place) as writer:
        writer.take_away_if_empty()


def _bring_up_to_date(medium: Medium, place: Place, engine: Engine, patience: float) -> None:
    with engine.connect() as connection:
        needed = migrations.pending(connection, str(place))
        found = dialect_of(connection).version_of(connection)
    if not needed:
        return
    if not medium.writable():
        raise OlderDossierError(str(place), found, migrations.newest())
    upgrading = medium.engine(writes=True, patience=patience)
    try:
        migrations.upgrade(upgrading, needed)
    finally:
        upgrading.dispose()


@contextmanager
def _let_go_where_it_fails(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.dispose()
        raise


@contextmanager
def _explained(medium: Medium, place: Place) -> Iterator[None]:
    try:
        with medium.explained():
            yield
    except NoConnectionError as error:
        raise BusyDossierError(str(place)) from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise DamagedDossierError(str(place), str(error)) from error
