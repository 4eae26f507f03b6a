"""Numbers as recognition programs write them."""

import re
from statistics import median

from lxml import etree

_POINT = re.compile(r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)")


def number(element: etree._Element, name: str) -> float:
    """The number in an attribute; 0 where there is none."""
    try:
        return float(element.get(name, "") or 0)
    except ValueError:
        return 0.0


def points(text: str) -> list[tuple[float, float]]:
    """The points of a polygon or a line, such as "10,20 30,20"."""
    return [(float(x), float(y)) for x, y in _POINT.findall(text)]


def middle(text: str) -> float:
    """The height of a base that is a number or a line of points; 0 where it is neither."""
    found = points(text)
    if found:
        return median(y for _, y in found)
    return float(text) if re.fullmatch(r"\d+(?:\.\d+)?", text.strip()) else 0.0
