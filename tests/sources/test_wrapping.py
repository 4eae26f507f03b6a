import pytest

from bearwitness.sources.wrapping import Line, Words, flows, joined, width_of


def lines(text: str) -> list[Line]:
    return [Line(line.strip(), len(line) - len(line.lstrip())) for line in text.strip("\n").splitlines()]


WRAPPED = """
Victor Lvovich Kibalchich was born in Belgium on December 30, 1890. His
parents were émigré Russian intellectuals who fled repression following
the assassination of Czar Alexander II by Narodnik terrorists in 1881.
At the age of 17 years he became involved with the Young Socialists.
"""


def test_lines_broken_to_fit_are_known_by_their_width() -> None:
    width = width_of([lines(WRAPPED)])
    assert width is not None
    assert 68 <= width <= 72


def test_lines_ended_on_purpose_have_no_width() -> None:
    assert width_of([lines("Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you")]) is None
    assert width_of([[Line("x" * 400)], [Line("y" * 300)]]) is None


def test_a_short_line_ends_its_paragraph() -> None:
    first, second = lines("He died there.\nIn the spring of the next year she left the town for good and all,")
    assert not flows(first, second, 70)


def test_an_indented_line_begins_a_paragraph() -> None:
    assert not flows(Line("x" * 69), Line("Then he left.", 4), 70)
    assert flows(Line("x" * 69), Line("Then he left."), 70)


@pytest.mark.parametrize(
    ("line", "following", "text", "whole"),
    [
        ("an impor-", "tant man", "", "an important man"),
        ("a self-", "portrait of 1900", "her self-portrait", "a self-portrait of 1900"),
        ("a well-", "known man", "well he was known", "a well-known man"),  # both halves are words of the text
        ("the anti-", "party bloc", "", "the anti-party bloc"),  # what compounds begin with
        ("the Franco-", "Prussian war", "", "the Franco-Prussian war"),  # no word goes on with a capital
        ("pre-", "and post-war", "", "pre- and post-war"),  # a hyphen that waits for its word
        ("he said—", "and left", "", "he said—and left"),
        ("a plain", "line", "", "a plain line"),
    ],
)
def test_a_word_divided_at_a_line_end_is_whole_and_a_compound_keeps_its_hyphen(
    line: str, following: str, text: str, whole: str
) -> None:
    assert joined((line, following), Words(text)) == whole
