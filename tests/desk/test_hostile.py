"""Text that would do something if it were taken for anything but text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.desk.visitors import ADDRESS, Visitor
from tests.readings import entity_of, source_of, states

from bearwitness.desk.app import make_app
from bearwitness.desk.guard import LARGEST
from bearwitness.record import Reading
from bearwitness.store.access import Writer

NAMES = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "Anna\u202essieW",  # turns the writing direction
    "x" * 10_000,
    "'; DROP TABLE sources; --",
    "Пу́шкин 漢字 🜍",
    "%00%2e%2e",
]


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_name_is_text_wherever_it_is_shown(desk: Visitor, writer: Writer, name: str) -> None:
    source = source_of(f"{name} was born.", "s9")
    someone = entity_of(source, "person", name)
    born = states(source, "birth", "born", [("person", someone)])
    writer.put(Reading(source=source, reader="rules/1", entities=(someone,), assertions=(born,)))
    answer = desk.client.get("/api/sources/s9/marks")
    assert answer.headers["content-type"] == "application/json"
    assert desk.get("/api/sources/s9/text")["text"] == source.text
    assert desk.get(f"/api/entities/{someone.id}")["names"]
    for path in ("/api/search", "/api/entities"):
        desk.get(path, q=name[:200])


STRANGERS: list[dict[str, str]] = [
    {"origin": "http://evil.example"},
    {"origin": "null"},
    {"origin": "http://127.0.0.1:1"},  # another program of this machine
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site", "origin": ADDRESS},
]


@pytest.mark.parametrize("headers", STRANGERS)
def test_a_page_of_elsewhere_changes_nothing(desk: Visitor, headers: dict[str, str]) -> None:
    answer = desk.client.post("/api/undo", headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "strange-origin")


def test_the_desk_s_own_page_may_change_things(desk: Visitor) -> None:
    answer = desk.client.post("/api/undo", headers={"origin": ADDRESS, "sec-fetch-site": "same-origin"})
    assert answer.json()["error"]["code"] == "nothing-to-undo"


def _announced(client: TestClient) -> int:
    return client.post("/api/decisions", content=b"x", headers={"content-length": str(LARGEST + 1)}).status_code


def _unannounced(client: TestClient) -> int:
    return client.post("/api/decisions", content=(b"x" * 65536 for _ in range(LARGEST // 65536 + 2))).status_code


@pytest.mark.parametrize("send", [_announced, _unannounced])
def test_a_body_that_is_too_large_is_refused(desk: Visitor, send: Callable[[TestClient], int]) -> None:
    assert send(desk.client) == 413


def test_of_the_page_only_its_own_folder_is_served(writer: Writer, tmp_path: Path) -> None:
    folder = tmp_path / "page"
    folder.mkdir()
    (folder / "index.html").write_text("<!doctype html><title>desk</title>", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    app = make_app(Path(writer.place), page=folder)
    with TestClient(app, base_url=ADDRESS) as client:
        assert "<title>desk</title>" in client.get("/").text
        for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%5csecret.txt"):
            assert client.get(path).status_code == 404
