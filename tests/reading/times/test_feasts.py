"""Days that tables of the church give."""

import pytest

from bearwitness.reading.times.calendar import Dating, Period, weekday
from bearwitness.reading.times.feasts import FEAST_NAMES, easter, feast

EASTERS = [
    (1525, 4, 16, "Julian"),
    (1582, 4, 15, "the last Julian one in Rome"),
    (1583, 4, 10, "the first Gregorian one"),
    (1717, 3, 28, "Gregorian"),
    (1818, 3, 22, "the earliest day that can be"),
    (1886, 4, 25, "the latest day that can be in its century"),
    (1936, 4, 12, "Gregorian"),
    (1943, 4, 25, "the latest day that can be"),
    (2000, 4, 23, "a leap century"),
]


@pytest.mark.parametrize(("year", "month", "day", "why"), EASTERS)
def test_easter_falls_where_the_tables_have_it(year: int, month: int, day: int, why: str) -> None:
    assert easter(year) == Dating(year, month, day), why


def test_easter_is_a_sunday_in_every_gregorian_year() -> None:
    assert all(weekday(easter(year)) == 6 for year in range(1583, 2200))


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("shrovetide", 1824, Period(Dating(1824, 2, 29), Dating(1824, 3, 2))),
        ("ascension day", 1751, Dating(1751, 5, 20)),
        ("whit monday", 1833, Dating(1833, 5, 27)),
        ("thanksgiving", 1863, Dating(1863, 11, 26)),
        ("hilary term", 1870, Period(Dating(1870, 1), Dating(1870, 3))),
    ],
)
def test_feasts_fall_on_their_days(name: str, year: int, expected: object) -> None:
    assert feast(name, year) == expected


def test_every_name_has_a_day() -> None:
    assert all(feast(name, 1900) for name in FEAST_NAMES)
