import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.edtf import first_and_last
from bearwitness.reading.times.calendar import (
    Dating,
    Period,
    add_days,
    add_months,
    add_years,
    edtf,
    first_day,
    from_ordinal,
    last_day,
    month_length,
    ordinal,
    season_of,
    weekday,
)

days = st.dates()
numbers = st.integers(min_value=-2_000_000, max_value=4_000_000)


@given(numbers)
def test_a_day_and_its_number_are_the_same(number: int) -> None:
    day = from_ordinal(number)
    assert ordinal(day.year, day.month, day.day) == number


@given(days)
def test_numbers_and_weekdays_agree_with_the_library(day: dt.date) -> None:
    here = Dating(day.year, day.month, day.day)
    assert ordinal(here.year, here.month, here.day) - ordinal(1, 1, 1) == day.toordinal() - 1
    assert weekday(here) == day.weekday()


@given(days, st.integers(min_value=-900, max_value=900))
def test_days_forth_and_back_come_home(day: dt.date, count: int) -> None:
    here = Dating(day.year, day.month, day.day)
    assert add_days(add_days(here, count), -count) == here


@given(st.integers(min_value=1, max_value=9000), st.integers(min_value=1, max_value=12), st.integers(-500, 500))
def test_months_forth_and_back_come_home(year: int, month: int, count: int) -> None:
    assert add_months(add_months(Dating(year, month), count), -count) == Dating(year, month)


def test_a_leap_day_becomes_the_twenty_eighth_in_a_common_year() -> None:
    assert add_years(Dating(1904, 2, 29), 1) == Dating(1905, 2, 28)


def test_january_belongs_to_the_winter_of_the_year_before() -> None:
    assert season_of(1910, 1) == Dating(1909, season=24)
    assert season_of(1910, 12) == Dating(1910, season=24)
    assert [season_of(1910, month).season for month in (3, 6, 9)] == [21, 22, 23]


@given(st.integers(min_value=1, max_value=9999), st.integers(min_value=0, max_value=12))
def test_the_days_of_a_value_are_those_of_its_edtf(year: int, month: int) -> None:
    date = Dating(year, month)
    first, last = first_day(date), last_day(date)
    assert first_and_last(edtf(date)) == (edtf(first), edtf(last))
    assert last.day == month_length(last.year, last.month)


def test_each_precision_has_its_edtf() -> None:
    assert edtf(Dating(1930, years=10)) == "193X"
    assert edtf(Dating(1600, years=100)) == "16XX"
    assert edtf(Dating(1921, season=21), "~") == "1921-21~"
    assert edtf(Period(None, Dating(1922))) == "../1922"
    assert edtf(Period(Dating(1930, years=10), Dating(1940, years=10))) == "1930/1949"
    assert edtf(Dating(-498)) == "-0498"
