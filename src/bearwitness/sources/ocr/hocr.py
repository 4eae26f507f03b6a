"""hOCR: the pages of a file, with the confidence in each word (`x_wconf`)."""

import re
from collections.abc import Iterator

from lxml import etree, html

from bearwitness.sources.layout import Sheet
from bearwitness.sources.ocr.numbers import measure
from bearwitness.sources.ocr.roles import role_of
from bearwitness.sources.ocr.scans import Scan, Seen, SeenLine, scan_of

_PROPERTY = re.compile(r"\s*(\w+)\s+([^;]*)")
_LINES = frozenset(("ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat"))
_OWN = frozenset(("ocr_header", "ocr_footer", "ocr_pageno"))
_LETTERS = 0.8
_INT = re.compile(r"-?\d+(?:\.\d+)?")

Box = tuple[float, float, float, float]


def scans_in(root: html.HtmlElement, first: int) -> Iterator[Scan]:
    """The pages of a file, the first of them with the number `first`."""
    pages = (element for element in root.iter() if "ocr_page" in (element.get("class") or "").split())
    for count, page in enumerate(pages):
        left, top, right, bottom = _box(_properties(page))
        yield scan_of(Sheet(first + count, right - left or 1.0, bottom - top or 1.0, ()), list(_lines(page)))


def _lines(page: etree._Element) -> Iterator[SeenLine]:
    blocks: dict[etree._Element, int] = {}
    for line in page.iter():
        names = set((line.get("class") or "").split())
        if not names & _LINES:
            continue
        block = next((above for above in line.iterancestors() if "ocr_par" in (above.get("class") or "")), page)
        properties = _properties(line)
        _, top, _, bottom = _box(properties)
        words = tuple(_words(line))
        if words:
            size = (_numbers(properties.get("x_size", "")) or [bottom - top])[0]
            number = blocks.setdefault(block, len(blocks))
            role = role_of("header" if names & _OWN else "")
            yield SeenLine(words, _base(properties, top, bottom), size or 1.0, number, role)


def _base(properties: dict[str, str], top: float, bottom: float) -> float:
    """Where the letters of a line stand: below its box by the second number of its baseline, in the middle of a slope."""
    found = _numbers(properties.get("baseline", ""))
    if len(found) != 2:
        return top + _LETTERS * (bottom - top)
    left, _, right, _ = _box(properties)
    return bottom + found[1] + found[0] * (right - left) / 2


def _words(line: etree._Element) -> Iterator[Seen]:
    words = [word for word in line.iter() if "ocrx_word" in (word.get("class") or "").split()]
    for word in words or [line]:
        properties = _properties(word)
        left, _, right, _ = _box(properties)
        confidence = _numbers(properties.get("x_wconf", ""))
        text = " ".join("".join(map(str, word.itertext())).split())
        slanted = word.find(".//em") is not None or word.find(".//i") is not None
        yield Seen(
            text,
            left,
            right,
            confidence[0] / 100 if confidence else None,
            italic=slanted,
            raised=word.find(".//sup") is not None,
        )


def _properties(element: etree._Element) -> dict[str, str]:
    return {name: value.strip() for name, value in _PROPERTY.findall(element.get("title") or "")}


def _box(properties: dict[str, str]) -> Box:
    found = _numbers(properties.get("bbox", ""))
    return (found[0], found[1], found[2], found[3]) if len(found) == 4 else (0.0, 0.0, 0.0, 0.0)


def _numbers(text: str) -> list[float]:
    return [measure(found) for found in _INT.findall(text)]
