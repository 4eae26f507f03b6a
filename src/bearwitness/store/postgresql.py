"""All that PostgreSQL does in its own way: connecting, locking, stamping, full text, append-only tables, error codes.

A dossier is the schema that a connection comes to first, `public` unless the URL says another one
(`?options=-csearch_path%3Dlife`).  One writes and all read: a writer takes the lock on `meta` that goes together with
reading alone.  A reader sees one moment for as long as it looks.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, Float, Integer, LargeBinary, Table, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError

from bearwitness.store.dialect import CONNECTIONS, RANKED, Block, Found, Make
from bearwitness.store.errors import (
    DamagedDossierError,
    FullDiskError,
    LockedDossierError,
    MissingDossierError,
    MissingDriverError,
    NotADossierError,
    RefusingServerError,
    StoreError,
    UnreachableServerError,
    UnstorableTextError,
)
from bearwitness.store.place import Server
from bearwitness.store.schema import TABLES, indexes_of
from bearwitness.store.terms import term_of

_STAMP = "bearwitness dossier, format "
_FOLDED = (
    "lower(regexp_replace(regexp_replace(normalize({}, NFD), '[\\u0300-\\u036f]', '', 'g'), "
    "'[^[:alnum:]]+' COLLATE \"und-x-icu\", ' ', 'g') COLLATE \"und-x-icu\")"
)
_BY_WORDS = "CREATE INDEX passages_by_words ON passages USING gin (words)"
_WEIGHED = "setweight(to_tsvector('simple', {}), '{}')"
_REST = (
    (
        "CREATE FUNCTION passage_words(words text, says text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ "
        f"SELECT {_WEIGHED.format(_FOLDED.format('words'), 'A')} || {_WEIGHED.format(_FOLDED.format('says'), 'B')} $$"
    ),
    "ALTER TABLE passages ADD COLUMN words tsvector GENERATED ALWAYS AS (passage_words(text, says)) STORED",
    _BY_WORDS,
    (
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'decisions are never changed or removed'; END $$"
    ),
    (
        "CREATE TRIGGER decisions_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON decisions "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    ),
)
_NO_REST = (
    "DROP TRIGGER IF EXISTS decisions_refuse_change ON decisions",
    "DROP FUNCTION IF EXISTS refuse_change",
    "ALTER TABLE passages DROP COLUMN IF EXISTS words",
    "DROP FUNCTION IF EXISTS passage_words",
)
_COLUMNS = (
    "SELECT table_name, string_agg(column_name || ' ' || data_type, ', ' ORDER BY column_name) "
    "FROM information_schema.columns WHERE table_schema = current_schema() GROUP BY table_name"
)
_INDEXES = (
    "SELECT i.relname, t.relname || ' by ' || string_agg(a.attname, ', ' ORDER BY a.attnum) "
    "FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid "
    "JOIN pg_attribute a ON a.attrelid = i.oid "
    "WHERE i.relnamespace = current_schema()::regnamespace AND x.indisvalid GROUP BY i.relname, t.relname"
)
_TRIGGERS = (
    "SELECT tgname, 'on ' || relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
    "WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal AND tgenabled = 'O'"
)
_TYPES = ((Integer, "integer"), (Float, "double precision"), (LargeBinary, "bytea"))
_FIND = (
    'SELECT source, start, "end", text FROM (SELECT source, start, "end", text, '
    "ts_rank('{{0, 0, 0.5, 1}}', words, query, 2) AS score FROM passages, CAST(%s AS tsquery) AS query "
    "WHERE words @@ query {} LIMIT %s) AS found ORDER BY score DESC, source, start LIMIT %s"
)
_VECTORS = (
    "SELECT source, part, starts, content FROM json_array_elements(CAST(%s AS json)) AS wanted "
    "JOIN vectors ON source = wanted ->> 0 AND part = CAST(wanted ->> 1 AS integer)"
)
_OF_SOURCE = "AND source = %s"


class Postgresql:
    """What PostgreSQL does in its own way, by `Dialect`."""

    def insert(
        self, connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> None:
        """Inserts rows by COPY, which takes a tenth of the time that statements take."""
        named = ", ".join(f'"{column}"' for column in columns)
        raw = connection.connection.driver_connection
        assert raw is not None
        try:
            with raw.cursor() as cursor, cursor.copy(f"COPY {table} ({named}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        except connection.dialect.loaded_dbapi.Error as error:
            raise DBAPIError(f"COPY {table}", None, error) from error

    def create_rest(self, connection: Connection) -> None:
        """Makes the full-text index and the trigger that keeps the log from being changed."""
        for statement in _REST:
            connection.exec_driver_sql(statement)

    def make_rest_anew(self, connection: Connection, make: Make) -> None:  # noqa: ARG002 - known without making one
        """Makes indexes, triggers and the full-text index again."""
        for index in indexes_of(TABLES.tables.values()):
            connection.exec_driver_sql(f"DROP INDEX IF EXISTS {index.name}")
            index.create(connection)
        for statement in _NO_REST:
            connection.exec_driver_sql(statement)
        self.create_rest(connection)

    def number_on(self, connection: Connection, table: str) -> None:
        """Sets the sequence that the numbers come from."""
        last = f"(SELECT coalesce(max(number), 0) + 1 FROM {table})"  # noqa: S608 - a table of the schema
        connection.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('{table}', 'number'), {last}, false)")

    def back_up_file(self, connection: Connection, target: Path) -> bool:  # noqa: ARG002 - there is no file
        """False: the server's files are its own."""
        return False

    def objects(self, connection: Connection) -> dict[str, str]:
        """The columns of each table, what each index is of, and where each trigger is, by name."""
        found = (row for query in (_COLUMNS, _INDEXES, _TRIGGERS) for row in connection.exec_driver_sql(query))
        return {row[0]: row[1] for row in found}

    def expected(self, make: Make) -> dict[str, str]:  # noqa: ARG002 - nothing is made on a server to be looked at
        """What the tables are declared as."""
        found = {table.name: _columns(table) for table in TABLES.tables.values()}
        found["passages"] = ", ".join(sorted([*found["passages"].split(", "), "words tsvector"]))
        for table in TABLES.tables.values():
            found[f"{table.name}_pkey"] = f"{table.name} by {', '.join(c.name for c in table.primary_key)}"
            found |= {str(i.name): f"{table.name} by {', '.join(c.name for c in i.columns)}" for i in table.indexes}
            if not table.primary_key.columns:
                del found[f"{table.name}_pkey"]
        return found | {"passages_by_words": "passages by words", "decisions_refuse_change": "on decisions"}

    def version_of(self, connection: Connection) -> int:
        """The number of the dossier's format; 0 where there is no dossier."""
        query = "SELECT obj_description(to_regclass('meta'), 'pg_class')"
        comment = connection.exec_driver_sql(query).scalar_one_or_none()
        return int(comment.removeprefix(_STAMP)) if comment is not None and comment.startswith(_STAMP) else 0

    def stamp(self, connection: Connection, version: int) -> None:
        """Marks the schema as a dossier of that format, within the running transaction."""
        connection.exec_driver_sql(f"COMMENT ON TABLE meta IS '{_STAMP}{version:d}'")

    def damage(self, connection: Connection) -> list[str]:  # noqa: ARG002 - the server looks after its files
        """Nothing: the server looks after its own files."""
        return []

    def index_passages(self, connection: Connection) -> None:
        """Nothing: the words of a passage are a column that the server works out."""

    def take_away_words(self, connection: Connection) -> None:
        """Takes away the index over the words of the passages."""
        connection.exec_driver_sql("DROP INDEX passages_by_words")

    def make_words(self, connection: Connection) -> None:
        """Makes it again."""
        connection.exec_driver_sql(_BY_WORDS)

    def not_indexed(self, connection: Connection) -> int:  # noqa: ARG002 - as `index_passages`
        """0: the words of a passage are a column that the server works out."""
        return 0

    def find(self, connection: Connection, terms: Sequence[str], limit: int, source: str = "") -> list[Found]:
        """The passages that have all the terms, best first."""
        query = " & ".join(query for term in terms if (query := _query(term)))
        if not query:
            return []
        asked = (query, *([source] if source else []), max(RANKED, limit), limit)
        found = connection.exec_driver_sql(_FIND.format(_OF_SOURCE if source else ""), asked)
        return [(row[0], row[1], row[2], row[3]) for row in found]

    def vectors(self, connection: Connection, blocks: str) -> list[Block]:
        """The rows of `vectors` of some blocks."""
        return [(row[0], row[1], row[2], row[3]) for row in connection.exec_driver_sql(_VECTORS, (blocks,))]

    def settle(self, connection: Connection) -> None:
        """Counts what is in the tables, by which the server plans."""
        for table in TABLES.tables:
            connection.exec_driver_sql(f"ANALYZE {table}")


