"""Lines that fit a terminal, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.views.wrapping import cells, hanging, padded, wrapped


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("東京", 4),  # wide letters take two cells
        ("e\u0301", 1),  # a combining accent takes none
        ("“a”", 3),
    ],
)
def test_letters_take_their_cells(text: str, width: int) -> None:
    assert cells(text) == width


@given(st.text(max_size=60), st.integers(2, 30))
def test_no_line_is_wider_and_no_word_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_further_lines_hang_under_the_first_word() -> None:
    assert [line.text for line in hanging("1838  ", "marries Natalie at Vladimir", 20)] == [
        "1838  marries",
        "      Natalie at",
        "      Vladimir",
    ]


def test_padding_counts_cells() -> None:
    assert padded("東", 4) == "東  "
