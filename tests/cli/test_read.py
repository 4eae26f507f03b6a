"""Texts become a dossier, and a second time nothing changes."""

import os
import pty
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from tests.cli.conftest import Witness
from tests.process import ENVIRONMENT, MAIN
from tests.readings import SERGE, entity_of, states

from bearwitness.learned import reader
from bearwitness.reader import NAME as READER
from bearwitness.record import Reading, Source, SourceRecord
from bearwitness.store.access import open_for_reading


def write(path: Path, text: str = SERGE) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def sources(path: str = "witness.dossier") -> list[str]:
    with open_for_reading(Path(path)) as reader:
        return [source.text for source in reader.record().sources]


def test_a_text_becomes_a_dossier_with_a_summary(witness: Witness, folder: Path) -> None:
    done = witness("read", write(folder / "serge.txt"))
    assert done.exit_code == 0
    assert done.err == ""
    first, *counts = done.out.splitlines()
    assert first == "witness.dossier: 1 read"
    names = [line[:14].strip() for line in counts]
    assert names == "sources,people,dated events,works,quotations,voices,disputes,problems".split(",")
    assert counts[0].split() == ["sources", "1"]
    assert sources() == [SERGE]


def test_reading_twice_changes_nothing(witness: Witness, folder: Path) -> None:
    write(folder / "serge.txt")
    witness("read", "serge.txt")
    before = (folder / "witness.dossier").read_bytes()
    done = witness("read", "serge.txt", "./serge.txt")
    assert done.out.startswith("witness.dossier: ")
    assert "read before" in done.out
    assert (folder / "witness.dossier").read_bytes() == before


def test_a_folder_is_read_with_its_folders(witness: Witness, folder: Path) -> None:
    write(folder / "letters" / "a.txt", "One went.")
    write(folder / "letters" / "b.md", "Two went.")
    assert witness("read", "letters").out.startswith("witness.dossier: 2 read\n")
    assert sorted(sources()) == ["One went.", "Two went."]


def test_the_dossier_is_the_one_that_is_there(witness: Witness, folder: Path) -> None:
    write(folder / "a.txt")
    witness("read", "a.txt", "-d", "lives")
    assert (folder / "lives.dossier").exists()
    assert witness("read", "a.txt").out.startswith("lives.dossier: 1 read before")
    assert not (folder / "witness.dossier").exists()


def test_of_several_dossiers_one_has_to_be_named(witness: Witness, folder: Path) -> None:
    write(folder / "a.txt")
    for name in ("one", "two"):
        witness("read", "a.txt", "-d", name)
    for arguments in (["read", "a.txt"], ["show"], ["check"]):
        done = witness(*arguments)
        assert done.exit_code == 2
        assert "several dossiers here (one.dossier, two.dossier); name one with -d" in done.err


def test_one_unreadable_file_among_twenty_is_a_problem(witness: Witness, folder: Path) -> None:
    for number in range(19):
        write(folder / "texts" / f"{number}.txt", f"Text number {number}.")
    (folder / "texts" / "image.txt").write_bytes(b"GIF89a" + bytes(100))
    done = witness("read", "texts")
    assert done.exit_code == 3
    assert done.out.startswith("witness.dossier: 19 read, 1 not read\n")
    assert done.err.startswith("texts/image.txt: this is an image (GIF)")
    assert done.err.count("\n") == 1
    assert len(sources()) == 19


def test_a_doubt_about_a_text_is_told_and_kept(witness: Witness, folder: Path) -> None:
    (folder / "old.txt").write_bytes("Kibaltchitch naquit à Bruxelles, en Belgique.".encode("cp1252"))
    done = witness("read", "old.txt")
    assert done.out.splitlines()[-1].split() == ["problems", "1"]
    assert "old.txt: not UTF-8; read as Windows-1252" in done.err
    assert witness("show", "problems").out.startswith("  old.txt: not UTF-8; read as Windows-1252")


def test_where_nothing_can_be_read_no_dossier_is_made(witness: Witness, folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        write(folder / name, "")
    done = witness("read", "a.txt", "b.txt")
    assert done.exit_code == 1
    assert done.err.startswith("witness: nothing was read: a.txt: the file is empty")
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt"]


def falls_over_one(source: Source) -> Reading:
    record = SourceRecord(id=source.id, title="", text=source.text, sha256=source.sha256)
    assert "one" in source.text or record.text.index("?") >= 0
    return Reading(source=record, reader=READER)


def test_a_text_that_the_reader_falls_over_does_not_stop_the_others(
    witness: Witness, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "read", falls_over_one)
    write(folder / "a.txt", "Text one.")
    write(folder / "b.txt", "Text two.")
    done = witness("read", "a.txt", "b.txt")
    assert done.exit_code == 3
    assert "b.txt: the reader fell over this text (ValueError: substring not found); please report it" in done.err
    assert witness("read", "b.txt").exit_code == 1
    assert sources() == ["Text one."]


def states_birth_of_nobody(source: Source) -> Reading:
    record = SourceRecord(id=source.id, title="", text=source.text, sha256=source.sha256)
    birth = states(record, "birth", "born", [])
    return Reading(source=record, reader=READER, assertions=(birth,))


def test_what_was_left_out_is_told_with_the_file(
    witness: Witness, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "read", states_birth_of_nobody)
    done = witness("read", write(folder / "a.txt").name)
    assert done.err.startswith("a.txt: left out: the birth on “born”")


def knows_serge(source: Source) -> Reading:
    record = SourceRecord(id=source.id, title="", text=source.text, sha256=source.sha256)
    return Reading(source=record, reader=READER, entities=(entity_of(record, "person", "Victor Serge"),))


def test_a_man_of_two_texts_is_one(witness: Witness, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "read", knows_serge)
    write(folder / "a.txt", "Victor Serge went.")
    write(folder / "b.txt", "Victor Serge wrote.")
    done = witness("read", "a.txt", "b.txt")
    assert done.out.splitlines()[2].split() == ["people", "1"]


def all_of(main: int) -> str:
    """All that was written to a terminal whose other end is closed; a read gives a part of it at a time."""
    parts = []
    with suppress(OSError):  # Linux has no end of file there
        while part := os.read(main, 65_536):
            parts.append(part)
    os.close(main)
    return b"".join(parts).decode()


def test_progress_is_shown_on_a_terminal_and_taken_away(folder: Path) -> None:
    write(folder / "serge.txt")
    main, terminal = pty.openpty()
    done = subprocess.run(
        [*MAIN, "read", "serge.txt"],
        env=ENVIRONMENT | {"TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=terminal,
        check=True,
    )
    os.close(terminal)
    shown = all_of(main)
    assert "serge.txt" in shown
    assert shown.rstrip().endswith("\x1b[2K")
    assert done.stdout.decode().startswith("witness.dossier: 1 read\n")


def test_a_reader_that_there_is_not_is_said_before_anything_is_made(witness: Witness, folder: Path) -> None:
    (folder / "life.txt").write_text("Victor Serge was born in Brussels.")
    done = witness("read", "life.txt", "--reader", "oracle")
    assert done.exit_code == 1
    assert "there is no reader “oracle”" in done.err
    assert not list(folder.glob("*.dossier"))


def test_a_model_that_does_not_answer_is_said_in_a_sentence(witness: Witness, folder: Path) -> None:
    (folder / "one.txt").write_text("Victor Serge was born in Brussels.")
    done = witness("read", "one.txt", "--reader", "http://127.0.0.1:9/v1#small")
    assert done.exit_code == 1
    assert "is it running?" in done.err
