import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.sources.ocr.pages import alto, hocr, pagexml, region

from bearwitness.record import PageMark, Problem, Source
from bearwitness.sources import find_files, read_file
from bearwitness.sources.ocr.read import pages_in
from bearwitness.sources.read import EmptyFileError
from bearwitness.sources.xmltree import BrokenXmlError

Read = Callable[..., tuple[Source, tuple[Problem, ...]]]
LINES = ("He left the town of Kibaltschich in the", "spring of that year and for an impor-", "tant reason.")
TEXT = "He left the town of Kibaltschich in the spring of that year and for an important reason."


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """A function that reads a file of that content and name."""

    def read_content(content: str | bytes, name: str = "page.xml") -> tuple[Source, tuple[Problem, ...]]:
        (tmp_path / name).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return read_file(tmp_path / name)

    return read_content


def lines(source: Source) -> list[str]:
    return source.text.split("\n\n")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (hocr(*LINES), "page.hocr"),
        (hocr(*LINES), "page.html"),
        (alto(*LINES), "page.xml"),
        (pagexml(region("r", *LINES)), "page.xml"),
        (pagexml(region("r", *LINES[:2], LINES[2]).replace("impor-", "impor¬")), "page.xml"),
    ],
)
def test_lines_become_paragraphs_in_each_format(read: Read, content: str, name: str) -> None:
    source, _ = read(content, name)
    assert (source.text, source.pages) == (TEXT, (PageMark(0, "[1]", 1),))


@pytest.mark.parametrize("write", [hocr, alto])
def test_words_of_little_confidence_are_named_with_their_page(read: Read, write: Callable[..., str]) -> None:
    _, problems = read(write(*LINES, doubted="Kibaltschich"))
    doubted = problems[0]
    assert (doubted.kind, Path(doubted.where).name) == ("doubtful", "page.xml")
    assert doubted.message.endswith(
        "page.xml: page [1]: 1 of 18 words are recognised with a confidence under 70%: “Kibaltschich”"
    )


def test_the_confidence_of_page_xml_is_that_of_its_words(read: Read) -> None:
    word = '<Word><Coords points="50,100 90,120"/><TextEquiv conf="0.3"><Unicode>{}</Unicode></TextEquiv></Word>'
    content = pagexml(
        region("r", "He left.").replace("<TextEquiv>", f"{word.format('He')}{word.format('left.')}<TextEquiv>")
    )
    assert "2 of 2 words are recognised with a confidence under 70%: “He”, “left.”" in read(content)[1][0].message


def test_a_line_without_text_has_that_of_its_words(read: Read) -> None:
    word = '<Word><Coords points="{0},100 {0},120"/><TextEquiv><Unicode>left</Unicode></TextEquiv></Word>'
    words = word.format(50) + word.format(100)
    content = pagexml(region("r", "x").replace("<TextEquiv><Unicode>x</Unicode></TextEquiv>", words))
    assert read(content)[0].text == "left left"


def test_regions_are_read_in_the_order_that_the_file_gives(read: Read) -> None:
    below, above = region("b", "She stayed.", first=3), region("a", "He left.")
    assert lines(read(pagexml(below, above))[0]) == ["He left.", "She stayed."]
    assert lines(read(pagexml(above, below, order=("b", "a")))[0]) == ["She stayed.", "He left."]


def test_what_regions_are_called_is_believed(read: Read) -> None:
    source, _ = read(
        pagexml(
            region("h", "A LIFE", kind="header"),
            region("t", "The Street", kind="heading", first=2),
            region("p", *LINES, first=4),
            region("n", "1 Weissman, p. 44.", kind="footnote", first=9),
        )
    )
    assert lines(source) == ["A LIFE", "The Street", TEXT, "[1] Weissman, p. 44."]
    assert [span.of(source.text) for span in source.furniture] == ["A LIFE"]
    assert [span.of(source.text) for span in source.headings] == ["The Street"]


