"""The review that a user would bring: the dates that must come out right."""

import pytest
from tests.reading.times.conftest import Finder
from tests.shared import shared

EXPECTED = [
    ("By 1922", "../1922"),
    ("1928-33", "1928/1933"),
    ("August of that year", "1940-08"),
    ("the late 80s and early 90s", "1987/1993"),
    ("the last ten years", "1992/2002"),
    ("At the age of 17 years", "1907/1908"),
    ("June 1917", "1917-06"),
    ("the years 1908-1917", "1908/1917"),
    ("the 1930s and 1940s", "1930/1949"),
    ("December 30, 1890", "1890-12-30"),
    ("November 17, 1947", "1947-11-17"),
]


@pytest.mark.parametrize(("words", "value"), EXPECTED)
def test_a_date_of_the_review_has_its_value(find: Finder, words: str, value: str) -> None:
    times = find(shared("samples/serge-review.txt").read_text(encoding="utf-8"), "2002-06")
    assert (words, value) in [(time.text, time.edtf) for time in times]


def test_the_pages_that_the_review_cites_are_no_dates(find: Finder) -> None:
    text = shared("samples/serge-review.txt").read_text(encoding="utf-8")
    assert not [time for time in find(text, "2002-06") if text[time.start - 5 : time.start] == "page "]
