"""Passages are found by what they are about, whatever words they use."""

import pytest
from sqlalchemy import delete, update
from tests.readings import serge, source_of

from bearwitness.meaning import encoder
from bearwitness.meaning.passages import vectors_of
from bearwitness.record import Reading
from bearwitness.store import blocks, meanings, schema
from bearwitness.store.access import Writer

TEXT = (
    "The GPU kept the only copy of his novel. He married a seamstress in Orenburg. Bread was dear that winter. "
    "Their son drew maps. She made cheese and sold it at the market."
)


def found(writer: Writer, words: str, limit: int = 1) -> list[str]:
    return [hit.sentence.text for hit in writer.like(words, limit)]


def worked_out(writer: Writer) -> Writer:
    writer.work_out(writer.waiting())
    return writer


@pytest.fixture
def read(writer: Writer) -> Writer:
    writer.put(serge("s1"))
    writer.put(Reading(source=source_of(TEXT, "s2"), reader="rules/1"))
    return worked_out(writer)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("lost manuscripts confiscated by the police", "The GPU kept the only copy of his novel."),
        ("his wedding", "He married a seamstress in Orenburg."),
        ("place of birth of Victor Serge", "Victor Serge was born in Brussels."),
    ],
)
def test_a_passage_is_found_by_what_it_is_about(read: Writer, words: str, sentence: str) -> None:
    assert found(read, words) == [sentence]


@pytest.mark.parametrize("words", ["", "* *", "semiconductor lattice physics"])
def test_nothing_is_found_that_is_on_other_things(read: Writer, words: str) -> None:
    assert found(read, words) == []


def test_a_hit_has_its_title_and_what_rests_on_it_but_no_marks(read: Writer) -> None:
    (hit,) = read.like("place of birth of Victor Serge", 1)
    assert (hit.title, hit.marks, hit.assertions) == ("Source s1", (), (serge().assertions[0].id,))


def test_one_source_may_be_looked_through_alone(read: Writer) -> None:
    with read.snapshot() as now:
        kept = meanings.meanings_of(now._connection)
        hits = meanings.like(now._connection, kept, "He married a seamstress.", 10, "s1")
    assert {hit.sentence.source for hit in hits} <= {"s1"}
    assert len(kept) == 8


def test_a_source_waits_until_it_is_worked_out_and_again_when_it_is_read_again(read: Writer) -> None:
    assert read.waiting() == ()
    read.put(serge("s1", reader="rules/2"))
    assert read.waiting() == ("s1",)
    assert found(worked_out(read), "place of birth of Victor Serge") == ["Victor Serge was born in Brussels."]
    assert read.check() == ()


def test_a_source_that_is_forgotten_is_found_no_more(read: Writer) -> None:
    read.forget("s2")
    assert found(read, "the police kept the novel") != ["The GPU kept the only copy of his novel."]
    assert read.check() == ()


def test_a_source_without_sentences_does_not_wait_for_ever(writer: Writer) -> None:
    writer.put(Reading(source=source_of("", "s3"), reader="rules/1"))
    assert worked_out(writer).waiting() == ()
    assert found(writer, "anything") == []


def test_a_text_longer_than_a_block_is_found_to_its_end(writer: Writer) -> None:
    text = " ".join(f"On day {number} it rained." for number in range(blocks.PASSAGES * 2)) + " The police took it all."
    writer.put(Reading(source=source_of(text, "s4"), reader="rules/1"))
    assert found(worked_out(writer), "confiscation by the police") == ["The police took it all."]
    assert writer.check() == ()


def test_what_is_of_another_encoder_waits(read: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meanings, "name", lambda: "meaning/0")
    assert read.waiting() == ("s1", "s2")
    assert encoder.name() != "meaning/0"


def test_passages_that_changed_meanwhile_are_left_out(read: Writer) -> None:
    with read._engine.connect() as connection:
        told = meanings.told(connection, ["s1"])
    made = [(passages, meanings.rows_of(passages, vectors_of(passages.texts))) for passages in told]
    read.forget("s1")
    with read._writing() as connection:
        meanings.put(connection, made)
    assert read.check() == ()


def test_what_is_not_of_the_passages_is_told_and_mended(read: Writer) -> None:
    with read._writing() as connection:
        connection.execute(update(schema.vectors).where(schema.vectors.c.source == "s2").values(starts=b"\0\0\0\0"))
        connection.execute(delete(schema.vectors).where(schema.vectors.c.source == "s1"))
    assert [problem.where for problem in read.check()] == ["s1", "s2"]
    assert found(read, "the police kept the novel") == ["The GPU kept the only copy of his novel."]
    read.repair()
    assert read.check() == ()
    assert read.waiting() == ("s1", "s2")


def test_the_same_texts_have_the_same_vectors_in_whatever_order_they_are_worked_out(read: Writer) -> None:
    with read.snapshot() as now:
        before = now._connection.execute(schema.vectors.select().order_by("source")).all()
    read.repair()
    for source in ("s2", "s1"):
        read.work_out([source])
    with read.snapshot() as now:
        assert now._connection.execute(schema.vectors.select().order_by("source")).all() == before
