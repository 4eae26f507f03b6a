import msgspec
import pytest
from tests.desk.visitors import Visitor, weiss
from tests.readings import entity_of, source_of

from bearwitness.identity.matching import Match
from bearwitness.record import Reading
from bearwitness.store.access import Writer


def anna() -> str:
    return weiss().entities[0].id


def test_a_list_has_the_most_spoken_of_first(desk: Visitor) -> None:
    page = desk.get("/api/entities", type="person")
    assert [each["label"] for each in page["items"]] == ["Anna Weiss", "Victor Serge", "Karl Stolz"]
    assert page["items"][0]["details"] == {"born": ["1884"]}


@pytest.mark.parametrize("spelling", ["anna weiss", "Weiß", "Ana Wiess", "WEISS, Anna", "anna weis"])
def test_a_wrong_spelling_leads_to_the_right_person(desk: Visitor, spelling: str) -> None:
    assert desk.get("/api/entities", q=spelling)["items"][0]["id"] == anna()
    assert desk.get("/api/search", q=spelling)["names"][0]["entity"]["id"] == anna()


def test_one_by_itself_has_its_names_and_how_often_it_is_spoken_of(desk: Visitor) -> None:
    page = desk.get(f"/api/entities/{anna()}")
    assert [name["text"] for name in page["names"]] == ["Anna Weiss", "Weiss", "She"]
    assert (page["mentions"], page["statements"], len(page["members"])) == (3, 3, 1)
    assert page["passages"][0]["words"]["text"] == "Anna Weiss was born at Graz in 1884."


def test_mentions_are_anchors(desk: Visitor) -> None:
    page = desk.get(f"/api/entities/{anna()}/mentions")
    assert [each["anchor"]["text"] for each in page["items"]] == ["Anna Weiss", "Weiss", "She"]


def test_a_mention_that_two_of_one_source_share_counts_once(desk: Visitor, writer: Writer) -> None:
    source = source_of("Vera Figner wrote. Figner was tried.", "s3")
    two = (entity_of(source, "person", "Vera Figner", "Figner"), entity_of(source, "person", "Figner"))
    writer.put(Reading(source=source, reader="rules/1", entities=two))
    writer.put_matches("test/1", [Match(*sorted(each.id for each in two), "same", 1.0, "one name")])
    page = desk.get(f"/api/entities/{two[0].id}/mentions")
    places = {(each["anchor"]["start"], each["anchor"]["end"]) for each in page["items"]}
    assert page["total"] == len(page["items"]) == len(places)
    assert desk.get(f"/api/entities/{two[0].id}")["mentions"] == page["total"]


def test_whom_somebody_may_be_is_shown_until_it_is_decided(desk: Visitor, writer: Writer) -> None:
    karl = weiss().entities[1].id
    first, second = sorted((anna(), karl))
    writer.put_matches("test/1", [Match(first, second, "possibly same", 0.5, "both are of Graz")])
    (possibly,) = desk.get(f"/api/entities/{anna()}")["possibly"]
    assert (possibly["entity"]["label"], possibly["reason"]) == ("Karl Stolz", "both are of Graz")


def test_two_that_are_the_same_are_one_under_either_id(desk: Visitor, writer: Writer) -> None:
    other = weiss("s3")
    writer.put(other)
    first, second = sorted((anna(), other.entities[0].id))
    writer.put_matches("test/1", [Match(first, second, "same", 1.0, "one name")])
    one, two = desk.get(f"/api/entities/{first}"), desk.get(f"/api/entities/{second}")
    assert one == two
    assert (one["mentions"], [member["source"] for member in one["members"]]) == (6, ["s2", "s3"])


def test_nobody_of_an_unknown_id(desk: Visitor) -> None:
    for path in ("", "/life", "/timeline", "/journeys", "/mentions"):
        desk.get(f"/api/entities/nobody{path}", 404)


def test_who_is_spelt_like_it_is_found_however_many_places_are_spelt_more_like_it(
    desk: Visitor, writer: Writer
) -> None:
    source = source_of("Ana Weis is a street.", "s9")
    street = entity_of(source, "place", "Ana Weis")
    streets = tuple(msgspec.structs.replace(street, id=f"street-{number}") for number in range(300))
    writer.put(Reading(source=source, reader="rules/1", entities=streets))
    assert "Anna Weiss" in {each["label"] for each in desk.get("/api/entities", q="Ana Weis")["items"]}
