"""The sentence that says how a value was worked out."""

import pytest
from tests.reading.times.conftest import Finder

CASES = [
    (
        "He lived in Paris in 1940. He died in August of that year.",
        None,
        "1940-08: “August of that year” is seen from 1940 (“1940”, in the sentence before)",
    ),
    (
        "He sailed in May 1915; two months later he was back.",
        None,
        "1915-07: “two months later” is counted from 1915-05 (“May 1915”, in the same sentence)",
    ),
    (
        "Over the last ten years it grew.",
        "2002-06",
        "1992/2002: “the last ten years” is counted from the date of the page, 2002-06",
    ),
    (
        "Ann was born in 1890. At the age of 17 she left.",
        None,
        "1907/1908: “At the age of 17” is counted from the birth in 1890",
    ),
    ("In 1940 he came. In April he left.", None, "1940-04: “April” is placed by 1940 (“1940”, in the sentence before)"),
    (
        "They married in 1969. He left a year after the wedding.",
        None,
        "1970: “a year after the wedding” is counted from 1969, where the text tells of “the wedding”",
    ),
    (
        "It was Easter Monday 1936.",
        None,
        "1936-04-13: the day of “Easter Monday 1936” is reckoned from Easter of that year",
    ),
]


@pytest.mark.parametrize(("text", "date", "expected"), CASES)
def test_a_value_says_how_it_was_worked_out(find: Finder, text: str, date: str | None, expected: str) -> None:
    assert find(text, date)[-1].reason == expected


def test_a_bound_says_where_its_beginning_comes_from(find: Finder) -> None:
    times = find("Freed in September 1906, he lived in Callao until 1909.")
    assert times[1].reason == "1906-09/1909: it is taken to begin with 1906-09 (“September 1906”, in the same sentence)"


@pytest.mark.parametrize(
    "text", ["In 1917 he came.", "By 1922 he knew.", "Michaelmas 1702 was wet.", "The early 1920s passed."]
)
def test_words_that_say_the_date_need_no_reason(find: Finder, text: str) -> None:
    assert [time.reason for time in find(text)] == [""]
