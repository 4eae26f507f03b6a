import textwrap

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.record import PageMark
from bearwitness.sources.plain import read_plain


def texts(text: str) -> list[str]:
    return [block.text for block in read_plain(text).blocks]


def test_a_paragraph_a_line_stays_as_it_is() -> None:
    assert texts("One line.\nAnother line.\n\nA third.") == ["One line.", "Another line.", "A third."]


def test_a_word_made_whole_by_guess_is_reported_and_one_with_an_example_is_not() -> None:
    (problem,) = read_plain(WRAPPED).problems
    assert problem.message == "a word divided at a line's end made whole by guess: “following”"
    assert read_plain(f"{WRAPPED}\nThe following spring he left.\n").problems == ()


def test_in_a_file_without_blank_lines_each_line_stands_for_itself() -> None:
    assert [block.group for block in read_plain("One.\nTwo.\nThree.").blocks] == [0, 1, 2]


WRAPPED = """
    A LIFE

Victor Lvovich Kibalchich was born in Belgium on December 30, 1890. His
parents were émigré Russian intellectuals who fled repression follow-
ing the assassination of Czar Alexander II by Narodnik terrorists.

At the age of 17 years, Kibalchich became involved with the Belgian
Young Socialists. But he soon became disgusted with their opportunism.
"""


def test_wrapped_lines_are_joined_and_divided_words_made_whole() -> None:
    heading, first, second = texts(WRAPPED)
    assert heading == "A LIFE"
    assert first.endswith(
        "who fled repression following the assassination of Czar Alexander II by Narodnik terrorists."
    )
    assert "Belgian Young Socialists" in second


def test_underlined_words_are_emphasized_as_others_are() -> None:
    assert texts("He wrote _Men in Prison_ in snake_case and _ alone.") == [
        "He wrote *Men in Prison* in snake_case and _ alone."
    ]


def test_drawn_rules_part_groups_and_are_no_text() -> None:
    blocks = read_plain("One.\n* * *\nTwo.\n-----\nThree.").blocks
    assert [(block.text, block.group) for block in blocks] == [("One.", 0), ("Two.", 1), ("Three.", 2)]


def test_form_feeds_begin_pages_with_their_printed_numbers() -> None:
    first, two, second, three = read_plain("He left.\n\n22\n\fShe stayed.\n\n23\n").blocks
    assert (first.pages, second.pages) == ((PageMark(0, "22"),), (PageMark(0, "23"),))
    assert (two.role, three.role) == ("page", "page")


def test_a_paragraph_that_runs_over_a_page_is_whole_with_the_page_marked_inside() -> None:
    blocks = read_plain(
        "He walked to the\n\n22\n\fA LIFE\n\nstation and left.\n\n23\n\fA LIFE\n\nThen.\n\n24\n\fA LIFE\n\nSo."
    ).blocks
    whole = blocks[0]
    assert whole.text == "He walked to the station and left."
    assert whole.pages == (PageMark(0, "22"), PageMark(whole.text.index("station"), "23"))
    assert [block.role for block in blocks[1:4]] == ["page", "page", "page"]


PARAGRAPH = st.lists(
    st.sampled_from("he went away in spring and Vlady stayed though nobody knew why".split()), min_size=40
)


@given(st.lists(PARAGRAPH.map(lambda words: " ".join(words) + "."), min_size=2, max_size=5), st.integers(50, 100))
def test_what_was_broken_to_fit_any_width_is_read_as_it_was(paragraphs: list[str], width: int) -> None:
    assert texts("\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)) == paragraphs
