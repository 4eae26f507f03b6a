from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from tests.sources.word.packages import call, note, package, paragraph, table, text

from bearwitness.record import Source
from bearwitness.sources import read_file
from bearwitness.sources.archive import DamagedArchiveError
from bearwitness.sources.word.read import NoWordError, OldWordError
from bearwitness.sources.xmltree import BrokenXmlError

Read = Callable[..., Source]
PROSE = "He left the town in the spring of that year, and nobody who knew him there saw him again for many years."


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """A function that reads a document of that body and those parts."""

    def read_package(*body: str, **parts: str) -> Source:
        (tmp_path / "life.docx").write_bytes(package(*body, **parts))
        return read_file(tmp_path / "life.docx")[0]

    return read_package


def lines(source: Source) -> list[str]:
    return source.text.split("\n\n")


def test_notes_stand_at_the_end_in_the_order_of_their_calls(read: Read) -> None:
    notes = note("footnote", 2, paragraph("Weissman, p. 44.")) + note(
        "footnote", 7, paragraph("Ibid."), paragraph("And more.")
    )
    source = read(paragraph("He left.", call("footnote", 7), " She stayed.", call("footnote", 2)), footnotes=notes)
    assert lines(source) == ["He left.[1] She stayed.[2]", "[1] Ibid.", "And more.", "[2] Weissman, p. 44."]


def test_endnotes_have_roman_numbers_and_own_marks_are_kept(read: Read) -> None:
    source = read(
        paragraph("He left.", call("endnote", 1), " She stayed.", call("footnote", 1, "*")),
        footnotes=note("footnote", 1, paragraph("So she said.")),
        endnotes=note("endnote", 1, paragraph("In 1917.")),
    )
    assert lines(source) == ["He left.[i] She stayed.[*]", "[i] In 1917.", "[*] So she said."]


def test_what_was_deleted_moved_or_hidden_is_no_text(read: Read) -> None:
    source = read(
        paragraph(
            "He ",
            f"<w:del>{text('went').replace('w:t', 'w:delText')}</w:del>",
            f"<w:moveFrom>{text('gladly ')}</w:moveFrom>",
            f"<w:ins>{text('left')}</w:ins>",
            text(" secretly", "<w:vanish/>"),
            ".",
        )
    )
    assert source.text == "He left."


def test_titles_in_italics_keep_asterisks_and_raised_figures_stay_raised(read: Read) -> None:
    styles = '<w:style w:styleId="E"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>'
    source = read(
        paragraph(
            "In ",
            text("Men in ", "<w:i/>"),
            text("Prison", '<w:rStyle w:val="E"/>'),
            text(", of 1930", '<w:i w:val="0"/>'),
            text("2", '<w:vertAlign w:val="superscript"/>'),
        ),
        styles=styles,
    )
    assert source.text == "In *Men in Prison*, of 1930²"


def test_headings_are_known_by_their_styles_and_levels(read: Read) -> None:
    styles = (
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style>'
        '<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
        '<w:style w:styleId="V1"><w:name w:val="toc 1"/></w:style>'
    )
    heads = (
        '<w:pStyle w:val="Mine"/>',
        '<w:outlineLvl w:val="1"/>',
        '<w:outlineLvl w:val="9"/><w:pStyle w:val="Loop"/>',
    )
    titles = ("the boots", "the street", "the town is large and full of noise, she said")
    body = [paragraph("the boots 3", properties='<w:pStyle w:val="V1"/>')]
    for head, title in zip(heads, titles, strict=True):
        body += [paragraph(title, properties=head), paragraph(PROSE)]
    source = read(*body, styles=styles)
    assert [span.of(source.text) for span in source.headings] == list(titles[:2])
    assert [span.of(source.text) for span in source.furniture] == ["the boots 3"]


def test_a_row_of_a_table_is_a_line_and_cells_of_prose_are_not(read: Read) -> None:
    source = read(table(("12 May 1917", PROSE, "p. 4"), (PROSE, PROSE)), paragraph(""))
    assert lines(source) == [f"12 May 1917 {PROSE} p. 4", PROSE, PROSE]


def test_more_paragraphs_of_a_cell_follow_its_row(read: Read) -> None:
    inner = paragraph("He left.") + table(("inside", "there")) + paragraph("She stayed.")
    assert lines(read(table(("1917", inner)))) == ["1917 He left.", "inside there", "She stayed."]


def test_line_breaks_end_lines_and_tabs_are_spaces(read: Read) -> None:
    one = "<w:r><w:t>Oslo</w:t><w:tab/><w:t>1903</w:t><w:br/></w:r>"
    other = "<w:r><w:t>re</w:t><w:noBreakHyphen/><w:t>read</w:t><w:softHyphen/></w:r>"
    assert lines(read(paragraph(one, other))) == ["Oslo 1903", "re-read"]


def test_a_box_is_read_once_after_its_paragraph(read: Read) -> None:
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    choice = f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    run = f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"
    assert lines(read(paragraph("He left", run, "."))) == ["He left.", "In a box."]


def test_the_result_of_a_field_is_text_and_its_code_is_not(read: Read) -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
    link = f'<w:hyperlink>{text("the link")}</w:hyperlink><w:fldSimple w:instr="PAGE">{text(" 4")}</w:fldSimple>'
    assert read(paragraph("See ", field, link)).text == "See the link 4"


def test_a_document_of_another_program_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.title = "The stoker"
    document.core_properties.author = "python-docx"
    document.add_heading("The Stoker", 0)
    document.add_paragraph("by Jane Smith")
    document.add_paragraph(PROSE)
    for name in ("boots", "street"):
        document.add_paragraph(f"the {name}", style="List Bullet")
    document.save(str(tmp_path / "life.docx"))
    source, _ = read_file(tmp_path / "life.docx")
    assert (source.title, source.byline) == ("The stoker", "Jane Smith")
    assert lines(source) == ["The Stoker", "by Jane Smith", PROSE, "the boots", "the street"]


def test_a_word_document_is_known_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "life.txt").write_bytes(package(paragraph("He left.")))
    assert read_file(tmp_path / "life.txt")[0].text == "He left."


@pytest.mark.parametrize(
    ("data", "error", "why"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), OldWordError, "locked with a password, or an old Word file"),
        (package(paragraph("He left."))[:-300], DamagedArchiveError, "cannot be unpacked; get it or save it again"),
        (b"PK\x03\x04 and no more", DamagedArchiveError, "cannot be unpacked"),
        (package("<w:p>").replace(b"word/document.xml", b"word/documenu.xml"), NoWordError, "holds no Word document"),
        (package("<w:p>"), BrokenXmlError, r"word/document\.xml, line 1: Opening and ending tag mismatch"),
    ],
)
def test_what_is_no_sound_document_is_refused(tmp_path: Path, data: bytes, error: type[Exception], why: str) -> None:
    (tmp_path / "life.docx").write_bytes(data)
    with pytest.raises(error, match=why):
        read_file(tmp_path / "life.docx")
