"""The Markdown chronology, read by markdown-it with its plug-in for footnotes."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from tests.exchange.hostile import hostile
from tests.exchange.test_docx import making
from tests.views.making import Making

from bearwitness.exchange.holdings import Held, Holdings
from bearwitness.exchange.markdown import emphasised, escaped, starting, write
from bearwitness.store.snapshot import Snapshot
from bearwitness.views import life, main_subject
from bearwitness.views.lookup import plain

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)
WORDS = st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("*_`[]()<>#+-.1!&;~^$|\\: aé"), max_size=20)


def text_of(now: Holdings, person: str) -> str:
    out = io.BytesIO()
    write(now, out, person)
    return out.getvalue().decode()


def flat(tokens: list[Token]) -> list[Token]:
    return [inner for token in tokens for inner in (token, *flat(token.children or []))]


def words_of(tokens: list[Token]) -> str:
    return "".join(token.content for token in flat(tokens) if token.type in {"text", "text_special", "softbreak"})


@pytest.mark.judge("markdown", "CommonMark with footnotes, by markdown-it-py and its plug-in")
def test_the_parser_finds_every_line_and_every_footnote(demonstration: Snapshot) -> None:
    record = demonstration.record()
    told = life(record, main_subject(record) or "")
    tokens = flat(PARSER.parse(text_of(demonstration, told.id)))
    notes = [note for each in told.lines for note in each.notes]
    assert sum(token.type == "footnote_ref" for token in tokens) == len(notes)
    assert sum(token.type == "footnote_open" for token in tokens) == len(notes)
    assert sum(token.type == "list_item_open" for token in tokens) == len(told.lines) + len(told.sources)
    assert {token.type for token in tokens if "html" in token.type or "link" in token.type} == set()


def test_the_date_is_bold_the_title_italic_and_the_note_at_its_line() -> None:
    lines = text_of(Held(making().dossier), "ada").splitlines()
    assert "- **1801** Born at Pisa.[^1]" in lines
    assert "- Writes *The Owl* — Bruno, according to Eve.[^2]" in lines
    assert lines[-5] == (
        "[^2]: “Ada was born at Pisa in 1801 and, Bruno says, **wrote** The Owl (p. 7) and was arrested in 1812.” "
        "*Source 1*; The Owl, p. 7; Bruno, according to Eve."
    )


def test_hostile_words_stay_words() -> None:
    now = Held(hostile())
    tokens = flat(PARSER.parse(text_of(now, hostile().entities[0].id)))
    assert {
        token.type for token in tokens if token.type in {"html_inline", "html_block", "link_open", "code_inline"}
    } == set()
    assert "<script>alert(1)</script>" in words_of(tokens)


@given(WORDS.map(plain))
def test_whatever_is_written_is_read_as_it_stands(text: str) -> None:
    shown = escaped(text)
    for block, words in ((starting(shown), text), (f"- **1** {shown}[^1]", f"1 {text}[^1]"), (f"# {shown}", text)):
        assert words_of(PARSER.parse(block)) == words


@given(WORDS.map(plain), WORDS.map(plain), WORDS.map(plain), st.sampled_from(("*", "**")))
def test_emphasis_is_taken_for_emphasis_and_adds_no_word(before: str, text: str, after: str, mark: str) -> None:
    tokens = PARSER.parse(f"“{escaped(before)}{emphasised(text, mark)}{escaped(after)}”")
    assert words_of(tokens) == f"“{before}{text}{after}”"
    kinds = [token.type for token in flat(tokens) if token.type in {"em_open", "strong_open"}]
    assert len(kinds) == any(letter.isalnum() for letter in text)


def test_what_a_source_has_in_italics_is_italic_in_the_note() -> None:
    made = Making("Ada wrote *The Owl*.").entity("ada", "person", "Ada").entity("owl", "work", "The Owl")
    made.says("creation", "wrote", author="ada", work="owl")
    assert "[^1]: “Ada **wrote** *The Owl*.” *Source 1*." in text_of(Held(made.dossier), "ada").splitlines()
