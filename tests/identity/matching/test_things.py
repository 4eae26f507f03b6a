"""Places, works and groups of several sources."""

import msgspec
import pytest
from tests.identity.matching.people import entity

from bearwitness.identity.matching.suggest import suggest_matches

ONE_PLACE = [
    ("Petrograd", "Leningrad", "“Petrograd” and “Leningrad” are names of Saint Petersburg"),
    ("Krondstadt", "Kronstadt", "“Krondstadt” and “Kronstadt” are names of Kronstadt"),
    ("Köln", "KOLN", "both are called “Köln”"),
]


@pytest.mark.parametrize(("one", "other", "reason"), ONE_PLACE)
def test_names_of_one_place(one: str, other: str, reason: str) -> None:
    (match,) = suggest_matches([entity("a", one, kind="place"), entity("b", other, kind="place")])
    assert (match.state, match.reason) == ("same", reason)


def test_places_of_one_name_that_lie_apart_are_two() -> None:
    upon_tyne = msgspec.structs.replace(entity("a", "Newcastle", kind="place"), point=(-1.61, 54.97))
    in_australia = msgspec.structs.replace(entity("b", "Newcastle", kind="place"), point=(151.78, -32.93))
    (match,) = suggest_matches([upon_tyne, in_australia])
    assert match.state == "different"


def test_a_translated_title_ties_two_editions_of_a_work() -> None:
    original = entity("a", "Vom anderen Ufer", "From the Other Shore", kind="work")
    translated = entity("b", "From the Other Shore", kind="work")
    (match,) = suggest_matches([original, translated])
    assert (match.state, match.reason) == ("same", "both are called “From the Other Shore”")
