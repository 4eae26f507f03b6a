"""What if: the record stays as it is."""

import pytest
from tests.chronology.lives_told import Telling, days

from bearwitness.chronology import Chronology
from bearwitness.chronology.what_if import supposed
from bearwitness.edtf import EdtfError


def two_births() -> Telling:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812")
    telling.says("birth", "born again", person="ada", time="1815", modality="probable")
    return telling


def test_without_a_statement_the_others_bound() -> None:
    dossier = two_births().dossier
    assert days(Chronology(supposed(dossier, without=["a1"])), "ada") == (None, None)
    assert days(Chronology(dossier), "ada") == ("1812-01-01", "1812-12-31")


def test_what_is_supposed_is_certain_and_has_the_date() -> None:
    dossier = supposed(two_births().dossier, dated={"a2": "1813"})
    assert [conflict.statements for conflict in Chronology(dossier).conflicts] == [("a1", "a2")]
    assert days(Chronology(dossier), "ada") == ("1813-01-01", "1813-12-31")


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(EdtfError):
        supposed(two_births().dossier, dated={"a2": "last spring"})
