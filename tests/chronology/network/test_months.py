"""Months are counted as people count them, and never backwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.chronology.network.months import at_least, at_most, early, late, shortest
from bearwitness.edtf.days import civil, ordinal

DAYS = st.integers(-400_000, 1_100_000)
MONTHS = st.integers(-1_500, 1_500)


@pytest.mark.parametrize(
    ("born", "months", "first", "second"),
    [
        ((1812, 4, 6), 12 * 18, (1830, 4, 6), (1830, 4, 6)),
        ((1812, 2, 29), 12 * 18, (1830, 2, 28), (1830, 3, 1)),  # a common year has no 29 February
        ((1812, 2, 29), 12 * 20, (1832, 2, 29), (1832, 2, 29)),
        ((1900, 1, 31), 1, (1900, 2, 28), (1900, 3, 1)),  # 1900 was no leap year
        ((1850, 6, 15), -1, (1850, 5, 15), (1850, 5, 15)),
    ],
)
def test_the_day_so_many_months_later(born: tuple[int, ...], months: int, first: object, second: object) -> None:
    day = ordinal(*born)
    assert (civil(early(day, months)), civil(late(day, months))) == (first, second)


def test_an_age_is_no_number_of_days() -> None:
    lengths = {early(day, 12 * 19) - day for day in range(ordinal(1812, 1, 1), ordinal(1816, 1, 1))}
    assert lengths == {6939, 6940}


@given(DAYS, MONTHS, st.integers(-5, 5))
def test_first_day_after_and_last_day_before_are_inverse(day: int, months: int, off: int) -> None:
    other = at_least(day, months) + off
    assert (at_least(day, months) <= other) == (day <= at_most(other, months))


@given(DAYS, MONTHS)
def test_a_later_day_is_never_moved_before_an_earlier_one(day: int, months: int) -> None:
    assert at_least(day, months) <= at_least(day + 1, months)
    assert at_least(day, months) - day >= shortest(months)
