import pytest
from lxml import etree

from bearwitness.sources.word.numbers import Numbers, numbered


@pytest.mark.parametrize(
    ("value", "form", "figures"),
    [
        (3, "decimal", "3"),
        (3, "lowerRoman", "iii"),
        (4, "upperRoman", "IV"),
        (2, "lowerLetter", "b"),
        (28, "upperLetter", "BB"),
        (1, "chicago", "*"),
        (6, "chicago", "††"),
        (3, "hebrew1", "3"),  # figures that are not known
        (0, "lowerRoman", "0"),  # there is no Roman nought
    ],
)
def test_a_number_in_figures(value: int, form: str, figures: str) -> None:
    assert numbered(value, form) == figures


def test_numbers_follow_the_calls_and_the_settings() -> None:
    settings = etree.fromstring(
        '<settings><footnotePr><numFmt val="lowerLetter"/><numStart val="3"/></footnotePr></settings>'
    )
    numbers = Numbers(settings)
    labels = [numbers.label("footnote", "9"), numbers.label("footnote", "2"), numbers.label("footnote", "9")]
    assert labels == ["c", "d", "c"]
    assert list(numbers.called()) == [("footnote", "9", "c"), ("footnote", "2", "d")]
