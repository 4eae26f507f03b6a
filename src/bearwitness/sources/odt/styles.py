"""What the styles of an OpenDocument text say: which are headings, in italics, raised."""

from collections.abc import Mapping, Sequence

import msgspec
from lxml import etree

_DEEPEST = 20
_HEADINGS = frozenset(("title", "subtitle"))


class Style(msgspec.Struct, frozen=True):
    """A style by its own definition or by that which it is based on; None where nothing is said of italics."""

    heading: bool = False
    italic: bool | None = None
    raised: bool = False


def styles_of(roots: Sequence[etree._Element | None]) -> Mapping[str, Style]:
    """The styles of the parts of a document by their names."""
    found = {style.get("name", ""): style for root in roots if root is not None for style in root.iter("style")}
    return {name: _style(name, found, 0) for name in found}


def _style(name: str, elements: Mapping[str, etree._Element], depth: int) -> Style:
    element = elements.get(name)
    if element is None or depth > _DEEPEST:
        return Style()
    base = _style(element.get("parent-style-name", ""), elements, depth + 1)
    text = element.find("text-properties")
    slant = text.get("font-style", "") if text is not None else ""
    position = text.get("text-position", "") if text is not None else ""
    return Style(
        heading=base.heading
        or name.casefold() in _HEADINGS
        or element.get("default-outline-level", "") not in ("", "0"),
        italic=slant in ("italic", "oblique") if slant else base.italic,
        raised=position.startswith("super") or (position[:1].isdigit() and position[:1] != "0") or base.raised,
    )
