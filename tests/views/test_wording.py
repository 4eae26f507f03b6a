"""The words of notes in pieces."""

import pytest

from bearwitness.views.named import NameView
from bearwitness.views.notes import Words
from bearwitness.views.wording import Piece, excerpt, in_marks, other_names, quoted, unquoted


def words(text: str, marked: str) -> Words:
    at = text.index(marked)
    return Words(source="s1", start=0, end=len(text), text=text, marked=(at, at + len(marked)))


@pytest.mark.parametrize(
    ("text", "marked", "pieces"),
    [
        ("He wrote it.", "wrote", [Piece("“He "), Piece("wrote", marked=True), Piece(" it.”")]),
        (
            "He edited *The Bell*.\n",
            "edited",
            [Piece("“He "), Piece("edited", marked=True), Piece(" "), Piece("The Bell", italic=True), Piece(".”")],
        ),
        (
            "*The Bell* rang",
            "Bell",
            [
                Piece("“"),
                Piece("The ", italic=True),
                Piece("Bell", marked=True, italic=True),
                Piece(" rang”"),
            ],
        ),
        ("came home*", "came", [Piece("“"), Piece("came", marked=True), Piece(" home*”")]),
    ],
)
def test_words_in_italics_have_no_marks_around_them(text: str, marked: str, pieces: list[Piece]) -> None:
    assert list(quoted(words(text, marked))) == pieces


def test_a_quotation_that_stands_apart_has_no_marks_of_quotation() -> None:
    assert list(unquoted(words("Read *The\nBell*.", "Read"))) == [
        Piece("Read "),
        Piece("The Bell", italic=True),
        Piece("."),
    ]


def test_plain_text_shows_italics_as_sources_do() -> None:
    assert in_marks(quoted(words("He edited *The Bell*.", "edited"))) == "“He _edited_ *The Bell*.”"
    assert in_marks(excerpt(words("He edited *The Bell*.", "edited"))) == "“He _edited_ *The Bell*.”"


def test_a_name_of_two_kinds_stands_once_under_the_more_telling() -> None:
    names = [NameView("Iskander", "epithet"), NameView("Iskander", "pseudonym"), NameView("El Manco", "epithet")]
    assert other_names("Herzen", names) == "also Iskander (pseudonym), El Manco (epithet)"
