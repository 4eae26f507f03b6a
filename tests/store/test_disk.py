"""The disk is full, cannot be written, or cannot lock: a dossier says so in a sentence and stays as it was."""

import fcntl
import random
from collections.abc import Callable
from errno import ENOLCK
from pathlib import Path

import pytest
from benchmarks.disk import Disk, Synced, Wrote, found, watchable
from tests.readings import SERGE, serge, source_of

from bearwitness.record import Decision, Reading
from bearwitness.store.access import open_for_reading, open_for_writing
from bearwitness.store.errors import FullDiskError, LockedDossierError, ReadOnlyDossierError, UnlockableDossierError

pytestmark = pytest.mark.skipif(not watchable(), reason="the SQLite of this Python takes no file system from elsewhere")
BUSY = 5
"""What SQLite calls a lock that somebody else has."""
LONG = Reading(source=source_of(SERGE * 200, "s2"), reader="rules/1")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path.resolve() / "life.dossier"
    with open_for_writing(place) as writer:
        writer.put(serge("s1"))
    return place


def needed(place: Path) -> int:
    """How many bytes are written until the long reading is kept."""
    copy = place.with_name("copy.dossier")
    copy.write_bytes(place.read_bytes())
    disk = Disk(place.parent)
    with disk.watched(), open_for_writing(copy) as writer:
        writer.put(LONG)
    copy.unlink()
    return sum(len(event.data) for event in disk.events if isinstance(event, Wrote))


@pytest.mark.parametrize("share", [0, 0.01, 0.1, 0.5, 0.9, 0.999])
def test_a_disk_that_fills_at_any_moment_leaves_the_dossier_as_it_was(place: Path, share: float) -> None:
    """In the journal's head, its pages, the dossier's own; and what was refused is taken once there is room."""
    disk, room = Disk(place.parent), int(share * needed(place))
    with disk.watched(), open_for_writing(place) as writer:
        before = writer.record()
        disk.room = room
        with pytest.raises(FullDiskError, match="the disk is full"):
            writer.put(LONG)
        disk.room = None
        assert (writer.record(), writer.check()) == (before, ())
        assert writer.put(LONG)
    assert list(place.parent.iterdir()) == [place]


REFUSALS = [(10 | 15 << 8, "an error of the lock itself"), (15, "the protocol of locks"), (3, "no permission to lock")]


@pytest.mark.parametrize(("code", "why"), REFUSALS, ids=[why for _, why in REFUSALS])
@pytest.mark.parametrize("open_it", [open_for_reading, open_for_writing])
def test_a_folder_that_refuses_locks_is_named(
    place: Path, open_it: Callable[[Path], object], code: int, why: str
) -> None:
    disk = Disk(place.parent)
    disk.refusal = code
    with disk.watched(), pytest.raises(UnlockableDossierError, match="its folder cannot lock files"):
        open_it(place)
    assert open_for_reading(place).check() == (), why


def test_a_lock_that_others_hold_is_told_from_one_that_cannot_be_had(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite says of both that the dossier is busy."""

    def refuse(*_: object) -> None:
        raise OSError(ENOLCK, "No locks available")

    disk = Disk(place.parent)
    with disk.watched(), open_for_writing(place, patience=0) as writer:
        disk.refusal = BUSY
        with pytest.raises(LockedDossierError, match="another program is writing"):
            writer.put(LONG)
        monkeypatch.setattr(fcntl, "lockf", refuse)
        with pytest.raises(UnlockableDossierError, match="its folder cannot lock files"):
            writer.put(LONG)
    assert list(place.parent.iterdir()) == [place]


def test_a_dossier_that_the_power_left_on_a_medium_that_cannot_be_written_is_named(
    place: Path, become_a_stranger: Callable[[], None]
) -> None:
    """Its journal has to be rolled back first, and that is to write."""
    disk, before = Disk(place.parent), {place.name: place.read_bytes()}
    with disk.watched(), open_for_writing(place) as writer:
        writer.decide(
            Decision(kind="accept", subject=serge("s1").assertions[0].id, who="anna", at="2026-01-01T00:00:00Z")
        )
    synced = [number for number, event in enumerate(disk.events, 1) if isinstance(event, Synced)]
    for name, content in found(before, disk.events[: synced[-1]], random.Random(1)).items():
        place.with_name(name).write_bytes(content)
    assert place.with_name("life.dossier-journal").exists()
    place.parent.chmod(0o555)
    become_a_stranger()
    with pytest.raises(ReadOnlyDossierError, match="make the file and its folder writable"):
        open_for_reading(place)
