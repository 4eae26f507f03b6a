"""What sources have instead of one another."""

import pytest
from tests.views.making import Making

from bearwitness.comparison.differing import Difference, differences
from bearwitness.comparison.facts import facts


def making() -> Making:
    made = Making("Ada was born, married, came and left.", "Ada was born, married, came and left.")
    for name, kind in (("Ada", "person"), ("Bo", "person"), ("Cy", "person"), ("Rome", "place"), ("Pisa", "place")):
        made.entity(name.lower(), kind, name)
    return made


def found(made: Making) -> list[Difference]:
    return list(differences(facts({"s1": 0, "s2": 1}, made.assertions)))


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("1801", "1803", ["date"]),
        ("1801", "1801-05-02", []),  # one is only vaguer
        ("1801", "180X", []),
        ("1801", None, []),  # no date is no other date
    ],
)
def test_births_differ_where_no_day_fits_both(one: str, other: str | None, kinds: list[str]) -> None:
    made = making()
    made.says("birth", "born", person="ada", time=one)
    made.says("birth", "born", source="s2", person="ada", **({"time": other} if other else {}))
    assert [difference.kind for difference in found(made)] == kinds


def test_days_as_far_apart_as_the_calendars_say_so() -> None:
    made = making()
    made.says("birth", "born", person="ada", time="1812-03-25")
    made.says("birth", "born", source="s2", person="ada", time="1812-04-06")
    assert [difference.calendars for difference in found(made)] == [True]


def test_one_source_against_itself_is_no_difference_of_sources() -> None:
    made = making()
    made.says("birth", "born", person="ada", time="1801")
    made.says("birth", "born", person="ada", time="1803")
    assert found(made) == []


def test_a_birth_at_two_places_differs_in_the_place() -> None:
    made = making()
    made.says("birth", "born", person="ada", time="1801", place="rome")
    made.says("birth", "born", source="s2", person="ada", time="1801", place="pisa")
    assert [(d.kind, d.certain, len(d.sides)) for d in found(made)] == [("place", True, 2)]


def test_a_marriage_of_one_month_to_two_people_may_be_one() -> None:
    made = making()
    made.says("marriage", "married", person="ada", spouse="bo", time="1838-05")
    made.says("marriage", "married", source="s2", person="ada", spouse="cy", time="1838-05-09")
    assert [(d.kind, d.role, d.certain) for d in found(made)] == [("part", "spouse", False)]


def test_two_moves_to_one_place_a_year_apart_may_be_one() -> None:
    made = making()
    made.says("move", "came", person="ada", destination="rome", time="1851")
    made.says("move", "came", source="s2", person="ada", destination="rome", time="1852-08-25")
    assert [(d.kind, d.certain) for d in found(made)] == [("date", False)]


def test_they_are_left_alone_where_a_source_tells_two() -> None:
    made = making()
    made.says("move", "came", person="ada", destination="rome", time="1851")
    made.says("move", "left", person="ada", destination="rome", time="1853")
    made.says("move", "came", source="s2", person="ada", destination="rome", time="1852-08-25")
    assert found(made) == []


def test_who_asserts_and_who_denies_differ() -> None:
    made = making()
    made.says("birth", "born", person="ada", time="1801")
    made.says("birth", "born", source="s2", person="ada", time="1801", stance="denies")
    assert [d.kind for d in found(made)] == ["stance"]
