"""Real footnotes, which python-docx has no call for: the part, its two separators, the styles' ids.

ECMA-376 part 1, 17.11: the notes stand in a part of their own; the separators have the ids -1 and 0 and are named in
the settings; a reference in the text holds the id of its note.
"""

import msgspec
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from docx.text.paragraph import Paragraph
from lxml import etree
from lxml.etree import _Element

_SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


class Run(msgspec.Struct, frozen=True):
    """A stretch of text in one look."""

    text: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False


class Footnotes:
    """The footnotes of a document, numbered from 1 as they are added."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root: _Element = OxmlElement("w:footnotes")
        self._count = 0
        for number, kind in _SEPARATORS:
            self._root.append(_separator(number, kind))

    def add(self, paragraph: Paragraph, runs: list[Run], *, after_another: bool = False) -> None:
        """A reference at the end of the paragraph, a comma before it where it follows another, and its note."""
        self._count += 1
        if after_another:
            paragraph._p.append(_run_of(_text(",")))  # noqa: SLF001 - as below
        reference = element("w:footnoteReference", id=str(self._count))
        paragraph._p.append(_run_of(reference))  # noqa: SLF001 - python-docx has no call for it
        note = element("w:footnote", id=str(self._count))
        body = _paragraph("FootnoteText")
        body.append(_run_of(OxmlElement("w:footnoteRef")))
        body.extend(run_element(run) for run in (Run(" "), *runs))
        note.append(body)
        self._root.append(note)

    def attach(self) -> None:
        """The part joined to the document; to be called once, after the last note."""
        xml = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml, self._document.part.package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        named = OxmlElement("w:footnotePr")
        named.extend(element("w:footnote", id=str(number)) for number, _ in _SEPARATORS)
        settings = self._document.settings.element
        compat = settings.find(qn("w:compat"))
        settings.insert(len(settings) if compat is None else settings.index(compat), named)


def element(tag: str, **attributes: str) -> _Element:
    """An element of WordprocessingML with its attributes in the same namespace."""
    made: _Element = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def run_element(run: Run) -> _Element:
    """A run as XML."""
    made = element("w:r")
    looks = [tag for tag, wanted in (("w:b", run.bold), ("w:i", run.italic)) if wanted]
    if looks or run.underlined:
        look = element("w:rPr")
        look.extend(element(tag) for tag in looks)
        if run.underlined:
            look.append(element("w:u", val="single"))
        made.append(look)
    made.append(_text(run.text))
    return made


def _text(words: str) -> _Element:
    made = element("w:t")
    made.text = words
    made.set(f"{{{nsmap['xml']}}}space", "preserve")
    return made


def _separator(number: int, kind: str) -> _Element:
    note = element("w:footnote", type=kind, id=str(number))
    paragraph = _paragraph("FootnoteText")
    run = element("w:r")
    run.append(element(f"w:{kind}"))
    paragraph.append(run)
    note.append(paragraph)
    return note


def _paragraph(style: str) -> _Element:
    made = element("w:p")
    properties = element("w:pPr")
    properties.append(element("w:pStyle", val=style))
    made.append(properties)
    return made


def _run_of(child: _Element) -> _Element:
    run = element("w:r")
    properties = element("w:rPr")
    properties.append(element("w:rStyle", val="FootnoteReference"))
    run.append(properties)
    run.append(child)
    return run
