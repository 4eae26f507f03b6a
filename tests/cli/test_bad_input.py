"""Bad input is answered with one sentence that names the file and says what to do, and changes nothing."""

import os
import resource
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from tests.cli.conftest import Witness
from tests.process import ENVIRONMENT, MAIN
from tests.readings import SERGE

from bearwitness.archive import intake
from bearwitness.store import access
from bearwitness.store.access import open_for_reading
from bearwitness.store.migrations import newest

COMMANDS = (
    ["read", "a.txt"],
    ["show"],
    ["show", "sources"],
    ["find", "Serge"],
    ["export", "json"],
    ["export", "docx", "-o", "x.docx"],
    ["import", "x.json"],
    ["check"],
)


@pytest.fixture
def ready(witness: Witness, folder: Path) -> Witness:
    """The command, in a folder with a text, its dossier and an export of it."""
    (folder / "a.txt").write_text(SERGE, encoding="utf-8")
    witness("read", "a.txt")
    witness("export", "json", "-o", "x.json")
    (folder / "a.txt").write_text(SERGE + " And more.", encoding="utf-8")
    return witness


TEXTS: list[tuple[bytes | None, str]] = [
    (b"", "the file is empty"),
    (b" \n\t \r\n", "the file is empty"),
    (b"GIF89a" + bytes(64), "this is an image (GIF)"),
    (b"%PDF-1.7\n" + bytes(64), "the PDF is damaged"),
    (os.urandom(64) + bytes(64), "this is no text but binary data"),
    (None, "there is no such file or folder"),
]


@pytest.mark.parametrize(("data", "why"), TEXTS, ids=[why for _, why in TEXTS])
def test_what_is_no_text_is_named_and_nothing_changes(
    ready: Witness, folder: Path, data: bytes | None, why: str
) -> None:
    before = (folder / "witness.dossier").read_bytes()
    if data is not None:
        (folder / "bad.txt").write_bytes(data)
    done = ready("read", "bad.txt")
    assert (done.exit_code, done.out) == (1, "")
    assert done.err.startswith(f"witness: bad.txt: {why}")
    assert done.err.count("\n") == 1
    assert (folder / "witness.dossier").read_bytes() == before


def test_a_text_of_50_mb_is_named_and_nothing_changes(ready: Witness, folder: Path) -> None:
    before = (folder / "witness.dossier").read_bytes()
    (folder / "long.txt").write_text("He went to Paris and came back. " * 32_000 + "\n\n", encoding="utf-8")
    (folder / "long.txt").write_text((folder / "long.txt").read_text(encoding="utf-8") * 50, encoding="utf-8")
    done = ready("read", "long.txt")
    assert (done.exit_code, done.out) == (1, "")
    assert done.err == (
        "witness: long.txt: the text has 51 million characters, more than the 10 million that are read at once; "
        "split it into its books or chapters\n"
    )
    assert (folder / "witness.dossier").read_bytes() == before


@pytest.mark.parametrize("data", ["naïve déjà vu".encode("cp1252"), "naïve ".encode() + "déjà".encode("cp1252")])
def test_another_encoding_is_read_with_a_doubt(witness: Witness, folder: Path, data: bytes) -> None:
    (folder / "old.txt").write_bytes(b"He wrote of a " + data + b" in 1907.")
    done = witness("read", "old.txt")
    assert done.exit_code == 0
    assert "old.txt" in done.err
    assert "naïve" in witness("export", "json").out


def test_an_empty_folder_has_nothing_to_read(witness: Witness, folder: Path) -> None:
    (folder / "texts").mkdir()
    done = witness("read", "texts")
    assert done.exit_code == 1
    assert done.err.startswith("witness: texts: the folder holds nothing to read")
    assert not (folder / "witness.dossier").exists()


def make_foreign(path: Path) -> None:
    path.write_text("Not a dossier.", encoding="utf-8")


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def make_anothers(path: Path) -> None:
    path.unlink()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE notes (text TEXT)")
    other.close()


