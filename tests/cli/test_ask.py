"""Questions of time, asked as users ask them."""

import json
from pathlib import Path

import pytest
from tests.chronology.lives_told import Telling
from tests.cli.conftest import Witness

from bearwitness.exchange.dossier_json import encoded

TEXT = (
    "Ada Quell was born at Riga in 1812. In July 1834 Ada was arrested. From 1840 to 1850 she lived in Riga. Boris lived "
    "in Riga from 1845 to 1848. She moved to Kyiv in 1851. Ada died on 21 January 1870. She was arrested again in 1860. "
    "Carl was born in 1880. Perhaps she was born in 1815."
)


@pytest.fixture
def asked(witness: Witness, folder: Path) -> Witness:
    """The command, in a folder with the dossier of a life."""
    telling = Telling(TEXT)
    telling.entity("ada", "person", "Ada Quell").entity("carl", "person", "Carl").entity("kyiv", "place", "Kyiv")
    telling.says("birth", "born at Riga", person="ada", time="1812", place="riga")
    telling.says("arrest", "arrested", person="ada", time="1834-07")
    telling.says("residence", "lived in Riga. Boris"[:5], person="ada", place="riga", time="1840/1850")
    telling.says("residence", "lived in Riga from", person="boris", place="riga", time="1845/1848")
    telling.says("move", "moved", person="ada", destination="kyiv", origin="riga", time="1851")
    telling.says("death", "died", person="ada", time="1870-01-21")
    telling.says("arrest", "arrested again", person="ada", time="1860")
    telling.says("birth", "born in 1880", person="carl", time="1880")
    telling.says("birth", "born in 1815", person="ada", time="1815", modality="possible")
    (folder / "life.json").write_bytes(encoded(telling.dossier))
    assert witness("import", "life.json").exit_code == 0
    return witness


@pytest.mark.parametrize(
    ("question", "answer", "reasons"),
    [
        ("could Ada have met Boris in Riga in 1846?", "yes", ["a3", "a4"]),
        ("Could Ada Quell have met Boris in Riga in 1844", "unknown", []),
        ("could Ada have met Boris in Riga between 1846 and 1860", "yes", ["a3", "a4"]),
        ("could Ada have met Carl?", "no", ["a6", "a8"]),
        ("could Ada have known Carl in 1900", "no", ["a6"]),
        ("was Ada in Riga in 1846?", "yes", ["a3"]),
        ("was Ada ever in Kyiv", "yes", ["a5"]),
        ("could Ada have been in Kyiv in 1846", "unknown", []),
        ("did Ada live in Riga in 1900", "no", ["a6"]),
        ("was the death before 1900?", "yes", ["a6"]),
        ("was the arrest of July 1834 after Ada's birth", "yes", ["a1", "a2"]),
        ("was the birth before a2", "yes", ["a1", "a2"]),
        ("was a2 after Ada's birth at Riga", "yes", ["a1", "a2"]),
        ("was the arrival in Kyiv before the death", "yes", ["a5", "a6"]),
        ("was the death before the arrival in Kyiv", "no", ["a5", "a6"]),
        ("was the death after 20 January 1870", "yes", ["a6"]),
        ("was the arrest before the death", "yes", ["a2", "a3", "a6", "a7"]),
        ("was the arrest after Ada's birth in 1812", "yes", ["a1", "a2", "a7"]),
    ],
)
def test_a_question_is_answered_with_its_reasons(
    asked: Witness, question: str, answer: str, reasons: list[str]
) -> None:
    found = json.loads(asked("ask", question, "--json").out)
    assert (found["answer"], [reason["id"] for reason in found["reasons"]]) == (answer, reasons)


def test_what_is_not_known_comes_with_what_is(asked: Witness) -> None:
    done = asked("ask", "could Ada have met Boris in Riga in 1852?")
    assert "Not known. Nothing that is stated excludes it, and nothing shows both there." in done.out
    assert "Ada Quell moves from Riga to Kyiv (1851)" in " ".join(done.out.split())


def test_what_is_known_of_a_gap(asked: Witness) -> None:
    found = json.loads(asked("ask", "what is known of Ada between 1852 and 1859?", "--json").out)
    known = {group["heading"]: [s["id"] for s in group["statements"]] for group in found["known"]}
    assert known == {
        "Ada Quell, next before that": ["a2", "a3", "a5"],
        "Ada Quell, next after that": ["a7", "a6"],
    }