POSTGRESQL = Postgresql()


class Database:
    """The database of a dossier, by `Medium`."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def exists(self) -> bool:
        """Whether there is any table."""
        with self._connected() as connection:
            return bool(POSTGRESQL.objects(connection))

    def create(self, make: Make) -> None:
        """Makes an empty dossier; another program may have been quicker, then it is there."""
        engine = self.engine(writes=True, patience=0)
        try:
            with engine.begin() as connection:
                connection.exec_driver_sql("SET TRANSACTION READ WRITE")
                encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
                if encoding != "UTF8":
                    raise NotADossierError(str(self._server), f"a database in {encoding}, where UTF8 is needed")
                make(connection)
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) not in _TAKEN:
                raise
        finally:
            engine.dispose()

    def require_dossier(self) -> None:
        """Nothing, where the schema is a dossier; the error that says what it is instead."""
        with self._connected() as connection:
            if POSTGRESQL.version_of(connection) == 0:
                if POSTGRESQL.objects(connection):
                    raise NotADossierError(str(self._server), "another program's database")
                raise MissingDossierError(str(self._server))

    def writable(self) -> bool:
        """True: whether the user may write, the server says when it is tried."""
        return True

    def engine(self, *, writes: bool, patience: float) -> Engine:
        """An engine on the database."""
        url = "postgresql+psycopg" + self._server.url[self._server.url.index("://") :]
        try:
            engine = create_engine(url, isolation_level="REPEATABLE READ", max_overflow=CONNECTIONS)
        except ModuleNotFoundError as error:
            raise MissingDriverError(str(self._server)) from error
        event.listen(engine, "begin", _beginning(writes=writes, patience=patience))
        return engine

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turns what the server and its driver raise into the store's own errors about the dossier."""
        try:
            yield
        except DBAPIError as error:
            raise _explanation(str(self._server), error) from error

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        engine = self.engine(writes=False, patience=0)
        try:
            with engine.connect() as connection:
                yield connection
        finally:
            engine.dispose()


