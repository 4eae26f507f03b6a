from tests.desk.visitors import MEMOIR, Visitor


def test_the_sources_come_with_how_much_is_stated_in_them(desk: Visitor) -> None:
    page = desk.get("/api/sources")
    assert [(s["id"], s["assertions"], s["quotations"], s["decided"]) for s in page["items"]] == [
        ("s2", 3, 1, 0),
        ("s1", 2, 0, 0),
    ]
    assert (page["total"], page["items"][0]["words"]) == (2, len(MEMOIR.split()))


def test_a_list_is_given_in_stretches(desk: Visitor) -> None:
    first = desk.get("/api/sources", limit=1)
    assert first["next"] == 1
    second = desk.get("/api/sources", limit=1, after=first["next"])
    assert (second["items"][0]["id"], second["next"]) == ("s1", None)


def test_the_text_is_the_source_s_own(desk: Visitor) -> None:
    assert desk.get("/api/sources/s2/text")["text"] == MEMOIR


def test_a_stretch_counts_code_points_and_its_passages_from_the_beginning(desk: Visitor) -> None:
    part = desk.get("/api/sources/s2/text", start=5, end=10)
    assert (part["text"], part["start"], part["length"]) == (MEMOIR[5:10], 5, len(MEMOIR))
    assert part["passages"] == [{"start": 0, "end": len(MEMOIR)}]


def test_every_mark_has_its_words(desk: Visitor) -> None:
    marks = desk.get("/api/sources/s2/marks")["marks"]
    kinds = {mark["kind"]: MEMOIR[mark["start"] : mark["end"]] for mark in reversed(marks)}
    assert kinds["person"] == "Anna Weiss"
    assert kinds["time"] == "1884"
    assert kinds["quotation"] == "I left Graz for good"
    assert {"place", "assertion"} <= set(kinds)
    assert marks == sorted(marks, key=lambda mark: (mark["start"], -mark["end"], mark["kind"], mark["id"]))


def test_a_mark_says_what_it_stands_for(desk: Visitor) -> None:
    marks = desk.get("/api/sources/s2/marks")["marks"]
    labels = {mark["label"] for mark in marks if mark["kind"] in ("assertion", "time")}
    assert {"Anna Weiss is born at Graz", "1884", "c. 1901"} <= labels


def test_a_source_that_is_not_there_is_named(desk: Visitor) -> None:
    for path in ("/api/sources/s9", "/api/sources/s9/text", "/api/sources/s9/marks"):
        assert "s9" in desk.get(path, 404)["error"]["message"]
