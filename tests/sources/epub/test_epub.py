from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sources.epub.books import CONTAINER, epub, packed, page

from bearwitness.record import PageMark, Source
from bearwitness.sources import read_file
from bearwitness.sources.archive import DamagedArchiveError
from bearwitness.sources.epub.package import LockedBookError, NoBookError

Read = Callable[..., Source]
PROSE = "He left the town in the spring of that year, and nobody who knew him there saw him again for many years."


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """A function that reads a book of these documents."""

    def read_book(documents: dict[str, str], **parts: object) -> Source:
        (tmp_path / "book.epub").write_bytes(epub({name: page(body) for name, body in documents.items()}, **parts))  # type: ignore[arg-type]
        return read_file(tmp_path / "book.epub")[0]

    return read_book


def lines(source: Source) -> list[str]:
    return source.text.split("\n\n")


def test_documents_are_read_in_order_without_the_navigation_and_those_beside_it_last(read: Read) -> None:
    source = read(
        {
            "nav.xhtml": "<nav><a href='b.xhtml'>B</a></nav>",
            "aside.xhtml": "<p>C.",
            "b%20b.xhtml": "<p>A.",
            "a.xhtml": "<p>B.",
        }
    )
    assert lines(source) == ["A.", "B.", "C."]


def test_the_table_of_contents_of_an_older_book_is_left_out(read: Read) -> None:
    source = read(
        {"toc.xhtml": "<p>A 3</p>", "a.xhtml": "<p>A.</p>"}, guide='<reference type="toc" href="toc.xhtml#top"/>'
    )
    assert lines(source) == ["A."]


def test_headings_are_headings_and_the_copyright_page_is_furniture(read: Read) -> None:
    source = read(
        {
            "c.xhtml": '<section epub:type="copyright-page"><p>Verso, 2001.</p></section>',
            "a.xhtml": f"<h1>Boots</h1><p>{PROSE}</p>",
        }
    )
    assert [span.of(source.text) for span in source.headings] == ["Boots"]
    assert [span.of(source.text) for span in source.furniture] == ["Verso, 2001."]


def test_a_note_that_the_book_calls_one_stands_at_the_end(read: Read) -> None:
    source = read(
        {
            "a.xhtml": '<p>He left.<a epub:type="noteref" href="n.xhtml#n1"><sup>1</sup></a> She stayed.</p>',
            "n.xhtml": '<h2>Notes</h2><ol><li epub:type="endnote" id="n1"><p>Weissman, p. 44.'
            '<a href="a.xhtml#r">↩</a></p><p>And more.</p></li></ol>',
        }
    )
    assert lines(source) == ["He left.[1] She stayed.", "Notes", "[1] Weissman, p. 44.", "And more."]


def test_a_number_that_leads_to_words_with_that_number_calls_a_note(read: Read) -> None:
    source = read(
        {
            "a.xhtml": '<p>He left.<sup><a id="r2" href="#n2">2</a></sup> She<a href="#n3">[*]</a> stayed '
            '<a href="#p4">4</a>.</p>'
            '<p id="n2"><a href="#r2">2.</a> Ibid.</p><p id="n3">* So she said.</p><p id="p4">No note.</p>'
        }
    )
    assert lines(source) == ["He left.[2] She[*] stayed 4.", "No note.", "[2] Ibid.", "[*] So she said."]


def test_notes_are_in_the_order_of_their_calls(read: Read) -> None:
    notes = (
        '<aside epub:type="footnote" id="a"><p>One.</p></aside><aside epub:type="footnote" id="b"><p>Two.</p></aside>'
    )
    source = read({"a.xhtml": f'<p>He<a href="#b">1</a> left<a href="#a">2</a> and<a href="#b">1</a>.</p>{notes}'})
    assert lines(source) == ["He[1] left[2] and[1].", "[1] Two.", "[2] One."]


def test_pages_are_marked_where_the_book_breaks_them(read: Read) -> None:
    source = read(
        {
            "a.xhtml": '<p>He <span epub:type="pagebreak" id="p12" title="12"/>left '
            '<a role="doc-pagebreak" aria-label="xiii."/>it.</p>'
        }
    )
    assert source.text == "He left it."
    assert source.pages == (PageMark(3, "12"), PageMark(8, "xiii"))


def test_pages_are_marked_where_the_navigation_says(read: Read) -> None:
    nav = '<nav epub:type="page-list"><a href="a.xhtml">1</a><a href="a.xhtml#x">2</a><a href="b.xhtml#y">3</a></nav>'
    source = read({"nav.xhtml": nav, "a.xhtml": '<p>He <a id="x"/>left.</p>', "b.xhtml": '<p id="y">She stayed.</p>'})
    assert source.pages == (PageMark(0, "1"), PageMark(3, "2"), PageMark(10, "3"))


