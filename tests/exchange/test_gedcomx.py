"""GEDCOM X, checked by the tables of its specification."""

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.exchange.gedcomx_grammar import complaints, types
from tests.exchange.test_gedcom import family
from tests.exchange.writing import count, written
from tests.shared import shared
from tests.strategies import dossiers
from tests.views.making import when

from bearwitness.exchange import gedcomx
from bearwitness.exchange.gedcomx.values import date
from bearwitness.record import Dossier
from bearwitness.store.snapshot import Snapshot

SPECIFICATION = "standards/gedcomx/json-format-specification.md"
FORMAL = re.compile(
    r"A?(?:[+-]\d{4}(?:-\d\d(?:-\d\d)?)?(?:/(?:[+-]\d{4}(?:-\d\d(?:-\d\d)?)?)?)?|/[+-]\d{4}(?:-\d\d(?:-\d\d)?)?)"
)


def document(dossier: Dossier) -> Any:
    return json.loads(written(gedcomx, dossier)[0])


def person(dossier: Dossier, identifier: str) -> Any:
    return next(one for one in document(dossier)["persons"] if one["id"] == identifier)


def test_a_fact_points_at_the_characters_of_the_text_that_the_document_has() -> None:
    found = document(family().dossier)
    (birth,) = [fact for fact in person(family().dossier, "cid")["facts"] if fact["type"].endswith("/Birth")]
    start, last = map(int, birth["sources"][0]["qualifiers"][0]["value"].split(","))
    assert found["documents"][0]["text"][start : last + 1] == "born"
    assert birth["date"] == {"original": "C. 1801", "formal": "A+1801"}
    assert birth["place"] == {"original": "Pisa", "description": "#pisa"}
    assert birth["notes"][0]["text"] == "Probably, according to Eve"


def test_a_married_pair_is_a_couple_and_parents_are_parents_of_the_child() -> None:
    found = [
        (tie["type"].rpartition("/")[2], tie["person1"]["resource"], tie["person2"]["resource"])
        for tie in document(family().dossier)["relationships"]
    ]
    assert found == [
        ("Couple", "#ann", "#bo"),
        ("ParentChild", "#ann", "#cid"),
        ("ParentChild", "#bo", "#cid"),
        ("data:,cousin", "#cid", "#dan"),
    ]


def test_an_adopted_child_has_adoptive_parents() -> None:
    ties = [tie for tie in document(family().dossier)["relationships"] if tie["type"].endswith("ParentChild")]
    assert {fact["type"] for tie in ties for fact in tie["facts"]} == {"http://gedcomx.org/AdoptiveParent"}


def test_parents_of_one_child_are_no_couple_for_that() -> None:
    made = family()
    made.assertions = [assertion for assertion in made.assertions if assertion.type != "marriage"]
    assert "Couple" not in str(document(made.dossier)["relationships"])


def test_what_is_denied_is_left_out_and_told_as_lost() -> None:
    data, losses = written(gedcomx, family().dossier)
    assert b"/Death" not in data
    assert count(losses, "assertions") == 1


DATES = [
    ("1812-03-25", "+1812-03-25"),
    ("1890~", "A+1890"),
    ("1829/1833", "+1829/+1833"),
    ("1857-07/..", "+1857-07/"),
    ("../1890", "/+1890"),
    ("189X", "+1890/+1899"),
    ("-0043", "-0043"),
    ("Y17000", None),
]


@pytest.mark.parametrize(("edtf", "formal"), DATES, ids=[edtf for edtf, _ in DATES])
def test_a_date_is_formal_where_gedcom_x_can_say_it(edtf: str, formal: str | None) -> None:
    found = date(when(edtf))
    assert found.get("formal") == formal
    assert formal is None or FORMAL.fullmatch(formal)


def test_every_type_is_one_that_the_specifications_have_or_a_data_uri(demonstration: Snapshot) -> None:
    texts = [shared("standards/gedcomx") / f"{name}-specification.md" for name in ("fact-types", "conceptual-model")]
    known = {
        term for path in texts for term in re.findall(r"http://gedcomx\.org/\w+", path.read_text(encoding="utf-8"))
    }
    data = written(gedcomx, demonstration.record())[0].decode()
    used = set(re.findall(r'"http://gedcomx\.org/\w+"', data))
    assert {term.strip('"') for term in used} <= known
    assert all(kind.startswith("data:,") for kind in re.findall(r'"type":"([^h][^"]*)"', data))


@pytest.mark.judge("gedcomx", "the tables of the GEDCOM X JSON specification")
def test_the_tables_allow_what_the_examples_give(demonstration: Snapshot) -> None:
    check(demonstration.record())


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_the_tables_allow_what_any_dossier_gives(dossier: Dossier) -> None:
    check(dossier)


def check(dossier: Dossier) -> None:
    """The tables allow it, no two objects have one id, and every reference within the document leads to an object."""
    found = document(dossier)
    assert list(complaints(found, "Gedcomx", types(shared(SPECIFICATION)))) == []
    ids = re.findall(r'"id":"([^"]*)"', written(gedcomx, dossier)[0].decode())
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'"(?:resource|description)":"#([^"]*)"', json.dumps(found, separators=(",", ":")))) <= set(
        ids
    )


@pytest.mark.parametrize("name", ["001-1-2-examples", "002-examples", "003-examples", "004-examples"])
def test_the_checker_takes_the_examples_of_the_specification(name: str) -> None:
    example = json.loads((shared("standards/gedcomx") / "json-examples" / f"{name}.json").read_text(encoding="utf-8"))
    found = types(shared(SPECIFICATION))
    if set(example) <= set(found["Gedcomx"]):
        assert list(complaints(example, "Gedcomx", found)) == []


WRONG = [
    ({"persons": {}}, ".persons is no array"),
    ({"people": []}, "a Gedcomx has no people"),
    ({"persons": [{"facts": [{"date": {"formal": 1801}}]}]}, ".persons[0].facts[0].date.formal is no GEDCOM X Date"),
    ({"persons": [{"name": "Ann"}]}, "a Person has no name"),
]


@pytest.mark.parametrize(("value", "why"), WRONG, ids=[row[1] for row in WRONG])
def test_the_checker_refuses_what_the_tables_do_not_allow(value: object, why: str) -> None:
    assert why in " ".join(complaints(value, "Gedcomx", types(shared(SPECIFICATION))))
