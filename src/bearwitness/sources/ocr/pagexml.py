"""PAGE XML: a page in regions, read in the order that the file gives them where it gives one."""

import re
from collections.abc import Iterator, Sequence

import msgspec
from lxml import etree

from bearwitness.sources.layout import Sheet
from bearwitness.sources.ocr.numbers import middle, number, points
from bearwitness.sources.ocr.roles import role_of
from bearwitness.sources.ocr.scans import Scan, Seen, SeenLine, scan_of

_STRUCTURE = re.compile(r"structure\s*\{[^}]*type:\s*([\w-]+)")
_STYLE = re.compile(r"textStyle\s*\{([^}]*)\}")
_SETTING = re.compile(r"(\w+)\s*:\s*(\w+)")
_LETTERS = 0.8
_WORD = re.compile(r"\S+")


class _Look(msgspec.Struct, frozen=True):
    """Letters of a line from `start` to `end` that are in italics or raised."""

    start: int
    end: int
    italic: bool
    raised: bool


def scans_in(root: etree._Element, first: int) -> Iterator[Scan]:
    """The pages of a file, the first of them with the number `first`."""
    for count, page in enumerate(root.iter("Page")):
        regions = list(page.iter("TextRegion"))
        order = _order(page)
        ordered = sorted(regions, key=lambda region: order.get(region.get("id", ""), len(order)))
        lines = [line for block, region in enumerate(ordered) for line in _lines(region, block)]
        width, height = number(page, "imageWidth"), number(page, "imageHeight")
        yield scan_of(Sheet(first + count, width or 1.0, height or 1.0, (), ordered=bool(order)), lines)


def _order(page: etree._Element) -> dict[str, int]:
    """The place of each region in the order of reading."""
    order = page.find("ReadingOrder")
    references = order.iter("RegionRefIndexed", "RegionRef") if order is not None else ()
    return {reference.get("regionRef", ""): place for place, reference in enumerate(references)}


def _lines(region: etree._Element, block: int) -> Iterator[SeenLine]:
    found = _STRUCTURE.search(region.get("custom", ""))
    role = role_of(found.group(1) if found is not None else region.get("type", ""))
    for line in region.iterfind("TextLine"):
        outline = points(_points_of(line, "Coords")) or [(0.0, 0.0)]
        top, bottom = min(y for _, y in outline), max(y for _, y in outline)
        base = middle(_points_of(line, "Baseline")) or top + _LETTERS * (bottom - top)
        words = tuple(_words(line, min(x for x, _ in outline), max(x for x, _ in outline)))
        if words:
            yield SeenLine(words, base, bottom - top or 1.0, block, role)


def _words(line: etree._Element, left: float, right: float) -> Iterator[Seen]:
    """The words of a line: each with its own place where the file has it, else by its letters' share of the line."""
    text = _text_of(line)
    own = [word for word in line.iterfind("Word") if _text_of(word)]
    looks = _looks(line)
    matches = list(_WORD.finditer(text))
    placed = own if len(own) == len(matches) else []
    for i, match in enumerate(matches):
        outline = points(_points_of(placed[i], "Coords")) if placed else []
        start, end = (left + (right - left) * at / len(text) for at in match.span())
        look = next((look for look in looks if look.start <= match.start() and match.end() <= look.end), None)
        yield Seen(
            match.group(),
            min(x for x, _ in outline) if outline else start,
            max(x for x, _ in outline) if outline else end,
            _confidence(placed[i] if placed else line),
            italic=look is not None and look.italic,
            raised=look is not None and look.raised,
        )


def _text_of(element: etree._Element) -> str:
    """The text of a line or word: the first of several readings; a line without one has that of its words."""
    readings: Sequence[etree._Element] = sorted(element.iterfind("TextEquiv"), key=lambda found: number(found, "index"))
    text = (readings[0].findtext("Unicode") or "") if readings else ""
    return text.strip() or " ".join(filter(None, map(_text_of, element.iterfind("Word"))))


def _confidence(element: etree._Element) -> float | None:
    reading = element.find("TextEquiv[@conf]")
    return number(reading, "conf") if reading is not None else None


def _points_of(element: etree._Element, name: str) -> str:
    found = element.find(name)
    return found.get("points", "") if found is not None else ""


def _looks(line: etree._Element) -> list[_Look]:
    looks = []
    for content in _STYLE.findall(line.get("custom", "")):
        settings = dict(_SETTING.findall(content))
        start, length = (
            int(settings.get(name, "0")) if settings.get(name, "0").isdecimal() else 0 for name in ("offset", "length")
        )
        looks.append(
            _Look(start, start + length, settings.get("italic") == "true", settings.get("superscript") == "true")
        )
    return looks
