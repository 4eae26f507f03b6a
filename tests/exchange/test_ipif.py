"""IPIF, judged by the component schemas of its OpenAPI description."""

import io
import json
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft4Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT4
from tests.exchange.hostile import hostile
from tests.exchange.test_docx import making
from tests.shared import shared
from tests.strategies import dossiers

from bearwitness.exchange.holdings import Held, Holdings
from bearwitness.exchange.ipif import write
from bearwitness.record import Decision, Dossier
from bearwitness.store.snapshot import Snapshot

OBJECTS = {"factoids": "Factoid", "statements": "Statement", "persons": "Person", "sources": "Source"}


def lists(now: Holdings) -> dict[str, Any]:
    out = io.BytesIO()
    write(now, out)
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


@pytest.fixture(scope="session")
def judges() -> dict[str, Draft4Validator]:
    """A validator for the objects of each list; dates and URIs are checked too."""
    text = shared("standards/ipif/prosopogrAPhI.yaml").read_text("utf-8")
    whole = json.loads(json.dumps(yaml.safe_load(text), default=str))
    registry = Registry().with_resource("urn:ipif", DRAFT4.create_resource(whole))
    return {
        name: Draft4Validator(
            {"$ref": f"urn:ipif#/components/schemas/{kind}"}, registry=registry, format_checker=FormatChecker()
        )
        for name, kind in OBJECTS.items()
    }


def errors(found: dict[str, Any], judges: dict[str, Draft4Validator]) -> list[str]:
    return [
        error.message for name, judge in judges.items() for value in found[name] for error in judge.iter_errors(value)
    ]


@pytest.mark.judge("ipif", "the component schemas of IPIF's OpenAPI description 0.3.3, by jsonschema")
def test_the_demonstration_is_of_the_schemas(demonstration: Snapshot, judges: dict[str, Draft4Validator]) -> None:
    found = lists(demonstration)
    assert all(len(found[name]) > 2 for name in OBJECTS)
    assert errors(found, judges) == []


def test_the_judge_refuses_what_is_not_whole(demonstration: Snapshot, judges: dict[str, Draft4Validator]) -> None:
    found = lists(demonstration)
    del found["factoids"][0]["createdWhen"]
    found["persons"][0]["label"] = 7
    found["statements"][0]["date"] = {"sortdate": "25 March 1812"}
    assert len(errors(found, judges)) == 3


def test_hostile_words_are_of_the_schemas(judges: dict[str, Draft4Validator]) -> None:
    assert errors(lists(Held(hostile())), judges) == []


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(dossier=dossiers())
def test_every_reference_leads_to_an_object(judges: dict[str, Draft4Validator], dossier: Dossier) -> None:
    found = lists(Held(dossier))
    assert errors(found, judges) == []
    ids = {name: {value["@id"] for value in found[name]} for name in OBJECTS}
    for factoid in found["factoids"]:
        assert factoid["person-ref"]["@id"] in ids["persons"]
        assert factoid["source-ref"]["@id"] in ids["sources"]
        assert {reference["@id"] for reference in factoid["statement-refs"]} <= ids["statements"]
    for name in ("persons", "sources", "statements"):
        for value in found[name]:
            assert {reference["@id"] for reference in value["factoid-refs"]} <= ids["factoids"]


def test_a_factoid_is_a_person_in_a_statement_of_a_source() -> None:
    made = making()
    made.assertions[1] = made.says(
        "marriage", "arrested", person="ada", spouse="bruno", time="1812-05", status="accepted"
    )
    found = lists(
        Held(made.dossier, decisions=(Decision(kind="accept", subject="a4", who="E. H.", at="2026-01-02T03:04:05Z"),))
    )
    married = [value for value in found["statements"] if value["statementType"]["label"] == "marriage"]
    assert [(s["role"]["label"], s["relatesToPersons"][0]["label"]) for s in married[:2]] == [
        ("person", "Bruno"),
        ("spouse", "Ada"),
    ]
    assert married[0]["date"] == {"sortdate": "1812-05-01", "label": "May 1812 (1812-05)"}
    assert married[0]["statementText"].startswith(
        "Ada marries Bruno — Eve: “Ada was born at Pisa in 1801 and, Bruno says,"
    )
    assert (married[0]["modifiedBy"], married[0]["modifiedWhen"]) == ("E. H.", "2026-01-02")


def test_what_is_denied_is_no_factoid() -> None:
    made = making()
    made.says("arrest", "arrested", person="ada", stance="denies")
    assert [value["@id"] for value in lists(Held(made.dossier))["factoids"]] == ["a1.ada", "a2.ada", "a3.ada"]
