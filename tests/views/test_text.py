"""Views on a terminal."""

import pytest
from tests.views.making import Making

from bearwitness.record import Dossier, Name, Problem
from bearwitness.views import (
    disputes,
    disputes_text,
    entities_text,
    life,
    life_text,
    people,
    problems_text,
    quotations,
    quotations_text,
    sources,
    sources_text,
    voices,
    voices_text,
)
from bearwitness.views.wrapping import cells


@pytest.fixture
def dossier() -> Dossier:
    made = Making("Ada was born at Pisa in 1801 and, Bruno says, arrested that year.")
    made.entity("ada", "person", "Ada", Name("The Owl", "pseudonym")).entity("bruno", "person", "Bruno")
    made.entity("pisa", "place", "Pisa")
    made.says("birth", "born", person="ada", time="1801", place="pisa")
    made.says("arrest", "arrested", person="ada", time="1801", voice=("bruno",))
    return made.dossier


def lines(printed: list) -> list[str]:
    return [line.text for line in printed]


def test_a_life_reads_as_a_chronology_with_footnotes(dossier: Dossier) -> None:
    assert lines(life_text(life(dossier, "ada"), width=72)) == [
        "Ada",
        "1801 – ?",
        "also The Owl (pseudonym)",
        "2 lines from 1 source; none accepted, 2 suggested",
        "Where a line names nobody, the reviewer says so.",
        "",
        "1801",
        "    1801      Born at Pisa [1]",
        "    1801      Arrested — Bruno, according to the reviewer [2]",
        "      1 “Ada was _born_ at Pisa in 1801 and, Bruno says, arrested that",
        "        year.”",
        "      2 As 1: “… born at Pisa in 1801 and, Bruno says, _arrested_ that",
        "        year.” Bruno, according to the reviewer",
        "",
        "Sources",
        "    Source 1; review",
    ]


def test_the_id_of_each_statement_stands_after_its_words_where_it_is_wanted(dossier: Dossier) -> None:
    printed = lines(life_text(life(dossier, "ada"), ids=True))
    assert [line.partition("[a")[2] for line in printed if "[a" in line] == ["1]", "2]"]


@pytest.mark.parametrize("width", [30, 80, 200])
def test_no_line_is_wider_than_the_terminal(dossier: Dossier, width: int) -> None:
    assert all(cells(line) <= width for line in lines(life_text(life(dossier, "ada"), width)))


def test_nothing_in_a_text_can_steer_the_terminal() -> None:
    made = Making("A\x1b[2Jda was arrested.\x07").entity("ada", "person", "A\x1b[2Jda")
    made.says("arrest", "arrested", person="ada")
    printed = "".join(lines(life_text(life(made.dossier, "ada"))))
    assert "\x1b" not in printed
    assert "\x07" not in printed


def test_people_are_listed_with_their_names_and_dates(dossier: Dossier) -> None:
    assert lines(entities_text(people(dossier)))[:3] == [
        "Ada (1 mention, 2 statements)",
        "    also The Owl (pseudonym)",
        "    born: 1801",
    ]


def test_voices_are_listed_with_what_they_say(dossier: Dossier) -> None:
    assert lines(voices_text(voices(dossier))) == [
        "the reviewer: 1 statement",
        "Bruno, according to the reviewer: 1 statement",
    ]


def test_sources_are_listed_with_what_they_give(dossier: Dossier) -> None:
    assert lines(sources_text(sources(dossier))) == [
        "Source 1; review",
        "    13 words, 2 assertions, 0 quotations",
    ]


def test_a_problem_is_one_sentence_with_its_place() -> None:
    assert lines(problems_text([Problem("orphan", "the words are gone.", "a.txt")])) == ["  a.txt: the words are gone."]


def test_a_dossier_without_quotations_or_disputes_prints_none(dossier: Dossier) -> None:
    assert quotations_text(quotations(dossier)) == []
    assert disputes_text(disputes(dossier)) == []