def test_a_gap_lies_between_two_events_too(asked: Witness) -> None:
    found = json.loads(
        asked("ask", "what is known of the gap between the arrival in Kyiv and the death?", "--json").out
    )
    assert "between “Ada Quell moves from Riga to Kyiv (1851)” and “Ada Quell dies (" in found["question"]
    within = next(group for group in found["known"] if group["heading"] == "Ada Quell, at that time")
    assert "a7" in [statement["id"] for statement in within["statements"]]


def test_when_something_was(asked: Witness) -> None:
    found = json.loads(asked("ask", "when was Ada born", "--json").out)
    assert [(bound["limit"], bound["day"]) for bound in found["bounds"]] == [
        ("not before", "1812-01-01"),
        ("not after", "1812-12-31"),
    ]


def test_what_goes_on_is_told_when_it_was_going_on(asked: Witness) -> None:
    assert json.loads(asked("ask", "when was a3", "--json").out)["says"] == "It was going on: 1840–50."
    assert json.loads(asked("ask", "when was a2", "--json").out)["says"] == ""


def test_what_may_be_several_things_is_asked_back(asked: Witness) -> None:
    done = asked("ask", "was the arrest before 1850?")
    assert done.exit_code == 1
    assert "“the arrest” may be Ada Quell is arrested, July 1834 [a2]; or Ada Quell is arrested, 1860 [a7]." in done.err


@pytest.mark.parametrize(
    ("question", "exit_code", "said"),
    [
        ("who was she", 2, "none of the forms"),
        ("was Ada in Quell in 1846", 1, "“Quell”"),
        ("was the coronation before 1850", 1, "nothing in the dossier is “the coronation”"),
        ("was the letter before the arrest", 1, "nothing in the dossier is “the letter”"),
        ("could Ada have met Zeno", 1, "nobody in the dossier is called “Zeno”"),
        ("what is known of Ada in the year of the fire", 2, "no date that is understood"),
    ],
)
def test_what_is_not_understood_is_said(asked: Witness, question: str, exit_code: int, said: str) -> None:
    done = asked("ask", question)
    assert (done.exit_code, said in done.err) == (exit_code, True)


def test_what_if_changes_the_answer_and_not_the_dossier(asked: Witness, folder: Path) -> None:
    before = (folder / "witness.dossier").read_bytes()
    question = "could Ada have met Carl in 1890?"
    assert json.loads(asked("ask", question, "--json").out)["answer"] == "no"
    assert json.loads(asked("ask", question, "--without", "a6", "--json").out)["answer"] == "unknown"
    assert json.loads(asked("ask", question, "--suppose", "a6=1895", "--json").out)["answer"] == "unknown"
    assert json.loads(asked("ask", question, "--switch", "acts-before-death", "--json").out)["answer"] == "no"
    assert (folder / "witness.dossier").read_bytes() == before


def test_bounds_and_contradictions_under_a_supposition(asked: Witness) -> None:
    assert "no contradictions" in asked("show", "contradictions").err
    assert len(json.loads(asked("show", "contradictions", "--hedged", "--json").out)) > 0
    assert len(json.loads(asked("show", "contradictions", "--suppose", "a6=1830", "--json").out)) > 0
    assert "(otherwise 21 January 1870)" in asked("show", "bounds", "Ada", "--suppose", "a6=1871-05-01").out


@pytest.mark.parametrize(
    ("arguments", "exit_code", "said"),
    [
        (("show", "people", "--hedged"), 2, "what is supposed changes bounds and contradictions"),
        (("show", "bounds", "--without", "a77"), 1, "no statement has the id “a77”"),
        (("show", "bounds", "--without", "a"), 1, "9 statements have ids that begin with “a”"),
        (("show", "bounds", "--suppose", "a1"), 2, "--suppose takes a statement and a date"),
        (("show", "bounds", "--suppose", "a1=last spring"), 2, "--suppose: "),
        (("show", "bounds", "--switch", "gravity"), 2, "no rule is called gravity; there are acts-after-birth, "),
    ],
)
def test_a_supposition_that_is_none_is_refused(
    asked: Witness, arguments: tuple[str, ...], exit_code: int, said: str
) -> None:
    done = asked(*arguments)
    assert (done.exit_code, said in done.err) == (exit_code, True)
