"""Passages marked in a text."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from bearwitness.record import SourceRecord, Span
from bearwitness.site.marking import marked_paragraphs

WORDS = "He was <born> & arrested at “Pisa”\n\nand then & there released again"


def source(text: str = WORDS, *furniture: Span) -> SourceRecord:
    return SourceRecord(id="s", title="S", text=text, sha256="0" * 64, furniture=furniture)


def name(span: Span) -> str:
    return f"{span.start}-{span.end}"


def page(passages: list[Span]) -> html.HtmlElement:
    paragraphs = marked_paragraphs(source(), passages, name)
    return html.fromstring("<div>" + "".join(f"<p>{paragraph.text}</p>" for paragraph in paragraphs) + "</div>")


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


spans = st.builds(lambda a, b: Span(min(a, b), max(a, b) + 1), *[st.integers(0, len(WORDS) - 1)] * 2)


@given(st.lists(spans, max_size=6))
def test_marks_change_no_word_of_the_text(passages: list[Span]) -> None:
    assert [words(p.text_content()) for p in page(passages)] == [words(part) for part in WORDS.split("\n\n")]


@given(spans.filter(lambda s: "\n" not in s.of(WORDS)))
def test_a_passage_alone_is_marked_to_the_letter(passage: Span) -> None:
    found = page([passage]).get_element_by_id(name(passage))
    assert words(found.text_content()) == words(passage.of(WORDS))


def test_a_passage_in_a_passage_has_its_own_mark() -> None:
    outer, inner = Span(0, 24), Span(7, 13)
    found = page([inner, outer]).get_element_by_id(name(inner))
    assert found.text_content() == "<born>"
    assert found.getparent().get("id") == name(outer)


def test_what_touches_furniture_is_known_as_furniture() -> None:
    paragraphs = marked_paragraphs(source(WORDS, Span(len(WORDS) - 3, len(WORDS))), [], name)
    assert [paragraph.furniture for paragraph in paragraphs] == [False, True]


def test_of_a_text_shown_in_part_nothing_else_is_seen() -> None:
    shown = marked_paragraphs(source(), [Span(3, 6)], name, [Span(0, 12), Span(41, 47)])
    assert [re.sub("<.*?>", "", paragraph.text) for paragraph in shown] == ["He was &lt;born", "hen &amp; "]
