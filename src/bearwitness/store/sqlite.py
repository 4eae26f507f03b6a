"""All that SQLite does in its own way: opening, locking, stamping, full text, append-only tables.

The journal is SQLite's rollback journal, not its write-ahead log: a dossier is one file that people copy and mail, and
after a crash a log beside it would hold what was acknowledged.  Readers go on while a writer prepares, and wait only
for the moment of its commit.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from errno import EACCES, EISDIR
from functools import cache
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from bearwitness.store.dialect import CONNECTIONS, RANKED, Block, Found, Make
from bearwitness.store.errors import (
    MissingDossierError,
    NotADossierError,
    UnreachableDossierError,
)
from bearwitness.store.sqlite_codes import explanation

APPLICATION_ID = 0x62776974  # "bwit", at byte 68 of the file
_EMPTY_FILE = "an empty file"
_PRAGMAS = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",  # a decision that was acknowledged outlives a power cut
    "PRAGMA cache_size = -65536",  # KiB; what does not fit is written early and locks readers out
    "PRAGMA cell_size_check = ON",
)

_INTO = "INSERT INTO search(rowid, text, says) VALUES (new.number, new.text, new.says);"
_OUT_OF = "INSERT INTO search(search, rowid, text, says) VALUES ('delete', old.number, old.text, old.says);"
_INDEX = "text, says, content='passages', content_rowid='number', tokenize='unicode61 remove_diacritics 2'"
_SEARCH = (
    f"CREATE VIRTUAL TABLE search USING fts5({_INDEX})",
    f"CREATE TRIGGER passages_gone AFTER DELETE ON passages BEGIN {_OUT_OF} END",
    f"CREATE TRIGGER passages_changed AFTER UPDATE ON passages BEGIN {_OUT_OF} {_INTO} END",
)
"""The full-text index; triggers keep it where passages go or change, `index_passages` where they come.

A trigger for those that come would put them in one by one, which takes eight times as long as all at once.
"""
_APPEND_ONLY = tuple(
    f"CREATE TRIGGER decisions_refuse_{verb.lower()} BEFORE {verb} ON decisions "
    "BEGIN SELECT RAISE(ABORT, 'decisions are never changed or removed'); END"
    for verb in ("UPDATE", "DELETE")
)
_INDEX_NEW = (
    "INSERT INTO search(rowid, text, says) SELECT number, text, says FROM passages "
    "WHERE number > (SELECT coalesce(max(id), 0) FROM search_docsize)"
)
_NOT_INDEXED = (
    "SELECT (SELECT count(*) FROM (SELECT number FROM passages EXCEPT SELECT id FROM search_docsize)) "
    "+ (SELECT count(*) FROM (SELECT id FROM search_docsize EXCEPT SELECT number FROM passages))"
)
_FIND = (
    'SELECT passages.source, passages.start, passages."end", passages.text '
    "FROM (SELECT rowid AS number, bm25(search, 1.0, 0.5) AS score FROM search "
    "WHERE search MATCH ? {} LIMIT ?) AS found "
    "JOIN passages ON passages.number = found.number "
    "ORDER BY found.score, passages.source, passages.start LIMIT ?"
)
_VECTORS = (
    "SELECT source, part, starts, content FROM json_each(?) AS wanted CROSS JOIN vectors "
    "WHERE source = json_extract(wanted.value, '$[0]') AND part = json_extract(wanted.value, '$[1]')"
)
_OF_SOURCE = "AND rowid IN (SELECT number FROM passages WHERE source = ?)"


class Sqlite:
    """What SQLite does in its own way, by `Dialect`."""

    def insert(
        self, connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> None:
        """Inserts rows through the driver, which takes them one by one as they come."""
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.executemany(_insertion(table, tuple(columns)), rows)

    def create_rest(self, connection: Connection) -> None:
        """Makes the full-text index and the triggers that keep the log from being changed."""
        for statement in (*_SEARCH, *_APPEND_ONLY):
            connection.exec_driver_sql(statement)

    def make_rest_anew(self, connection: Connection, make: Make) -> None:
        """Makes indexes, triggers and the full-text index again."""
        connection.exec_driver_sql("DROP TABLE IF EXISTS search")
        kinds = {"CREATE VIRTUAL TABLE": "TABLE", "CREATE INDEX": "INDEX", "CREATE TRIGGER": "TRIGGER"}
        made = self.expected(make)
        for begin, kind in kinds.items():
            for name in sorted(name for name, statement in made.items() if statement.startswith(begin)):
                connection.exec_driver_sql(f"DROP {kind} IF EXISTS {name}")
                connection.exec_driver_sql(made[name])
        connection.exec_driver_sql("INSERT INTO search(search) VALUES ('rebuild')")

    def number_on(self, connection: Connection, table: str) -> None:
        """Nothing: a row has the number after the last one."""

    def back_up_file(self, connection: Connection, target: Path) -> bool:
        """Copies the file page by page."""
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        with closing(sqlite3.connect(target)) as new:
            raw.backup(new)
        return True

    def objects(self, connection: Connection) -> dict[str, str]:
        """The statement that made each table, index and trigger of the file, by name."""
        found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
        return {row[0]: row[1] for row in found}

    def expected(self, make: Make) -> dict[str, str]:
        """The statements that make a new dossier."""
        engine = create_engine("sqlite://")
        with engine.begin() as connection:
            make(connection)
            found = self.objects(connection)
        engine.dispose()
        return found

    def version_of(self, connection: Connection) -> int:
        """The number of the dossier format of an open file."""
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    def stamp(self, connection: Connection, version: int) -> None:
        """Marks the file as a dossier of that format, within the running transaction."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")

    def damage(self, connection: Connection) -> list[str]:
        """What SQLite's own integrity check finds, a line each."""
        lines = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        return [] if lines == ["ok"] else lines

    def index_passages(self, connection: Connection) -> None:
        """Puts passages into the full-text index that were inserted since it was last done."""
        connection.exec_driver_sql(_INDEX_NEW)

    def take_away_words(self, connection: Connection) -> None:
        """Nothing: all that came at once costs the index as much as all that there is."""

    def make_words(self, connection: Connection) -> None:
        """Nothing: `index_passages` has done it."""

    def not_indexed(self, connection: Connection) -> int:
        """How many passages the full-text index lacks, and how many it has that there are not."""
        return int(connection.exec_driver_sql(_NOT_INDEXED).scalar_one())

    def find(self, connection: Connection, terms: Sequence[str], limit: int, source: str = "") -> list[Found]:
        """The passages that have all the terms, best first."""
        query = (" ".join(map(_quoted, terms)), *([source] if source else []), max(RANKED, limit), limit)
        found = connection.exec_driver_sql(_FIND.format(_OF_SOURCE if source else ""), query)
        return [(row[0], row[1], row[2], row[3]) for row in found]

    def vectors(self, connection: Connection, blocks: str) -> list[Block]:
        """The rows of `vectors` of some blocks."""
        return [(row[0], row[1], row[2], row[3]) for row in connection.exec_driver_sql(_VECTORS, (blocks,))]

    def settle(self, connection: Connection) -> None:
        """SQLite plans by its indexes alone: what it would note of the content would be one more table."""


