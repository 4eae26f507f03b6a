"""The desk finds passages on the same thing, once it has gone through the texts."""

import time
from typing import Any

import pytest
from tests.desk.visitors import Visitor

from bearwitness.store import access
from bearwitness.store.errors import ReadOnlyDossierError

WORDS = "the wedding of a couple"


def gone_through(desk: Visitor) -> Any:
    """What is like the words, when nothing is being gone through any more."""
    while (found := desk.get("/api/like", q=WORDS))["going"]:
        time.sleep(0.05)
    return found


def test_nothing_is_gone_through_before_somebody_asks(desk: Visitor) -> None:
    assert desk.get("/api/like", q=WORDS) == {"passages": [], "waiting": 2, "going": False}


def test_what_was_gone_through_is_found_with_what_it_states(desk: Visitor) -> None:
    assert desk.post("/api/like", {}) == {"waiting": 2}
    found = gone_through(desk)
    assert found["waiting"] == 0
    assert found["passages"][0]["hit"]["sentence"]["text"] == "Weiss married Karl Stolz in Vienna."
    assert found["passages"][0]["states"][0]["text"] == "Anna Weiss marries Karl Stolz in Vienna"


def test_one_source_may_be_asked_for_alone(desk: Visitor) -> None:
    desk.post("/api/like", {})
    gone_through(desk)
    found = desk.get("/api/like", q=WORDS, source="s1")["passages"]
    assert {each["hit"]["sentence"]["source"] for each in found} <= {"s1"}


def test_a_dossier_that_cannot_be_written_goes_on_waiting(desk: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(writer: access.Writer, _: object) -> None:
        raise ReadOnlyDossierError(str(writer.place))

    monkeypatch.setattr(access.Writer, "work_out", refuse)
    desk.post("/api/like", {})
    assert gone_through(desk)["waiting"] == 2
