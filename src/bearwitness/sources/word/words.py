"""The words of a paragraph of a Word document, as the document shows them.

What was deleted, moved away or hidden is left out; what was inserted is read.  Words in italics have asterisks, raised
figures are raised, and a note's call has its number in brackets.
"""

from collections.abc import Iterator
from itertools import groupby

import msgspec
from lxml import etree

from bearwitness.sources.cleaning import RAISED
from bearwitness.sources.emphasis import emphasised
from bearwitness.sources.word.numbers import Kind, Numbers
from bearwitness.sources.word.styles import Style, is_on

_LEFT_OUT = frozenset(
    (
        "del",
        "moveFrom",
        "pPr",
        "rPr",
        "instrText",
        "delText",
        "delInstrText",
        "drawing",
        "pict",
        "object",
        "sdtPr",
        "footnoteRef",
        "endnoteRef",
    )
)
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_CALLS: dict[str, Kind] = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


class Reader(msgspec.Struct, frozen=True):
    """What is needed to read a paragraph: the styles of the document, and the numbers of its notes."""

    styles: dict[str, Style]
    numbers: Numbers

    def words(self, paragraph: etree._Element) -> str:
        """The words of a paragraph, with a line break where it has one."""
        pieces = _pieces(paragraph, self)
        stretches = (("".join(text for text, _ in run), italic) for italic, run in groupby(pieces, key=lambda p: p[1]))
        return "".join(emphasised(text) if italic else text for text, italic in stretches)

    def style(self, properties: etree._Element | None, name: str) -> Style:
        """The style that the properties of a paragraph or a run name."""
        found = properties.find(name) if properties is not None else None
        return self.styles.get(found.get("val", ""), Style()) if found is not None else Style()


def _pieces(element: etree._Element, reader: Reader) -> Iterator[tuple[str, bool]]:
    """Words, and whether they are in italics."""
    for child in element:
        tag = str(child.tag)
        if tag == "r":
            yield from _run(child, reader)
        elif tag == "AlternateContent":
            yield from _pieces(child[0], reader) if len(child) else ()
        elif tag == "t" and element.tag != "r":  # of a formula
            yield child.text or "", False
        elif tag not in _LEFT_OUT:
            yield from _pieces(child, reader)


def _run(run: etree._Element, reader: Reader) -> Iterator[tuple[str, bool]]:
    properties = run.find("rPr")
    if is_on(properties, "vanish"):
        return
    stated = is_on(properties, "i")
    italic = reader.style(properties, "rStyle").italic if stated is None else stated
    raised = properties is not None and properties.find("vertAlign[@val='superscript']") is not None
    custom = run.find("*[@customMarkFollows]")
    for child in run:
        tag = str(child.tag)
        if tag in _CALLS:
            mark = "".join(text.text or "" for text in run.iter("t")).strip() if child is custom else ""
            yield f"[{reader.numbers.label(_CALLS[tag], child.get('id', ''), mark)}]", False
        elif tag == "t" and custom is None:
            text = child.text or ""
            yield text.translate(RAISED) if raised and text.strip().isdecimal() else text, italic
        elif tag in _SIGNS:
            yield _SIGNS[tag], italic
        elif tag == "AlternateContent" and len(child):
            yield from _pieces(child[0], reader)
