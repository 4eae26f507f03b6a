"""The date of the page, and whether a text is a letter."""

import pytest

from bearwitness.reading.times.calendar import Dating
from bearwitness.reading.times.page import is_letter, page_date
from bearwitness.record import Source


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2002-06", Dating(2002, 6)),
        ("1922-10-09/1923-02-04", Dating(1923, 2, 4)),
        ("2013-23", Dating(2013, season=23)),
        (None, None),
    ],
)
def test_the_page_has_the_last_date_that_its_edtf_names(date: str | None, expected: Dating | None) -> None:
    assert page_date(date) == expected


def test_a_letter_is_known_by_its_kind_or_its_salutation() -> None:
    assert is_letter(Source(id="s", title="", text="Yours.", sha256="", kind="letter"))
    assert is_letter(Source(id="s", title="", text="Shanghai\n\nMy dear Mira,\n\nYour card", sha256=""))
    assert not is_letter(Source(id="s", title="", text="He was a dear man.", sha256=""))
