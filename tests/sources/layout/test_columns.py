from tests.sources.layout.sheets import column, line

from bearwitness.sources.layout import Line
from bearwitness.sources.layout.columns import in_order

LEFT = ("the left column has a line", "and then another line here", "and one more at its end.")
RIGHT = ("the right column has a line", "and then another line there", "and one more at its end, too.")


def read(*lines: Line) -> list[list[str]]:
    return [[found.text for found in group] for group in in_order(lines)]


def test_one_column_is_read_from_its_head_to_its_foot() -> None:
    lines = column(*LEFT)
    assert read(*reversed(lines)) == [list(LEFT)]


def test_columns_are_read_one_after_the_other() -> None:
    left, right = column(*LEFT), column(*RIGHT, left=210)
    assert read(*(found for pair in zip(left, right, strict=True) for found in pair)) == [list(LEFT), list(RIGHT)]


def test_three_columns_are_read_in_order() -> None:
    lines = (*column(*LEFT), *column(*RIGHT, left=210), *column(*LEFT, left=370))
    assert read(*lines) == [list(LEFT), list(RIGHT), list(LEFT)]


def test_a_title_across_the_columns_comes_first_and_a_line_across_parts_bands() -> None:
    title = line("A title that runs across both of the columns of the page", 40)
    between = line("A line in the middle that runs across both of the columns", 120)
    lines = (*column(*LEFT), *column(*RIGHT, left=210), *column(*LEFT, base=140), *column(*RIGHT, base=140, left=210))
    assert read(*lines, title, between) == [
        [title.text],
        list(LEFT),
        list(RIGHT),
        [between.text],
        list(LEFT),
        list(RIGHT),
    ]


def test_a_table_is_read_in_rows() -> None:
    names, years = column("Belozerov", "Tronchet", "Lapteva"), column("1952", "1772", "1961", left=210)
    assert read(*names, *years) == [["Belozerov 1952", "Tronchet 1772", "Lapteva 1961"]]


def test_a_page_without_lines_has_no_columns() -> None:
    assert in_order([]) == ()
