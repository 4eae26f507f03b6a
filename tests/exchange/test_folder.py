"""The folder for git: read back it is the same dossier, small changes are small, and nothing of another hand is touched."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.test_dossier_json import everything, through_a_dossier
from tests.strategies import dossiers
from tests.views.making import Making

from bearwitness.exchange.dossier_json import encoded
from bearwitness.exchange.errors import (
    ExchangeError,
    FileInTheWayError,
    LinkInFolderError,
    NewerExchangeFileError,
    NotAnExchangeFileError,
    NotAWitnessFolderError,
    UnreadableExchangeFileError,
    UnsoundExchangeFileError,
)
from bearwitness.exchange.folder import MANIFEST, text_file, write_folder
from bearwitness.exchange.folder_reading import read_folder
from bearwitness.exchange.holdings import Held
from bearwitness.record import Decision, Dossier
from bearwitness.store.snapshot import Snapshot

GIT = shutil.which("git")


def ada(*texts: str) -> Dossier:
    made = Making(*(texts or ("Ada was born at Pisa.",))).entity("ada", "person", "Ada")
    made.says("birth", "born", person="ada")
    return made.dossier


def files_of(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_what_is_read_back_is_the_dossier_that_was_written(dossier: Dossier) -> None:
    with TemporaryDirectory() as name:
        losses = write_folder(Held(dossier), Path(name))
        found = read_folder(Path(name))
    assert everything(found) == everything(dossier)
    assert through_a_dossier(encoded(found)) == through_a_dossier(encoded(dossier))
    assert losses == ()


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers(), dossiers())
def test_a_folder_brought_up_to_date_is_as_if_written_anew(old: Dossier, new: Dossier) -> None:
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        write_folder(Held(old), Path(one))
        write_folder(Held(new), Path(one))
        write_folder(Held(new), Path(other))
        assert files_of(Path(one)) == files_of(Path(other))


@pytest.mark.judge("folder", "git")
@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_git_sees_one_line_changed_for_one_decision(demonstration: Snapshot, tmp_path: Path) -> None:
    dossier = demonstration.record()
    subprocess.run([str(GIT), "init", "-q", str(tmp_path)], check=True)
    write_folder(Held(dossier), tmp_path)
    subprocess.run([str(GIT), "-C", str(tmp_path), "add", "-A"], check=True)
    first, *others = dossier.assertions
    accepted = msgspec.structs.replace(first, status="accepted")
    write_folder(Held(msgspec.structs.replace(dossier, assertions=(accepted, *others))), tmp_path)
    done = subprocess.run([str(GIT), "-C", str(tmp_path), "diff", "--numstat"], capture_output=True, check=True)
    assert done.stdout.decode() == "1\t1\tassertions.jsonl\n"


def test_the_log_of_decisions_is_there_to_be_read(tmp_path: Path) -> None:
    write_folder(Held(ada(), decisions=(Decision(kind="accept", subject="a1", who="Eve"),)), tmp_path)
    assert b'"who":"Eve"' in files_of(tmp_path)["decisions.jsonl"]


def test_a_file_of_another_hand_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "entities.jsonl").write_text("mine too")
    with pytest.raises(FileInTheWayError, match=r"entities\.jsonl: is in the way"):
        write_folder(Held(ada()), tmp_path)
    assert files_of(tmp_path) == {"notes.txt": b"mine", "entities.jsonl": b"mine too"}


def test_a_source_that_is_gone_takes_its_file_with_it_and_no_other(tmp_path: Path) -> None:
    write_folder(Held(ada("Ada was born.", "More.")), tmp_path)
    (tmp_path / "sources" / "mine.txt").write_text("mine")
    write_folder(Held(ada("Ada was born.")), tmp_path)
    assert sorted(name for name in files_of(tmp_path) if name.startswith("sources/")) == [
        "sources/mine.txt",
        "sources/s1.txt",
    ]


def test_a_manifest_cannot_make_us_take_away_what_is_not_ours(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    write_folder(Held(ada()), folder)
    (tmp_path / "precious.txt").write_text("mine")
    manifest = folder / MANIFEST
    manifest.write_text(manifest.read_text().replace('"sources/s1.txt"', '"sources/s1.txt", "../precious.txt"'))
    write_folder(Held(ada()), folder)
    assert (tmp_path / "precious.txt").read_text() == "mine"


def test_a_link_is_neither_written_through_nor_read(tmp_path: Path) -> None:
    folder, target = tmp_path / "dossier", tmp_path / "secret.txt"
    write_folder(Held(ada()), folder)
    target.write_text("mine")
    (folder / "sources" / "s1.txt").unlink()
    (folder / "sources" / "s1.txt").symlink_to(target)
    with pytest.raises(LinkInFolderError, match=r"s1\.txt: is a link"):
        write_folder(Held(ada()), folder)
    with pytest.raises(LinkInFolderError):
        read_folder(folder)
    assert target.read_text() == "mine"


@given(st.text(min_size=1, max_size=120))
def test_every_id_gives_a_name_that_stays_in_the_folder(identifier: str) -> None:
    name = text_file(identifier)
    assert name.startswith("sources/")
    assert name.count("/") == 1
    assert len(name) < 120
    assert name == name.casefold()


@pytest.mark.parametrize("identifier", ["../x", "con", "com1", "A", "a.b", "", "x" * 101])
def test_an_id_that_is_no_name_everywhere_is_written_by_its_hash(identifier: str) -> None:
    assert text_file(identifier).startswith("sources/_-")


def test_line_ends_that_another_system_changed_do_no_harm(tmp_path: Path) -> None:
    dossier = ada("Ada was born.\n\nAt Pisa.")
    write_folder(Held(dossier), tmp_path)
    for path in [*tmp_path.glob("*.jsonl"), tmp_path / "sources" / "s1.txt"]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert everything(read_folder(tmp_path)) == everything(dossier)


REFUSED = [
    (MANIFEST, None, NotAWitnessFolderError, "it has no witness.json"),
    (MANIFEST, b"{", NotAnExchangeFileError, "witness.json: this is no dossier"),
    (MANIFEST, b'{"format": "tei"}', NotAWitnessFolderError, "its format is “tei”"),
    (MANIFEST, b'{"format": "bearwitness-folder/2"}', NewerExchangeFileError, "install the newer version"),
    ("entities.jsonl", None, UnreadableExchangeFileError, "entities.jsonl: cannot be read"),
    ("entities.jsonl", b"\n{}\n", NotAnExchangeFileError, "entities.jsonl, line 1"),
    ("entities.jsonl", b"[" * 100_000, NotAnExchangeFileError, "entities.jsonl, line 1"),
    ("sources/s1.txt", b"\xff\xfe", NotAnExchangeFileError, "s1.txt.*is not UTF-8"),
    ("sources/s1.txt", b"Somebody else.", UnsoundExchangeFileError, "should have “Ada” at 0-3"),
    ("sources/s1.txt", None, UnreadableExchangeFileError, "s1.txt: cannot be read"),
]


@pytest.mark.parametrize(("name", "data", "error", "why"), REFUSED, ids=range(len(REFUSED)))
def test_a_folder_that_does_not_hold_is_refused_with_its_reason(
    tmp_path: Path, name: str, data: bytes | None, error: type[ExchangeError], why: str
) -> None:
    write_folder(Held(ada()), tmp_path)
    (tmp_path / name).unlink()
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(error, match=why):
        read_folder(tmp_path)
