"""How far two dates lie apart."""

import pytest
from tests.views.making import when

from bearwitness.comparison.limits import bounds


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("1812", "1812-03-25", 0),  # the day lies in the year
        ("1812-03-25", "1812-04-06", 12),
        ("1812-04-06", "1812-03-25", 12),  # the same from the other side
        ("1811", "1812", 4),  # ends of months count as the 28th
    ],
)
def test_days_apart(one: str, other: str, days: int) -> None:
    assert bounds(when(one)).apart(bounds(when(other))) == days


def test_a_day_has_no_length_and_an_open_date_no_end() -> None:
    assert bounds(when("1812-03-25")).days == 0
    assert bounds(when("1812/..")).days > 10**6
