import pytest
from tests.desk.visitors import Visitor, weiss

from bearwitness.desk.routes import lives
from bearwitness.record import Decision
from bearwitness.store.access import Writer
from bearwitness.views import life

ANNA = weiss().entities[0].id


def test_a_life_has_the_lines_that_the_whole_record_gives(desk: Visitor, writer: Writer) -> None:
    page = desk.get(f"/api/entities/{ANNA}/life")
    whole = life(writer.record(), ANNA)
    assert [each["line"]["text"] for each in page["lines"]["items"]] == [line.text for line in whole.lines]
    assert page["head"][0] == "1884 – ?"


def test_a_life_is_given_in_stretches_with_the_places_of_its_years(desk: Visitor) -> None:
    page = desk.get(f"/api/entities/{ANNA}/life", limit=1)
    assert (page["lines"]["total"], page["lines"]["next"]) == (3, 1)
    assert page["headings"] == [["1884", 0], ["1901", 1]]


def test_a_bar_has_the_days_between_which_it_began_and_ended(desk: Visitor) -> None:
    page = desk.get(f"/api/entities/{ANNA}/timeline")
    born, moved = page["items"]
    assert page["life"] == {"born": {"earliest": "1884-01-01", "latest": "1884-12-31"}, "died": None}
    assert (born["earliest_begin"], born["latest_end"], born["circa"]) == ("1884-01-01", "1884-12-31", False)
    assert (moved["earliest_begin"], moved["latest_end"], moved["circa"]) == ("1896-01-01", "1906-12-31", True)


def test_a_journey_goes_from_place_to_place_in_time(desk: Visitor) -> None:
    stops = desk.get(f"/api/entities/{ANNA}/journeys")["items"]
    assert [(stop["kind"], stop["place"]["label"]) for stop in stops] == [
        ("at", "Graz"),
        ("to", "Vienna"),
        ("at", "Vienna"),
    ]
    assert stops[0]["place"]["point"] == [15.44, 47.07]


def test_a_network_ties_those_who_take_part_in_one_statement(desk: Visitor) -> None:
    around = desk.get("/api/network", entity=ANNA)
    assert {node["label"] for node in around["nodes"]} == {"Anna Weiss", "Karl Stolz"}
    assert [tie["type"] for tie in around["ties"]] == ["marriage"]


def test_a_network_with_places_and_of_a_time(desk: Visitor) -> None:
    asked = {"entity": ANNA, "type": ["person", "place"], "from": "1890", "to": "1900"}
    ties = desk.get("/api/network", **asked)["ties"]
    assert [tie["type"] for tie in ties] == [
        "marriage",
        "marriage",
    ]  # the birth is before, the move after; it has no date


def test_a_long_life_comes_in_pages_that_follow_each_other(
    desk: Visitor, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lives, "_LINES", 2)
    pages = [desk.get(f"/api/entities/{ANNA}/life", limit=1000, after=after)["lines"] for after in (0, 2)]
    assert [page["next"] for page in pages] == [2, None]
    texts = [each["line"]["text"] for page in pages for each in page["items"]]
    assert texts == [line.text for line in life(writer.record(), ANNA).lines]


def test_a_decision_is_in_the_line_at_once(desk: Visitor, writer: Writer) -> None:
    first = desk.get(f"/api/entities/{ANNA}/life")["lines"]["items"][0]["line"]
    writer.decide(Decision(kind="accept", subject=first["notes"][0]["assertion"], who="ada", at="2026"))
    page = desk.get(f"/api/entities/{ANNA}/life")
    assert page["lines"]["items"][0]["line"]["status"] == "accepted"
    assert any("1 accepted" in line for line in page["head"])