def make_newer(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version = {newest() + 1}")
    other.close()


def make_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DOSSIERS: list[tuple[Callable[[Path], None], str]] = [
    (make_foreign, "this is not a dossier but another kind of file; choose another name"),
    (make_empty, "this is not a dossier but an empty file; choose another name"),
    (make_anothers, "this is not a dossier but another program's database; choose another name"),
    (
        make_newer,
        f"written by a newer witness (dossier format {newest() + 1}, and this one knows {newest()}); install the newer",
    ),
    (make_half, "damaged ("),
    (make_folder, "cannot be opened (Is a directory); check the folder and its permissions"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(("make", "why"), DOSSIERS, ids=[make.__name__ for make, _ in DOSSIERS])
def test_what_is_no_sound_dossier_is_named_and_left_as_it_is(
    ready: Witness, folder: Path, make: Callable[[Path], None], why: str, command: list[str]
) -> None:
    place = folder / "witness.dossier"
    make(place)
    before = place.read_bytes() if place.is_file() else None
    done = ready(*command, "-d", "witness.dossier")
    assert (done.exit_code, done.err.count("\n")) == (1, 1)
    assert done.err.startswith(f"witness: witness.dossier: {why}")
    assert before == (place.read_bytes() if place.is_file() else None)


@pytest.mark.parametrize("command", [c for c in COMMANDS if c[0] not in ("read", "import")], ids=" ".join)
def test_where_there_is_no_dossier_it_is_said_how_to_make_one(
    witness: Witness, folder: Path, command: list[str]
) -> None:
    done = witness(*command)
    assert (done.exit_code, done.err.count("\n")) == (1, 1)
    assert "make one with `witness read FILE`" in done.err
    assert "make one with `witness read FILE -d mine.dossier`" in witness(*command, "-d", "mine").err
    assert list(folder.iterdir()) == []


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "open_for_writing", partial(access.open_for_writing, patience=0.05))
    monkeypatch.setattr(access, "open_for_writing", partial(access.open_for_writing, patience=0.05))


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("command", [["read", "a.txt"], ["import", "x.json"]], ids=" ".join)
def test_a_locked_dossier_is_not_written_to(ready: Witness, folder: Path, command: list[str]) -> None:
    before = (folder / "witness.dossier").read_bytes()
    other = sqlite3.connect(folder / "witness.dossier", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    done = ready(*command)
    other.close()
    assert done.exit_code == 1
    assert done.err == (
        "witness: witness.dossier: locked, another program is writing to it; try again when it has finished\n"
    )
    assert (folder / "witness.dossier").read_bytes() == before


@pytest.mark.parametrize("command", [["read", "a.txt"], ["import", "x.json"]], ids=" ".join)
def test_a_read_only_dossier_is_not_written_to(
    ready: Witness, folder: Path, command: list[str], become_a_stranger: Callable[[], None]
) -> None:
    folder.chmod(0o755)
    become_a_stranger()
    done = ready(*command)
    assert done.exit_code == 1
    assert done.err.startswith("witness: witness.dossier: cannot be written; make the file and its folder writable")
    assert ready("show", "sources").exit_code == 0


def test_a_file_that_may_not_be_read(ready: Witness, folder: Path, become_a_stranger: Callable[[], None]) -> None:
    folder.chmod(0o777)
    for name in ("a.txt", "x.json", "witness.dossier"):
        (folder / name).chmod(0o600)
    become_a_stranger()
    for command in (["read", "a.txt", "-d", "new"], ["import", "x.json"], ["check"]):
        done = ready(*command)
        assert done.exit_code == 1
        assert "ermission denied" in done.err
        assert done.err.count("\n") == 1


def test_a_missing_exchange_file(witness: Witness, folder: Path) -> None:
    done = witness("import", "none.json")
    assert done.exit_code == 1
    assert done.err.startswith("witness: none.json: cannot be read (No such file or directory); check its name")
    assert list(folder.iterdir()) == []


def test_an_exchange_file_that_does_not_hold_leaves_the_dossier_as_it_was(ready: Witness, folder: Path) -> None:
    before = (folder / "witness.dossier").read_bytes()
    spoilt = (folder / "x.json").read_text(encoding="utf-8").replace('"sources": [', '"sources": [ 1,')
    (folder / "x.json").write_text(spoilt, encoding="utf-8")
    done = ready("import", "x.json")
    assert done.exit_code == 1
    assert done.err.startswith("witness: x.json: this is no dossier exchange file (Expected `object`, got `int`")
    assert (folder / "witness.dossier").read_bytes() == before


LONG = "The sea was grey and the wind was cold. " * 4000


def small_files() -> None:
    """Lets the process write no file larger than 300 kB, as a full disk would."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))


@pytest.mark.parametrize("before", ["", SERGE], ids=["new", "there"])
def test_a_file_that_may_not_grow_leaves_the_dossier_as_it_was(folder: Path, before: str) -> None:
    process = partial(subprocess.run, env=ENVIRONMENT, capture_output=True, text=True)
    place = folder / "witness.dossier"
    if before:
        (folder / "a.txt").write_text(before, encoding="utf-8")
        process([*MAIN, "read", "a.txt"], check=True)
    (folder / "b.txt").write_text(LONG, encoding="utf-8")
    done = process([*MAIN, "read", "b.txt"], preexec_fn=small_files)
    assert done.returncode == 1
    assert done.stderr.startswith("witness: witness.dossier: the disk cannot be read or written (")
    assert "check its space, limits and health" in done.stderr
    assert place.exists() == bool(before)
    if before:
        with open_for_reading(place) as reader:
            assert reader.check() == ()
            assert [source.text for source in reader.record().sources] == [before]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 400 kB, where one can be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    try:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", place], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk_is_said_and_what_was_there_is_there(witness: Witness, folder: Path, small_disk: Path) -> None:
    (folder / "a.txt").write_text(SERGE, encoding="utf-8")
    (folder / "b.txt").write_text(LONG, encoding="utf-8")
    place = small_disk / "life.dossier"
    assert witness("read", "a.txt", "-d", place).exit_code == 0
    done = witness("read", "b.txt", "-d", place)
    assert done.exit_code == 1
    assert done.err == f"witness: {place}: the disk is full; free some space and do it again\n"
    assert list(small_disk.iterdir()) == [place]
    with open_for_reading(place) as reader:
        assert reader.check() == ()
        assert [source.text for source in reader.record().sources] == [SERGE]


def test_a_full_disk_leaves_no_new_dossier(witness: Witness, folder: Path, small_disk: Path) -> None:
    (folder / "b.txt").write_text(LONG, encoding="utf-8")
    done = witness("read", "b.txt", "-d", small_disk / "life.dossier")
    assert done.exit_code == 1
    assert "the disk is full" in done.err
    assert list(small_disk.iterdir()) == []
