import pytest
from tests.views.making import when

from bearwitness.exchange.ends import Ends, ends, iso
from bearwitness.record import When

ENDS = [
    ("1812-03-25", Ends((1812, 3, 25), (1812, 3, 25), exact=True)),
    ("1812-03", Ends((1812, 3), (1812, 3), exact=True)),
    ("1890?", Ends((1890,), (1890,), uncertain=True, exact=True)),
    ("1890-06~", Ends((1890, 6), (1890, 6), approximate=True, exact=True)),
    ("1890%", Ends((1890,), (1890,), approximate=True, uncertain=True, exact=True)),
    ("-0043-03-15", Ends((-43, 3, 15), (-43, 3, 15), exact=True)),
    ("189X", Ends((1890,), (1899,))),
    ("1890-1X", Ends((1890, 10), (1890, 12))),
    ("1921-21", Ends((1921, 3, 1), (1921, 6, 21), season=21)),
    ("2001-34", Ends((2001, 4), (2001, 6), season=34)),
    ("1985-04-12T23:20:30Z", Ends((1985, 4, 12), (1985, 4, 12))),
    ("Y17000", Ends((17000,), (17000,))),
    ("1829/1833", Ends((1829,), (1833,), stretch=True, exact=True)),
    ("1835-04/1837-12~", Ends((1835, 4), (1837, 12), stretch=True, approximate=True, exact=True)),
    ("../1890", Ends(None, (1890,), stretch=True, exact=True)),
    ("1890/", Ends((1890,), None, stretch=True, exact=True)),
    ("189X/1901", Ends((1890,), (1901,), stretch=True)),
    ("[1667,1670]", Ends((1667,), (1670,))),
    ("[..1760-12-03]", Ends(None, (1760, 12, 3))),
]


@pytest.mark.parametrize(("edtf", "expected"), ENDS, ids=[edtf for edtf, _ in ENDS])
def test_a_date_has_its_ends_in_its_own_precision(edtf: str, expected: Ends) -> None:
    assert ends(when(edtf)) == expected


def test_what_is_no_edtf_has_the_days_of_the_record() -> None:
    """Only a damaged dossier holds such a thing."""
    assert ends(When("soon", "1890-01-01", "1890-12-31")) == Ends((1890,), (1890,))
    assert ends(When("soon", "someday", None)) == Ends(None, None)


@pytest.mark.parametrize("text", ["1812-03-25", "1812-03", "0009", "-0043", "-0043-03-15", "17000"])
def test_numbers_are_written_as_iso_8601_has_them(text: str) -> None:
    sign, digits = text.startswith("-"), text.removeprefix("-").split("-")
    numbers = (int(digits[0]) * (-1 if sign else 1), *map(int, digits[1:]))
    assert iso(numbers) == text
