"""Descriptions: where they stand, what they describe, how they open."""

import pytest

from bearwitness.reading.phrases import kind_of, phrases, role_before, singular
from bearwitness.reading.words import Words, words_of
from bearwitness.record import Source, divide


def words(text: str) -> Words:
    return words_of(divide(Source(id="s", title="", text=text, sha256="0" * 64)))


def found(text: str) -> list[tuple[str, str, str]]:
    every = words(text)
    return [(p.type, p.opener, " ".join(w.text for w in every.all[p.first : p.last])) for p in phrases(every)]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("He met his first wife there.", ("person", "his", "his first wife")),
        ("It was seized by the secret police.", ("group", "the", "the secret police")),
        ("She sent a long letter.", ("work", "a", "a long letter")),
        ("They lived in an old house.", ("place", "an", "an old house")),
        ("He spoke to the future Cardinal.", ("person", "the", "the future Cardinal")),
        ("That was before the war.", ("event", "the", "the war")),
    ],
)
def test_a_description_has_its_extent_kind_and_opener(text: str, description: tuple[str, str, str]) -> None:
    assert found(text) == [description]


def test_a_noun_that_no_lexicon_has_describes_nothing() -> None:
    assert found("He liked the Western capitalist academics.") == []


def test_any_noun_may_stand_before_a_full_name() -> None:
    every = words("She married the furrier Sol Wachter.")
    assert role_before(every, 4, full=True) is not None
    assert role_before(words("He kept the compass Marx left."), 4, full=False) is None


@pytest.mark.parametrize(
    ("plural", "noun"), [("women", "woman"), ("parties", "party"), ("churches", "church"), ("Boss", "Boss")]
)
def test_a_plural_has_its_singular(plural: str, noun: str) -> None:
    assert singular(plural) == noun


@pytest.mark.parametrize(("word", "kind"), [("slave-catcher", "person"), ("daughters", "person"), ("stone", None)])
def test_makers_and_doers_are_people(word: str, kind: str | None) -> None:
    assert kind_of(word) == kind
