import pytest
from tests.reading.marked import marked

from bearwitness.reading.citations import citations_at, find_citations
from bearwitness.reading.quotations import find_quotations
from bearwitness.record import Citation, Span


def pages(text: str, **known: str) -> list[tuple[str, str]]:
    return [(q.text, ", ".join(c.locator for c in q.citations)) for q in find_quotations(*marked(text, **known))]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("{s:Serge} found it “a long farce” (p. 22).", "22"),
        ("{s:Serge} found it “a long farce…”(page 248).", "248"),
        ("“A long farce to me,” {w:Weissman} argues (page 233), but no.", "233"),
        ("{k:Kranz} (p. 40) says that it was “a long farce”.", "40"),
        ("Page 241: {s:Serge} confesses that it was “a long farce”.", "241"),
        ("{s:Serge} calls it “a long farce” (22).", "22"),
        ("{s:Serge} calls it “a long farce” ({*t:Title}, 12).", "12"),
        ("{s:Serge} calls it “a long farce” ({w:Weissman}, 22).", "22"),
        ("{s:Serge} calls it “a long farce” (Weissman 2001, 22).", "22"),
        ("{s:Serge} calls it “a long farce” (22, my translation).", "22"),
        ("{s:Serge} calls it “a long farce” (vol. II, pp. 114–15).", "vol. II, 114-115"),
        ("{s:Serge} calls it “a long farce” (p. 22; see also p. 30).", "22"),
        ("{s:Serge} calls it “a long farce”, p. 22.", "22"),
        ("{s:Serge} calls it “a long farce” (1936).", ""),  # a year
        ("{s:Serge} calls it “a long farce” (May 22).", ""),  # a day
        ("{s:Serge} calls it “a long farce” (aged 22).", ""),  # an age
        ("{s:Serge} calls it “a long farce” (1) and {w:she} agrees (2).", ""),  # a list
        ("{s:Serge} calls it “a long farce”. He died (p. 22).", ""),  # it closes another sentence
        ("{s:Serge} calls it “a long farce”; he was freed (p. 22).", ""),  # it closes the other half
        ("{s:Serge} calls it “a long farce” (320 pages).", ""),  # an extent
    ],
)
def test_a_quotation_has_the_page_that_closes_it_and_no_other(text: str, page: str) -> None:
    assert [found for _, found in pages(text)] == [page]


def test_each_quotation_of_a_sentence_has_its_own_page() -> None:
    text = "{w:She} says he “spewed out the worst venom” (page 236) and that “he was abused all day” (page 232)."
    assert [page for _, page in pages(text)] == ["236", "232"]


def test_the_parts_of_an_interrupted_quotation_share_the_page() -> None:
    text = "“He read them better,” {o:Olive} told me, “and believed them longer” (p. 77)."
    assert [page for _, page in pages(text)] == ["77", "77"]


def test_a_footnote_is_followed_to_its_entry() -> None:
    text = "{d:Doyle} concludes that she “never touched a fuse”.[1]\n\nReferences\n\n1. ^ {*f:Fuses}. Dublin. p. 88."
    (quotation,) = find_quotations(*marked(text))
    assert quotation.citations == (Citation("f", "88", "page"),)


def test_in_a_review_the_page_is_of_the_reviewed_book() -> None:
    (reference,) = find_citations(*marked("{s:Serge} joined (p. 22).", about="course"))
    assert reference.citations == (Citation("course", "22", "page"),)


def test_a_statement_cites_what_closes_its_part_of_the_sentence() -> None:
    text = "{s:He} joined late; {s:he} was freed in 1936 (p. 22)."
    prose, cast = marked(text)
    references = find_citations(prose, cast)
    freed, joined = prose.text.index("freed"), prose.text.index("joined")
    assert [c.locator for c in citations_at(prose, Span(freed, freed + 5), references)] == ["22"]
    assert citations_at(prose, Span(joined, joined + 6), references) == ()


def test_two_quotations_in_one_sentence_do_not_share_a_page_that_closes_the_second() -> None:
    text = "{w:She} says he “stepped over the line once more” that he “spewed out the worst venom” (page 236)."
    assert [page for _, page in pages(text)] == ["", "236"]


def test_words_joined_by_and_share_the_page_behind_them() -> None:
    text = "{s:He} attacked “vulgar Marxism of every kind” and “facile equation of both” (page 273)."
    assert [page for _, page in pages(text)] == ["273", "273"]


def test_numbers_in_square_brackets_are_notes_where_they_begin_with_one() -> None:
    assert find_citations(*marked("He was born.[1] He died.[2]")) == ()


def test_numbers_in_square_brackets_are_pages_in_a_review_that_has_no_notes() -> None:
    text = "He was expelled [133] for usury [135]. “Neither drew it,” says {s:she} [188]."
    found = find_citations(*marked(text, about="book"))
    assert [r.citations[0].locator for r in found] == ["133", "135", "188"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("“A long farce.” [26] He died. [40] He wrote. [61]", None),  # a piece of an encyclopaedia entry
        ("“A long farce.” [26] He died. [27] He wrote. [28]", "book"),  # notes that count up
        ("“A long farce.” [6] He died. [20] He wrote. [6]", "book"),  # too small to be sure
    ],
)
def test_numbers_in_square_brackets_are_no_pages_where_they_may_be_notes(text: str, about: str | None) -> None:
    assert find_citations(*marked(text, about=about)) == ()


def test_a_statement_cites_the_page_of_the_speaker_right_before_it() -> None:
    prose, cast = marked("{k:Kranz} (p. 40) says that {s:he} left. {s:He} wrote.")
    references = find_citations(prose, cast)
    says, wrote = prose.text.index("says"), prose.text.index("wrote")
    assert [c.locator for c in citations_at(prose, Span(says, says + 4), references)] == ["40"]
    assert citations_at(prose, Span(wrote, wrote + 5), references) == ()
