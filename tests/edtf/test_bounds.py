from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from tests.edtf.strategies import dates

from bearwitness.edtf import AS_WRITTEN, Bounds, Circa, Date, EdtfError, bounds, first_and_last, parse
from bearwitness.edtf.days import iso


def shown(text: str, circa: Circa = AS_WRITTEN) -> tuple[str | None, ...]:
    found = bounds(parse(text), circa)
    days = (found.earliest_begin, found.latest_begin, found.earliest_end, found.latest_end)
    return tuple(None if day is None else iso(day) for day in days)


def filled(point: Date) -> list[date]:
    """Every day that comes of putting figures for X, by trying all of them."""
    found = []
    for figures in product(*[("0123456789" if c == "X" else c) for c in "-".join(p.digits for p in point.parts)]):
        try:
            found.append(date.fromisoformat("".join(figures)))
        except ValueError:
            continue
    return found


def can_be_tried(point: Date) -> bool:
    """A day with few figures missing, and not of the year 0, which the standard library does not have."""
    return point.precision == "day" and str(point).count("X") < 4 and not set(point.year.digits) <= {"0", "X"}


NEAR = dates(date(1904, 1, 1), date(1906, 12, 31)).filter(can_be_tried)


@settings(deadline=None)
@given(NEAR)
def test_first_and_last_days_are_those_found_by_trying_all_figures(point: Date) -> None:
    days = filled(point)
    low, high = min(days).toordinal(), max(days).toordinal()
    assert bounds(point, AS_WRITTEN) == Bounds(low, high, low, high)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1985-04", ("1985-04-01", "1985-04-30", "1985-04-01", "1985-04-30")),
        ("1928/1933", ("1928-01-01", "1928-12-31", "1933-01-01", "1933-12-31")),
        ("2004-02-15/2004-02", ("2004-02-15", "2004-02-15", "2004-02-15", "2004-02-29")),  # ends after it begins
        ("1985/..", ("1985-01-01", "1985-12-31", "1985-01-01", None)),
        ("/1985", (None, "1985-12-31", "1985-01-01", "1985-12-31")),
        ("../..", (None, None, None, None)),
        ("[1667,1670]", ("1667-01-01", "1670-12-31", "1667-01-01", "1670-12-31")),
        ("[..1984]", (None, "1984-12-31", None, "1984-12-31")),
        ("{1960,1961-12}", ("1960-01-01", "1960-12-31", "1961-12-01", "1961-12-31")),
        ("{1960..}", ("1960-01-01", "1960-12-31", "1960-01-01", None)),
        ("1921-21", ("1921-03-01", "1921-06-21", "1921-03-01", "1921-06-21")),
        ("1921-31", ("1921-03-01", "1921-06-21", "1921-03-01", "1921-06-21")),  # autumn in the south
        ("1921-24", ("1921-01-01", "1922-03-21", "1921-01-01", "1922-03-21")),  # of 1920/21 or of 1921/22
        ("0950S2", ("0950-01-01", "0959-12-31", "0950-01-01", "0959-12-31")),
        ("-1950S2", ("-1999-01-01", "-1900-12-31", "-1999-01-01", "-1900-12-31")),
    ],
)
def test_beginning_and_end_have_bounds_of_their_own(text: str, expected: tuple[str | None, ...]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1450~", "1445-01-01", "1455-12-31"),
        ("145X~", "1445-01-01", "1464-12-31"),
        ("14XX~", "1375-01-01", "1524-12-31"),
        ("1450-06~", "1450-04-01", "1450-08-31"),
        ("1450-22~", "1450-03-01", "1450-12-23"),
        ("1450-06-12~", "1450-06-05", "1450-06-19"),
        ("1450-06-~12", "1450-06-05", "1450-06-19"),
        ("1450~-06-12", "1445-06-12", "1455-06-12"),  # the year alone
        ("2004~-02-29", "1999-02-28", "2009-02-28"),  # the last of February stays the last
        ("Y17E7~", "160000000-01-01", "180000000-12-31"),
        ("Y1700000XX~", "169999995-01-01", "170000104-12-31"),
        ("1450?", "1450-01-01", "1450-12-31"),  # a doubt has no width
        ("1450~/1460", "1445-01-01", "1460-12-31"),
        ("[1450~,1460]", "1445-01-01", "1460-12-31"),
    ],
)
def test_circa_widens_by_the_component_that_is_approximate(text: str, first: str, last: str) -> None:
    found = bounds(parse(text))
    assert (found.first, found.last) == (first, last)


def test_the_width_of_circa_is_the_users() -> None:
    assert shown("1450~", Circa(years=10))[0] == "1440-01-01"
    assert first_and_last("1450~") == ("1450-01-01", "1450-12-31")


def test_first_and_last_refuses_what_is_not_edtf() -> None:
    with pytest.raises(EdtfError):
        first_and_last("-0000")
    with pytest.raises(EdtfError):
        first_and_last("1890-02-30")
