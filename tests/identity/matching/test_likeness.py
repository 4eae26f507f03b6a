"""How far names alone make two people one."""

import pytest

from bearwitness.identity.matching.forms import Form, written_forms
from bearwitness.identity.matching.likeness import FULL, Likeness, likeness
from bearwitness.record import Entity, Name


def form(name: str) -> Form:
    (found,) = written_forms(Entity(id="e", type="person", label=name, names=(Name(name),)))
    return found


def alike(one: str, other: str) -> Likeness | None:
    return likeness(form(one), form(other))


FALLING = [
    ("Victor Serge", "Victor Serge"),
    ("Alexander II", "Alexander II"),
    ("Lin Weiguo", "Weiguo Lin"),
    ("Ivan Yakovlev", "Ivan Alekseyevich Yakovlev"),
    ("Karl Wendt", "Carl Wendt"),
    ("Natalie Zakharina", "Natalya Zakharina"),
    ("Natalie Tuchkova", "Natalya Tuchkova-Ogareva"),
    ("V. Serge", "Victor Serge"),
    ("Serge", "Victor Serge"),
    ("Martin Luther", "Martin Luther King"),
    ("Natalie", "Natalya Zakharina"),
]


def test_the_less_of_a_name_the_fewer_points() -> None:
    points = [found.points for one, other in FALLING if (found := alike(one, other)) is not None]
    assert len(points) == len(FALLING)
    assert points == sorted(points, reverse=True)
    assert points[0] == FULL


TWO_PEOPLE = [
    ("John Mills", "John Mills Jr."),  # father and son
    ("Alexander I", "Alexander II"),
    ("Ruth Aldous", "Robert Aldous"),
    ("P. Lee", "Paul Lowe"),
    ("Victor Serge", "Victor Hugo"),
]


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_names_that_tell_two_people_apart(one: str, other: str) -> None:
    assert alike(one, other) is None


def test_initials_on_both_sides_are_no_more_than_initials() -> None:
    found = alike("R. Aldous", "R. T. Aldous")
    assert found is not None
    assert found.points < 1


def test_the_birth_name_of_one_word_goes_with_the_given_name() -> None:
    names = (Name("Clara Prior"), Name("Whitlow", "birth name"))
    forms = written_forms(Entity(id="e", type="person", label="Clara Prior", names=names))
    assert ("clara", "whitlow") in {form.words for form in forms}
