"""What somebody worked as, as the sources put it."""

import pytest

from bearwitness.comparison.callings import callings, is_verbal


@pytest.mark.parametrize(
    ("functions", "expected"),
    [
        (["an editor"], ["editor"]),
        (["a valuable propagandist", "worked"], ["valuable propagandist"]),  # the noun says more
        (["taught French"], ["taught French"]),
        (["editor", "the editor"], ["editor"]),
        ([], []),
    ],
)
def test_callings_are_nouns_where_there_are_nouns(functions: list[str], expected: list[str]) -> None:
    assert callings(functions) == expected


@pytest.mark.parametrize(
    ("words", "verbal"),
    [("drove a tram", True), ("reading the news", True), ("king of Poland", False), ("meeting of exiles", False)],
)
def test_a_verb_is_told_from_a_noun_that_looks_like_one(words: str, verbal: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_verbal(words) is verbal