def test_pages_are_marked_where_an_older_navigation_says(read: Read) -> None:
    target = '<pageTarget value="7"><content src="a.xhtml#x"/></pageTarget>'
    label = '<pageTarget><navLabel><text>viii</text></navLabel><content src="a.xhtml#y"/></pageTarget>'
    ncx = f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><pageList>{target}{label}</pageList></ncx>'
    source = read({"a.xhtml": '<p><a id="x"/>He <a id="y"/>left.</p>'}, more={"toc.ncx": ncx})
    assert source.pages == (PageMark(0, "7"), PageMark(3, "viii"))


def test_words_that_a_style_sheet_sets_in_italics_have_asterisks(read: Read) -> None:
    css = "/* none */ span.c1, p .c2 { font-style: italic } .c3 { vertical-align: super; }"
    source = read(
        {
            "a.xhtml": '<p><span class="c1">Men in Prison</span>, <span class="x c2">Serge</span> '
            '1930<span class="c3">2</span></p>'
        },
        more={"a.css": css},
    )
    assert source.text == "*Men in Prison*, *Serge* 1930²"


METADATA = """
<dc:title>The Stoker</dc:title><dc:creator id="a">Jane Smith</dc:creator><dc:creator id="b">Tom Brown</dc:creator>
<meta refines="#b" property="role">trl</meta><dc:creator opf:role="ill">Ann Black</dc:creator>
<dc:language>en-GB</dc:language>
<dc:publisher>Verso</dc:publisher><dc:date opf:event="modification">2020-01-01</dc:date><dc:date>2001-10-03</dc:date>
"""


def test_the_package_says_what_the_book_is(read: Read) -> None:
    source = read({"a.xhtml": f"<p>{PROSE}</p>"}, metadata=METADATA)
    assert (source.title, source.byline, source.date) == ("The Stoker", "Jane Smith", "2001-10-03")
    assert (source.language, source.publisher) == ("en-GB", "Verso")


def test_what_programs_write_where_they_know_nothing_is_nothing(read: Read) -> None:
    source = read(
        {"a.xhtml": f"<h1>Boots</h1><p>{PROSE}</p>"},
        metadata="<dc:title>Unknown Title</dc:title><dc:creator>Unknown</dc:creator>",
    )
    assert (source.title, source.byline, source.date) == ("Boots", "", None)


def test_the_date_of_a_reprint_from_the_web_is_not_the_books(read: Read) -> None:
    metadata = "<dc:publisher>Project Gutenberg</dc:publisher><dc:date>2004-03-01</dc:date>"
    source = read({"a.xhtml": f"<p>{PROSE}</p>"}, metadata=metadata)
    assert (source.date, source.publisher) == (None, "")


def test_a_document_that_is_not_well_formed_is_read_as_it_is_meant(tmp_path: Path) -> None:
    (tmp_path / "book.epub").write_bytes(epub({"a.xhtml": "<html><p>Caf&eacute;<br>and<p>more", "b.xhtml": ""}))
    assert lines(read_file(tmp_path / "book.epub")[0]) == ["Café and", "more"]


LOCK = '<encryption><EncryptedData><CipherReference URI="OEBPS/a.xhtml"/></EncryptedData></encryption>'


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (packed({"a.txt": "He left."}), NoBookError),  # an archive with another content
        (packed({"META-INF/container.xml": CONTAINER}), NoBookError),  # no package
        (epub({}), NoBookError),  # no documents
        (epub({"a.xhtml": page("<p>He left.")}, more={"../META-INF/encryption.xml": LOCK}), LockedBookError),
        (epub({"../../a.xhtml": page("")}), DamagedArchiveError),  # a document outside the archive
        (epub({"a.xhtml": page("<p>He left.")})[:-200], DamagedArchiveError),  # cut off
    ],
)
def test_what_is_no_sound_book_is_refused(tmp_path: Path, data: bytes, error: type[Exception]) -> None:
    (tmp_path / "book.epub").write_bytes(data)
    with pytest.raises(error):
        read_file(tmp_path / "book.epub")
    assert [path.name for path in tmp_path.iterdir()] == ["book.epub"]


def test_a_note_at_the_end_of_a_book_stands_on_no_known_page(read: Read) -> None:
    page_break = '<span epub:type="pagebreak" title="12"/>'
    note = '<aside epub:type="footnote" id="n1"><p>Weissman, p. 44.</p></aside>'
    source = read({"a.xhtml": f'<p>{page_break}He left.<a epub:type="noteref" href="#n1">1</a></p>{note}'})
    assert source.pages == (PageMark(0, "12"), PageMark(source.text.index("[1] Weissman"), ""))
