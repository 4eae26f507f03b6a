"""A dossier is backed up, copied, mended, and a source taken out of it."""

from pathlib import Path

import pytest
from tests.cli.conftest import Witness
from tests.postgresql import empty_schema
from tests.readings import serge

from bearwitness.record import Decision
from bearwitness.store.access import open_for_writing


@pytest.fixture
def life(witness: Witness, folder: Path) -> Witness:
    """The command, beside a dossier of two sources in which one statement is accepted."""
    with open_for_writing(folder / "life.dossier") as writer:
        writer.put_many([serge("s1"), serge("s2")])
        subject = serge("s1").assertions[0].id
        writer.decide(Decision(kind="accept", subject=subject, who="anna", at="2026-01-01T00:00:00Z"))
    return witness


def test_a_backup_is_proved(life: Witness, folder: Path) -> None:
    done = life("backup", "life.dossier", "-o", "kept.dossier")
    assert (done.exit_code, done.out) == (0, "kept.dossier: a copy of life.dossier; it is sound\n")
    assert life("export", "json", "-d", "kept").out == life("export", "json", "-d", "life").out
    assert sorted(path.name for path in folder.iterdir()) == ["kept.dossier", "life.dossier"]
    assert life("backup", "life.dossier", "-o", "kept.dossier").exit_code == 1


def test_a_dossier_goes_to_a_server_and_back(life: Witness, server: Path) -> None:
    url = empty_schema(server).url
    assert life("copy", "life", url).out.startswith(f"{url}: copied from life.dossier\n")
    assert life("copy", url, "back").exit_code == 0
    exported = {life("export", "json", "-d", place).out for place in ("life", url, "back")}
    assert len(exported) == 1
    assert life("copy", "life", "back").err.startswith("witness: back.dossier: holds a dossier already")


def test_what_cannot_be_copied_leaves_no_file(life: Witness, folder: Path) -> None:
    assert life("copy", "none", "new").err.startswith("witness: none.dossier: there is no such dossier")
    assert not (folder / "new.dossier").exists()


def test_a_source_is_forgotten_but_for_what_was_decided(life: Witness) -> None:
    assert life("forget", "Source s2").out.startswith("Source s2: forgotten\n")
    assert life("forget", "s1").out.startswith("Source s1: forgotten, but for what was decided on and its text\n")
    assert life("check").exit_code == 0


def test_a_repair_says_whether_all_is_well_then(life: Witness, folder: Path) -> None:
    with open_for_writing(folder / "life.dossier") as writer, writer._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM passages WHERE number = 1")
        connection.exec_driver_sql("UPDATE entities SET canonical = 'none' WHERE type = 'place'")
    assert life("check").exit_code == 1
    done = life("check", "--repair")
    assert (done.exit_code, done.out) == (0, "life.dossier: sound; 2 sources, every anchor has its words\n")