SQLITE = Sqlite()


class File:
    """The file of a dossier, by `Medium`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def exists(self) -> bool:
        """Whether there is a file."""
        return self._path.exists()

    def create(self, make: Make) -> None:
        """Makes an empty dossier where there is no file yet; it is there whole or not at all."""
        new = self._path.with_name(f".{self._path.name}.{os.getpid()}.new")
        engine = _engine(new, writes=True, patience=0, new=True)
        try:
            with self.explained(), engine.execution_options(writes=True).begin() as connection:
                make(connection)
            engine.dispose()
            _put_in_place(new, self._path)
        finally:
            engine.dispose()
            new.unlink(missing_ok=True)
            new.with_name(f"{new.name}-journal").unlink(missing_ok=True)

    def require_dossier(self) -> None:
        """Nothing, where the file says that it is a dossier; the error that says what it is instead.

        It is looked at through SQLite, because a process that opens and closes a file by itself loses the locks that it
        has on it, and with them the promise that one writes at a time.
        """
        place = str(self._path)
        try:
            found = self._path.stat()
            if not S_ISREG(found.st_mode):
                raise UnreachableDossierError(place, os.strerror(EISDIR) if S_ISDIR(found.st_mode) else "no file")
            if not os.access(self._path, os.R_OK):
                raise UnreachableDossierError(place, os.strerror(EACCES))
            if found.st_size == 0:
                raise NotADossierError(place, _EMPTY_FILE)
            with self.explained(), closing(sqlite3.connect(_uri(self._path, "rw"), uri=True)) as raw:
                if raw.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                    raise NotADossierError(place, "another program's database")
        except FileNotFoundError as error:
            raise MissingDossierError(place) from error
        except OSError as error:
            raise UnreachableDossierError(place, error.strerror or type(error).__name__) from error

    def writable(self) -> bool:
        """Whether the file and its folder, where the journal stands, can be written."""
        return os.access(self._path, os.W_OK) and os.access(self._path.parent, os.W_OK)

    def engine(self, *, writes: bool, patience: float) -> Engine:
        """An engine on the file."""
        return _engine(self._path, writes=writes, patience=patience)

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turns what SQLite raises into the store's own errors about the file."""
        try:
            yield
        except DBAPIError as error:
            raise explanation(self._path, error.orig) from error
        except sqlite3.Error as error:
            raise explanation(self._path, error) from error


@cache
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    """Written out, because rows by the million go in a third of the time that a Core statement takes for them."""
    named = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {table} ({named}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - names of the schema


def _quoted(word: str) -> str:
    """A word as the full-text query has it, quoted; its last * makes it the beginning of words."""
    bare = word.rstrip("*")
    return f'"{bare.replace(chr(34), chr(34) * 2)}"' + ("*" if bare != word else "")


def _engine(path: Path, *, writes: bool, patience: float, new: bool = False) -> Engine:
    uri = _uri(path, "rwc" if new else "rw")

    def connect() -> sqlite3.Connection:
        raw = sqlite3.connect(uri, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)
        for pragma in _PRAGMAS:
            raw.execute(pragma)
        if not writes:
            raw.execute("PRAGMA query_only = ON")
        return raw

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=CONNECTIONS)
    event.listen(engine, "begin", _begin)
    return engine


def _uri(path: Path, mode: str) -> str:
    return f"file:{quote(str(path.absolute()))}?mode={mode}"


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _put_in_place(new: Path, path: Path) -> None:
    """Gives the new file its name, unless another program was quicker: then its file stays."""
    if not path.exists():
        _forget_traces(path)
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            new.rename(path)


def _forget_traces(path: Path) -> None:
    """Takes away what a dossier left that was deleted after a crash: SQLite would roll the new one back with it."""
    for ending in ("-journal", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
