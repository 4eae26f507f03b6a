from collections.abc import Callable
from pathlib import Path

import pytest

from bearwitness.record import PageMark, Source
from bearwitness.sources import find_files, read_file
from bearwitness.sources.formats import OtherXmlError
from bearwitness.sources.read import EmptyFileError
from bearwitness.sources.tei.header import natural
from bearwitness.sources.xmltree import BrokenXmlError

Read = Callable[..., Source]
PROSE = "He left the town in the spring of that year, and nobody who knew him there saw him again for many years."


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """A function that reads a document with this body and this header."""

    def read_text(body: str, header: str = "") -> Source:
        text = f"<teiHeader>{header}</teiHeader><text><body>{body}</body></text>"
        whole = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{text}</TEI>'
        (tmp_path / "life.xml").write_text(whole, encoding="utf-8")
        return read_file(tmp_path / "life.xml")[0]

    return read_text


def lines(source: Source) -> list[str]:
    return source.text.split("\n\n")


@pytest.mark.parametrize(
    ("encoded", "text"),
    [
        ("<choice><sic>wether</sic><corr>whether</corr></choice>", "whether"),
        ("<choice><orig>vnto</orig><reg>unto</reg></choice>", "unto"),
        ("<choice><expan>Doctor</expan><abbr>Dr</abbr></choice>", "Doctor"),
        ("<app><lem>the</lem><rdg>a</rdg></app><app><rdg>n</rdg><rdg>m</rdg></app>", "then"),
        ("he <subst><del>went</del><add>left</add></subst>", "he left"),
        ("he <gap reason='damage'/> <supplied>left</supplied>", "he […] left"),
        ("<hi rend='italic'>Men in Prison</hi>, <title>Serge</title>", "*Men in Prison*, *Serge*"),
        ("<title level='a'>A Letter</title>, <hi rend='bold'>so</hi>", "A Letter, so"),
        ("M<hi rend='superscript'>me</hi> 1917<hi rend='sup'>2</hi>", "Mme 1917²"),
        ("said <q>Good</q>, <q>“So”</q> and ‘<quote>no</quote>’", "said “Good”, “So” and ‘no’"),
        ("im<lb break='no'/>portant and impor-\n <lb break='no'/>tant", "important and important"),
        ("an important impor-<lb/>tant<lb/>town", "an important important town"),
        ("a <persName>Jane  \n Smith</persName><ptr target='#x'/>", "a Jane Smith"),
        ("caf&eacute;", "café"),
    ],
)
def test_the_words_are_those_of_an_edition_for_reading(read: Read, encoded: str, text: str) -> None:
    assert read(f"<p>{encoded}</p>").text == text


def test_the_quotation_marks_of_the_text_itself_are_enough(read: Read) -> None:
    header = "<encodingDesc><editorialDecl><quotation marks='all'/></editorialDecl></encodingDesc>"
    assert read("<p>said <q>Good</q></p>", header).text == "said Good"


def test_pages_begin_with_the_word_after_their_break(read: Read) -> None:
    source = read(
        "<pb n='[231]'/><p>He impor-<pb n='0232' break='no'/>tant <pb/>left.</p><pb n='p. iv'/><p>She stayed.</p>"
    )
    assert lines(source) == ["He important left.", "She stayed."]
    assert source.pages == (PageMark(0, "231"), PageMark(8, "232"), PageMark(20, "iv"))


def test_notes_stand_at_the_end_with_their_pages(read: Read) -> None:
    source = read(
        "<pb n='5'/><p>He left<note n='a'>So <hi rend='i'>she</hi> said.</note>.</p>"
        "<pb n='6'/><p>She stayed<ref target='#n2'>2</ref>.</p>"
        "<div><note xml:id='n2' n='2'><p>One.</p><p>Two.</p></note></div>"
    )
    assert lines(source) == ["He left[a].", "She stayed[2].", "[a] So *she* said.", "[2] One.", "Two."]
    assert source.pages[-2:] == (
        PageMark(source.text.index("[a] So"), "5"),
        PageMark(source.text.index("[2] One"), "6"),
    )


def test_notes_without_numbers_are_counted_and_may_have_notes(read: Read) -> None:
    source = read("<p>He<note>One<note>Inner</note></note> left<note>Two</note>.</p>")
    assert lines(source) == ["He[1] left[2].", "[1] One[1]", "[2] Two", "[1] Inner"]


