from tests.sources.layout.sheets import column, line, sheet

from bearwitness.record import PageMark
from bearwitness.sources.draft import Block
from bearwitness.sources.layout import compose

LONG = "who knew him there saw him again for many"


def read(*pages: tuple[str, ...]) -> tuple[Block, ...]:
    """The blocks of a book with these pages, numbered at their feet."""
    sheets = [sheet(*column(*texts), line(str(n + 5), 500, 150), number=n + 1) for n, texts in enumerate(pages)]
    return compose(sheets)[0]


def test_a_paragraph_that_runs_over_a_page_is_whole_and_the_pages_own_lines_follow() -> None:
    first, foot, second, other = read(("  " + LONG, LONG), ("years.", "  Then he left."))
    assert (first.text, first.pages) == (f"{LONG} {LONG} years.", (PageMark(0, "5", 1), PageMark(84, "6", 2)))
    assert (foot.text, foot.role) == ("5", "page")
    assert second.text == "Then he left."
    assert other.text == "6"


def test_a_heading_is_set_larger() -> None:
    lines = (line("The street", 40, size=14), *column("  " + LONG, LONG, "years."))
    heading, text = compose([sheet(*lines)])[0]
    assert (heading.role, text.role) == ("heading", "text")
    assert heading.pages == (PageMark(0, "[1]", 1),)


def test_notes_stand_at_the_end_with_their_pages_and_their_calls_in_brackets() -> None:
    pages = [
        sheet(*column(first, second), *column(f"{mark} See p. {n}.", base=120, size=8), number=n)
        for n, mark, first, second in (
            (1, "¹", "  He left the town in the spring, and nobody", "who knew him there.¹ So it is said."),
            (2, "²", "  In Paris the cousins lodged with a man, in", "the street of the lions.² They left."),
        )
    ]
    *prose, first, second = compose(pages)[0]
    assert [block.text for block in prose] == [
        "He left the town in the spring, and nobody who knew him there.[1] So it is said.",
        "In Paris the cousins lodged with a man, in the street of the lions.[2] They left.",
    ]
    assert [(block.text, block.role, block.pages) for block in (first, second)] == [
        ("[1] See p. 1.", "note", (PageMark(0, "[1]", 1),)),
        ("[2] See p. 2.", "note", (PageMark(0, "[2]", 2),)),
    ]


def test_a_power_is_no_note_and_a_printed_asterisk_comes_back() -> None:
    (block,) = compose([sheet(*column("  A room of 9 m² and 10² men, so it was⁎ said."))])[0]
    assert block.text == "A room of 9 m² and 10² men, so it was* said."


def test_no_pages_have_no_blocks() -> None:
    assert compose([]) == ((), "")
