import pytest
from tests.reading.marked import marked

from bearwitness.reading.voices import is_negated, modality_at
from bearwitness.record import Span


def at(text: str, word: str) -> Span:
    return Span(text.index(word), text.index(word) + len(word))


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("He was born in 1890.", "certain"),
        ("He may have been born in 1890.", "possible"),
        ("He was perhaps born in 1890.", "possible"),
        ("He must have been born in 1890.", "probable"),
        ("It is likely that he was born in 1890.", "probable"),
        ("It is unlikely that he was born in 1890.", "certain"),  # a denial, which is stance
        ("He was probably born in 1890.", "probable"),
        ("She may have known him, but he was born in 1890.", "certain"),
    ],
)
def test_modality_is_that_of_the_clause(text: str, modality: str) -> None:
    prose, _ = marked(text)
    assert modality_at(prose, at(text, "born")) == modality


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("He never returned.", "yes"),
        ("He did not, however, in the end, for all that he had promised her, return.", "no"),
        ("He didn’t return.", "yes"),
        ("He returned, but not to her.", "no"),
    ],
)
def test_negation_is_looked_for_before_the_words(text: str, negated: str) -> None:
    prose, _ = marked(text)
    assert is_negated(prose, at(text, "return")) is (negated == "yes")
