"""Words are found again in a corrected text where they surely are, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.record import Span
from bearwitness.store.alignment import Alignment

OLD = "Victor Serge was bom in Brussels.  He moved to Paris.  There he wrote, and there he was arrested."


def found(before: str, after: str, words: str, near: int = 0) -> str | None:
    """What stands at the place that is found, after the word before it."""
    start = before.index(words, near)
    place = Alignment(before, after).place(Span(start, start + len(words)))
    return None if place is None else f"{after[: place.start].rsplit(maxsplit=1)[-1]}|{place.of(after)}"


@pytest.mark.parametrize(
    ("after", "words", "place"),
    [
        (OLD.replace("bom", "born"), "Brussels", "in|Brussels"),
        (OLD.replace("bom", "born"), "moved to Paris", "He|moved to Paris"),
        (OLD.replace("bom", "born"), "bom", None),  # the words themselves were corrected
        (OLD.replace("bom", "born"), "bom in Brussels", None),  # part of them was
        (OLD.replace("moved to", "moved\nto"), "moved to Paris", "He|moved\nto Paris"),
        ("A preface.\n\n" + OLD, "he wrote", "There|he wrote"),
        ("There he wrote.", "moved to Paris", None),  # the sentence is gone
        (OLD.replace("There he wrote", "Here she wrote"), "arrested", "was|arrested"),
        ("", "arrested", None),
    ],
)
def test_words_are_found_where_they_stand_to_the_letter(after: str, words: str, place: str | None) -> None:
    assert found(OLD, after, words) == place


def test_of_two_places_with_the_same_words_the_right_one_is_found_by_what_stands_around() -> None:
    before = "He left in 1936, it is said.  She left in 1936, they say."
    after = "He left in 1936, it is said.  They stayed.  She left in 1936, they say."
    assert found(before, after, "left in 1936", 10) == "She|left in 1936"


def test_where_one_of_two_equal_passages_is_gone_nothing_is_found() -> None:
    """Nobody can say which of the two is left."""
    passage = "He left in 1936.\n\n"
    assert found(passage * 2, passage, "left") is None


def test_a_passage_that_was_moved_is_found_where_its_neighbours_went_with_it() -> None:
    one, two = (
        "One day he left the town of Pisa in a hurry.  ",
        "Another day, in May, she came to see the owl of Paris.  ",
    )
    filler = "Nothing else is known of those years, and nobody asks.  " * 3
    assert found(one + filler + two, two + filler + one, "the town of Pisa") == "left|the town of Pisa"


@given(st.text("ab c.\n", max_size=60), st.text("ab c.\n", max_size=60), st.integers(0, 60), st.integers(1, 12))
def test_what_is_found_has_the_same_words(before: str, after: str, start: int, length: int) -> None:
    span = Span(min(start, len(before)), min(start + length, len(before)))
    place = Alignment(before, after).place(span) if span.start < span.end else None
    assert place is None or place.of(after).split() == span.of(before).split() != []


@given(st.text("abcd e.", min_size=1, max_size=60), st.integers(0, 59))
def test_in_the_same_text_what_stands_once_is_found_at_its_place(text: str, start: int) -> None:
    span = Span(min(start, len(text) - 1), len(text))
    if any(letter.isalnum() for letter in span.of(text)):
        place = Alignment(text, text).place(span)
        assert place is None or place == span
