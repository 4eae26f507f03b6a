"""Dates, headings and durations as a chronology has them."""

import pytest
from tests.views.making import when

from bearwitness.comparison.limits import bounds
from bearwitness.views.dates import heading, heading_year, in_words, lasting, year_name


@pytest.mark.parametrize(
    ("edtf", "expected", "year"),
    [
        ("1890-12-30", "1890", 1890),
        ("1912/1921", "1912", 1912),  # what lasts stands where it begins
        ("../1930", "1930", 1930),  # known only to be before a year: under that year
        ("1920~", "1920", 1920),
        ("1906-09/1909", "1906", 1906),
        ("-0043-03-15", "44 BC", -43),  # EDTF counts a year 0
    ],
)
def test_a_line_stands_under_its_first_year(edtf: str, expected: str, year: int) -> None:
    assert (heading(when(edtf)), heading_year(when(edtf))) == (expected, year)


def test_a_vague_date_is_its_own_heading() -> None:
    assert heading(when("189X")) == "The 1890s"
    assert heading_year(when("189X")) == 1890


@pytest.mark.parametrize(
    ("duration", "expected"),
    [
        ("P4M", "four months"),
        ("P9Y10M", "nine years and ten months"),
        ("P1D", "one day"),
        ("P14D", "14 days"),
        (None, ""),
        ("a while", ""),  # not ISO 8601: nothing is invented for it
    ],
)
def test_durations_read_as_words(duration: str | None, expected: str) -> None:
    assert lasting(duration) == expected


def test_what_is_no_edtf_stands_as_it_is() -> None:
    assert in_words("about\nnoon") == "about noon"


def test_years_before_christ_are_named_so() -> None:
    assert (year_name(1), year_name(0), year_name(-43)) == ("1", "1 BC", "44 BC")


def test_a_month_lies_within_its_year() -> None:
    assert bounds(when("1917-10")).within(bounds(when("1917")))
    assert not bounds(when("1917")).within(bounds(when("1917-10")))
