import numpy as np
import pytest
from tests.learned.conftest import source

from bearwitness.learned.pieces import Pieces
from bearwitness.learned.tokens import Tokens
from bearwitness.learned.windows import MOST, windows
from bearwitness.record import divide

VOCABULARY = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]"])


@pytest.mark.parametrize("text", ["One. " * 900, "word " * 1500 + ".", "A b c. " * 50])
def test_windows_hold_every_word_once_and_are_never_too_long(text: str) -> None:
    tokens = Tokens(divide(source(text)))
    cut = windows(tokens, VOCABULARY, opening=100)
    assert np.concatenate([window.words for window in cut]).tolist() == list(range(len(tokens)))
    assert max(len(window.pieces) for window in cut) <= MOST


def test_a_window_ends_with_a_sentence_where_the_sentence_fits() -> None:
    tokens = Tokens(divide(source("One two three four five. " * 200)))
    for window in windows(tokens, VOCABULARY):
        assert tokens.texts[window.words[-1]] == "."


def test_no_words_are_no_windows() -> None:
    assert windows(Tokens(divide(source(""))), VOCABULARY) == []
