"""How the Word chronology looks: a plain typescript, A4, dates in a column, footnotes small."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from bearwitness.exchange.docx_footnotes import element

ENTRY = "Chronology Entry"
SOURCE = "Source Entry"
DATES: Length = Cm(4.2)
"""How wide the column of dates is."""

_FONT = "Times New Roman"
_BLACK = RGBColor(0, 0, 0)
_MARGIN = Cm(2.5)


def dress(document: Document) -> None:
    """The page, the styles and the page numbers."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    _body(document)
    _headings(document)
    _entries(document)
    _notes(document)
    _page_number(document)
    _without_table_styles(document)


def _body(document: Document) -> None:
    normal = _style(document, "Normal")
    normal.font.name, normal.font.size = _FONT, Pt(11)
    normal.paragraph_format.space_after = Pt(4)
    language = element("w:lang", val="en-GB")
    normal.element.get_or_add_rPr().append(language)


def _headings(document: Document) -> None:
    for name, size, before, after in (("Title", 22, 0, 4), ("Heading 1", 15, 18, 6), ("Heading 2", 12, 12, 3)):
        style = _style(document, name)
        style.font.name, style.font.size, style.font.color.rgb, style.font.bold = _FONT, Pt(size), _BLACK, True
        fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = True
        border = style.element.get_or_add_pPr().find(qn("w:pBdr"))
        if border is not None:
            style.element.get_or_add_pPr().remove(border)


def _entries(document: Document) -> None:
    entry = _new_paragraph_style(document, ENTRY)
    entry.paragraph_format.left_indent, entry.paragraph_format.first_line_indent = DATES, -DATES
    entry.paragraph_format.tab_stops.add_tab_stop(DATES, WD_TAB_ALIGNMENT.LEFT)
    entry.paragraph_format.widow_control = True
    source = _new_paragraph_style(document, SOURCE)
    source.paragraph_format.left_indent, source.paragraph_format.first_line_indent = Cm(0.8), -Cm(0.8)


def _notes(document: Document) -> None:
    text = _new_paragraph_style(document, "footnote text")
    text.element.set(qn("w:styleId"), "FootnoteText")
    text.font.size = Pt(9)
    text.paragraph_format.space_after = Pt(1)
    text.paragraph_format.left_indent, text.paragraph_format.first_line_indent = Cm(0.4), -Cm(0.4)
    reference = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    reference.element.set(qn("w:styleId"), "FootnoteReference")
    reference.font.superscript = True


def _page_number(document: Document) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph._p.append(element("w:fldSimple", instr="PAGE"))  # noqa: SLF001 - python-docx has no call for it


def _without_table_styles(document: Document) -> None:
    """The template's hundred ways to set a table, nine tenths of its size, left out."""
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()


def _style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _new_paragraph_style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.islower())
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles["Normal"]
    return style
