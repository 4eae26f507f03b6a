"""An older dossier is brought up to date step by step, and a new one is of the newest format."""

import sqlite3
from pathlib import Path

import pytest
from benchmarks.crash import make_older
from tests.readings import serge

from bearwitness.store import migrations, sqlite
from bearwitness.store.access import Writer, open_for_reading, open_for_writing
from bearwitness.store.errors import DamagedDossierError, OlderDossierError
from bearwitness.store.migrations import Step, newest

NOW = newest()
STEPS = (
    Step(NOW + 1, "sources have a shelf mark", ("ALTER TABLE sources ADD COLUMN shelfmark TEXT",)),
    Step(NOW + 2, "matches are looked up by state", ("CREATE INDEX matches_by_state ON matches (state)",)),
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A file: what is tested here is what is done with files."""
    return tmp_path / "life.dossier"


def facts(place: Path) -> tuple[int, dict[str, str]]:
    other = sqlite3.connect(place)
    version = other.execute("PRAGMA user_version").fetchone()[0]
    steps = dict(other.execute("SELECT key, value FROM meta WHERE key LIKE 'format %' ORDER BY key"))
    other.close()
    return version, steps


@pytest.fixture
def old(place: Path, writer: Writer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier for a program that knows two formats more."""
    writer.put(serge())
    writer.close()
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, *STEPS))
    return place


def test_a_new_dossier_is_of_the_newest_format(place: Path, writer: Writer) -> None:
    writer.close()
    assert facts(place) == (newest(), {f"format {newest()}": "made"})


@pytest.mark.parametrize("open_it", [open_for_reading, open_for_writing])
def test_an_older_one_is_brought_up_to_date_with_what_it_holds(old: Path, open_it: object) -> None:
    with open_it(old) as opened:  # type: ignore[operator]
        assert opened.record().assertions == serge().assertions
    made = {f"format {NOW}": "made", f"format {NOW + 1}": STEPS[0].purpose, f"format {NOW + 2}": STEPS[1].purpose}
    assert facts(old) == (NOW + 2, made)


def test_one_of_the_first_format_becomes_what_a_new_one_is(place: Path, writer: Writer) -> None:
    writer.put(serge())
    writer.close()
    make_older(place)
    assert facts(place) == (1, {"format 1": "made"})
    with open_for_writing(place) as opened:
        opened.put(serge("s2"))
        assert opened.check() == ()
        assert len(opened.find("Brussels")) == 2


def test_a_step_that_fails_leaves_the_steps_before_it(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    half = Step(NOW + 2, "a mistake", ("CREATE TABLE half (a)", "CREATE TABLE half (a)"))
    whole = migrations.STEPS
    monkeypatch.setattr(migrations, "STEPS", (*whole[:-1], half))
    with pytest.raises(DamagedDossierError):
        open_for_reading(old)
    assert facts(old)[0] == NOW + 1
    monkeypatch.setattr(migrations, "STEPS", whole)
    open_for_reading(old).close()
    assert facts(old)[0] == NOW + 2


def test_an_older_one_that_cannot_be_written_is_named(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite.os, "access", lambda _, mode: mode != sqlite.os.W_OK)
    with pytest.raises(OlderDossierError, match="copy it to where it can be"):
        open_for_reading(old)
