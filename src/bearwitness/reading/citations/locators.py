"""Page references as they are written: "(pp. 22–4)", "(ii, 233)", "[190, n. 44]", "on page 41", "ch. 3"."""

import re
from collections.abc import Iterator

import msgspec

from bearwitness.reading.speech.lexicon import word_list
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import LocatorLabel

_NUMBER = r"(?:\d{1,4}|[ivxlc]{1,8}(?![a-z]))"
_ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_FOLLOWING = r"(?:\s?ff?\b\.?)?"
_RANGE = rf"{_NUMBER}(?:\s*(?:[-–—]|to)\s*{_NUMBER})?{_FOLLOWING}"
_LIST = rf"{_RANGE}(?:(?:\s*,\s*|\s*,?\s*and\s+){_RANGE}(?![-–]?\w))*"
_NOTE = rf"(?P<note>,?\s*n(?:n|ote)?\.?\s*{_NUMBER}|n\b)?"
_PAGES = rf"(?:pp?\.|pages?|Pp?\.|Pages?|pp?(?= \d)|pgs?\.?)\s*(?P<pages>{_LIST}){_NOTE}"
_VOLUME = (
    r"(?:vols?\.?|Vols?\.?|volume|Volume)\s*(?P<volume>\d{1,2}|[ivx]{1,6}|[IVX]{1,6})\s*[,:]\s*"
    rf"(?:pp?\.\s*)?(?P<volume_pages>{_LIST})"
)
_CHAPTER = rf"(?:chs?\.|chap\.|chapters?|Chs?\.|Chapters?)\s*(?P<chapter>{_RANGE}|[IVXLC]{{1,7}}\b|[a-z]+(?=\b))"
_SECTION = rf"§§?\s*(?P<section>{_RANGE})"
_LABELLED = re.compile(rf"(?<![\w.])(?:{_VOLUME}|{_PAGES}|{_CHAPTER}|{_SECTION})")
_BARE = re.compile(rf"(?P<pages>{_LIST}){_NOTE}\s*$")
_BARE_VOLUME = re.compile(rf"(?P<volume>[ivx]{{1,5}}|[IVX]{{1,5}}|\d)\s*[,:.]\s*(?P<volume_pages>{_LIST})\s*$")
_BESIDES = re.compile(r"\d.*\b(?:see also|cf\.|compare)\s*$")
_WORDS = word_list(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)


class Locator(msgspec.Struct, frozen=True):
    """A place in a work as a citation style has it: "231", "22-24", "vol. ii, 233"."""

    span: Span
    locator: str
    label: LocatorLabel


def labelled(text: str, span: Span) -> Iterator[Locator]:
    """The locators inside `span` that say what they are ("p.", "chapter", "vol."), in order.

    What only "see also" or "cf." brings in beside another place is none.
    """
    for found in _LABELLED.finditer(text, span.start, span.end):
        locator = _read(found)
        if locator is not None and not _BESIDES.search(text[span.start : found.start()]):
            yield locator


def bare(text: str, span: Span) -> Locator | None:
    """The locator that the whole of `span` is, without a label: "22", "22–4, 30", "ii, 233"; None where it is none.

    A number of four digits that could be a year is none, nor is a letter that an enumeration could have.
    """
    words = text[: span.end]
    volume = _BARE_VOLUME.match(words, span.start)
    if volume:
        return _read(volume)
    found = _BARE.match(words, span.start)
    if found is None or _could_be_year(found.group("pages")) or re.fullmatch(r"[a-z]\s*", found.group()):
        return None
    return _read(found)


def expanded(pages: str) -> str:
    """The pages with full numbers and plain hyphens: "22–4" is "22-24", "233-35, 240" is "233-235, 240"."""
    parts = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", pages.strip())
    return ", ".join(_range(part) for part in parts if part)


def _range(part: str) -> str:
    ends = re.split(r"\s*(?:[-–—]|\bto\b)\s*", part)
    if len(ends) != 2:
        return part.strip()
    first, last = ends
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{first}-{last}"


def _read(found: re.Match[str]) -> Locator | None:
    span, groups = Span(found.start(), found.end()), found.groupdict()
    if groups.get("volume"):
        return Locator(span, f"vol. {groups['volume']}, {expanded(groups['volume_pages'])}", "page")
    if groups.get("pages"):
        return _pages(span, groups["pages"], groups.get("note") or "")
    if groups.get("section"):
        return Locator(span, expanded(groups["section"]), "section")
    return _chapter(span, groups.get("chapter") or "")


def _pages(span: Span, pages: str, note: str) -> Locator | None:
    numerals = re.findall(r"[a-z]+", re.sub(r"ff?\b|\band\b|\bto\b", "", pages))
    if not all(_ROMAN.fullmatch(numeral) for numeral in numerals):
        return None
    number = re.sub(r"[^\divxlc]", "", note.replace("ote", ""))
    if not note:
        return Locator(span, expanded(pages), "page")
    return Locator(span, f"{expanded(pages)}, n. {number}" if number else f"{expanded(pages)}n", "page")


def _chapter(span: Span, words: str) -> Locator | None:
    if words in _WORDS:
        return Locator(span, str(_WORDS.index(words) + 1), "chapter")
    if words[:1].isdigit() or _ROMAN.fullmatch(words):
        return Locator(span, expanded(words), "chapter")
    return None


def _could_be_year(pages: str) -> bool:
    return any(1000 <= int(number) <= 2100 for number in re.findall(r"\d{4}", pages))
