"""An older dossier is brought up to date step by step, and a new one is of the newest format."""

import sqlite3
from pathlib import Path

import pytest
from tests.readings import serge

from bearwitness.store import access, migrations
from bearwitness.store.access import Writer, open_for_reading, open_for_writing
from bearwitness.store.errors import DamagedDossierError, OlderDossierError
from bearwitness.store.migrations import Step, newest

STEPS = (
    Step(2, "sources have a shelf mark", ("ALTER TABLE sources ADD COLUMN shelfmark TEXT",)),
    Step(3, "matches are looked up by state", ("CREATE INDEX matches_by_state ON matches (state)",)),
)


def facts(place: Path) -> tuple[int, dict[str, str]]:
    other = sqlite3.connect(place)
    version = other.execute("PRAGMA user_version").fetchone()[0]
    steps = dict(other.execute("SELECT key, value FROM meta ORDER BY key"))
    other.close()
    return version, steps


@pytest.fixture
def old(place: Path, writer: Writer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier of format 1 for a program that knows 3."""
    writer.put(serge())
    writer.close()
    monkeypatch.setattr(migrations, "STEPS", STEPS)
    return place


def test_a_new_dossier_is_of_the_newest_format(place: Path, writer: Writer) -> None:
    writer.close()
    assert facts(place) == (newest(), {f"format {newest()}": "made"})


@pytest.mark.parametrize("open_it", [open_for_reading, open_for_writing])
def test_an_older_one_is_brought_up_to_date_with_what_it_holds(old: Path, open_it: object) -> None:
    with open_it(old) as opened:  # type: ignore[operator]
        assert opened.record().assertions == serge().assertions
    made = {"format 1": "made", "format 2": STEPS[0].purpose, "format 3": STEPS[1].purpose}
    assert facts(old) == (3, made)


def test_a_step_that_fails_leaves_the_steps_before_it(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    half = Step(3, "a mistake", ("CREATE TABLE half (a)", "CREATE TABLE half (a)"))
    monkeypatch.setattr(migrations, "STEPS", (STEPS[0], half))
    with pytest.raises(DamagedDossierError):
        open_for_reading(old)
    assert facts(old)[0] == 2
    monkeypatch.setattr(migrations, "STEPS", STEPS)
    open_for_reading(old).close()
    assert facts(old)[0] == 3


def test_an_older_one_that_cannot_be_written_is_named(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access.os, "access", lambda *_, **__: False)
    with pytest.raises(OlderDossierError, match="copy it to where it can be"):
        open_for_reading(old)
