"""The service of IPIF, held against the description that the standard gives of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
import yaml
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import given
from schemathesis.specs.openapi import checks
from tests.desk.test_openapi import FEW
from tests.desk.visitors import ADDRESS, Visitor
from tests.shared import shared

from bearwitness.desk.app import make_app
from bearwitness.desk.ipif.listing import KINDS
from bearwitness.record import Decision
from bearwitness.store.access import Writer

CHECKS = [
    schemathesis.checks.not_a_server_error,
    checks.response_schema_conformance,
    checks.content_type_conformance,
    checks.status_code_conformance,
]
FILTERED = [  # of the statements: what is asked, and how many there are
    ({}, 6),
    ({"st": "weiss GRAZ type-birth"}, 1),
    ({"st": "urn:bearwitness:vocabulary:type-marriage"}, 2),
    ({"statementText": "Vienna"}, 3),
    ({"role": "spouse"}, 1),
    ({"role": "vocabulary:role-spouse"}, 1),
    ({"place": "graz"}, 1),
    ({"place": "*"}, 4),
    ({"relatesToPerson": "Stolz"}, 1),
    ({"relatesToPerson": "Stolz", "place": "Graz"}, 0),  # of two statements of one person
    ({"memberOf": "*"}, 0),
    ({"name": "karl"}, 1),
    ({"from": "1884"}, 1),
    ({"to": "1884-06-01"}, 1),
    ({"from": "1884-06-01"}, 2),
    ({"from": "1885", "to": "1890"}, 0),
    ({"from": "1885", "to": "1899"}, 1),  # about 1901 may have been 1899,
    ({"from": "1884", "to": "1902-01-01"}, 2),
    ({"s": "s2"}, 4),
    ({"f": "unknown"}, 6),  # who read it,
    ({"sourceId": "s2"}, 4),
]
SENSELESS = ["size=0", "size=x", "page=0", "sortBy=shoe", "from=yesterday", "depth=full", "sortBy=label%20UP"]


@pytest.fixture
def whole() -> dict[str, Any]:
    """The standard's description of the service."""
    text = shared("standards/ipif/prosopogrAPhI.yaml").read_text("utf-8")
    found: dict[str, Any] = json.loads(json.dumps(yaml.safe_load(text), default=str))
    return found


@pytest.fixture
def app(writer: Writer) -> FastAPI:
    return make_app(Path(writer.place), me="ada", hosts=("testserver", "127.0.0.1"))


@pytest.fixture
def visitor(app: FastAPI) -> Iterator[Visitor]:
    with TestClient(app, base_url=ADDRESS, raise_server_exceptions=False) as client:
        yield Visitor(client)


@pytest.mark.judge("ipif", "the same description, whose paths schemathesis asks of the service")
def test_every_answer_is_as_the_standard_describes(app: FastAPI, whole: dict[str, Any]) -> None:
    for path, operations in whole["paths"].items():
        whole["paths"][path] = {"get": operations["get"]}
    whole["servers"] = [{"url": "/ipif"}]
    schema = schemathesis.openapi.from_dict(whole)
    schema.app = app
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) == 9
    for operation in operations:

        @FEW
        @given(case=operation.as_strategy())
        def answers_as_described(case: schemathesis.Case) -> None:
            case.call_and_validate(checks=CHECKS)

        answers_as_described()


@pytest.mark.parametrize(("asked", "many"), FILTERED)
def test_a_filter_leaves_what_it_says(visitor: Visitor, asked: dict[str, str], many: int) -> None:
    found = visitor.get("/ipif/statements", **asked)
    assert found["protocol"]["totalHits"] == len(found["statements"]) == many


def test_a_person_comes_with_all_factoids_whatever_was_asked_for(visitor: Visitor) -> None:
    (anna,) = visitor.get("/ipif/persons", place="Graz")["persons"]
    assert (anna["label"], len(anna["factoid-refs"])) == ("Anna Weiss", 3)
    assert [each["@id"] for each in visitor.get("/ipif/sources", personId=anna["@id"])["sources"]] == ["s2"]


