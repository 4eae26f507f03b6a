import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.learned.pieces import LONGEST, Pieces

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "serge", "kibal", "##chi", "##ch", "c", "##a", "a", "##c"]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Serge", ["serge"]),
        ("Kibalchich", ["kibal", "##chi", "##ch"]),
        ("Çaç", ["c", "##a", "##c"]),
        ("Kibalx", ["[UNK]"]),
        ("\u0332", ["[UNK]"]),
        ("a" * 101, ["[UNK]"]),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces_first(word: str, pieces: list[str]) -> None:
    assert [VOCABULARY[number] for number in Pieces(VOCABULARY).of(word)] == pieces


@given(st.text(min_size=1))
def test_every_word_has_a_piece_and_not_too_many(word: str) -> None:
    assert 1 <= len(Pieces(VOCABULARY).of(word)) <= LONGEST


def test_the_pieces_that_open_and_close_a_window_are_known_by_name() -> None:
    assert (Pieces(VOCABULARY).first, Pieces(VOCABULARY).last) == (2, 3)
