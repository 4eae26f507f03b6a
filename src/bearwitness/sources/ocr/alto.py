"""ALTO, versions 2 to 4: the pages of a file, with the confidence in each word (`WC`)."""

from collections.abc import Iterator
from itertools import zip_longest

from lxml import etree

from bearwitness.sources.layout import Sheet
from bearwitness.sources.ocr.numbers import middle, number
from bearwitness.sources.ocr.roles import role_of
from bearwitness.sources.ocr.scans import Scan, Seen, SeenLine, scan_of

_MARGINS = frozenset(("TopMargin", "BottomMargin"))
_LETTERS = 0.8
"""Which share of a line's height lies above its base, where the file does not say."""


def scans_in(root: etree._Element, first: int) -> Iterator[Scan]:
    """The pages of a file, the first of them with the number `first`."""
    styles = {style.get("ID", ""): style for style in root.iter("TextStyle", "ParagraphStyle")}
    tags = {tag.get("ID", ""): tag.get("LABEL", tag.get("TYPE", "")) for tag in root.iterfind("Tags/*")}
    for count, page in enumerate(root.iter("Page")):
        height = number(page, "HEIGHT")
        sheet = Sheet(first + count, number(page, "WIDTH") or 1.0, height or 1.0, (), page.get("PRINTED_IMG_NR", ""))
        yield scan_of(sheet, list(_lines(page, styles, tags)))


def known_words(root: etree._Element) -> Iterator[str]:
    """The whole words that the file says were divided at the ends of lines."""
    return (word for string in root.iter("String") if (word := string.get("SUBS_CONTENT", "")))


def _lines(page: etree._Element, styles: dict[str, etree._Element], tags: dict[str, str]) -> Iterator[SeenLine]:
    for block, region in enumerate(page.iter("TextBlock")):
        margin = next(region.iterancestors(*_MARGINS), None) is not None
        for line in region.iter("TextLine"):
            words = tuple(_words(line, styles))
            top, height = number(line, "VPOS"), number(line, "HEIGHT")
            base = middle(line.get("BASELINE", "")) or top + _LETTERS * height
            names = f"{line.get('TAGREFS', '')} {region.get('TAGREFS', '')}".split()
            role = role_of("header" if margin else " ".join(tags.get(name, "") for name in names))
            if words:
                yield SeenLine(words, base, height or 1.0, block, role)


def _words(line: etree._Element, styles: dict[str, etree._Element]) -> Iterator[Seen]:
    strings = list(line.iter("String", "HYP"))
    for string, following in zip_longest(strings, strings[1:]):
        if string.tag == "HYP":
            continue
        hyphen = (following.get("CONTENT") or "-") if following is not None and following.tag == "HYP" else ""
        left, looks = number(string, "HPOS"), _looks(string, styles)
        yield Seen(
            string.get("CONTENT", "") + hyphen,
            left,
            left + number(string, "WIDTH"),
            number(string, "WC") if string.get("WC") is not None else None,
            italic="italic" in looks,
            raised="superscript" in looks,
        )


def _looks(string: etree._Element, styles: dict[str, etree._Element]) -> str:
    names = [styles[name].get("FONTSTYLE", "") for name in string.get("STYLEREFS", "").split() if name in styles]
    return " ".join((string.get("STYLE", ""), *names)).lower()
