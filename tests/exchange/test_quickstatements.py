"""QuickStatements, read by a program that turns them into edits of Wikidata; nothing is sent anywhere."""

import io
import re
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from tests.exchange.judging import asked
from tests.exchange.writing import count
from tests.strategies import dossiers
from tests.views.making import Making, when

from bearwitness.exchange.holdings import Held
from bearwitness.exchange.losses import Losses
from bearwitness.exchange.wikidata.quickstatements import write
from bearwitness.exchange.wikidata.values import text, text_in, time
from bearwitness.record import Citation, Dossier, Entity, Name
from bearwitness.store.snapshot import Snapshot

LINE = re.compile(r"CREATE|(?:Q\d+|LAST)\t(?:Len|P\d+)\t[^\t]+(?:\tP\d+\t[^\t]+)*(?:\tS\d+\t[^\t]+)*")
VALUE = re.compile(
    r'Q\d+|somevalue|"[^"\t].*"|[a-z-]+:"[^"\t].*"|[+-]\d{4}-\d\d-\d\dT00:00:00Z/(?:7|8|9|10|11)',
)


def lines(dossier: Dossier, *, suggested: bool = False) -> tuple[list[str], Losses]:
    out = io.BytesIO()
    losses = write(Held(dossier), out, suggested=suggested)
    return out.getvalue().decode().splitlines(), losses


def ada() -> Making:
    made = Making(
        "Ada Lee was born at Pisa in 1801, Eve says (The Owl, p. 7). Ada perhaps wed Bo in c. 1820. Cid was born in 1805.",
        author="eve",
    )
    for identifier, kind, label in (
        ("ada", "person", "Ada"),
        ("bo", "person", "Bo"),
        ("cid", "person", "Cid"),
        ("eve", "person", "Eve"),
        ("pisa", "place", "Pisa"),
        ("owl", "work", "The Owl"),
    ):
        made.entity(identifier, kind, label)
    for number, identifier in enumerate(("ada", "bo", "pisa", "owl"), 1):
        linked(made, identifier, f"http://www.wikidata.org/entity/Q{number}")
    made.says(
        "birth", "born", person="ada", place="pisa", time="1801", citations=(Citation("owl", "7"),), status="accepted"
    )
    made.says("marriage", "wed", person="ada", spouse="bo", time="1820~", modality="possible", status="accepted")
    return made


def linked(made: Making, identifier: str, address: str) -> None:
    made.entities[identifier] = msgspec.structs.replace(made.entities[identifier], same_as=(address,))


def test_a_line_has_its_reference_with_the_exact_words_and_a_second_one_the_page_cited() -> None:
    found, _ = lines(ada().dossier)
    said = "Ada Lee was born at Pisa in 1801, Eve says (The Owl, p. 7)."
    assert found[0] == f'Q1\tP569\t+1801-00-00T00:00:00Z/9\tS1476\ten:"Source 1"\tS2093\t"Eve"\tS1683\ten:"{said}"'
    assert found[1] == 'Q1\tP569\t+1801-00-00T00:00:00Z/9\tS248\tQ4\tS304\t"7"'
    assert found[2].startswith("Q1\tP19\tQ3\t")


def test_circa_and_perhaps_are_circumstances() -> None:
    found, _ = lines(ada().dossier)
    (wedding,) = [line for line in found if "\tP26\t" in line]
    assert wedding.startswith("Q1\tP26\tQ2\tP580\t+1820-00-00T00:00:00Z/9\tP1480\tQ5727902\tP1480\tQ30230067\t")


def test_what_nobody_accepted_is_left_out_and_told_as_lost() -> None:
    made = ada()
    made.says("death", "says", person="ada", time="1850")
    assert not any("\tP570\t" in line for line in lines(made.dossier)[0])
    assert count(lines(made.dossier)[1], "assertions") == 1
    assert any("\tP570\t" in line for line in lines(made.dossier, suggested=True)[0])


def test_what_is_denied_is_never_written() -> None:
    made = ada()
    made.says("death", "says", person="ada", time="1850", stance="denies", status="accepted")
    assert not any("\tP570\t" in line for line in lines(made.dossier, suggested=True)[0])


def test_a_new_item_is_for_a_named_person_of_whom_two_things_can_be_said() -> None:
    made = ada()
    made.says("birth", "was born in 1805", person="cid", time="1805", status="accepted")
    assert "CREATE" not in lines(made.dossier)[0]
    made.says("kinship", "Cid", person="cid", relative="ada", relation="mother", status="accepted")
    found, _ = lines(made.dossier)
    assert found[-5:-2] == ["CREATE", 'LAST\tLen\t"Cid"', "LAST\tP31\tQ5"]
    assert found[-1].startswith("LAST\tP25\tQ1\t")


