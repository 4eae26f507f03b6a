"""The words of the pages in every language."""

import re

import pytest

from bearwitness.site.labels import amount, labels, languages


def holes(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", text))


def test_english_comes_first() -> None:
    assert languages() == ["en", "fr"]


@pytest.mark.parametrize("language", languages())
def test_every_language_says_all_that_english_does(language: str) -> None:
    english, other = labels("en"), labels(language)
    assert english.keys() == other.keys()
    assert all(other.values())
    assert {key: holes(text) for key, text in english.items()} == {key: holes(text) for key, text in other.items()}


def test_a_number_stands_with_its_noun() -> None:
    assert [amount(number, labels("fr"), "person") for number in (1, 2)] == ["1 personne", "2 personnes"]
