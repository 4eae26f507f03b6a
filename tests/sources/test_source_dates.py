import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.sources.dates import date_in


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("June 2002", "2002-06"),
        ("Posted on June 3, 2018 by icastellane", "2018-06-03"),
        ("Friday the 9th of January 1795", "1795-01-09"),
        ("Shanghai, 3rd March 1946, Sunday", "1946-03-03"),
        ("2018-06-03T10:00:00+02:00", "2018-06-03"),
        ("2018/06/03", "2018-06-03"),
        ("Last updated on 14.7.2008", "2008-07-14"),
        ("30/08/2011", "2011-08-30"),
        ("8/30/2011", "2011-08-30"),
        ("5/5/2011", "2011-05-05"),
        ("3/4/2011", "2011"),  # 3 April or March 4
        ("le 3 mars 1946", "1946-03-03"),
        ("3. Oktober 1989", "1989-10-03"),
        ("12 de octubre de 1931", "1931-10-12"),
        ("Autumn 2007", "2007-23"),
        ("No. 214, September 1972", "1972-09"),
        ("© 2021", "2021"),
        ("31 February 2011", "2011-02"),  # no such day, but such a month
        ("page 1234567", ""),
        ("in 1917, room 12345", "1917"),
        ("", ""),
    ],
)
def test_a_date_is_read_as_fully_as_it_is_written(text: str, edtf: str) -> None:
    assert date_in(text) == edtf


def test_the_fuller_date_is_taken_before_the_first() -> None:
    assert date_in("Described in 2004; revised 3 May 2016") == "2016-05-03"


@given(st.text(alphabet="0123456789-/. Maytheof", max_size=30))
def test_what_is_read_is_always_a_date_or_nothing(text: str) -> None:
    assert re.fullmatch(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?", date_in(text))
