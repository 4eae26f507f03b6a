"""Only what is new or changed is read, and what was begun is gone on with."""

import os
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Timer

import msgspec
import pytest
from tests.readings import serge

from bearwitness.archive.errors import UnreadFileError
from bearwitness.archive.intake import take_in, take_in_readings
from bearwitness.archive.local import Processes
from bearwitness.archive.workforce import OneProcess, Outcomes, Workforce
from bearwitness.learned import reader
from bearwitness.store.access import open_for_reading
from bearwitness.store.errors import MissingDossierError


class Counting(OneProcess):
    """Reads as another does, and keeps the names of what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[str] = []

    def outcomes(self, files: Sequence[Path]) -> Outcomes:
        self.given += sorted(path.name for path in files)
        yield from super().outcomes(files)


def given(texts: Path, place: Path) -> list[str]:
    """The names of the files that are read when the folder is."""
    counting = Counting()
    take_in([texts], place, counting)
    return counting.given


@pytest.fixture
def few(texts: Path) -> Path:
    for path in texts.iterdir():
        if path.name not in ("0.txt", "1.txt"):
            path.unlink()
    return texts


def test_only_what_is_new_or_changed_is_read(few: Path, tmp_path: Path) -> None:
    place = tmp_path / "one.dossier"
    assert given(few, place) == ["0.txt", "1.txt"]
    (few / "1.txt").write_text("He went to Rome.")
    (few / "2.txt").write_text("He came from Rome.")
    assert given(few, place) == ["1.txt", "2.txt"]
    assert given(few, place) == []


def test_another_reader_reads_again(few: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "one.dossier"
    given(few, place)
    monkeypatch.setattr(reader, "name", lambda: "learned/later")
    assert given(few, place) == ["0.txt", "1.txt"]


class Interrupted(OneProcess):
    """Is stopped after the first file."""

    def outcomes(self, files: Sequence[Path]) -> Outcomes:
        yield from super().outcomes(files[:1])
        raise KeyboardInterrupt


def test_what_was_stopped_is_gone_on_with_and_matched(few: Path, tmp_path: Path) -> None:
    place, whole = tmp_path / "one.dossier", tmp_path / "whole.dossier"
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            take_in([few], place, Interrupted())
    with open_for_reading(place) as held:
        assert held.summary().sources == 2
        assert held.matches() == ()
    assert given(few, place) == []
    assert given(few, whole) == ["0.txt", "1.txt"]
    with open_for_reading(place) as one, open_for_reading(whole) as other:
        assert one.matches() == other.matches() != ()
        assert msgspec.json.encode(one.record()) == msgspec.json.encode(other.record())


class Broken(OneProcess):
    """Fails of itself after the first file."""

    def outcomes(self, files: Sequence[Path]) -> Outcomes:
        yield from super().outcomes(files[:1])
        raise RuntimeError("the cluster has a defect")


def test_what_was_read_before_a_defect_is_kept(few: Path, tmp_path: Path) -> None:
    place = tmp_path / "one.dossier"
    with pytest.raises(RuntimeError, match="has a defect"):
        take_in([few], place, Broken())
    with open_for_reading(place) as held:
        assert held.summary().sources == 1


def test_a_dossier_that_stays_empty_is_taken_away(texts: Path, tmp_path: Path) -> None:
    place = tmp_path / "one.dossier"
    with pytest.raises(UnreadFileError):
        take_in([texts / "broken.pdf"], place, OneProcess())
    with pytest.raises(MissingDossierError):
        open_for_reading(place)


class Beside(OneProcess):
    """Reads, while another program has begun to write to the new dossier; it is ready a little later."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self._place = place

    def outcomes(self, files: Sequence[Path]) -> Outcomes:
        yield from super().outcomes(files)
        other = sqlite3.connect(self._place, isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO accounts VALUES ('ada', 'owner', '00')")
        Timer(0.3, lambda: (other.commit(), other.close())).start()


def test_what_another_program_is_writing_is_not_taken_away(texts: Path, tmp_path: Path) -> None:
    place = tmp_path / "one.dossier"
    with pytest.raises(UnreadFileError):
        take_in([texts / "broken.pdf"], place, Beside(place))
    with open_for_reading(place) as held:
        assert [account.name for account in held.accounts()] == ["ada"]


@pytest.mark.skipif(sys.platform == "darwin", reason="its disks have names in UTF-8 alone")
@pytest.mark.parametrize("workforce", [OneProcess(), Processes(2)], ids=["one", "several"])
def test_a_name_that_is_no_utf_8_is_shown_with_a_mark(few: Path, tmp_path: Path, workforce: Workforce) -> None:
    """Old disks have names in Latin-1; the mark stands for what cannot be kept as text."""
    place = tmp_path / "one.dossier"
    for name, content in ((b"caf\xe9.txt", b"Anna Lee was born in 1801."), (b"caf\xe9.pdf", b"%PDF-1.7\n")):
        (few / os.fsdecode(name)).write_bytes(content)
    taken = take_in([few], place, workforce)
    assert taken.read == 3
    (unread,) = taken.unread
    assert unread.where == str(few / "caf\ufffd.pdf")
    assert unread.message.count(unread.where) == 1
    with open_for_reading(place) as held:
        assert sorted(held.titles().values()) == ["0", "1", "caf\ufffd"]


def test_a_source_that_a_record_file_has_twice_is_taken_in_once(tmp_path: Path) -> None:
    place = tmp_path / "life.dossier"
    first = take_in_readings([serge("s1"), serge("s1"), serge("s2")], tmp_path / "records.xml", place)
    again = take_in_readings([serge("s1")], tmp_path / "records.xml", place)
    assert [(taken.read, taken.unchanged) for taken in (first, again)] == [(2, 1), (0, 1)]
