import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.reading.quotations.marks import quoted_words


def words(text: str) -> list[str]:
    return [quoted.span.of(text) for quoted in quoted_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She wrote “no more” and left.", ["no more"]),
        ('She wrote "no more" and left.', ["no more"]),
        ("She wrote ‘no more’ and left.", ["no more"]),
        ("She wrote 'no more' and left.", ["no more"]),
        ("Sie schrieb „nicht mehr“ und ging.", ["nicht mehr"]),
        ("Elle écrivit « plus jamais » et partit.", ["plus jamais"]),
        ("„Er sagte ‚nein‘ und ging“", ["Er sagte ‚nein‘ und ging", "nein"]),
        ("He said: “Ask what ‘freedom’ means.”", ["Ask what ‘freedom’ means.", "freedom"]),
    ],
)
def test_every_usual_style_is_read(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Serge’s son and the workers’ state", []),  # possessives
        ("the boys' school and the girls' school", []),  # the same with typewriter marks
        ("‘It was the workers’ own state’, he said", ["It was the workers’ own state"]),  # a plural inside
        ("'It's done,' he said. 'They're gone.'", ["It's done,", "They're gone."]),  # contractions inside
        ("rock ’n’ roll, ’tis the ’90s", []),  # letters left out
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_an_interrupted_quotation_has_two_parts() -> None:
    assert words("“The sermon,” said he, “was bad.”") == ["The sermon,", "was bad."]


def test_a_quotation_that_is_opened_again_in_each_paragraph_goes_on() -> None:
    text = "“First part.\n\n“Second part.” He stopped."
    assert words(text) == ["First part.", "Second part."]


def test_a_quotation_may_close_a_paragraph_later() -> None:
    assert words("He wrote “one.\n\nTwo.” Then he died.") == ["one.\n\nTwo."]


def test_a_stray_mark_quotes_nothing() -> None:
    assert words('A girl," the family moved. "Yes," she said.') == ["Yes,"]


@given(st.text(alphabet="ab ’‘“”\"'«»„.,\n", max_size=60))
def test_quoted_words_stand_in_the_text_and_never_cross(text: str) -> None:
    spans = [quoted.span for quoted in quoted_words(text)]
    for a in spans:
        assert 0 <= a.start < a.end <= len(text)
        assert all(a.covers(b) or b.covers(a) or not a.overlaps(b) for b in spans)
