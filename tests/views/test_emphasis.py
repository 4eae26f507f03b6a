"""Marks of emphasis in reading texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.views.emphasis import emphasis, unmarked


@pytest.mark.parametrize(
    ("text", "italic"),
    [
        ("He read *The Bell* aloud.", ["The Bell"]),
        ("He read _The Bell_ and *Past\nand Thoughts*.", ["The Bell", "Past\nand Thoughts"]),
        ("(*Who Is to Blame?*)", ["Who Is to Blame?"]),
        ("*a*", ["a"]),
        ("two notes* below* here", []),  # calls of notes, no pair of marks
        ("a * b * c", []),  # signs between blanks
        ("snake_case_name and 2*3*4", []),  # inside words
        ("**strong**", []),  # no mark of the reading text
        ("*over a blank\n\nline*", []),
        ("only *one mark", []),
    ],
)
def test_words_in_italics_are_told_from_single_signs(text: str, italic: list[str]) -> None:
    assert [words.text for words in emphasis(text) if words.italic] == italic


@given(st.text(alphabet="ab *_\n", max_size=30))
def test_every_stretch_is_where_it_says_and_only_marks_are_left_out(text: str) -> None:
    found = list(emphasis(text))
    assert all(words.text == text[words.start : words.end] for words in found)
    assert unmarked(text).translate({42: None, 95: None}) == text.translate({42: None, 95: None})
