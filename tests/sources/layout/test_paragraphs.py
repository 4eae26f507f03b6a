from tests.sources.layout.sheets import column

from bearwitness.sources.layout import Line
from bearwitness.sources.layout.paragraphs import begins, columns_of, runs_over

LONG = "who knew him there saw him again for many"
"""A line that fills the column."""


def starts(*texts: str) -> list[int]:
    """The numbers of the lines in which a paragraph begins, but for the first."""
    lines = column(*texts)
    (described,) = columns_of([lines])
    found, first = list[int](), True
    for number in range(1, len(lines)):
        first = begins(lines, number, described, first_before=first)
        found += [number] * first
    return found


def test_a_paragraph_begins_where_a_line_stands_in() -> None:
    assert starts("  " + LONG, LONG, "years. So it is said.", "  In Paris he knew", LONG, LONG) == [3]


def test_a_paragraph_begins_where_the_line_before_ends_early() -> None:
    assert starts(LONG, LONG, "years. So it is said.", "In Paris he lived in the street of the men", LONG, "So.") == [3]


def test_a_quotation_that_stands_in_is_one_paragraph() -> None:
    quoted = "    In Paris he knew them as the men"
    assert starts(
        "  " + LONG, LONG, LONG + ":", quoted, quoted, "    of it.", "So he wrote and " + LONG[:25], LONG
    ) == [3, 6]


def test_what_people_say_by_turns_is_a_paragraph_each() -> None:
    assert starts("  " + LONG, LONG, "  “Did you know?”", "  “No.”", "  “You did, you did!”", "  " + LONG, LONG) == [
        2,
        3,
        4,
        5,
    ]


def test_the_lines_of_a_bibliography_that_stand_in_go_on() -> None:
    entry = ("Weissman, Susan. Victor Serge: The Course", "   Is Set on Hope. London: Verso, 2001 and", "   New York.")
    assert starts(*entry, *entry, *entry) == [3, 6]


def test_a_sentence_that_goes_on_begins_no_paragraph() -> None:
    assert starts(LONG, LONG, "and so", "  on he went to the town of the notary and", LONG) == []


def lines_over(before: str, after: str, *, indented: bool = True) -> bool:
    """Whether the paragraph of the last line of a page goes on in the first of the next."""
    first = column(
        *(("  " if indented else "") + LONG, LONG, "years. So it is said."),
        ("  " if indented else "") + LONG,
        LONG,
        before,
    )
    second = column(after, LONG, LONG, LONG, "so it is said.", ("  " if indented else "") + LONG)
    one, other = columns_of([first, second])
    return runs_over(second[0], first[-1], other, one)


def test_a_paragraph_runs_over_a_page_unless_it_ended() -> None:
    assert lines_over(LONG + ".", "In Paris he knew the men of the street, and")
    assert not lines_over(LONG + ".", "  In Paris he knew the men of the street")
    assert not lines_over("years. So it is said.", "In Paris he knew the men of the street, and")
    assert lines_over("who knew him there saw him again for ma-", "ny years, so it is said of him and of them")


def test_where_paragraphs_are_parted_by_space_a_full_stop_ends_the_page() -> None:
    assert not lines_over(LONG + ".", "In Paris he knew the men of the street, and", indented=False)
    assert lines_over(LONG, "Paris he knew the men of the street, and he", indented=False)


def test_other_letters_begin_a_paragraph() -> None:
    heading, text = Line("The street", 50, 100, 60, 14), Line("In Paris he", 50, 105, 75, 10)
    (described,) = columns_of([(heading, text)])
    assert begins((heading, text), 1, described, first_before=True)
