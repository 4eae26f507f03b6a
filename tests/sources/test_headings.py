import pytest

from bearwitness.sources.draft import Block
from bearwitness.sources.headings import headings_of, is_heading_like


@pytest.mark.parametrize(
    "text",
    [
        "From anarchism to Bolshevism",
        'The "compass" of Marxism',
        "III",
        "9. The Glove Shop",
        "*In whose pay?*",
        "Wars [edit]",
    ],
)
def test_a_line_of_the_shape_of_a_heading(text: str) -> None:
    assert is_heading_like(text)


@pytest.mark.parametrize(
    "text",
    [
        "He left.",
        "My dear Étienne,",
        "Shirin Vaziri Lund (1934–2011)",  # states a life
        "Piraeus, 1922",
        "June 2002",
        "lower case begins no heading",
        "a" * 300,
    ],
)
def test_other_lines(text: str) -> None:
    assert not is_heading_like(text)


def test_a_heading_stands_above_prose_and_a_signature_does_not() -> None:
    blocks = [Block("The Life"), Block("One"), Block("He was born in Belgium in 1890."), Block("Terry Lomax")]
    assert headings_of(blocks) == (0, 1)


def test_furniture_is_no_heading_and_stands_in_no_headings_way() -> None:
    blocks = [Block("The Life"), Block("Share", "furniture"), Block("He was born in Belgium in 1890.")]
    assert headings_of(blocks) == (0,)
