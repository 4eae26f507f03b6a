"""Words with their places: contractions, possessives, initials, titles with a stop."""

import pytest

from bearwitness.reading.words import words_of
from bearwitness.record import Source, divide


def texts(text: str) -> list[str]:
    return [w.text for w in words_of(divide(Source(id="s", title="", text=text, sha256="0" * 64))).all]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Serge’s son", ["Serge", "’s", "son"]),
        ("He’d gone", ["He", "’d", "gone"]),
        ("d’Alembert", ["d’Alembert"]),
        ("J.R.R. Tolkien", ["J.R.R.", "Tolkien"]),
        ("Dr. Lund", ["Dr.", "Lund"]),
        ("Delfina and I. Before", ["Delfina", "and", "I", ".", "Before"]),  # no initial: the sentence ends
        ("Roelof Jansz. Verbrugh", ["Roelof", "Jansz.", "Verbrugh"]),
    ],
)
def test_a_text_falls_into_words(text: str, words: list[str]) -> None:
    assert texts(text) == words


def test_a_line_inside_a_sentence_opens_anew() -> None:
    found = words_of(divide(Source(id="s", title="", text="River Review\nEssay", sha256="0" * 64))).all
    assert [w.opens_line for w in found] == [False, False, True]


@pytest.mark.parametrize("word", ["al-Zayyat", "O’Brien", "L’Enfant", "Kibalchich"])
def test_a_name_with_an_article_has_a_capital(word: str) -> None:
    found = words_of(divide(Source(id="s", title="", text=word, sha256="0" * 64))).all
    assert found[0].is_capital


def test_the_first_word_of_an_item_of_a_list_is_a_first_word() -> None:
    source = Source(id="s", title="", text="- Letters, 1907\n- Diaries, 1912", sha256="0" * 64)
    assert [w.text for w in words_of(divide(source)).all if w.first] == ["Letters", "Diaries"]
