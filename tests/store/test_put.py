"""A reading goes in and comes out; reading again replaces suggestions and nothing else."""

import itertools
from pathlib import Path

import msgspec
import pytest
from tests.readings import SERGE, serge, source_of

from bearwitness.record import Reading
from bearwitness.store.access import Writer, open_for_writing
from bearwitness.store.errors import TakenIdError, UnknownSubjectError


def test_what_goes_in_comes_out(writer: Writer) -> None:
    reading = serge()
    assert writer.put(reading)
    record = writer.record()
    assert record.sources == (reading.source,)
    assert {entity.id: entity for entity in record.entities} == {entity.id: entity for entity in reading.entities}
    assert record.assertions == reading.assertions
    assert writer.check() == ()


def test_reading_the_same_twice_does_not_touch_the_file(tmp_path: Path) -> None:
    place = tmp_path / "life.dossier"
    with open_for_writing(place) as writer:
        writer.put(serge())
        before = place.read_bytes()
        assert not writer.put(serge())
        assert place.read_bytes() == before


def test_a_better_reader_replaces_the_suggestions(writer: Writer) -> None:
    writer.put(serge())
    better = serge(reader="rules/2", salt="2")
    assert writer.put(better)
    assert writer.record().assertions == better.assertions
    assert {entity.id for entity in writer.record().entities} == {entity.id for entity in better.entities}
    assert writer.check() == ()


def test_another_text_of_the_same_file_is_read_again(writer: Writer) -> None:
    writer.put(serge())
    other = msgspec.structs.replace(serge().source, text="Nothing.")
    assert writer.put(Reading(source=other, reader="rules/1"))
    assert writer.record().assertions == ()


def test_the_order_of_reading_does_not_matter(tmp_path: Path) -> None:
    readings = [serge(identifier) for identifier in ("s1", "s2", "s3")]
    records = set()
    for number, order in enumerate(itertools.permutations(readings)):
        with open_for_writing(tmp_path / f"{number}.dossier") as writer:
            for reading in order:
                writer.put(reading)
            records.add(msgspec.json.encode(writer.record()))
    assert len(records) == 1


def test_sources_come_by_date_then_title_then_id(writer: Writer) -> None:
    given = [("s1", None), ("s2", "1951"), ("s3", "1947-11"), ("s4", "1951"), ("s5", "-0043"), ("s6", "once")]
    for identifier, date in given:
        writer.put(Reading(source=source_of(SERGE, identifier, date), reader="rules/1"))
    assert [source.id for source in writer.record().sources] == ["s5", "s3", "s2", "s4", "s1", "s6"]


def test_an_identifier_of_another_source_is_refused_and_nothing_is_kept(writer: Writer) -> None:
    writer.put(serge("s1"))
    before = writer.record()
    stolen = Reading(source=source_of(SERGE, "s2"), reader="rules/1", entities=serge("s1").entities)
    with pytest.raises(TakenIdError, match="s2 brings the identifier"):
        writer.put(stolen)
    assert writer.record() == before


def test_an_identifier_that_comes_twice_is_refused(writer: Writer) -> None:
    reading = serge()
    twice = msgspec.structs.replace(reading, assertions=reading.assertions * 2)
    with pytest.raises(TakenIdError):
        writer.put(twice)
    assert writer.record().sources == ()


def test_a_machine_cannot_decide(writer: Writer) -> None:
    reading = serge()
    bold = tuple(msgspec.structs.replace(assertion, status="accepted") for assertion in reading.assertions)
    writer.put(msgspec.structs.replace(reading, assertions=bold))
    assert {assertion.status for assertion in writer.record().assertions} == {"suggested"}


def test_a_forgotten_source_leaves_nothing(writer: Writer) -> None:
    writer.put(serge("s1"))
    writer.put(serge("s2"))
    writer.forget("s1")
    assert [source.id for source in writer.record().sources] == ["s2"]
    assert {assertion.evidence[0].source for assertion in writer.record().assertions} == {"s2"}
    assert writer.find("Brussels")[0].sentence.source == "s2"
    assert writer.check() == ()


def test_what_is_not_there_cannot_be_forgotten(writer: Writer) -> None:
    with pytest.raises(UnknownSubjectError):
        writer.forget("s9")
