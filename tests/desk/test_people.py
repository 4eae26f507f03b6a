from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.desk.visitors import ADDRESS, Visitor, weiss

from bearwitness.desk.app import make_app
from bearwitness.desk.door import LASTS, Door
from bearwitness.desk.errors import NotKnownError, TooOftenError
from bearwitness.desk.looking import Desk
from bearwitness.desk.people import Me
from bearwitness.record import Decision
from bearwitness.store.access import Writer
from bearwitness.store.accounts import Account

BORN, MOVED, _ = weiss().assertions
ADA, BO = {"name": "ada", "password": "on the shelf"}, {"name": "bo", "password": "in a drawer"}
CY = {"name": "cy", "role": "editor", "password": "under the mat"}


@pytest.fixture
def shared(writer: Writer) -> Writer:
    """A dossier with an owner and a reader."""
    writer.put_account(Account("ada", "owner"), ADA["password"])
    writer.put_account(Account("bo", "reader"), BO["password"])
    return writer


@pytest.fixture
def behind_a_token(writer: Writer) -> Iterator[Visitor]:
    app = make_app(Path(writer.place), me="ada", token="one-time")
    with TestClient(app, base_url=ADDRESS, raise_server_exceptions=False) as client:
        yield Visitor(client)


def test_where_there_are_accounts_nobody_comes_in_without_one(desk: Visitor, shared: Writer) -> None:
    for path in ("/api/dossier", "/api/sources", "/api/export/json", "/api/log", "/api/assertion-types"):
        assert desk.get(path, 401)["error"]["code"] == "not-known"
    assert shared.accounts() == (Account("ada", "owner"), Account("bo", "reader"))


@pytest.mark.usefixtures("shared")
def test_somebody_logs_in_and_out(desk: Visitor) -> None:
    assert desk.post("/api/login", ADA) == {"name": "ada", "role": "owner"}
    assert desk.get("/api/dossier")["me"] == {"name": "ada", "role": "owner"}
    desk.post("/api/logout", {}, 204)
    desk.get("/api/dossier", 401)


@pytest.mark.usefixtures("shared")
def test_the_session_is_no_matter_of_scripts_or_of_other_sites(desk: Visitor) -> None:
    cookie = desk.client.post("/api/login", json=ADA).headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("proof", [{**ADA, "password": "guessed it"}, {**ADA, "name": "eve"}, {"token": "x"}, {}])
def test_what_does_not_fit_lets_nobody_in(desk: Visitor, proof: dict[str, str]) -> None:
    desk.post("/api/login", proof, 401)


@pytest.mark.usefixtures("shared")
def test_a_reader_looks_and_decides_nothing(desk: Visitor) -> None:
    desk.post("/api/login", BO)
    seen = desk.get(f"/api/assertions/{BORN.id}")["seen"]
    accepted = {"kind": "accept", "subject": BORN.id, "seen": seen}
    for path, body in (("decisions", accepted), ("undo", {}), ("redo", {}), ("like", {}), ("accounts", CY)):
        assert desk.post(f"/api/{path}", body, 403)["error"]["code"] == "not-allowed"
    desk.delete("/api/accounts/ada", 403)
    desk.get("/api/accounts", 403)


def test_a_role_that_is_taken_away_counts_at_once(desk: Visitor, shared: Writer) -> None:
    desk.post("/api/login", BO)
    shared.remove_account("bo")
    desk.get("/api/dossier", 401)


def test_a_session_is_over_when_its_password_is_another(desk: Visitor, shared: Writer) -> None:
    desk.post("/api/login", BO)
    shared.put_account(Account("bo", "editor"), None)
    desk.get("/api/dossier")
    shared.put_account(Account("bo", "editor"), "another one")
    desk.get("/api/dossier", 401)


@pytest.mark.usefixtures("shared")
def test_an_owner_says_who_may_come(desk: Visitor) -> None:
    desk.post("/api/login", ADA)
    desk.post("/api/accounts", CY)
    assert [each["name"] for each in desk.delete("/api/accounts/bo")["items"]] == ["ada", "cy"]
    assert desk.delete("/api/accounts/ada", 409)["error"]["code"] == "refused"


def test_the_token_lets_one_browser_in_once(behind_a_token: Visitor) -> None:
    desk = behind_a_token
    desk.get("/api/dossier", 401)
    assert desk.post("/api/login", {"token": "one-time"}) == {"name": "ada", "role": "owner"}
    desk.get("/api/dossier")
    desk.client.cookies.clear()
    desk.post("/api/login", {"token": "one-time"}, 401)


def test_a_session_ends_in_time_and_wrong_passwords_are_counted(shared: Writer) -> None:
    moments = [0.0]
    desk = Desk(Path(shared.place))
    door = Door(desk, Me("ada", "owner"), clock=lambda: moments[0])
    key = door.by_password("ada", ADA["password"])
    moments[0] = LASTS + 1.0
    with pytest.raises(NotKnownError):
        door.who(key)
    for _ in range(5):
        with pytest.raises(NotKnownError):
            door.by_password("ada", "guessed it")
    with pytest.raises(TooOftenError):
        door.by_password("ada", ADA["password"])
    desk.close()


def test_what_two_decided_differently_is_laid_before_a_third(desk: Visitor, writer: Writer) -> None:
    for who, kind in (("bo", "accept"), ("cy", "reject")):
        writer.decide(Decision(kind=kind, subject=BORN.id, who=who, at="2026"))  # type: ignore[arg-type]
        writer.decide(Decision(kind="accept", subject=MOVED.id, who=who, at="2026"))
    found = desk.get("/api/adjudication")
    assert [(each["subject"], [d["who"] for d in each["decisions"]]) for each in found["items"]] == [
        (BORN.id, ["bo", "cy"])
    ]
    assert found["pairs"] == [{"first": "bo", "second": "cy", "both": 2, "alike": 1}]
    desk.post("/api/decisions", {"kind": "accept", "subject": BORN.id, "seen": found["items"][0]["seen"]})
    assert desk.get("/api/adjudication")["total"] == 0
