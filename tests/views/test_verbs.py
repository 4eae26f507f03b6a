"""The source's own verb, in the present tense."""

import pytest

from bearwitness.views.verbs import Verb, verb_of


@pytest.mark.parametrize(
    ("kind", "trigger", "own", "of_another"),
    [
        ("move", "fled", "flees", "flees"),
        ("move", "came home", "comes home", "comes home"),  # two words stand before one
        ("move", "set out", "goes", "goes"),  # not known: the plainest of its type
        ("arrest", "rearrested", "rearrested", "is rearrested"),
        ("leaving", "was expelled", "expelled from", "is expelled from"),
        ("education", "Studying", "studies", "studies"),
    ],
)
def test_a_trigger_gives_its_verb(kind: str, trigger: str, own: str, of_another: str) -> None:
    verb = verb_of(kind, trigger)
    assert (verb.own, verb.of(many=False)) == (own, of_another)


@pytest.mark.parametrize(
    ("base", "own"),
    [("go", "goes"), ("carry on", "carries on"), ("stay", "stays"), ("teach", "teaches"), ("fix", "fixes")],
)
def test_the_third_person_is_spelled_as_english_spells_it(base: str, own: str) -> None:
    assert Verb(base).own == own
