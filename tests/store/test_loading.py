"""Many readings in one transaction are kept as each of them alone would be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.readings import serge

from bearwitness.record import Decision, Reading
from bearwitness.store import loading
from bearwitness.store.access import Writer, open_for_writing
from bearwitness.store.errors import TakenIdError

MANY = [serge(f"s{number}") for number in range(250)]


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Indexes go and come back with the first few readings already."""
    monkeypatch.setattr(loading, "_FEW", 3)
    monkeypatch.setattr(loading, "_AT_ONCE", 2)


@pytest.mark.usefixtures("at_once")
def test_many_are_kept_as_one_by_one(tmp_path: Path, writer: Writer) -> None:
    again = [*MANY[:9], serge("s3", reader="rules/2", salt="2"), *MANY[9:12]]
    assert writer.put_many(again) == 13
    assert writer.check() == ()
    with open_for_writing(tmp_path / "other.dossier") as other:
        for reading in again:
            other.put(reading)
        assert writer.record() == other.record()
        assert writer.find("Brussels", 50) == other.find("Brussels", 50)


@pytest.mark.usefixtures("at_once")
def test_a_large_batch_leaves_every_index_in_its_place(writer: Writer) -> None:
    assert writer.put_many(MANY) == len(MANY)
    assert writer.check() == ()
    assert len(writer.find("Serge", 1000)) == 3 * len(MANY)


def test_what_was_read_before_is_passed_over(writer: Writer) -> None:
    writer.put_many(MANY[:3])
    assert writer.put_many([*MANY[:4], serge("s1", reader="rules/2")]) == 2


@pytest.mark.usefixtures("at_once")
def test_decisions_outlive_many_readings(writer: Writer) -> None:
    writer.put_many(MANY[:3])
    subject = MANY[1].assertions[0].id
    writer.decide(Decision(kind="accept", subject=subject, who="anna", at="2026-01-01T00:00:00Z"))
    writer.put_many([*MANY[3:9], *(serge(f"s{n}", reader="rules/2", salt="2") for n in range(3))])
    assert [a.id for a in writer.record().assertions if a.status == "accepted"] == [subject]
    assert writer.check() == ()


def broken() -> Iterator[Reading]:
    yield from MANY[:9]
    raise KeyboardInterrupt


@pytest.mark.usefixtures("at_once")
def test_all_or_nothing_is_kept(writer: Writer) -> None:
    writer.put(MANY[20])
    before = writer.record()
    with pytest.raises(KeyboardInterrupt):
        writer.put_many(broken())
    with pytest.raises(TakenIdError, match="s9 brings the identifier"):
        writer.put_many([MANY[0], Reading(source=MANY[9].source, reader="rules/1", entities=MANY[0].entities)])
    assert writer.record() == before
    assert writer.check() == ()
