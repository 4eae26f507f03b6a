"""The reader as it is shipped."""

import multiprocessing
from importlib.resources import files

import pytest
from tests.learned.conftest import TEXT, source
from threadpoolctl import threadpool_info

from bearwitness.learned import weights
from bearwitness.learned.encoder import threads
from bearwitness.learned.reader import name, read
from bearwitness.learned.weights import WeightsError
from bearwitness.record import Reading


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(source(TEXT))


def test_every_anchor_holds(reading: Reading) -> None:
    anchors = [a for one in reading.assertions for a in one.evidence] + [
        a for e in reading.entities for a in e.mentions
    ]
    assert anchors
    assert all(anchor.holds(TEXT) for anchor in anchors)


@pytest.mark.usefixtures("reading")
def test_processes_that_read_side_by_side_take_no_processor_from_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"] == [1]
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: "another")
    assert threads() == 1


def test_whose_nurse_it_is_is_no_nurse() -> None:
    found = read(source("Ada Weiss was a poet. Ada’s nurse told the story."))
    ada = next(entity.id for entity in found.entities if entity.label == "Ada Weiss")
    hers = [one.participants for one in found.assertions if ada in one.entities()]
    assert [taking.text for each in hers for taking in each if taking.role == "function"] == ["poet"]


def test_a_time_in_the_clause_of_the_words_is_theirs() -> None:
    found = read(source("Serge was a writer. Serge was imprisoned for several weeks in 1927 and his wife was ill."))
    assert [a.time and a.time.edtf for a in found.assertions if a.type == "imprisonment"] == ["1927"]


def test_everybody_in_a_statement_is_in_the_cast(reading: Reading) -> None:
    cast = {entity.id for entity in reading.entities}
    assert len(cast) == len(reading.entities)
    for one in reading.assertions:
        assert {*one.entities(), *one.voice, *([one.place] if one.place else [])} <= cast


def test_what_the_text_says_is_found(reading: Reading) -> None:
    birth = next(one for one in reading.assertions if one.type == "birth")
    labels = {entity.id: entity.label for entity in reading.entities}
    assert [labels[e] for e in birth.entities()] == ["Victor Serge"]
    assert birth.time is not None
    assert birth.time.edtf == "1890"
    assert labels[birth.place or ""] == "Brussels"


def test_every_statement_is_signed_and_has_a_certainty(reading: Reading) -> None:
    assert reading.reader == name()
    assert all(one.reader == name() and 0 < one.certainty <= 1 for one in reading.assertions)


def test_the_same_text_gives_the_same_reading(reading: Reading) -> None:
    assert read(source(TEXT)) == reading


def test_a_text_without_words_gives_nothing() -> None:
    assert read(source(" \n")).assertions == ()


def test_weights_that_do_not_match_their_hash_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    spoiled = weights.Manifest("learned/0", dict.fromkeys(weights.manifest().files, "0" * 64))
    monkeypatch.setattr(weights, "manifest", lambda *_: spoiled)
    with pytest.raises(WeightsError, match=r"encoder\.onnx"):
        weights.weights.__wrapped__()


def test_the_weights_are_no_more_than_forty_megabytes() -> None:
    folders = [files(package) / "weights" for package in ("bearwitness.learned", "bearwitness.meaning")]
    everything = [file for folder in folders for file in folder.iterdir() if file.is_file()]
    assert sum(len(file.read_bytes()) for file in everything) <= 40 * 2**20


def test_a_birth_and_a_death_that_full_dates_give_in_a_bracket_are_found() -> None:
    found = read(source("George Atkinson (26 January 1854 – 14 November 1918) was an American botanist.")).assertions
    assert {(one.type, one.time.edtf) for one in found if one.time} == {
        ("birth", "1854-01-26"),
        ("death", "1918-11-14"),
    }
