import pytest

from bearwitness.sources.numerals import UNPAGED, alone, believed, labelled, number, written


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("233", "233"),
        ("– 12 –", "12"),
        ("[xi]", "xi"),
        ("p. 4", "4"),
        ("Page 3 of 12", "3"),
        ("3 / 12", "3"),
        ("XIV", "XIV"),
        ("12a", None),  # no number
        ("1917 and", None),  # more than a number
        ("mix", None),  # letters of numerals that are a word
        ("iiii", None),  # no well-formed numeral
        ("", None),
    ],
)
def test_a_number_alone_is_a_numeral_with_its_signs(text: str, label: str | None) -> None:
    found = alone(text, 0)
    assert (found.label if found is not None else None) == label


def test_two_sure_numbers_confirm_each_other_and_three_unsure_ones() -> None:
    sure = [[found] for found in (number("5", 0), number("6", 1)) if found is not None]
    assert [n.label for n in believed(sure) if n is not None] == ["5", "6"]
    unsure = [[found] for i in range(3) if (found := number(str(5 + i), i, sure=False)) is not None]
    assert believed(unsure[:2]) == (None, None)
    assert None not in believed(unsure)


def test_the_first_numbered_page_is_known_and_roman_ones_between_two_are_counted() -> None:
    pages = [number("xi", 0), None, number("xiii", 2), None, number("2", 4)]
    assert labelled(pages) == ("xi", "[xii]", "xiii", "[1]", "2")


def test_a_page_between_two_series_is_unpaged() -> None:
    assert labelled([number("12", 0), None, number("20", 2)]) == ("12", UNPAGED, "20")


@pytest.mark.parametrize(("value", "numeral"), [(1, "i"), (14, "xiv"), (49, "xlix"), (90, "xc"), (399, "cccxcix")])
def test_numerals_are_written_as_they_are_read(value: int, numeral: str) -> None:
    found = number(numeral, 0)
    assert found is not None
    assert (written(value), found.series) == (numeral, (True, value))
