from tests.desk.visitors import Visitor, weiss

from bearwitness.record import Decision
from bearwitness.store.access import Writer

BORN, MOVED, WED = weiss().assertions


def first(desk: Visitor) -> dict[str, str]:
    return dict(desk.get("/api/queue")["items"][0])


def test_the_doubtful_comes_first_with_the_reason(desk: Visitor) -> None:
    item = first(desk)
    assert (item["assertion"], item["text"]) == (MOVED.id, "Anna Weiss moves to Vienna")
    assert "in doubt" in item["why"]


def test_what_was_decided_leaves_the_queue_and_comes_back_when_taken_back(desk: Visitor) -> None:
    item = first(desk)
    desk.post("/api/decisions", {"kind": "reject", "subject": item["assertion"], "seen": item["seen"]})
    assert (first(desk)["assertion"] != MOVED.id, desk.get("/api/queue")["total"]) == (True, 4)
    desk.post("/api/undo", {})
    assert first(desk)["assertion"] == MOVED.id


def test_what_was_decided_before_the_desk_was_opened_comes_back_too(desk: Visitor, writer: Writer) -> None:
    writer.decide(Decision(kind="reject", subject=MOVED.id, who="ada", at="2026"))
    assert desk.get("/api/queue")["total"] == 4
    writer.decide(Decision(kind="withdraw", subject=MOVED.id, who="ada", at="2026"))
    assert (first(desk)["assertion"], desk.get("/api/queue")["total"]) == (MOVED.id, 5)
