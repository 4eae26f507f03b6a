"""Footnotes of an encyclopaedia entry: "[11]" in the text, "11. ^ Doyle … p. 88." at the end."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.reading.citations.locators import Locator, labelled
from bearwitness.record.anchor import Span, touched
from bearwitness.record.source import PageMark

_MARK = re.compile(r"\[(\d{1,3})\]")
_ENTRY = re.compile(r"^[ \t]*(?:\[?(\d{1,3})[.\]])[ \t]*(?:\^[ \t]*)?(.+)$", re.MULTILINE)
_Key = tuple[str, tuple[str, int | None]]
_LAST_PAGES = re.compile(r":\s*(\d{1,4}(?:[-–]\d{1,4})?)\.?\s*$")


class Note(msgspec.Struct, frozen=True):
    """An entry of the list of references: its number, its place, and the pages it gives, where it gives one place.

    `start` is where its number stands, `span` its words.
    """

    number: str
    start: int
    span: Span
    locator: Locator | None


def is_noted(text: str) -> bool:
    """Whether numbers in square brackets are footnotes here: the first is 1, or a list of them stands at the end."""
    marks = _MARK.findall(text)
    return bool(marks) and (marks[0] == "1" or bool(notes(text)))


def notes(text: str) -> tuple[Note, ...]:
    """The entries of all lists of references, in order."""
    marked = set(_MARK.findall(text))
    return tuple(
        Note(entry.group(1), entry.start(), span, _place(text, span))
        for entry in _ENTRY.finditer(text)
        if entry.group(1) in marked and "[" not in entry.group(2)[:1]
        for span in [Span(entry.start(2), entry.end(2))]
    )


def called(text: str, pages: Sequence[PageMark] = ()) -> tuple[tuple[Span, Note], ...]:
    """The calls of notes in the order of the text, each with its note.

    Where numbers begin anew with a page or a chapter, the calls of a number are its notes in their order if there are
    as many of them: on each page where every note stands on one of `pages`, else in the whole text.  What cannot be
    paired so is left out.
    """
    entries = notes(text)
    listed = [Span(entry.start, entry.span.end) for entry in entries]
    places = _Places(pages, entries)
    anew = max(Counter(entry.number for entry in entries).values(), default=0) > 1
    of: dict[_Key, list[Note]] = {}
    calls: dict[_Key, list[Span]] = {}
    for entry in entries:
        of.setdefault((entry.number, places.page(entry.start)), []).append(entry)
    for mark in _MARK.finditer(text):
        call = Span(mark.start(), mark.end())
        if not touched(listed, call):
            calls.setdefault((mark.group(1), places.page(call.start)), []).append(call)
    pairs = (pair for key, found in of.items() for pair in _paired(calls.get(key, []), found, anew=anew))
    return tuple(sorted(pairs, key=lambda pair: pair[0]))


def _paired(calls: Sequence[Span], found: Sequence[Note], *, anew: bool) -> Iterator[tuple[Span, Note]]:
    if len(calls) == len(found):
        yield from zip(calls, found, strict=True)
    elif not anew:
        yield from ((call, found[0]) for call in calls)


class _Places:
    """On which page something stands; one and the same page where the notes are not printed on theirs."""

    def __init__(self, pages: Sequence[PageMark], entries: Sequence[Note]) -> None:
        begun = {mark.start for mark in pages if mark.label}
        self._pages = pages if entries and all(entry.start in begun for entry in entries) else ()

    def page(self, offset: int) -> tuple[str, int | None]:
        """The label and the number of the page."""
        at = bisect_right(self._pages, offset, key=lambda mark: mark.start)
        return (self._pages[at - 1].label, self._pages[at - 1].number) if at else ("", None)


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