def test_running_heads_are_furniture_behind_the_paragraph(read: Read) -> None:
    source = read("<p>He <fw type='header'>A LIFE</fw><pb n='2'/>left.</p>")
    assert lines(source) == ["He left.", "A LIFE"]
    assert [span.of(source.text) for span in source.furniture] == ["A LIFE"]


def test_headings_lists_tables_and_verse_are_lines(read: Read) -> None:
    source = read(
        f"<div><head>The <hi rend='i'>boots</hi></head><p>{PROSE}</p>"
        "<list type='gloss'><label>1917</label><item>Oslo</item></list><list><item>One</item><item>Two</item></list>"
        "<table><row><cell>Born</cell><cell>1884</cell></row></table><lg><l>A line</l><l>and more</l></lg></div>"
    )
    assert lines(source) == ["The *boots*", PROSE, "1917 Oslo", "One", "Two", "Born 1884", "A line", "and more"]
    assert [span.of(source.text) for span in source.headings] == ["The *boots*"]


def test_a_quotation_beside_paragraphs_is_one(read: Read) -> None:
    assert lines(read("<div><p>So:</p><quote>He left.</quote><p>Then<quote><l>a line</l></quote>more.</p></div>")) == [
        "So:",
        "He left.",
        "Then",
        "a line",
        "more.",
    ]


def test_what_is_data_about_the_text_is_no_text(read: Read) -> None:
    registers = "<listPerson><person>He</person></listPerson><listBibl><bibl>x</bibl></listBibl>"
    source = read(f"<p>He left.</p>{registers}")
    assert source.text == "He left."


LETTER = """
<fileDesc><titleStmt><title level="s">Letters</title><title level="a">To Mira, an electronic edition</title>
<author><persName><surname>Fuller</surname><forename>Margaret</forename></persName></author></titleStmt>
<publicationStmt><publisher>A Server</publisher><date when="2020">2020</date></publicationStmt>
<sourceDesc><biblStruct><monogr><imprint><publisher>Verso</publisher><date when="1951-02">February</date></imprint></monogr>
</biblStruct></sourceDesc></fileDesc><profileDesc><langUsage><language ident="en-GB">English</language></langUsage>
<correspDesc><correspAction type="sent"><date when="1845-03-02"/></correspAction></correspDesc></profileDesc>
"""


def test_the_header_tells_of_the_source_and_not_of_the_file(read: Read) -> None:
    source = read(f"<p>{PROSE}</p>", LETTER)
    assert (source.title, source.byline, source.date, source.kind) == (
        "To Mira",
        "Margaret Fuller",
        "1845-03-02",
        "letter",
    )
    assert (source.publisher, source.language) == ("Verso", "en-GB")
    book = LETTER.partition("<correspDesc>")[0] + "</profileDesc>"
    assert read(f"<p>{PROSE}</p>", book).date == "1951-02"


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Fuller, Margaret, 1810-1850", "Margaret Fuller"),
        ("Margaret Fuller (1810–1850)", "Margaret Fuller"),
        ("Dickens, Charles", "Charles Dickens"),
        ("Fuller, Margaret, Marchesa d'Ossoli", "Fuller, Margaret, Marchesa d'Ossoli"),  # more than a surname and names
        ("", ""),
    ],
)
def test_names_of_catalogues_become_names(name: str, spoken: str) -> None:
    assert natural(name) == spoken


def test_a_folder_gives_the_xml_that_is_tei(tmp_path: Path) -> None:
    for name, root in (("a.xml", "TEI"), ("b.xml", "TEI.2"), ("c.xml", "note"), ("d.xml", "tei:TEI")):
        (tmp_path / name).write_text(f'<?xml version="1.0"?><!-- x --><{root}/>', encoding="utf-8")
    assert [path.name for path in find_files([tmp_path])[0]] == ["a.xml", "b.xml", "d.xml"]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b'<?xml version="1.0"?><note>He left.</note>', OtherXmlError),  # another kind of XML
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body/></text></TEI>', EmptyFileError),
        (b"<TEI><text><body><p>He left.</body></text></TEI>", BrokenXmlError),
        (
            b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI><text><body><p>&x;</p></body></text></TEI>',
            BrokenXmlError,
        ),
    ],
)
def test_what_is_no_sound_text_is_refused(tmp_path: Path, data: bytes, error: type[Exception]) -> None:
    (tmp_path / "life.xml").write_bytes(data)
    with pytest.raises(error):
        read_file(tmp_path / "life.xml")
