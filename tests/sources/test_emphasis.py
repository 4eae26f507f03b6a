import pytest

from bearwitness.sources.emphasis import emphasised


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Men in Prison", "*Men in Prison*"),
        (" Men in Prison, ", " *Men in Prison*, "),
        ("1917", "1917"),  # no words
        ("  ", "  "),
        ("word " * 50, "word " * 50),  # longer than any title
        ("a *b* c", "a *b* c"),  # marked inside
    ],
)
def test_words_in_italics_have_asterisks(text: str, marked: str) -> None:
    assert emphasised(text) == marked
