"""The scores of quotations and their speakers on an opening of four lines."""

from pathlib import Path

import pytest
from benchmarks.public.litbank import Opening, opening, quotations, right_speakers, speakers
from tests.public.made import entity, quotation, reading

from bearwitness.record import Reading

TEXT = "“ Come in , ” said Ada .\n“ No , ” said Ben .\n“ Why ? ”\n“ Because , ” he said ."
MENTIONS = [("T1", 0, 6, "Ada-1"), ("T2", 1, 5, "Ben-2"), ("T3", 3, 4, "Ben-2")]
QUOTES = [("Q1", 0, 4, "Ada-1"), ("Q2", 1, 3, "Ben-2"), ("Q3", 2, 3, "Ada-1"), ("Q4", 3, 3, "Ben-2")]


@pytest.fixture
def novel(tmp_path: Path) -> Opening:
    chains, said = tmp_path / "coref" / "tsv" / "one.ann", tmp_path / "quotations" / "tsv" / "one.ann"
    for path in (chains, said):
        path.parent.mkdir(parents=True)
    chains.with_suffix(".txt").write_text(TEXT, encoding="utf-8")
    rows = [f"MENTION\t{i}\t{line}\t{at}\t{line}\t{at}\twords\tPER\tPROP" for i, line, at, _ in MENTIONS]
    chains.write_text("\n".join(rows + [f"COREF\t{i}\t{who}" for i, _, _, who in MENTIONS]), encoding="utf-8")
    rows = [f"QUOTE\t{i}\t{line}\t0\t{line}\t{last}\twords" for i, line, last, _ in QUOTES]
    said.write_text("\n".join(rows + [f"ATTRIB\t{i}\t{who}" for i, _, _, who in QUOTES]), encoding="utf-8")
    return opening(chains)


def found(novel: Opening, *whose: str | None) -> Reading:
    said = ("Come in,", "No,", "Why?", "Because,")
    return reading(
        novel.text,
        entity("x", "person", novel.text, "Ada"),
        entity("y", "person", novel.text, "Ben", "he"),
        quotations=tuple(quotation(novel.text, words, who) for words, who in zip(said, whose, strict=True)),
    )


def test_the_opening_is_read_as_it_would_be_printed(novel: Opening) -> None:
    assert novel.text == "“Come in,” said Ada.\n“No,” said Ben.\n“Why?”\n“Because,” he said."
    assert [q.span.of(novel.text) for q in novel.quotations] == ["Come in,", "No,", "Why?", "Because,"]
    assert sorted(len(one.places) for one in novel.cast.values()) == [1, 2]


def test_the_annotated_speakers_score_one_whatever_they_are_called(novel: Opening) -> None:
    for a, b in (("x", "y"), ("y", "x")):
        assert speakers(novel, found(novel, a, b, a, b)).f1 == 1
    assert right_speakers(novel, found(novel, "x", "y", "x", "y")).f1 == 1
    assert right_speakers(novel, found(novel, "y", "x", "y", "x")).f1 == 0, "the other's name is wrong"


def test_one_speaker_for_all_loses_precision_and_nobody_for_any_loses_recall(novel: Opening) -> None:
    everything, nothing = speakers(novel, found(novel, "x", "x", "x", "x")), speakers(novel, reading(novel.text))
    assert (everything.precision, everything.recall) == (0.5, 1)
    assert (nothing.precision, nothing.recall) == (1, 0.5)


def test_a_quotation_without_a_speaker_stands_alone(novel: Opening) -> None:
    assert right_speakers(novel, found(novel, "x", None, None, "y"))[:2] == (2, 2)
    assert speakers(novel, found(novel, "x", None, None, "y")).recall == 0.5


def test_words_that_nobody_speaks_cost_precision(novel: Opening) -> None:
    more = reading(
        novel.text, quotations=(quotation(novel.text, "Come in,", None), quotation(novel.text, "said Ben", None))
    )
    assert quotations(novel, more)[:] == (1, 2, 1, 4)
