"""Words that a corpus parts by blanks are set as a printer would set them, and stay where they are said to stand."""

import pytest
from benchmarks.public.words import printed


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("She left ( in 1904 ) , alone .", "She left (in 1904), alone."),
        ("“ Do n’t ! ” said Anne ’s aunt .", "“Don’t!” said Anne’s aunt."),
        ('He said " Go " and " Stay " .', 'He said "Go" and "Stay".'),
        ("the _ Times _ -- it said so", "the _Times_--it said so"),
        ("well -- ”", "well--”"),
    ],
)
def test_marks_stand_as_in_print(words: str, text: str) -> None:
    assert printed([words.split()]).text == text


def test_every_word_stands_where_it_is_said_to_stand() -> None:
    lines = [["“", "Oh", "dear", "!", "”"], ["said", "the", "Rabbit", "."]]
    page = printed(lines)
    assert page.text == "“Oh dear!”\nsaid the Rabbit."
    assert [[place.of(page.text) for place in line] for line in page.places] == lines
    assert page.span(1, 1, 2).of(page.text) == "the Rabbit"
