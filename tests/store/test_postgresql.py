"""A dossier on a server keeps what one in a file keeps, and says in a sentence what is in its way."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError
from tests.postgresql import empty_schema
from tests.readings import SERGE, serge, source_of

from bearwitness.record import Reading
from bearwitness.store import postgresql
from bearwitness.store.access import Writer, open_for_reading, open_for_writing
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
from bearwitness.store.postgresql import Database

SOME = 0.05


@pytest.fixture
def place(server: Path) -> Server:
    return empty_schema(server)


def run(place: Server, *statements: str) -> None:
    """What another program does there."""
    engine = create_engine(place.url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def test_a_missing_dossier_is_not_made_by_looking_for_it(place: Server) -> None:
    for _ in range(2):
        with pytest.raises(MissingDossierError, match="there is no such dossier"):
            open_for_reading(place)


def test_a_database_of_another_program_is_left_alone(place: Server) -> None:
    run(place, "CREATE TABLE notes (text text)")
    for open_it in (open_for_reading, open_for_writing):
        with pytest.raises(NotADossierError, match="another program's database"):
            open_it(place)


def test_a_password_is_not_printed() -> None:
    """Nobody listens on port 1."""
    place = Server("postgresql://anna:secret@127.0.0.1:1/life?connect_timeout=2")
    with pytest.raises(
        UnreachableServerError, match=r"postgresql://anna@127\.0\.0\.1:1/life.*cannot be reached"
    ) as told:
        open_for_writing(place)
    assert "secret" not in str(told.value)


def test_the_database_must_be_there(server: Path) -> None:
    with pytest.raises(UnreachableServerError, match='database "none" does not exist'):
        open_for_writing(Server(f"postgresql://witness@/none?host={server}"))


def test_without_the_driver_it_is_said_what_to_install(place: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError

    monkeypatch.setattr(postgresql, "create_engine", missing)
    with pytest.raises(MissingDriverError, match="pip install"):
        open_for_writing(place)


def test_two_cannot_write_at_once(place: Server, writer: Writer) -> None:
    writing = writer._engine.execution_options(writes=True)
    with writing.begin(), pytest.raises(LockedDossierError, match="another program is writing"):
        open_for_writing(place, patience=SOME)
    open_for_writing(place, patience=SOME).close()


def test_a_reader_sees_one_moment_while_another_writes(place: Server, writer: Writer) -> None:
    writer.put(serge("s1"))
    with open_for_reading(place) as reader, reader.snapshot() as now:
        before = now.record()
        writer.put(serge("s2"))
        assert now.record() == before
    assert len(writer.record().sources) == 2


def test_a_reader_cannot_write(place: Server, writer: Writer) -> None:
    with open_for_reading(place) as reader, pytest.raises(RefusingServerError, match="read-only transaction"):
        Writer(place, reader._engine).put(serge())
    assert writer.record().sources == ()


def test_a_guest_may_look_and_not_write(place: Server, writer: Writer) -> None:
    writer.put(serge())
    schema = place.url.rpartition("%3D")[2]
    guest = f"guest_of_{schema}"
    granted = (
        f"GRANT USAGE ON SCHEMA {schema} TO {guest}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {guest}",
    )
    run(place, f"CREATE ROLE {guest} LOGIN", *granted)
    as_guest = Server(place.url.replace("witness@", f"{guest}@"))
    with open_for_reading(as_guest) as reader:
        assert reader.check() == ()
    with pytest.raises(RefusingServerError, match="permission denied"):
        open_for_writing(as_guest)


def test_a_text_with_nul_is_refused_whole(writer: Writer) -> None:
    writer.put(serge("s1"))
    with pytest.raises(UnstorableTextError, match="take it out of the text"):
        writer.put(Reading(source=source_of(SERGE + "\x00", "s2"), reader="rules/1"))
    assert len(writer.record().sources) == 1


SAID = [
    ("53100", FullDiskError, "the disk is full"),
    ("53300", UnreachableServerError, "cannot be reached"),
    ("57P01", UnreachableServerError, "cannot be reached"),
    ("XX001", DamagedDossierError, "go back to a copy of it"),
]


@pytest.mark.parametrize(("state", "error", "words"), SAID, ids=[state for state, _, _ in SAID])
def test_what_a_server_says_in_a_code_is_told_in_a_sentence(state: str, error: type[StoreError], words: str) -> None:
    """No room, too many connections, an administrator who ends it, a page that is not what was written."""
    errors = pytest.importorskip("psycopg.errors")
    with pytest.raises(error, match=words), Database(Server("postgresql://anna@127.0.0.1/life")).explained():
        raise DBAPIError("COPY", None, errors.lookup(state)())


CHANGED = [
    ("DROP INDEX mentions_by_entity", "lacks mentions_by_entity"),
    ("DROP TRIGGER decisions_refuse_change ON decisions", "lacks decisions_refuse_change"),
    ("ALTER TABLE passages DROP COLUMN words CASCADE", "has another passages than a dossier has"),
    ("CREATE TABLE notes (text text)", "has notes, which no dossier has"),
    ("UPDATE mentions SET start = start + 1", "a mention of person-"),
]


@pytest.mark.parametrize(("statement", "message"), CHANGED)
def test_what_was_changed_behind_its_back_is_found(place: Server, writer: Writer, statement: str, message: str) -> None:
    writer.put(serge())
    run(place, statement)
    assert any(message in problem.message for problem in writer.check())
