"""Footnotes of an encyclopaedia entry: "[11]" in the text, "11. ^ Doyle … p. 88." at the end."""

import re

import msgspec

from bearwitness.reading.citations.locators import Locator, labelled
from bearwitness.record.anchor import Span

_MARK = re.compile(r"\[(\d{1,3})\]")
_ENTRY = re.compile(r"^[ \t]*(?:\[?(\d{1,3})[.\]])[ \t]*(?:\^[ \t]*)?(.+)$", re.MULTILINE)
_LAST_PAGES = re.compile(r":\s*(\d{1,4}(?:[-–]\d{1,4})?)\.?\s*$")


class Note(msgspec.Struct, frozen=True):
    """An entry of the list of references: its number, its place, and the pages it gives, where it gives one place."""

    number: str
    span: Span
    locator: Locator | None


def is_noted(text: str) -> bool:
    """Whether numbers in square brackets are footnotes here: the first is 1, or a list of them stands at the end."""
    marks = _MARK.findall(text)
    return bool(marks) and (marks[0] == "1" or bool(notes(text)))


def notes(text: str) -> dict[str, Note]:
    """The entries of a list of references that cite a place in a work, by number."""
    marked = set(_MARK.findall(text))
    found: dict[str, Note] = {}
    for entry in _ENTRY.finditer(text):
        number = entry.group(1)
        if number in marked and "[" not in entry.group(2)[:1]:
            span = Span(entry.start(2), entry.end(2))
            found[number] = Note(number, span, _place(text, span))
    return found


def _place(text: str, span: Span) -> Locator | None:
    given = list(labelled(text, span))
    if len(given) == 1:
        return given[0]
    if given:
        return None
    last = _LAST_PAGES.search(text[: span.end], span.start)
    if last is None:
        return None
    return Locator(Span(last.start(1), last.end(1)), last.group(1).replace("–", "-"), "page")
