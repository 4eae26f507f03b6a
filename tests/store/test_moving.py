"""A dossier goes whole to another place: a copy of a file is on a server what it was, and back again."""

from pathlib import Path

import msgspec
import pytest
from tests.postgresql import empty_schema
from tests.readings import serge

from bearwitness.identity.matching.suggest import suggest_matches
from bearwitness.record import Decision, Problem
from bearwitness.store import access
from bearwitness.store.access import Reader, Writer, open_for_reading, open_for_writing
from bearwitness.store.errors import TakenPlaceError
from bearwitness.store.moving import back_up, copy_dossier
from bearwitness.store.place import Place

AT = "2026-01-01T00:00:00Z"


@pytest.fixture
def full(writer: Writer) -> Writer:
    """Two sources, matches, problems, and a log in which something was taken back."""
    writer.put(msgspec.structs.replace(serge("s1"), problems=(Problem("doubtful", "A doubt.", "s1"),)))
    writer.put(serge("s2"))
    writer.put_matches("identity/1", suggest_matches(writer.members()))
    subject = serge("s1").assertions[0].id
    for kind in ("accept", "withdraw", "reject"):
        writer.decide(Decision(kind=kind, subject=subject, who="anna", at=AT))
    one, other = (serge(source).entities[0].id for source in ("s1", "s2"))
    writer.decide(Decision(kind="different", subject=one, other=other, who="bob", at=AT))
    return writer


def held(reader: Reader) -> tuple[object, ...]:
    """All that a dossier answers; what is found without its order, in which databases differ."""
    found = sorted(reader.find("serge"), key=lambda hit: hit.sentence)
    return (reader.record(), reader.decisions(), reader.matches(), reader.problems(), found)


@pytest.fixture(params=["to a file", "to a server"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    if request.param == "to a file":
        return tmp_path / "other.dossier"
    return empty_schema(request.getfixturevalue("server"))


def test_a_copy_holds_what_the_dossier_holds(full: Writer, target: Place) -> None:
    copy_dossier(full.place, target)
    with open_for_writing(target) as copied:
        assert held(copied) == held(full)
        assert msgspec.json.encode(copied.record()) == msgspec.json.encode(full.record())
        assert copied.check() == ()


def test_a_copy_can_be_gone_on_with(full: Writer, target: Place) -> None:
    """What the database numbers is numbered on."""
    copy_dossier(full.place, target)
    with open_for_writing(target) as copied:
        for writer in (full, copied):
            writer.put(serge("s3"))
            writer.decide(Decision(kind="accept", subject=serge("s2").assertions[0].id, who="anna", at=AT))
        assert held(copied) == held(full)
        assert copied.check() == ()


def test_nothing_is_copied_over_a_dossier(full: Writer, tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "other.dossier") as other:
        other.put(serge("s9"))
        with pytest.raises(TakenPlaceError, match="holds a dossier already"):
            copy_dossier(full.place, tmp_path / "other.dossier")
        assert [source.id for source in other.record().sources] == ["s9"]


def test_a_backup_is_a_dossier_that_was_checked(full: Writer, tmp_path: Path) -> None:
    place = tmp_path / "kept" / "backup.dossier"
    place.parent.mkdir()
    assert back_up(full.place, place) == ()
    with open_for_reading(place) as kept:
        assert held(kept) == held(full)
    assert list(place.parent.iterdir()) == [place]


def test_a_backup_is_made_while_others_write(full: Writer, tmp_path: Path) -> None:
    """A writer that has not said that it is done yet is not waited for, and what it prepares is not in the copy."""
    with full._engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("UPDATE sources SET title = 'Another title'")
        assert back_up(full.place, tmp_path / "backup.dossier") == ()
    with open_for_reading(tmp_path / "backup.dossier") as kept:
        assert sorted(kept.titles().values()) == ["Source s1", "Source s2"]


def test_a_backup_of_what_is_damaged_says_so(full: Writer, tmp_path: Path) -> None:
    with full._engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("UPDATE mentions SET start = start + 1")
    assert {problem.kind for problem in back_up(full.place, tmp_path / "backup.dossier")} == {"orphan"}


def test_a_backup_that_fails_leaves_nothing(full: Writer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(access.checking, "check", stop)
    with pytest.raises(KeyboardInterrupt):
        back_up(full.place, tmp_path / "kept.dossier")
    assert not list(tmp_path.glob("*kept*"))
