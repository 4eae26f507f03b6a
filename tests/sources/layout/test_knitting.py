import pytest

from bearwitness.sources.layout.knitting import knit
from bearwitness.sources.wrapping import Words


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("He left", "the town."), "He left the town."),
        (("an impor-", "tant journey"), "an important journey"),
        (("in *Men in*", "*Prison* he"), "in *Men in Prison* he"),
        (("in *Men in Pri-*", "*son* he"), "in *Men in Prison* he"),
        (("of 1895–", "96 and"), "of 1895–96 and"),
        (("the end —", "so he"), "the end — so he"),
    ],
)
def test_lines_are_knit_into_one(lines: tuple[str, ...], text: str) -> None:
    assert knit(lines, Words("an important prison"))[0] == text


def test_each_line_starts_where_its_first_letter_stands() -> None:
    text, starts = knit(("an impor-", "tant journey", "to Paris"), Words("important"))
    assert [text[start:][:3] for start in starts] == ["an ", "tan", "to "]
