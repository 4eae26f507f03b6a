import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.sources.cleaning import cleaned, spaced


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("impor\u00ad\ntant", "important"),  # a soft hyphen at a line's end
        ("impor\u00adtant\u200b\ufeff", "important"),
        ("e\u0301migre\u0301", "émigré"),
        ("o\ufb03ce of the \ufb01rst", "office of the first"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # a joiner that its script needs
        ("a\u200cb", "ab"),
        ("page one\fpage two", "page one\fpage two"),
        ("bell\x07", "bell"),
    ],
)
def test_characters_are_made_plain(raw: str, clean: str) -> None:
    assert cleaned(raw) == clean


def test_unbreakable_and_double_spaces_are_plain_spaces() -> None:
    assert spaced("\t p.\u00a022  and\u2009more ") == "p. 22 and more"


@given(st.text(max_size=100))
def test_cleaning_gives_nfc_and_is_done_once(text: str) -> None:
    once = cleaned(text)
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once
