"""Entities put together, and led over from an older reading to a newer."""

import pytest

from bearwitness.record import Anchor, Entity, EntityType, Name
from bearwitness.store.identities import Member, assembled, successors

RANKS = {"s1": 0, "s2": 1}


def entity(identifier: str, kind: EntityType = "person", mentions: str = "", **more: object) -> Entity:
    """Somebody mentioned at places such as "s1:0 s2:4"."""
    places = (place.split(":") for place in mentions.split())
    anchors = tuple(Anchor(source, int(start), int(start) + 1, "x") for source, start in places)
    return Entity(id=identifier, type=kind, label=identifier.upper(), mentions=anchors, **more)  # type: ignore[arg-type]


def test_the_label_is_of_the_most_spoken_of_and_names_are_told_once() -> None:
    one = entity("a", mentions="s2:0", names=(Name("Serge"), Name("Kibalchich", "birth name")))
    other = entity("b", mentions="s1:5 s1:0", names=(Name("Victor Serge"), Name("Serge")))
    whole = assembled("a", [Member(one), Member(other)], RANKS)
    assert (whole.id, whole.label) == ("a", "B")
    assert [name.text for name in whole.names] == ["Victor Serge", "Serge", "Kibalchich"]
    assert [(mention.source, mention.start) for mention in whole.mentions] == [("s1", 0), ("s1", 5), ("s2", 0)]


def test_the_order_of_the_members_does_not_matter() -> None:
    members = [Member(entity("a", mentions="s1:0")), Member(entity("b", mentions="s2:0")), Member(entity("c"))]
    assert assembled("a", members, RANKS) == assembled("a", members[::-1], RANKS)


def test_what_only_a_decision_keeps_gives_no_label() -> None:
    old = Member(entity("a", mentions="s1:0 s1:1 s1:2"), current=False)
    assert assembled("a", [old, Member(entity("b"))], RANKS).label == "B"


def test_links_and_the_point_are_those_of_any_member() -> None:
    one = entity("a", "place", "s1:0", same_as=("urn:2",))
    other = entity("b", "place", same_as=("urn:1",), point=(2.3, 48.9))
    whole = assembled("a", [Member(one), Member(other)], RANKS)
    assert (whole.same_as, whole.point) == (("urn:1", "urn:2"), (2.3, 48.9))


def test_one_alone_stays_as_it_is() -> None:
    alone = entity("a", mentions="s1:0", names=(Name("A"), Name("A")))
    assert assembled("a", [Member(alone)], RANKS) == alone


PRESENT = [entity("x", mentions="s1:0 s1:1"), entity("y", mentions="s1:2"), entity("z", "place", "s1:3 s1:4")]
LED_OVER = [
    ("s1:0 s1:1", "x"),
    ("s1:1 s1:2", "x"),  # as many of each, and the smaller id
    ("s1:0 s1:2 s1:9", "x"),
    ("s1:3 s1:4 s1:2", "y"),  # a person is never a place
    ("s1:3", None),
    ("", None),
]


@pytest.mark.parametrize(("mentions", "to"), LED_OVER)
def test_an_entity_is_led_over_to_the_one_with_most_of_its_words(mentions: str, to: str | None) -> None:
    matches = successors([entity("old", mentions=mentions)], PRESENT)
    assert [(match.first, match.second, match.state) for match in matches] == ([("old", to, "same")] if to else [])


def test_who_is_there_still_needs_no_successor() -> None:
    assert successors([entity("x", mentions="s1:2")], PRESENT) == []
