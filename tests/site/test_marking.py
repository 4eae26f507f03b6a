"""Passages marked in a text."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from bearwitness.record import SourceRecord, Span
from bearwitness.site.marking import marked_paragraphs, passage_id

WORDS = "He was <born> & arrested at “Pisa”\n\nand then & there released again"


def source(text: str = WORDS, *furniture: Span) -> SourceRecord:
    return SourceRecord(id="s", title="S", text=text, sha256="0" * 64, furniture=furniture)


def page(passages: list[Span]) -> html.HtmlElement:
    paragraphs = marked_paragraphs(source(), 1, passages)
    return html.fromstring("<div>" + "".join(f"<p>{paragraph}</p>" for paragraph, _ in paragraphs) + "</div>")


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


spans = st.builds(lambda a, b: Span(min(a, b), max(a, b) + 1), *[st.integers(0, len(WORDS) - 1)] * 2)


@given(st.lists(spans, max_size=6))
def test_marks_change_no_word_of_the_text(passages: list[Span]) -> None:
    assert [words(p.text_content()) for p in page(passages)] == [words(part) for part in WORDS.split("\n\n")]


@given(spans.filter(lambda s: "\n" not in s.of(WORDS)))
def test_a_passage_alone_is_marked_to_the_letter(passage: Span) -> None:
    found = page([passage]).get_element_by_id(passage_id(1, passage.start, passage.end))
    assert words(found.text_content()) == words(passage.of(WORDS))


def test_a_passage_in_a_passage_has_its_own_mark() -> None:
    outer, inner = Span(0, 24), Span(7, 13)
    found = page([inner, outer]).get_element_by_id(passage_id(1, 7, 13))
    assert found.text_content() == "<born>"
    assert found.getparent().get("id") == passage_id(1, 0, 24)


def test_what_touches_furniture_is_known_as_furniture() -> None:
    paragraphs = marked_paragraphs(source(WORDS, Span(len(WORDS) - 3, len(WORDS))), 1, [])
    assert [furniture for _, furniture in paragraphs] == [False, True]