def _columns(table: Table) -> str:
    kinds = {c.name: next((kind for of, kind in _TYPES if isinstance(c.type, of)), "text") for c in table.columns}
    return ", ".join(f"{name} {kinds[name]}" for name in sorted(kinds))


def _query(typed: str) -> str:
    """A term as the full-text query has it: its words in a row, the last one perhaps as a beginning."""
    term = term_of(typed)
    return " <-> ".join(f"'{word}'" for word in term.words) + (":*" if term.words and term.beginning else "")


def _beginning(*, writes: bool, patience: float) -> Callable[[Connection], None]:
    """Begins a transaction that reads alone, unless both the engine and the transaction are to write."""

    def begin(connection: Connection) -> None:
        if not (writes and connection.get_execution_options().get("writes", False)):
            connection.exec_driver_sql("SET TRANSACTION READ ONLY")
            return
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {max(1, round(1000 * patience))}")
        connection.exec_driver_sql("SET LOCAL synchronous_commit = on")
        connection.exec_driver_sql("LOCK TABLE meta IN EXCLUSIVE MODE")

    return begin


_TAKEN = ("42P07", "23505", "42710", "42723")  # somebody else makes the same table, type, trigger or function


def _explanation(place: str, error: DBAPIError) -> StoreError:
    state, detail = getattr(error.orig, "sqlstate", None), " ".join(str(error.orig).split())
    for beginning, explained_as in _EXPLANATIONS:
        if state is not None and state.startswith(beginning):
            return explained_as(place, detail)
    if state is None and isinstance(error, OperationalError):
        return UnreachableServerError(place, detail)
    if state is None and "NUL" in detail:
        return UnstorableTextError(place)
    return DamagedDossierError(place, detail)


_EXPLANATIONS: tuple[tuple[str, Callable[[str, str], StoreError]], ...] = (
    ("55P03", lambda place, _: LockedDossierError(place)),
    ("53100", lambda place, _: FullDiskError(place)),
    ("25006", RefusingServerError),
    ("42501", RefusingServerError),
    ("08", UnreachableServerError),
    ("28", UnreachableServerError),
    ("3D000", UnreachableServerError),
    ("53", UnreachableServerError),
    ("57P", UnreachableServerError),
    ("22021", lambda place, _: UnstorableTextError(place)),
)
