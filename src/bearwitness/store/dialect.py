"""All that SQLite does in its own way: opening, locking, stamping, full text, append-only tables, error codes.

The rest of the store speaks SQLAlchemy Core, so that another database is one more module of this kind.

The journal is SQLite's rollback journal, not its write-ahead log: a dossier is one file that people copy and mail, and
after a crash a log beside it would hold what was acknowledged.  Readers go on while a writer prepares, and wait only
for the moment of its commit.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from bearwitness.store.errors import (
    DamagedDossierError,
    FailingDiskError,
    FullDiskError,
    LockedDossierError,
    NotADossierError,
    ReadOnlyDossierError,
    StoreError,
    UnreachableDossierError,
)

APPLICATION_ID = 0x62776974  # "bwit", at byte 68 of the file
_MAGIC = b"SQLite format 3\x00"
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
SEARCH = (
    f"CREATE VIRTUAL TABLE search USING fts5({_INDEX})",
    f"CREATE TRIGGER passages_gone AFTER DELETE ON passages BEGIN {_OUT_OF} END",
    f"CREATE TRIGGER passages_changed AFTER UPDATE ON passages BEGIN {_OUT_OF} {_INTO} END",
)
"""The full-text index over `passages`; triggers keep it where passages go or change, `index_passages` where they come."""

APPEND_ONLY = tuple(
    f"CREATE TRIGGER decisions_refuse_{verb.lower()} BEFORE {verb} ON decisions "
    "BEGIN SELECT RAISE(ABORT, 'decisions are never changed or removed'); END"
    for verb in ("UPDATE", "DELETE")
)

FIND = (
    'SELECT passages.source, passages.start, passages."end", passages.text, '
    "highlight(search, 0, :open, :close) AS marked "
    "FROM search JOIN passages ON passages.number = search.rowid "
    "WHERE search MATCH :words ORDER BY bm25(search, 1.0, 0.5), passages.source, passages.start LIMIT :limit"
)


_INDEX_NEW = (
    "INSERT INTO search(rowid, text, says) SELECT number, text, says FROM passages "
    "WHERE number > (SELECT coalesce(max(id), 0) FROM search_docsize)"
)


def index_passages(connection: Connection) -> None:
    """Puts passages into the full-text index that were inserted since it was last done, all at once.

    A trigger would do it one by one and take eight times as long.
    """
    connection.exec_driver_sql(_INDEX_NEW)


def not_indexed(connection: Connection) -> int:
    """How many passages the full-text index lacks, and how many it has that there are not."""
    lacks = "SELECT number FROM passages EXCEPT SELECT id FROM search_docsize"
    strange = "SELECT id FROM search_docsize EXCEPT SELECT number FROM passages"
    query = f"SELECT (SELECT count(*) FROM ({lacks})) + (SELECT count(*) FROM ({strange}))"  # noqa: S608 - constants
    return int(connection.exec_driver_sql(query).scalar_one())


def term(word: str) -> str:
    """A word as the full-text query has it, quoted; its last * makes it the beginning of words."""
    bare = word.rstrip("*")
    return f'"{bare.replace(chr(34), chr(34) * 2)}"' + ("*" if bare != word else "")


def engine_of(path: Path, *, writes: bool, patience: float, new: bool = False) -> Engine:
    """An engine on an existing file, or a new one; only where it `writes` can anything be changed through it.

    A transaction with the execution option `writes` takes the write lock at once.  `patience` is how many seconds it
    waits for another program's lock.
    """
    uri = f"file:{quote(str(path.absolute()))}?mode={'rwc' if new else 'rw'}"

    def connect() -> sqlite3.Connection:
        raw = sqlite3.connect(uri, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)
        for pragma in _PRAGMAS:
            raw.execute(pragma)
        if not writes:
            raw.execute("PRAGMA query_only = ON")
        return raw

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def require_dossier(path: Path) -> None:
    """Nothing, where the file begins as a dossier does; the error that says what it is instead."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise UnreachableDossierError(str(path), error.strerror or type(error).__name__) from error
    if not head:
        raise NotADossierError(str(path), _EMPTY_FILE)
    if not head.startswith(_MAGIC):
        raise NotADossierError(str(path))
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotADossierError(str(path), "another program's database")


def objects(connection: Connection) -> dict[str, str]:
    """The statement that made each table, index and trigger of the file, by name."""
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    return {row[0]: row[1] for row in found}


def forget_traces(path: Path) -> None:
    """Takes away what a dossier left that was deleted after a crash: SQLite would roll the new one back with it."""
    for ending in ("-journal", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def version_of(connection: Connection) -> int:
    """The number of the dossier format of an open file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def stamp(connection: Connection, version: int) -> None:
    """Marks the file as a dossier of that format, within the running transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")


def damage(connection: Connection) -> list[str]:
    """What SQLite's own integrity check finds, a line each."""
    lines = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    return [] if lines == ["ok"] else lines


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turns what SQLite raises into the store's own errors about the dossier at `place`."""
    try:
        yield
    except DBAPIError as error:
        raise _explanation(place, error.orig) from error
    except sqlite3.Error as error:
        raise _explanation(place, error) from error


def _explanation(place: str, error: BaseException | None) -> StoreError:
    name, detail = getattr(error, "sqlite_errorname", ""), str(error)
    for prefix, explained_as in _EXPLANATIONS:
        if name.startswith(prefix):
            return explained_as(place, detail)
    return DamagedDossierError(place, detail)


_EXPLANATIONS: tuple[tuple[str, Callable[[str, str], StoreError]], ...] = (
    ("SQLITE_BUSY", lambda place, _: LockedDossierError(place)),
    ("SQLITE_LOCKED", lambda place, _: LockedDossierError(place)),
    ("SQLITE_READONLY", lambda place, _: ReadOnlyDossierError(place)),
    ("SQLITE_FULL", lambda place, _: FullDiskError(place)),
    ("SQLITE_CANTOPEN", UnreachableDossierError),
    ("SQLITE_IOERR", FailingDiskError),
    ("SQLITE_NOTADB", lambda place, _: NotADossierError(place)),
)
