import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.record import sentence_around, sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def test_abbreviations_and_initials_carry_on() -> None:
    text = "Dr. J. R. Smith met Mrs. Lee (p. 22). She left in c. 1907. He stayed."
    assert split(text) == ["Dr. J. R. Smith met Mrs. Lee (p. 22).", "She left in c. 1907.", "He stayed."]


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    assert split("He said “No.” Then he left.") == ["He said “No.”", "Then he left."]


def test_a_year_at_the_end_of_a_sentence_ends_it() -> None:
    assert split("She died in 1847. He married.") == ["She died in 1847.", "He married."]


def test_a_blank_line_always_ends_a_sentence() -> None:
    assert split("A heading\n\nThe text") == ["A heading", "The text"]


def test_the_sentence_around_a_word_is_whole() -> None:
    text = "One came. Two went, and stayed. Three."
    at = text.index("went")
    assert sentence_around(text, at, at + 4).of(text) == "Two went, and stayed."


@given(st.text(alphabet="aB .!?\n“”(1", max_size=80))
def test_sentences_hold_every_character_once(text: str) -> None:
    spans = sentences(text)
    held = "".join(span.of(text) for span in spans)
    assert "".join(held.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "He read J.R.R. Tolkien.",
        "She married Roelof Jansz. Verbrugh.",
        "He served under Robt. Hay and Adm. Howe.",
        "The widow of Saml. Otter married Lieut. Crane.",
    ],
)
def test_initials_titles_and_shortened_names_end_no_sentence(text: str) -> None:
    assert len(sentences(text)) == 1


def test_what_goes_on_without_an_end_is_cut_between_words() -> None:
    text = "word, " * 5000
    spans = sentences(text)
    assert [span.of(text).count("word,") for span in spans] == [1666, 1666, 1666, 2]
    assert len(sentences("x" * 25_000)) == 3