def test_what_zones_and_margins_of_alto_are_called_is_believed(read: Read) -> None:
    number = '<TextLine VPOS="10"><String CONTENT="231" HPOS="5" WIDTH="30"/></TextLine>'
    margin = f"<TopMargin><TextBlock>{number}</TextBlock></TopMargin>"
    source, _ = read(alto("A LIFE", tag="t", more=margin + "<TextBlock/>"))
    assert [span.of(source.text) for span in source.furniture] == ["231\n\nA LIFE"]


def test_letters_in_italics_and_raised_ones_are_told(read: Read) -> None:
    italic = '<String CONTENT="Serge" HPOS="200" WIDTH="50" STYLEREFS="i"/>'
    raised = '<String CONTENT="2" HPOS="251" WIDTH="10" STYLE="superscript"/>'
    assert read(alto("He read", words=italic + raised))[0].text == "He read *Serge*[2]"
    looks = "offset:8; length:5;italic:true;", "offset:14; length:1;superscript:true;"
    custom = " ".join(f"textStyle {{{look}}}" for look in looks)
    assert read(pagexml(region("r", "He read Serge 2", custom=custom)))[0].text == "He read *Serge*[2]"
    assert read(hocr("He read", "<em>Serge</em>"))[0].text == "He read *Serge*"


def test_words_that_the_file_knows_to_be_divided_are_whole(read: Read) -> None:
    whole = 'SUBS_TYPE="HypPart1" SUBS_CONTENT="selfish"'
    hyphen = f'<String CONTENT="self" HPOS="200" WIDTH="40" {whole}/><HYP HPOS="240" WIDTH="10"/>'
    first = alto("He was so", words=hyphen)
    string = '<String CONTENT="ish." HPOS="50" WIDTH="40"/>'
    rest = f'<TextLine VPOS="130" HEIGHT="20" BASELINE="146">{string}</TextLine></TextBlock>'
    source, problems = read(first.replace("</TextBlock>", rest, 1))
    assert (source.text, problems) == ("He was so selfish.", ())


def packed(files: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_pages_in_an_archive_are_one_text_in_the_order_of_their_numbers(read: Read) -> None:
    pages = {"a/alto/p10.xml": alto("tant reason."), "a/alto/p9.xml": alto(*LINES[:2]), "a/mets.xml": "<mets/>"}
    source, _ = read(packed(pages), "pages.zip")
    assert (source.text, [mark.number for mark in source.pages]) == (TEXT, [1, 2])


def test_of_several_formats_of_the_same_pages_one_is_read() -> None:
    names = ("x/alto/1.xml", "x/page/2.xml", "x/page/10.xml", "x/metadata.xml", "x/page/.hidden.xml", "x/1.jpg")
    assert pages_in(names) == ("x/page/2.xml", "x/page/10.xml")
    assert pages_in(("b2.hocr", "b1.hocr", "mets.xml")) == ("b1.hocr", "b2.hocr")


def test_a_folder_gives_the_xml_of_recognised_pages(tmp_path: Path) -> None:
    for name, content in (("a.xml", alto("x")), ("b.xml", pagexml()), ("c.xml", "<mets/>"), ("d.hocr", hocr("x"))):
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert [path.name for path in find_files([tmp_path])[0]] == ["a.xml", "b.xml", "d.hocr"]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (pagexml(), EmptyFileError),  # a page without regions
        (alto(), EmptyFileError),
        ('<html><body><div class="ocr_page"/></body></html>', EmptyFileError),
        (alto("x")[:-20], BrokenXmlError),  # cut off
        (packed({"a.xml": "<mets/>"}), EmptyFileError),  # an archive without pages
    ],
)
def test_what_has_no_words_is_refused(read: Read, content: str | bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(content)


def test_numbers_that_are_none_do_not_stop_the_reading(read: Read) -> None:
    broken = alto(*LINES).replace('HEIGHT="20"', 'HEIGHT="?"').replace('WIDTH="600"', 'WIDTH=""')
    assert "Kibaltschich" in read(broken)[0].text
    assert "left" in read(hocr(*LINES).replace("bbox", "box"))[0].text
