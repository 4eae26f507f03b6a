from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.sources.decoding import BinaryFileError, decode

PATH = Path("a.txt")
WORDS = "Serge’s “Year One” – naïve, Élie, 1930"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode("utf-8"),
        WORDS.encode("utf-8-sig"),
        WORDS.encode("utf-16"),
        b"\xfe\xff" + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32"),
    ],
)
def test_unicode_is_decoded_without_a_word(data: bytes) -> None:
    assert decode(data, PATH) == decode(WORDS.encode(), PATH)
    assert decode(data, PATH).text == WORDS
    assert decode(data, PATH).doubts == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zeros(encoding: str) -> None:
    assert decode("Victor Serge was born in 1890.".encode(encoding), PATH).text == "Victor Serge was born in 1890."


def test_windows_1252_is_read_and_reported() -> None:
    decoded = decode(WORDS.encode("cp1252"), PATH)
    assert decoded.text == WORDS
    assert decoded.doubts == ("not UTF-8; read as Windows-1252, so check the accented letters",)


def test_stray_bytes_among_utf_8_are_mended_and_counted() -> None:
    decoded = decode("Élie said ".encode() + b"\x93no\x94 in caf\xe9s", PATH)
    assert decoded.text == "Élie said “no” in cafés"
    assert decoded.doubts == ("3 stray bytes were among the UTF-8 and read as Windows-1252",)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_other_alphabets_are_guessed_and_reported(encoding: str) -> None:
    text = "Виктор Серж родился в Брюсселе в 1890 году, его родители были русскими эмигрантами." * 3
    decoded = decode(text.encode(encoding), PATH)
    assert decoded.text == text
    assert "guessed to be" in decoded.doubts[0]


def test_a_declared_encoding_is_believed_after_utf_8() -> None:
    assert decode("Łódź".encode("iso-8859-2"), PATH, "ISO-8859-2").text == "Łódź"
    assert decode("Łódź".encode(), PATH, "iso-8859-1").text == "Łódź"
    assert decode(WORDS.encode("cp1252"), PATH, "no-such-encoding").text == WORDS


def test_text_decoded_once_too_often_is_put_right() -> None:
    decoded = decode(WORDS.encode().decode("cp1252", errors="ignore").encode(), PATH)
    assert "Serge’s" in decoded.text
    assert "decoded once too often" in decoded.doubts[0]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n", "an image (PNG)"),
        (b"PK\x03\x04 ... xl/workbook.xml", "an Excel file"),
        (bytes(range(32)) * 9, "no text but binary data"),
    ],
)
def test_a_binary_file_is_refused_with_what_it_is(data: bytes, what: str) -> None:
    with pytest.raises(BinaryFileError) as caught:
        decode(data, PATH)
    assert f"a.txt: this is {what}, which is not read" in str(caught.value)


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, PATH)
    except BinaryFileError:
        return
    assert isinstance(decoded.text, str)
    assert decode(data, PATH) == decoded


@given(st.text(max_size=200))
def test_utf_8_is_never_changed_unless_it_says_so(text: str) -> None:
    try:
        decoded = decode(b"\xef\xbb\xbf" + text.encode("utf-8", "replace"), PATH)
    except BinaryFileError:
        return
    assert decoded.doubts or decoded.text == text.encode("utf-8", "replace").decode()