def test_pages_make_up_the_whole(visitor: Visitor) -> None:
    for kind in KINDS:
        whole, parts = visitor.get(f"/ipif/{kind}")[kind], list[object]()
        for page in range(1, len(whole) + 2):
            found = visitor.get(f"/ipif/{kind}", size=1, page=page, sortBy="createdWhen ASC")
            assert found["protocol"] == {"size": 1, "page": page, "totalHits": len(whole)}
            parts += found[kind]
        assert parts == whole


def test_by_when_it_was_made_descending_is_the_order_of_the_dossier_reversed(visitor: Visitor) -> None:
    for kind in KINDS:
        whole = visitor.get(f"/ipif/{kind}")[kind]
        assert visitor.get(f"/ipif/{kind}", sortBy="createdWhen DESC")[kind] == whole[::-1]


def test_what_is_sorted_by_a_property_has_what_lacks_it_last(visitor: Visitor) -> None:
    for order, days in (("date", ["1884", "1901"]), ("date DESC", ["1901", "1884"])):
        found = visitor.get("/ipif/statements", sortBy=order)["statements"]
        dated = [each["date"]["sortdate"][:4] for each in found if "date" in each]
        assert dated == days
        assert all("date" not in each for each in found[2:])


def test_each_is_found_by_its_name_and_every_reference_leads_to_one(visitor: Visitor) -> None:
    for factoid in visitor.get("/ipif/factoids")["factoids"]:
        assert visitor.get(f"/ipif/factoids/{factoid['@id']}") == factoid
        statement = visitor.get(f"/ipif/statements/{factoid['statement-refs'][0]['@id']}")
        assert statement["factoid-refs"][0]["@id"] == factoid["@id"]
        for other in statement.get("relatesToPersons", ()):
            assert visitor.get(f"/ipif/persons/{other['uri']}")["label"] == other["label"]
        assert visitor.get(f"/ipif/sources/{factoid['source-ref']['@id']}")["label"]


def test_it_says_that_it_is_of_level_1(visitor: Visitor) -> None:
    assert visitor.get("/ipif/describe")["complianceLevel"] == 1
    assert "level1.json" in visitor.client.get("/ipif/persons").headers["link"]


@pytest.mark.parametrize("asked", SENSELESS)
def test_what_makes_no_sense_is_a_bad_request_in_the_shape_of_the_standard(visitor: Visitor, asked: str) -> None:
    error = visitor.get(f"/ipif/statements?{asked}", 400)
    assert set(error) == {"status", "title", "detail"}


def test_what_is_not_there_is_not_found(visitor: Visitor) -> None:
    assert "no person" in visitor.get("/ipif/persons/nobody", 404)["detail"]
    assert "factoids, statements" in visitor.get("/ipif/stories", 404)["detail"]


def test_nothing_is_taken(visitor: Visitor) -> None:
    assert visitor.post("/ipif/persons", {"label": "x"}, 400)["status"] == 400
    assert visitor.client.put("/ipif/persons/x", json={}).status_code == 400
    assert visitor.delete("/ipif/persons/x", 501)["title"] == "Not implemented"


def test_what_somebody_rejects_is_no_longer_given(visitor: Visitor, writer: Writer) -> None:
    born = visitor.get("/ipif/factoids", st="type-birth Graz")["factoids"][0]["@id"].split(".")[0]
    writer.decide(Decision(kind="reject", subject=born, who="ada", at="2026-01-02T03:04:05Z"))
    assert visitor.get("/ipif/factoids", st="type-birth Graz")["factoids"] == []


def test_only_those_who_are_let_in_are_answered(writer: Writer) -> None:
    app = make_app(Path(writer.place), me="ada", token="secret")
    with TestClient(app, base_url=ADDRESS, raise_server_exceptions=False) as client:
        assert Visitor(client).get("/ipif/persons", 401)["status"] == 401
        assert Visitor(client).get("/ipif/describe", 401)["status"] == 401
