"""Numbers as recognition programs write them."""

import re
from statistics import median

from lxml import etree

_WIDEST = 1e9
"""What is larger, or no number, is no place on a page."""
_POINT = re.compile(r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)")


def number(element: etree._Element, name: str) -> float:
    """The number in an attribute; 0 where there is none."""
    return measure(element.get(name, ""))


def measure(text: str) -> float:
    """The number that a text is; 0 where it is none that stands for a place on a page."""
    try:
        found = float(text)
    except ValueError:
        return 0.0
    return found if abs(found) < _WIDEST else 0.0


def points(text: str) -> list[tuple[float, float]]:
    """The points of a polygon or a line, such as "10,20 30,20"."""
    return [(measure(x), measure(y)) for x, y in _POINT.findall(text)]


def middle(text: str) -> float:
    """The height of a base that is a number or a line of points; 0 where it is neither."""
    found = points(text)
    if found:
        return median(y for _, y in found)
    return measure(text) if re.fullmatch(r"\d+(?:\.\d+)?", text.strip()) else 0.0
