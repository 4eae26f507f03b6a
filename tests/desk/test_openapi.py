"""The API is as it says it is: asked what nobody would ask, it answers in the shapes that it describes."""

from pathlib import Path

import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi import checks
from tests.desk.visitors import Visitor

from bearwitness.desk.app import make_app
from bearwitness.store.access import Writer

CHECKS = [
    schemathesis.checks.not_a_server_error,
    checks.response_schema_conformance,
    checks.content_type_conformance,
    checks.status_code_conformance,
]
FEW = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def test_every_answer_is_as_described(writer: Writer) -> None:
    answers = asked_what_nobody_would(make_app(Path(writer.place), me="ada", hosts=("testserver",)))
    assert {200, 204, 400, 404, 409} <= {answer.status_code for answer in answers}


def test_every_answer_to_somebody_who_is_not_in_is_as_described(writer: Writer) -> None:
    answers = asked_what_nobody_would(make_app(Path(writer.place), token="between us", hosts=("testserver",)))
    refused = [answer.status_code for answer in answers]
    assert set(refused) <= {200, 204, 400, 401}
    assert refused.count(401) > len(refused) / 2


def asked_what_nobody_would(app: FastAPI) -> list[schemathesis.Response]:
    """What every route answered to made-up requests, after it was found to be as described."""
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) > 40
    answers: list[schemathesis.Response] = []
    for operation in sorted(operations, key=locks_the_door):

        @FEW
        @given(case=operation.as_strategy())
        def answers_as_described(case: schemathesis.Case) -> None:
            answers.append(case.call_and_validate(checks=CHECKS))

        answers_as_described()
    return answers


def locks_the_door(operation: APIOperation) -> bool:
    """Whether it may make an account, after which nobody who has not logged in is shown anything."""
    return (operation.method, operation.path) == ("post", "/api/accounts")


def test_every_route_says_what_it_answers(desk: Visitor) -> None:
    for path, operations in desk.get("/api/openapi.json")["paths"].items():
        for method, operation in operations.items():
            assert operation["description"], (method, path)
            for status, answer in operation["responses"].items():
                assert status == "204" or answer["content"], (method, path, status)
