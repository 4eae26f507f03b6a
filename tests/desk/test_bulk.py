from tests.desk.visitors import Visitor, weiss

BORN, MOVED, WED = weiss().assertions
SURE = {"kind": "accept", "filter": {"source": "s2", "certainty_from": 0.8}}


def test_a_preview_says_what_would_be_decided_and_decides_nothing(desk: Visitor) -> None:
    shown = desk.post("/api/decisions/preview", SURE)
    assert [item["assertion"] for item in shown["items"]] == [BORN.id, WED.id]
    assert (shown["total"], desk.get("/api/log")["total"]) == (2, 0)


def test_what_was_shown_is_decided_or_a_part_of_it(desk: Visitor) -> None:
    shown = desk.post("/api/decisions/preview", SURE)
    done = desk.post("/api/decisions/many", {"kind": "accept", "subjects": [WED.id], "seen": shown["seen"]})
    assert done == {"numbers": [1]}
    assert desk.get("/api/assertions", status="accepted")["total"] == 1


def test_all_or_none_where_somebody_decided_since_the_preview(desk: Visitor) -> None:
    shown = desk.post("/api/decisions/preview", SURE)
    seen = desk.get(f"/api/assertions/{WED.id}")["seen"]
    desk.post("/api/decisions", {"kind": "reject", "subject": WED.id, "seen": seen})
    wish = {"kind": "accept", "subjects": [BORN.id, WED.id], "seen": shown["seen"]}
    assert desk.post("/api/decisions/many", wish, 409)["error"]["code"] == "late"
    assert desk.get("/api/assertions", status="accepted")["total"] == 0


def test_without_a_preview_nothing_is_decided(desk: Visitor) -> None:
    for seen in ("", "x", "1", "0.0"):
        desk.post("/api/decisions/many", {"kind": "accept", "subjects": [BORN.id], "seen": seen}, 409)


def test_named_ones_are_previewed_too(desk: Visitor) -> None:
    shown = desk.post("/api/decisions/preview", {"kind": "reject", "subjects": [MOVED.id, "none"]})
    assert [item["assertion"] for item in shown["items"]] == [MOVED.id]
