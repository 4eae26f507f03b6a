from collections.abc import Callable
from pathlib import Path

import pytest

from bearwitness.record import PageMark, Source
from bearwitness.sources import read_file

PROSE = (
    "He was born in Belgium in 1890, the son of Russian exiles, and spent his childhood in Brussels, in Dover and in "
    "London, where there was seldom enough to eat and always somebody who talked of the revolution."
)
Read = Callable[..., Source]
LD = '<script type="application/ld+json">{}</script>'
HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8">'


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """A function that reads a page of that body and head."""

    def read_page(body: str, head: str = "") -> Source:
        path = tmp_path / "page.html"
        path.write_text(f"{HEAD}{head}</head><body>{body}</body></html>", encoding="utf-8")
        return read_file(path)[0]

    return read_page


def own(source: Source) -> list[str]:
    return [part.replace(PROSE, "PROSE") for part in source.text.split("\n\n") if part not in furniture(source)]


def furniture(source: Source) -> list[str]:
    return [line for span in source.furniture for line in span.of(source.text).split("\n\n")]


def test_the_menu_the_footer_and_the_form_are_furniture(read: Read) -> None:
    source = read(
        f"<nav><a href=/>Home</a></nav><article><h1>The stoker</h1><p>{PROSE}<p>{PROSE}</article>"
        "<form>Your thoughts</form><footer>The Shore</footer>"
    )
    assert own(source) == ["The stoker", "PROSE", "PROSE"]
    assert furniture(source) == ["Home", "Your thoughts", "The Shore"]


def test_what_stands_outside_the_article_is_furniture(read: Read) -> None:
    source = read(
        f"<div><p>Buy a hat</div><main><h1>The stoker</h1><p>{PROSE}</main><div class=ads><p>No. {PROSE[:120]}</div>"
    )
    assert own(source) == ["The stoker", "PROSE"]


def test_a_form_round_the_whole_page_is_no_furniture(read: Read) -> None:
    source = read(f"<form><h1>The stoker</h1><p>{PROSE}<p>{PROSE}<p>{PROSE}</form>")
    assert own(source) == ["The stoker", "PROSE", "PROSE", "PROSE"]


def test_scripts_controls_and_hidden_words_are_no_text(read: Read) -> None:
    source = read(
        f"<p>{PROSE}<script>var x</script><button>OK</button><span style='display:none'>no</span><i hidden>no</i></p>"
    )
    assert source.text == PROSE


def test_a_page_that_hides_its_text_until_a_script_runs_is_read(read: Read) -> None:
    assert PROSE in read(f"<div style='display: none'><p>{PROSE}</div>").text


def test_italics_keep_asterisks_and_raised_numbers_stay_raised(read: Read) -> None:
    source = read("<p>In 1930<sup>2</sup> <i>Men in Prison </i>came out; <q>good</q>, he <b>said</b>.</p>")
    assert source.text == "In 1930² *Men in Prison* came out; “good”, he said."


def test_breaks_part_paragraphs_and_stray_ones_do_not(read: Read) -> None:
    assert read("<p>He left.<br><br>She stayed<br>in the town.<br>They met.").text == (
        "He left.\n\nShe stayed in the town.\n\nThey met."
    )


def test_a_row_of_data_is_a_line_and_a_layout_is_not(read: Read) -> None:
    assert read("<table><tr><th>Born<td>1884</table>").text == "Born 1884"
    assert read(f"<table><tr><td>{PROSE}<td>{PROSE}</table>").text == f"{PROSE}\n\n{PROSE}"


def test_page_numbers_in_the_margin_are_page_marks(read: Read) -> None:
    source = read(
        '<p><span class="pagenum" id="Page_22">[Pg 22]</span>He went to <span class="pagenum">[23]</span>Paris.</p>'
    )
    assert source.text == "He went to Paris."
    assert source.pages == (PageMark(0, "22"), PageMark(len("He went to "), "23"))


def test_empty_anchors_that_are_named_for_pages_are_page_marks(read: Read) -> None:
    source = read(
        '<p><a id="Page_0"></a><a id="Page_1"></a>He went <a name="Page_2"></a>to Paris.<a id="Page_-3"></a></p>'
    )
    assert source.pages == (PageMark(0, "1"), PageMark(len("He went "), "2"))


def test_text_set_as_it_was_typed_is_joined_like_plain_text(read: Read) -> None:
    typed = "\n".join(["Victor Lvovich Kibalchich was born in Belgium on December 30, 1890. His"] * 4)
    assert read(f"<pre>A LIFE\n\n{typed}</pre>").text == f"A LIFE\n\n{typed}".replace("His\n", "His ")


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:published_time" content="2018-06-03T10:00:00+02:00">', "2018-06-03"),
        ('<meta name="citation_publication_date" content="2018/06/03">', "2018-06-03"),
        (LD.format('{"@graph": [{"@type": "Article", "datePublished": "2018-06-03"}]}'), "2018-06-03"),
        ('<link rel="canonical" href="http://a.example/2018/06/the-stoker/">', "2018-06"),
        (LD.format('{"@type": "Organization", "datePublished": "2018"}'), None),
        (LD.format("{broken"), None),
    ],
)
def test_the_date_is_the_one_that_the_page_states(read: Read, head: str, date: str | None) -> None:
    assert read(f"<p>{PROSE}", head).date == date


def test_title_and_author_come_without_the_site(read: Read) -> None:
    source = read(
        f"<h1>The stoker</h1><p>{PROSE}",
        '<title>The stoker | The Far Shore</title><meta property="og:site_name" content="The Far Shore">'
        '<meta name="author" content="The Far Shore"><meta name="author" content="Jane Smith">',
    )
    assert (source.title, source.byline) == ("The stoker", "Jane Smith")


def test_a_time_element_and_a_byline_in_the_text_are_enough(read: Read) -> None:
    source = read(
        f"<article><h1>The stoker</h1><p>By Jane Smith</p><time datetime=2018-06-03>today</time><p>{PROSE}</article>"
    )
    assert (source.byline, source.date) == ("Jane Smith", "2018-06-03")


def test_the_declared_encoding_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes("<html><meta charset=iso-8859-2><p>Urodził się w Łodzi, w roku 1890.".encode("iso-8859-2"))
    assert read_file(path)[0].text == "Urodził się w Łodzi, w roku 1890."


def test_elements_nested_too_deep_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html>" + "<div>word " * 5000, encoding="utf-8")
    _, problems = read_file(path)
    assert [problem.kind for problem in problems] == ["damaged"]


def test_a_page_in_a_text_file_is_read_as_a_page(tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    path.write_text("<!DOCTYPE html><html><p>He left.</p></html>", encoding="utf-8")
    assert read_file(path)[0].text == "He left."


def test_a_note_at_the_end_of_an_edition_stands_on_no_known_page(read: Read) -> None:
    page, notes = '<p><span class="pagenum">[231]</span>', '<div class="footnotes"><p>1 See Carr.</p></div>'
    source = read(f"{page}{PROSE}</p>{notes}")
    assert source.pages == (PageMark(0, "231"), PageMark(source.text.index("1 See Carr."), ""))