@pytest.mark.parametrize("names", [(), (Name("Ada’s mother", "epithet"),)])
def test_nobody_gets_an_item_for_a_description(names: tuple[Name, ...]) -> None:
    made = ada()
    made.entities["cid"] = Entity(id="cid", type="person", label="Ada’s mother", names=names)
    made.says("birth", "was born in 1805", person="cid", time="1805", status="accepted")
    made.says("kinship", "Cid", person="cid", relative="ada", relation="daughter", status="accepted")
    assert "CREATE" not in lines(made.dossier)[0]


TIMES = [
    ("1812-03-25", ("+1812-03-25T00:00:00Z/11",)),
    ("1812-03", ("+1812-03-00T00:00:00Z/10",)),
    ("1890~", ("+1890-00-00T00:00:00Z/9", "P1480", "Q5727902")),
    ("1890?", ("+1890-00-00T00:00:00Z/9", "P1480", "Q18122778")),
    ("189X", ("+1890-00-00T00:00:00Z/8",)),
    ("1891/1893", ("+1890-00-00T00:00:00Z/8", "P1319", "+1891-00-00T00:00:00Z/9", "P1326", "+1893-00-00T00:00:00Z/9")),
    (
        "[1880,1891]",
        ("+1801-00-00T00:00:00Z/7", "P1319", "+1880-00-00T00:00:00Z/9", "P1326", "+1891-00-00T00:00:00Z/9"),
    ),
    ("1899/1902", ("somevalue", "P1319", "+1899-00-00T00:00:00Z/9", "P1326", "+1902-00-00T00:00:00Z/9")),
    ("[..1760]", ("somevalue", "P1326", "+1760-12-31T00:00:00Z/11")),
    ("1921-21", ("+1921-00-00T00:00:00Z/9", "P1319", "+1921-03-01T00:00:00Z/11", "P1326", "+1921-06-21T00:00:00Z/11")),
    ("-0043-03-15", ("-0044-03-15T00:00:00Z/11",)),
    ("0000", ("-0001-00-00T00:00:00Z/9",)),
    ("../..", None),
    ("Y17000", None),
]


@pytest.mark.parametrize(("edtf", "expected"), TIMES, ids=[edtf for edtf, _ in TIMES])
def test_a_time_has_a_precision_that_takes_in_all_that_it_may_be(edtf: str, expected: tuple[str, ...] | None) -> None:
    found = time(when(edtf))
    flat = None if found is None else (found[0], *(word for part in found[1] for word in part))
    assert flat == expected


TEXTS = [
    ("a | b", None),  # version 3 takes the bar for the end of a field
    ("a /* b */", None),  # would be cut off as the comment of the edit
    ('"a"', None),  # three quotation marks in a row are an address to version 3
    ("", None),
    ("a" * 1501, None),  # longer than Wikidata allows
    ('a "b" c', '"a "b" c"'),
    ("a\tb\nc", '"a b c"'),
]


@pytest.mark.parametrize(("words", "expected"), TEXTS, ids=range(len(TEXTS)))
def test_a_text_that_would_be_misread_is_left_out(words: str, expected: str | None) -> None:
    assert text(words) == expected


def test_a_language_that_wikidata_cannot_know_is_undetermined() -> None:
    assert text_in("a", "en-GB") == 'en-gb:"a"'
    assert text_in("a", "English") == 'und:"a"'


@pytest.mark.judge("quickstatements", "quickstatements-to-wikibase-edit")
def test_another_program_makes_edits_of_the_examples(demonstration: Snapshot) -> None:
    """The examples have no addresses in Wikidata: a few are given."""
    known = {"Alexander Herzen": "Q1", "Moscow": "Q2", "Paris": "Q3", "Moscow University": "Q4", "Kolokol": "Q5"}
    dossier = demonstration.record()
    entities = tuple(
        msgspec.structs.replace(e, same_as=(f"https://www.wikidata.org/wiki/{known[e.label]}",))
        if e.label in known
        else e
        for e in dossier.entities
    )
    written, _ = lines(msgspec.structs.replace(dossier, entities=entities), suggested=True)
    found: Any = asked("quickstatements.cjs", "\n".join(written).encode())
    herzen = next(edit for edit in found["edits"] if edit["id"] == "Q1")["claims"]
    assert {"time": "+1812-03-25T00:00:00Z", "precision": 11} in [claim["value"] for claim in herzen["P569"]]
    claims = [
        claim for edit in (*found["edits"], *found["creations"]) for each in edit["claims"].values() for claim in each
    ]
    assert all(claim["references"]["P1683"] for claim in claims if claim != "Q5")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_every_line_of_any_dossier_is_a_command(dossier: Dossier) -> None:
    entities = tuple(
        msgspec.structs.replace(entity, same_as=(f"http://www.wikidata.org/entity/Q{number}",))
        if number % 2
        else entity
        for number, entity in enumerate(dossier.entities)
    )
    found, _ = lines(msgspec.structs.replace(dossier, entities=entities), suggested=True)
    for line in filter(None, found):
        assert LINE.fullmatch(line), line
        assert all(VALUE.fullmatch(value) for value in line.split("\t")[2::2]), line
