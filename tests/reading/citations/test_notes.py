"""Which note a number in square brackets calls."""

import pytest

from bearwitness.reading.citations.notes import called
from bearwitness.record import PageMark


def bound(text: str, pages: tuple[PageMark, ...] = ()) -> list[tuple[int, str]]:
    """Each call by its place among all numbers in brackets, with the words of its note."""
    starts = [at for at, letter in enumerate(text) if letter == "["]
    return [(starts.index(call.start), note.span.of(text)) for call, note in called(text, pages)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("A.[1] B.[2]\n\n[1] Carr, p. 1\n[2] Herzen, p. 2", [(0, "Carr, p. 1"), (1, "Herzen, p. 2")]),
        ("A.[1] B.[1]\n\n1. ^ Carr, p. 1", [(0, "Carr, p. 1"), (1, "Carr, p. 1")]),  # one list, called twice
        ("A.[1]\n\nB.[1]\n\n[1] Carr\n[1] Herzen", [(0, "Carr"), (1, "Herzen")]),  # the numbers begin anew
        ("A.[1]\n\nB.[1]\n\nC.[1]\n\n[1] Carr\n[1] Herzen", []),  # of three calls one has no note: which?
        ("A.[1]\n\nB.\n\n[1] Carr\n[1] Herzen", []),  # of two notes one has no call
        ("A.[1] B.[2] C.[1]\n\n[1] Carr\n[2] Ibid.\n[1] Herzen", [(0, "Carr"), (1, "Ibid."), (2, "Herzen")]),
        ("A.[1] B.[2] C.[2]\n\n[1] Carr\n[1] Herzen\n[2] Ibid.", []),  # whose is the one second note?
        ("A.[3]\n\n[1] Carr", []),
        ("A.[1]\n\n[1] See note [2].\n[2] Carr.", [(0, "See note [2].")]),  # a number within a note calls nothing
    ],
)
def test_a_call_is_bound_to_its_note_or_to_none(text: str, pairs: list[tuple[int, str]]) -> None:
    assert bound(text) == pairs


def test_where_every_note_is_on_its_page_the_page_decides() -> None:
    text = "A.[1] B.\n\nC.[1] D.\n\n[1] Carr\n\n[1] Herzen"
    first, second = text.index("[1] Carr"), text.index("[1] Herzen")
    marks = PageMark(0, "7"), PageMark(10, "8")
    assert bound(text, (*marks, PageMark(first, "7"), PageMark(second, "8"))) == [(0, "Carr"), (1, "Herzen")]
    assert bound(text, (*marks, PageMark(first, "8"), PageMark(second, "9"))) == [(1, "Carr")]
