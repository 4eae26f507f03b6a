from tests.sources.layout.sheets import word

from bearwitness.sources.layout import Word
from bearwitness.sources.layout.lines import PRINTED_ASTERISK, lines_of


def texts(*words: Word) -> list[str]:
    return [line.text for line in lines_of(words)]


def test_words_on_one_base_are_a_line_and_those_below_another() -> None:
    assert texts(word("He", 50), word("left.", 65), word("She", 50, 72), word("stayed.", 70, 72)) == [
        "He left.",
        "She stayed.",
    ]


def test_a_wide_gap_ends_a_line() -> None:
    assert texts(word("of", 50), word("the", 65), word("town", 85), word("right", 150), word("column", 180)) == [
        "of the town",
        "right column",
    ]


def test_wide_spaces_that_justify_a_line_do_not_end_it() -> None:
    assert texts(word("so", 50), word("far", 75), word("away", 105)) == ["so far away"]


def test_titles_in_italics_keep_asterisks_and_the_comma_stays_outside() -> None:
    assert texts(
        word("in", 50), word("Men", 65, italic=True), word("in", 85, italic=True), word("Prison,", 100, italic=True)
    ) == ["in *Men in Prison*,"]


def test_a_number_between_two_words_in_italics_is_not_marked_by_itself() -> None:
    assert texts(word("1917", 50, italic=True)) == ["1917"]


def test_a_raised_number_is_raised_and_touches_its_word() -> None:
    assert texts(word("home.", 50), word("12", 77, 56, 6), word("He", 90)) == ["home.¹² He"]


def test_a_raised_number_at_the_head_of_a_line_stands_first() -> None:
    (line,) = lines_of([word("3", 50, 56, 6), word("See", 56), word("there.", 75)])
    assert (line.text, line.base) == ("³ See there.", 60)


def test_a_printed_asterisk_is_no_mark_of_italics() -> None:
    assert texts(word("home.*", 50)) == [f"home.{PRINTED_ASTERISK}"]


def test_a_large_initial_begins_the_line_beside_it() -> None:
    initial = Word("W", 50, 70, 84, 34.0)
    assert texts(initial, word("hen", 72), word("he", 92), word("came", 72, 72)) == ["When he", "came"]


def test_a_large_initial_that_is_a_word_stands_apart() -> None:
    initial = Word("A", 50, 68, 84, 34.0)
    assert texts(initial, word("man", 72)) == ["A man"]


def test_a_line_printed_twice_to_look_bold_is_read_once() -> None:
    assert texts(word("ACIDES", 50), word("ACIDES", 50.3, 60.2), word("ACIDES", 50, 84)) == ["ACIDES", "ACIDES"]


def test_a_soft_hyphen_at_the_end_is_a_hyphen() -> None:
    assert texts(word("impor\u00ad", 50)) == ["impor-"]


def test_no_words_are_no_lines() -> None:
    assert lines_of([]) == ()
