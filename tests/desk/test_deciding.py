from pathlib import Path

import pytest
from tests.desk.visitors import MEMOIR, Visitor, weiss

from bearwitness.store.access import Writer, open_for_reading

BORN, MOVED, WED = weiss().assertions
ANNA, KARL, GRAZ, VIENNA = (entity.id for entity in weiss().entities)


def seen(desk: Visitor, identifier: str = BORN.id) -> str:
    return str(desk.get(f"/api/assertions/{identifier}")["seen"])


def status(desk: Visitor, identifier: str = BORN.id) -> str:
    return str(desk.get(f"/api/assertions/{identifier}")["assertion"]["status"])


def words(quote: str) -> dict[str, object]:
    start = MEMOIR.index(quote)
    return {"source": "s2", "start": start, "end": start + len(quote), "text": quote}


def draft(**changed: object) -> dict[str, object]:
    born = {
        "type": "birth",
        "participants": [{"role": "person", "entity": ANNA}],
        "time": {"edtf": "1884"},
        "place": GRAZ,
        "evidence": [words("born")],
    }
    return {**born, **changed}


@pytest.mark.parametrize(("kind", "becomes"), [("accept", "accepted"), ("reject", "rejected")])
def test_a_decision_is_logged_under_the_name_of_who_took_it(desk: Visitor, kind: str, becomes: str) -> None:
    done = desk.post("/api/decisions", {"kind": kind, "subject": BORN.id, "seen": seen(desk)})
    assert (done["number"], done["says"], status(desk)) == (1, "Anna Weiss is born at Graz", becomes)
    assert [line["decision"]["who"] for line in desk.get("/api/log")["items"]] == ["ada"]


def test_of_two_who_saw_the_same_the_second_is_refused_and_shown_what_is_there(desk: Visitor) -> None:
    """No lost update: both looked at it before either of them decided."""
    both_saw = seen(desk)
    desk.post("/api/decisions", {"kind": "accept", "subject": BORN.id, "seen": both_saw})
    late = desk.post("/api/decisions", {"kind": "reject", "subject": BORN.id, "seen": both_saw}, 409)
    assert late["error"]["code"] == "late"
    assert late["present"]["assertion"]["status"] == "accepted"
    assert late["present"]["seen"] == seen(desk)
    assert status(desk) == "accepted"


def test_what_nobody_looked_at_is_not_decided(desk: Visitor) -> None:
    assert desk.post("/api/decisions", {"kind": "accept", "subject": BORN.id}, 400)["error"]["code"] == "bad-request"


def test_a_correction_is_shown_in_the_place_of_the_suggestion(desk: Visitor) -> None:
    wish = {"kind": "correct", "subject": BORN.id, "seen": seen(desk), "content": draft(time={"edtf": "1885~"})}
    desk.post("/api/decisions", wish)
    found = desk.get(f"/api/assertions/{BORN.id}")["assertion"]
    assert (found["date"], found["status"]) == ("c. 1885", "accepted")
    assert found["time"] == {"edtf": "1885~", "earliest": "1885-01-01", "latest": "1885-12-31"}


def test_an_assertion_is_added_on_selected_words_with_somebody_new(desk: Visitor, writer: Writer) -> None:
    content = draft(
        type="meeting",
        participants=[{"role": "person", "entity": ANNA}, {"role": "other", "text": "Stolz", "new": "person"}],
        evidence=[words("married Karl Stolz")],
        time=None,
        place=None,
    )
    done = desk.post("/api/decisions", {"kind": "add", "content": content})
    assert done["says"] == "Anna Weiss meets Stolz"
    assert writer.check() == ()
    assert {each["label"] for each in desk.get("/api/entities", q="stolz")["items"]} == {"Karl Stolz", "Stolz"}


BAD_DRAFTS = [
    (draft(evidence=[]), 400, "select some"),
    (draft(evidence=[{"source": "s2", "start": 0, "end": 4, "text": "Emma"}]), 409, "not"),  # other words stand there
    (draft(participants=[]), 409, "person"),  # nobody was born
    (draft(participants=[{"role": "person", "entity": "nobody"}]), 409, "nobody"),
    (draft(time={"edtf": "soon"}), 422, "soon"),
    (draft(type="ascension"), 400, "ascension"),  # no such type
    (draft(evidence=[{"source": "s9", "start": 0, "end": 4, "text": "Anna"}]), 404, "s9"),
]


@pytest.mark.parametrize(("content", "code", "why"), BAD_DRAFTS, ids=range(len(BAD_DRAFTS)))
def test_what_does_not_hold_is_refused_with_the_reason(
    desk: Visitor, content: dict[str, object], code: int, why: str
) -> None:
    answer = desk.post("/api/decisions", {"kind": "add", "content": content}, code)
    assert why in answer["error"]["message"]
    assert desk.get("/api/log")["total"] == 0


def test_two_are_made_one_and_come_apart_again(desk: Visitor) -> None:
    desk.post("/api/decisions", {"kind": "same", "subject": ANNA, "other": KARL})
    assert desk.get(f"/api/entities/{ANNA}")["id"] == desk.get(f"/api/entities/{KARL}")["id"]
    desk.post("/api/undo", {})
    assert desk.get(f"/api/entities/{KARL}")["label"] == "Karl Stolz"


def test_undo_takes_back_and_redo_does_again(desk: Visitor) -> None:
    desk.post("/api/decisions", {"kind": "accept", "subject": BORN.id, "seen": seen(desk)})
    assert desk.post("/api/undo", {})["says"] == "Anna Weiss is born at Graz"
    assert status(desk) == "suggested"
    desk.post("/api/redo", {})
    assert status(desk) == "accepted"
    assert [(line["decision"]["kind"], line["decision"]["undone"]) for line in desk.get("/api/log")["items"]] == [
        ("accept", False),
        ("withdraw", False),
        ("accept", True),
    ]


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_there_may_be_nothing_to_take_back_or_to_do_again(desk: Visitor, step: str) -> None:
    assert desk.post(f"/api/{step}", {}, 409)["error"]["code"] == "nothing-to-undo"


def test_a_decision_outlives_the_desk(desk: Visitor, writer: Writer) -> None:
    desk.post("/api/decisions", {"kind": "accept", "subject": BORN.id, "seen": seen(desk)})
    with open_for_reading(Path(writer.place)) as again:
        assert [decision.kind for decision in again.decisions()] == ["accept"]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"kind": "crown"}', b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_decision_is_refused(desk: Visitor, body: bytes) -> None:
    answer = desk.client.post("/api/decisions", content=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad-request")
