from bearwitness.learned.tokens import Tokens
from bearwitness.record import Span


def test_words_are_runs_of_letters_or_digits_and_single_marks(tokens: Tokens) -> None:
    assert tokens.texts[:10] == ["Victor", "Serge", "was", "born", "in", "Brussels", "in", "1890", ".", "Weissman"]


def test_each_word_knows_its_place_and_its_sentence(tokens: Tokens) -> None:
    assert tokens.span(0, 1) == Span(0, 12)
    assert tokens.sentences[8] == 0
    assert tokens.sentences[9] == 1


def test_a_stretch_is_found_by_the_words_it_touches(tokens: Tokens) -> None:
    assert tokens.at(Span(7, 12)) == (1, 1)
    assert tokens.at(Span(3, 14)) == (0, 2)


def test_a_stretch_between_words_touches_none(tokens: Tokens) -> None:
    assert tokens.at(Span(6, 7)) is None
