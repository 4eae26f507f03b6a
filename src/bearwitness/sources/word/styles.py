"""What the styles of a Word document say: which are headings, which are of a table of contents, which are in italics.

The names of built-in styles are the same in every language; their ids are not.
"""

import re

import msgspec
from lxml import etree

_HEADING = re.compile(r"(?:heading \d|title|subtitle)$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc (?:\d|heading)|table of (?:figures|authorities))$", re.IGNORECASE)
_LOWEST_LEVEL = 9
_OFF = frozenset(("0", "false", "off", "none"))


class Style(msgspec.Struct, frozen=True):
    """A style by its own definition or by that which it is based on."""

    heading: bool = False
    contents: bool = False
    italic: bool = False


def is_on(properties: etree._Element | None, name: str) -> bool | None:
    """Whether a property is set; None where nothing is said of it."""
    found = properties.find(name) if properties is not None else None
    return None if found is None else found.get("val", "1") not in _OFF


def styles_of(root: etree._Element | None) -> dict[str, Style]:
    """The styles of the part `styles.xml` by their ids."""
    elements = {} if root is None else {element.get("styleId", ""): element for element in root.iter("style")}
    return {identifier: _style(identifier, elements, frozenset()) for identifier in elements}


def _style(identifier: str, elements: dict[str, etree._Element], above: frozenset[str]) -> Style:
    element = elements.get(identifier)
    if element is None or identifier in above:
        return Style()
    basis = element.find("basedOn")
    base = _style(basis.get("val", ""), elements, above | {identifier}) if basis is not None else Style()
    name_element = element.find("name")
    name = name_element.get("val", "") if name_element is not None else ""
    italic = is_on(element.find("rPr"), "i")
    return Style(
        heading=base.heading or _HEADING.match(name) is not None or has_level(element.find("pPr")),
        contents=base.contents or _CONTENTS.match(name) is not None,
        italic=base.italic if italic is None else italic,
    )


def has_level(properties: etree._Element | None) -> bool:
    """Whether a paragraph's properties give it a level of headings."""
    level = properties.find("outlineLvl") if properties is not None else None
    return level is not None and level.get("val", "").isdigit() and int(level.get("val", "")) < _LOWEST_LEVEL
