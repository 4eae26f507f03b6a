"""The page about dates in prose says what the program does."""

import doctest
from pathlib import Path

PAGE = Path(__file__).parents[3] / "docs" / "times.md"


def test_every_example_of_the_page_is_what_the_program_says() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False)
    assert result.failed == 0
    assert result.attempted > 4
