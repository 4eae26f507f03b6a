import pytest

from bearwitness.reading.times.tokens import CODE, tokenise

NAMES = {code: name for name, code in CODE.items()}


def kinds(text: str) -> list[str]:
    return [NAMES[code] for code in tokenise(text, 0, len(text)).classes]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("12", "n12"),
        ("24", "n24"),
        ("31", "n31"),
        ("67", "n99"),
        ("314", "n999"),
        ("1947", "y4"),
        ("1,947", "number"),
        ("'67", "apyear"),
        ("1930s", "decade4"),
        ("1930’s", "decade4"),
        ("80s", "decade2"),
        ("21st", "nth"),
        ("12.4.1678", "dotted"),
        ("5:30", "clocktime"),
        ("September", "monthname"),
        ("Sept", "monthabbr"),
        ("may", "low"),
        ("BC", "bc"),
    ],
)
def test_figures_and_words_have_their_class(word: str, expected: str) -> None:
    assert kinds(word) == [expected]


def test_a_feast_of_several_words_is_one_token() -> None:
    line = tokenise("On New Year’s Day he came", 0, 25)
    assert line.words == ["On", "New Year’s Day", "he", "came"]


def test_a_feast_inside_another_name_is_none() -> None:
    assert kinds("Easter Island") == ["cap", "cap"]
    assert kinds("Lent by Jones") == ["cap", "by", "cap"]


def test_tokens_know_their_places() -> None:
    text = "in 1917, he"
    line = tokenise(text, 0, len(text))
    assert [text[a:b] for a, b in zip(line.starts, line.ends, strict=True)] == line.words
