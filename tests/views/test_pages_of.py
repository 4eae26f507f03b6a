"""On which page of its source something stands."""

import pytest
from msgspec.structs import replace
from tests.views.making import Making

from bearwitness.record import PageMark, Span
from bearwitness.views import life, life_text
from bearwitness.views.pages import pages_of
from bearwitness.views.wording import after_title, remarks

TEXT = "One two three four five six"
MARKS = {
    "printed": (PageMark(0, "232"), PageMark(8, "233")),
    "counted": (PageMark(0, "[232]"), PageMark(8, "233")),
    "roman": (PageMark(0, "xi"), PageMark(8, "xii")),
    "leaves": (PageMark(0, "12r"), PageMark(8, "12v")),
    "begins late": (PageMark(8, "233"),),
    "ends": (PageMark(0, "233"), PageMark(8, "")),
    "unpaged": (PageMark(0, "unpaged", 4), PageMark(8, "unpaged")),
    "named": (PageMark(0, "Tafel 3"), PageMark(8, "233")),
    "none": (),
}


@pytest.mark.parametrize(
    ("marks", "start", "end", "said"),
    [
        ("printed", 8, 12, "p. 233"),
        ("printed", 0, 7, "p. 232"),
        ("printed", 0, 8, "p. 232"),  # the end is exclusive
        ("printed", 4, 9, "pp. 232–233"),
        ("counted", 0, 12, "pp. [232]–233"),
        ("roman", 0, 12, "pp. xi–xii"),
        ("leaves", 0, 3, "fol. 12r"),
        ("leaves", 0, 12, "fols 12r–12v"),
        ("begins late", 9, 12, "p. 233"),
        ("begins late", 0, 12, ""),  # of its first words no page is known
        ("ends", 9, 12, ""),  # a note at the end of the book
        ("ends", 0, 12, ""),  # part of it on no known page
        ("unpaged", 0, 3, "page 4 of the file, unpaged"),
        ("unpaged", 9, 12, ""),
        ("named", 0, 12, "Tafel 3 and p. 233"),
        ("none", 0, 3, ""),
    ],
)
def test_words_stand_on_the_page_that_has_them_or_on_none(marks: str, start: int, end: int, said: str) -> None:
    source = replace(Making(TEXT).sources[0], pages=MARKS[marks])
    assert pages_of(source, Span(start, end)) == said


def made(pages: tuple[PageMark, ...]) -> Making:
    making = Making("Ada was born at Pisa in 1801, as the register has it.").entity("ada", "person", "Ada")
    making.says("birth", "born", person="ada", time="1801")
    making.sources[0] = replace(making.sources[0], pages=pages)
    return making


def test_a_footnote_names_the_page_of_the_source() -> None:
    note = life(made((PageMark(0, "xi"), PageMark(20, "233", 9))).dossier, "ada").lines[0].notes[0]
    assert after_title(note, "the reviewer") == ", pp. xi–233."


def test_a_source_without_pages_is_cited_without_one() -> None:
    note = life(made(()).dossier, "ada").lines[0].notes[0]
    assert (note.pages, after_title(note, "the reviewer")) == ("", ".")


def test_the_page_of_the_only_source_is_said_to_be_of_the_source() -> None:
    told = life(made((PageMark(0, "233"),)).dossier, "ada")
    assert remarks(told.lines[0].notes[0], "the reviewer", in_source=False) == "p. 233 of the source"
    assert any("p. 233 of the source" in line.text for line in life_text(told, width=200))


def test_with_several_sources_the_page_follows_the_title() -> None:
    note = life(made((PageMark(0, "233"),)).dossier, "ada").lines[0].notes[0]
    assert remarks(note, "the reviewer") == "Source 1, p. 233"
