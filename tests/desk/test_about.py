import pytest
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import TimeoutError as NoConnectionError
from tests.desk.visitors import Visitor, weiss

from bearwitness.record import Decision
from bearwitness.store.access import Writer


def test_the_dossier_says_what_it_holds_and_who_looks_at_it(desk: Visitor) -> None:
    found = desk.get("/api/dossier")
    counts = found["counts"]
    assert (found["name"], [counts[kind] for kind in ("sources", "people", "assertions")]) == ("life", [2, 3, 5])
    assert found["statuses"] == {"suggested": 5}
    assert (found["me"], found["main_subject"]["label"]) == ({"name": "ada", "role": "owner"}, "Anna Weiss")


def test_the_version_changes_with_every_change(desk: Visitor, writer: Writer) -> None:
    versions = [desk.get("/api/dossier")["version"]]
    writer.decide(Decision(kind="accept", subject=weiss().assertions[0].id, who="bo", at="2026"))
    versions.append(desk.get("/api/dossier")["version"])
    writer.forget("s1")
    versions.append(desk.get("/api/dossier")["version"])
    assert len(set(versions)) == 3


def test_the_log_says_who_decided_what(desk: Visitor, writer: Writer) -> None:
    anna, karl = (entity.id for entity in weiss().entities[:2])
    writer.decide(Decision(kind="accept", subject=weiss().assertions[0].id, who="bo", at="2026-01-01T10:00:00Z"))
    writer.decide(Decision(kind="different", subject=anna, other=karl, who="cy", at="2026-01-01T11:00:00Z"))
    lines = desk.get("/api/log")["items"]
    assert [(each["number"], each["decision"]["who"], each["decision"]["text"]) for each in lines] == [
        (2, "cy", "Anna Weiss – Karl Stolz"),
        (1, "bo", "Anna Weiss is born at Graz"),
    ]


def test_where_too_many_look_one_more_is_told_so(desk: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    def all_taken(_: Engine) -> Connection:
        raise NoConnectionError

    monkeypatch.setattr(Engine, "connect", all_taken)
    assert desk.get("/api/dossier", 503)["error"]["code"] == "busy"


def test_what_is_compared_is_there(desk: Visitor) -> None:
    assert desk.get("/api/contradictions") == {"items": [], "total": 0, "next": None}
    for name in ("agreement", "differences", "dependences", "silences", "open", "voices", "disputes"):
        assert set(desk.get(f"/api/{name}")) == {"items", "total", "next"}
