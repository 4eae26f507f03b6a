from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.edtf.days import civil, iso, ordinal, shift_months


@given(st.integers(-(10**40), 10**40))
def test_a_day_is_found_again_from_its_year_month_and_day(day: int) -> None:
    assert ordinal(*civil(day)) == day


@given(st.dates())
def test_days_are_numbered_as_the_standard_library_does(day: date) -> None:
    assert ordinal(day.year, day.month, day.day) == day.toordinal()
    assert iso(day.toordinal()) == day.isoformat()


def test_the_year_before_the_first_is_0_and_a_leap_year() -> None:
    assert iso(ordinal(1, 1, 1) - 1) == "0000-12-31"
    assert iso(ordinal(0, 3, 1) - 1) == "0000-02-29"


def test_years_beyond_four_digits_are_written_in_full() -> None:
    assert iso(ordinal(-12345, 2, 3)) == "-12345-02-03"


def test_months_are_counted_across_the_years() -> None:
    assert shift_months(1900, 1, -1) == (1899, 12)
    assert shift_months(1900, 11, 14) == (1902, 1)
