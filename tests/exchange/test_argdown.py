"""Disputes in Argdown, read by Argdown."""

from typing import Any

import pytest
from tests.exchange.judging import asked
from tests.exchange.writing import count, written
from tests.views.making import Making

from bearwitness.exchange import argdown
from bearwitness.record import Contradiction, Dispute, Dossier, Position
from bearwitness.store.snapshot import Snapshot

HOSTILE = [
    "[a]: <b> {c: d} -> +",
    "# no heading *nor* _emphasis_ #tag @[mention]",
    "1. a list? (1) a premise\n----\n",
    "a \\ backslash, a } brace {, ending in {",
    "/* a comment */ // <!-- another -->",
    "=== title: no ===",
    ":heart: .shortcode. %20 ~~ ^^",
    "\u202e\x00 𝔄é",
    "> + - ><",
]


def disputed(*issues: str, claim: str = "", stance: str = "asserts") -> Dossier:
    made = Making("Ada says so.").entity("ada", "person", "Ada")
    said = made.says("position", "says", holder="ada", claim="so", stance=stance)
    positions = (Position(holder="ada", claim=claim, assertions=(said.id,), evidence=said.evidence),)
    disputes = tuple(
        Dispute(id=f"d{n}", issue=issue, positions=positions if claim else (Position(holder="ada", claim=issue),))
        for n, issue in enumerate(issues)
    )
    return Dossier(sources=tuple(made.sources), entities=(made.entities["ada"],), assertions=(said,), disputes=disputes)


def read(dossier: Dossier) -> Any:
    found = asked("argdown.cjs", written(argdown, dossier)[0])
    assert found["errors"] == []
    return found


ARROWS = [
    ("It is so", "it is so", "asserts", [["support", "Ada", "It is so"]]),
    ("It is so", "it", "denies", [["attack", "Ada", "It is so"]]),
    ("It is so", "it is otherwise", "asserts", []),  # no source says how the two claims stand to each other
    ("It is so", "it is so", "questions", []),
]


@pytest.mark.parametrize(("issue", "claim", "stance", "relations"), ARROWS, ids=[f"{r[1]}-{r[2]}" for r in ARROWS])
def test_an_arrow_is_drawn_only_where_a_source_says_what_it_says(
    issue: str, claim: str, stance: str, relations: list[list[str]]
) -> None:
    found = read(disputed(issue, claim=claim, stance=stance))
    assert found["relations"] == relations
    assert found["arguments"][0]["text"].endswith("“Ada says so.” ")


@pytest.mark.judge("argdown", "Argdown")
def test_argdown_reads_the_dispute_of_the_examples(demonstration: Snapshot) -> None:
    found = read(demonstration.record())
    (issue,) = {statement["title"] for statement in found["statements"]}
    assert found["relations"] == [["support", "E. H. Carr", issue], ["attack", "Isaiah Berlin", issue]]


def test_no_words_can_be_read_as_signs() -> None:
    found = read(disputed(*HOSTILE))
    assert [member["text"].strip() for member in found["statements"]] == [
        issue for raw in HOSTILE if (issue := " ".join(raw.replace("\u202e", "").replace("\x00", "").split()))
    ]
    assert len(found["arguments"]) == len(HOSTILE)
    assert len(found["sections"]) == len(HOSTILE)


def test_two_statements_that_cannot_both_be_true_attack_each_other() -> None:
    made = Making("Ada was born in 1801. Ada was born in 1802.").entity("ada", "person", "Ada")
    one = made.says("birth", "born in 1801", person="ada", time="1801")
    other = made.says("birth", "born in 1802", person="ada", time="1802")
    clash = Contradiction(id="c1", statements=(one.id, other.id), explanation="born once */ only")
    dossier = Dossier(
        sources=tuple(made.sources),
        entities=(made.entities["ada"],),
        assertions=(one, other),
        contradictions=(clash,),
    )
    found = read(dossier)
    assert found["relations"] == [["attack", "1802 Ada is born", "1801 Ada is born"]]
    assert "1802: Ada is born; “Ada was born in 1802.” " in [member["text"] for member in found["statements"]]
    assert count(written(argdown, dossier)[1], "assertions") == 0
