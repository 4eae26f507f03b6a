"""Places, works and groups of several sources."""

import msgspec
import pytest
from tests.identity.matching.people import entity, said

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


def test_a_translator_is_no_other_author() -> None:
    works = entity("w1", "Anna Karenina", kind="work"), entity("w2", "Anna Karenina", kind="work")
    people = entity("a", "Leo Tolstoy"), entity("b", "Constance Garnett")
    told = said("creation", author="a", work="w1"), said("translation", translator="b", work="w2")
    (match,) = suggest_matches([*works, *people], told)
    assert match.state == "same"


def test_initials_are_no_other_author() -> None:
    works = entity("w1", "The Romantic Exiles", kind="work"), entity("w2", "The Romantic Exiles", kind="work")
    people = entity("a", "E. H. Carr"), entity("b", "E. H.")
    told = said("creation", author="a", work="w1"), said("creation", author="b", work="w2")
    assert [m.state for m in suggest_matches([*works, *people], told) if m.first == "w1"] == ["same"]


@pytest.mark.parametrize("other", ["E. H. Carr’s *The Romantic Exiles*", "*The Romantic Exiles*: A Portrait Gallery"])
def test_a_title_is_found_in_what_stands_around_it(other: str) -> None:
    (match,) = suggest_matches([entity("a", "The Romantic Exiles", kind="work"), entity("b", other, kind="work")])
    assert match.state == "same"


def test_a_title_in_quotation_marks_is_a_name() -> None:
    bell = msgspec.structs.replace(entity("a", "“The Bell”", kind="work"), names=())
    people = entity("h", "Alexander Herzen"), entity("i", "Alexander Herzen")
    told = said("founding", founded="a", founder="h"), said("publication", author="i", work="b")
    found = suggest_matches([bell, entity("b", "Kolokol", "The Bell", kind="work"), *people], told)
    assert next(m.state for m in found if m.first == "a") == "same"


def test_a_translated_title_ties_two_editions_of_a_work() -> None:
    original = entity("a", "Vom anderen Ufer", "From the Other Shore", kind="work")
    translated = entity("b", "From the Other Shore", kind="work")
    (match,) = suggest_matches([original, translated])
    assert (match.state, match.reason) == ("same", "both are called “From the Other Shore”")
