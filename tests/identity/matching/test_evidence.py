"""What beside names speaks for two people being one, and what against."""

import pytest
from tests.identity.matching.people import entity, said

from bearwitness.identity.matching.evidence import evidence
from bearwitness.identity.matching.profiles import profiles
from bearwitness.record import Assertion

PEOPLE = [entity(i, name) for i, name in (("a", "A"), ("b", "B"), ("c", "Olga Hanáková"), ("d", "Olga Hanakova"))]
PLACES = [entity("p", "Paris", kind="place"), entity("q", "Paris", kind="place")]


def weighed(*told: Assertion) -> list[tuple[bool, str]]:
    """For each reason whether it speaks for the two."""
    known = profiles([*PEOPLE, *PLACES], told)
    return [(each.points > 0, each.reason) for each in evidence(known["a"], known["b"])]


CASES = [
    (
        [said("birth", "1889", person="a"), said("birth", "1889-12-30", person="b")],
        True,
        "both give the birth as 1889",
    ),
    (
        [said("birth", "1889", person="a"), said("birth", "1894", person="b")],
        False,
        "the birth is 1889 here, 1894 there",
    ),
    (
        [said("marriage", person="a", spouse="c"), said("marriage", person="b", spouse="d")],
        True,
        "both are married to Olga Hanáková",
    ),
    (
        [said("death", "1771", person="a"), said("birth", "1780", person="b")],
        False,
        "one died 1771, the other was born 1780",
    ),
    (
        [said("arrest", "1940", "p", person="a"), said("arrest", "1940", "q", person="b")],
        True,
        "arrest (Paris, 1940) is told of both",
    ),
    (
        [said("occupation", person="a", function="“printer"), said("occupation", person="b", function="“printer")],
        True,
        "both are called printer",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[reason for *_, reason in CASES])
def test_each_sign_has_its_reason(case: tuple[list[Assertion], bool, str]) -> None:
    told, speaks_for, reason = case
    assert (speaks_for, reason) in weighed(*told)


def test_nothing_told_is_no_evidence() -> None:
    assert weighed() == []


def test_kinship_holds_from_both_sides() -> None:
    """A mother of one and a son of the other name."""
    told = [
        said("kinship", person="a", relative="c", relation="“mother"),
        said("kinship", person="d", relative="b", relation="“son"),
    ]
    assert (True, "both are children of Olga Hanáková") in weighed(*told)
