from bearwitness.sources.numerals import UNPAGED
from bearwitness.sources.pages import labels, page_lines
from bearwitness.sources.wrapping import Line


def page(*groups: str) -> tuple[tuple[Line, ...], ...]:
    return tuple(tuple(map(Line, group.split("\n"))) for group in groups)


def test_printed_numbers_that_count_up_are_believed() -> None:
    assert labels([page("Text.", "231"), page("Text.", "232"), page("Text.", "233")]) == ("231", "232", "233")


def test_a_page_between_numbered_ones_is_counted_in_brackets() -> None:
    assert labels([page("Text.", "231"), page("A plate"), page("Text.", "233")]) == ("231", "[232]", "233")


def test_a_number_that_no_other_page_confirms_is_not_believed() -> None:
    assert labels([page("1917", "Text."), page("Text."), page("Text.")]) == ("[1]", "[2]", "[3]")


def test_roman_and_arabic_numbers_count_apart() -> None:
    pages = [page("Text.", "xi"), page("Text.", "xii"), page("A plate"), page("Text.", "1"), page("Text.", "2")]
    assert labels(pages) == ("xi", "xii", UNPAGED, "1", "2")


def test_running_titles_and_numbers_are_the_pages_own_lines() -> None:
    words = ("He left.", "She stayed on.", "In 1917 they met.")
    pages = [page(f"A LIFE {30 + n}\n{text}", f"So it ended, {text}") for n, text in enumerate(words)]
    assert {line.text for line in page_lines(pages)} == {"A LIFE 30", "A LIFE 31", "A LIFE 32"}
