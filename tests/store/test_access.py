"""A dossier opens, or says in a sentence why it does not."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.readings import serge

from bearwitness.store import migrations
from bearwitness.store.access import Writer, open_for_reading, open_for_writing, take_away_if_empty
from bearwitness.store.errors import (
    BusyDossierError,
    DamagedDossierError,
    LockedDossierError,
    MissingDossierError,
    NewerDossierError,
    NotADossierError,
    ReadOnlyDossierError,
    StoreError,
    UnreachableDossierError,
)
from bearwitness.store.migrations import newest
from bearwitness.store.sqlite import File, Sqlite

SOME = 0.05


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A file: what is tested here is what is done with files."""
    return tmp_path / "life.dossier"


def test_a_dossier_is_one_file(place: Path, writer: Writer) -> None:
    writer.put(serge())
    writer.close()
    assert list(place.parent.iterdir()) == [place]


def test_a_reader_sees_what_a_writer_put(place: Path, writer: Writer) -> None:
    writer.put(serge())
    with open_for_reading(place) as reader:
        assert reader.record() == writer.record()


def test_a_reader_cannot_write(place: Path, writer: Writer) -> None:
    with open_for_reading(place) as reader, pytest.raises(StoreError):
        Writer(reader.place, reader._engine).put(serge())
    assert writer.record().sources == ()


def test_more_look_at_one_time_than_a_server_answers_and_one_more_is_told_to_wait(place: Path, writer: Writer) -> None:
    assert writer.record().sources == ()
    with open_for_reading(place) as reader, ExitStack() as looking:
        reader._engine.pool._timeout = SOME  # type: ignore[attr-defined]
        for _ in range(45):
            looking.enter_context(reader.pages())
        with pytest.raises(BusyDossierError, match="too many are looking at it"):
            looking.enter_context(reader.pages())


def test_a_file_says_what_it_is(place: Path, writer: Writer) -> None:
    assert writer.record().sources == ()
    assert place.read_bytes()[68:72] == b"bwit"


def test_a_missing_dossier_is_not_made_by_looking_for_it(place: Path) -> None:
    with pytest.raises(MissingDossierError, match="there is no such dossier"):
        open_for_reading(place)
    assert not place.exists()


def make_text(path: Path) -> None:
    path.write_text("Victor Serge was born in Brussels.", encoding="utf-8")


def make_empty(path: Path) -> None:
    path.touch()


def make_foreign(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE notes (text TEXT)")
    other.close()


FOREIGN = [(make_text, "another kind of file"), (make_empty, "an empty file"), (make_foreign, "another program's")]


@pytest.mark.parametrize(("make", "what"), FOREIGN, ids=[what for _, what in FOREIGN])
@pytest.mark.parametrize("open_it", [open_for_reading, open_for_writing])
def test_a_foreign_file_is_left_as_it_is(place: Path, open_it: object, make: object, what: str) -> None:
    make(place)  # type: ignore[operator]
    before = place.read_bytes()
    with pytest.raises(NotADossierError, match=what):
        open_it(place)  # type: ignore[operator]
    assert place.read_bytes() == before


def test_a_folder_is_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(UnreachableDossierError, match="Is a directory"):
        open_for_writing(tmp_path)


def test_a_dossier_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreachableDossierError, match="check the folder"):
        open_for_writing(tmp_path / "none" / "life.dossier")


def test_a_newer_dossier_is_refused(place: Path, writer: Writer) -> None:
    writer.close()
    other = sqlite3.connect(place)
    other.execute("PRAGMA user_version = 99")
    other.close()
    for open_it in (open_for_reading, open_for_writing):
        with pytest.raises(NewerDossierError, match=f"dossier format 99, and this one knows {newest()}"):
            open_it(place)


@pytest.fixture
def locked(place: Path, writer: Writer) -> Iterator[Path]:
    writer.put(serge())
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield place
    other.close()


def test_two_cannot_write_at_once(locked: Path) -> None:
    with pytest.raises(LockedDossierError, match="locked, another program is writing to it"):
        open_for_writing(locked, patience=SOME)


def test_one_can_read_while_another_prepares_to_write(locked: Path) -> None:
    with open_for_reading(locked, patience=SOME) as reader:
        assert len(reader.record().sources) == 1


def test_a_writer_that_finds_the_dossier_locked_changes_nothing(place: Path, writer: Writer) -> None:
    with open_for_writing(place, patience=SOME) as late:
        other = sqlite3.connect(place, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedDossierError):
            late.put(serge())
        other.close()
        assert late.put(serge())
    assert len(writer.record().sources) == 1


def test_a_dossier_that_could_not_be_made_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Sqlite, "stamp", stop)
    with pytest.raises(KeyboardInterrupt):
        File(tmp_path / "life.dossier").create(migrations.create)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mode", [(0o555, 0o644), (0o777, 0o444)], ids=["folder", "file"])
def test_a_read_only_dossier_can_be_read(
    place: Path, writer: Writer, mode: tuple[int, int], become_a_stranger: Callable[[], None]
) -> None:
    writer.put(serge())
    writer.close()
    place.parent.chmod(mode[0])
    place.chmod(mode[1])
    become_a_stranger()
    assert open_for_reading(place).check() == ()
    with pytest.raises(ReadOnlyDossierError, match="make the file and its folder writable"):
        open_for_writing(place)


def test_who_may_not_write_is_told(place: Path, writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    writer.close()
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    with pytest.raises(ReadOnlyDossierError):
        open_for_writing(place)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_half_a_dossier_is_damaged(place: Path, writer: Writer, share: float) -> None:
    writer.put(serge())
    writer.close()
    data = place.read_bytes()
    place.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(DamagedDossierError, match="go back to a copy of it"):
        open_for_reading(place).record()


def test_a_dossier_that_another_program_made_meanwhile_is_kept(place: Path, writer: Writer) -> None:
    writer.put(serge())
    File(place).create(migrations.create)
    assert len(writer.record().sources) == 1
    assert list(place.parent.iterdir()) == [place]


def test_a_dossier_is_made_where_files_cannot_be_linked(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", cannot)
    File(place).create(migrations.create)
    assert open_for_reading(place).check() == ()


def test_what_a_deleted_dossier_left_does_not_spoil_a_new_one(place: Path) -> None:
    left = place.with_name(f"{place.name}-journal")
    left.write_bytes(b"of another dossier")
    with open_for_writing(place) as writer:
        assert not left.exists()
        writer.put(serge())
        assert writer.check() == ()


def test_a_writer_whose_empty_dossier_was_taken_away_is_told(place: Path) -> None:
    with open_for_writing(place) as one, open_for_writing(place) as other:
        other.take_away_if_empty()
        assert not place.exists()
        with pytest.raises(UnreachableDossierError, match="taken away meanwhile"):
            one.put(serge())


def test_a_dossier_that_holds_something_is_not_taken_away(place: Path, writer: Writer) -> None:
    writer.put(serge())
    writer.take_away_if_empty()
    assert len(open_for_reading(place).record().sources) == 1


def test_only_an_empty_dossier_is_taken_away(place: Path) -> None:
    take_away_if_empty(place)
    with open_for_writing(place):
        pass
    take_away_if_empty(place)
    assert not place.exists()
    place.write_bytes(b"no dossier")
    take_away_if_empty(place)
    assert place.exists()
