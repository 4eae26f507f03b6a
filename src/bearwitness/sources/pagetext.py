"""The visible text of a web page, piece by piece, with what stands round each piece.

A piece is what a reader sees as a paragraph, a heading, an item or a row.  Words in italics keep asterisks round
them, as they have in plain text, so that titles can be told from other words; raised figures stay raised, so that a
note's number never joins a year; page numbers that an edition keeps in its margin become page marks.
"""

import re

import msgspec
from lxml import etree, html

from bearwitness.record import PageMark
from bearwitness.sources.cleaning import RAISED
from bearwitness.sources.pagemarks import MARK, marked, marking
from bearwitness.sources.plain import read_plain

_SKIPPED_TAGS = "script style template svg math iframe object canvas audio video head select textarea button img"
_INLINE_TAGS = """
a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike
strong sub sup time tt u var wbr input
"""
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_INLINE = frozenset(_INLINE_TAGS.split())
_CELLS = frozenset(("td", "th"))
_ITALIC = frozenset(("i", "em", "cite"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN = re.compile(r"\b(?:screen-reader-text|sr-only|visually-?hidden|mw-editsection|u-hidden|noprint)\b")
_PAGE = re.compile(r"\b(?:page-?num(?:ber)?s?|page-?no|pagebreak|doc-pagebreak)\b", re.IGNORECASE)
_ANCHOR = re.compile(r"(?:page|pg|p)[_-]?(\d+|[ivxlc]+)$", re.IGNORECASE)
_LABEL = re.compile(r"(?:^|[^a-z\d])([ivxlc]+|\d+)\W*$", re.IGNORECASE)
_BREAK = "\x00"
"""The sign of a line break."""
_SPACE = re.compile(r"\s+")
_LETTER = re.compile(r"[^\W\d_]")
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]*]*$")
_LONGEST_TITLE = 200
_LONGEST_CELL = 60
_MOST = 0.5


class Piece(msgspec.Struct, frozen=True):
    """A stretch of visible text; `within` are the elements that hold it, the outermost first."""

    text: str
    within: tuple[html.HtmlElement, ...]
    group: int
    heading: bool
    linked: float
    """Which share of its characters stand in links."""
    pages: tuple[PageMark, ...] = ()


def pieces_of(tree: html.HtmlElement) -> tuple[Piece, ...]:
    """The pieces of a page in the order of its markup."""
    reader = _Reader()
    much = len(tree.text_content()) * _MOST
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            reader.close(element)
        elif _is_skipped(element) or (_is_unseen(element) and len(element.text_content()) <= much):
            walker.skip_subtree()
            reader.skip(element)
        else:
            reader.open(element)
    reader.flush()
    return tuple(reader.pieces)


class _Inline(msgspec.Struct, frozen=True):
    """An element inside a paragraph: where its words begin, and in which run of words."""

    element: html.HtmlElement
    start: int
    run: int


class _Reader:
    """Gathers words until a block begins or ends, then makes a piece of them."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._path: list[html.HtmlElement] = []
        self._inline: list[_Inline] = []
        self._words: list[str] = []
        self._linked = 0
        self._links = 0
        self._run = 0
        self._skipped: html.HtmlElement | None = None

    def skip(self, element: html.HtmlElement) -> None:
        """Leave out what stands in `element`; a page number becomes a mark."""
        self._skipped = element
        if _PAGE.search(_classes(element)):
            self._words.append(marking(_page_label(element)))

    def open(self, element: html.HtmlElement) -> None:
        """Begin an element: a block ends the piece before it."""
        if element.tag in _INLINE:
            self._inline.append(_Inline(element, len(self._words), self._run))
            self._links += element.tag == "a"
            label = _anchor_label(element)
            if element.tag == "br":
                self._words.append(_BREAK)
            elif label:
                self._words.append(marking(label))
        elif element.tag in _CELLS and _is_data(element.getparent()):
            self._words.append(" ")
        else:
            self.flush()
            self._path.append(element)
        self._add(element.text)

    def close(self, element: html.HtmlElement) -> None:
        """End an element, and take up the text that follows it."""
        if element is self._skipped:
            self._skipped = None
        elif element.tag in _INLINE:
            self._finish(self._inline.pop())
            self._links -= element.tag == "a"
        elif self._path and self._path[-1] is element:
            self.flush()
            self._path.pop()
        self._add(element.tail)

    def flush(self) -> None:
        """Make pieces of the words gathered, a line each."""
        raw = "".join(self._words)
        share = self._linked / max(1, len(_SPACE.sub("", raw)))
        self._words, self._linked, self._run = [self._make(raw, min(1.0, share))], 0, self._run + 1

    def _add(self, text: str | None) -> None:
        if text:
            self._words.append(text)
            if self._links:
                self._linked += len(_SPACE.sub("", text))

    def _finish(self, inline: _Inline) -> None:
        """Write italics, quotations and raised figures as plain text has them."""
        if inline.run != self._run or inline.element.tag not in (*_ITALIC, "q", "sup"):
            return
        inside = "".join(self._words[inline.start :])
        words = inside.strip()
        tag = inline.element.tag
        if tag == "q" and words:
            self._words[inline.start :] = ["“", inside, "”"]
        elif tag == "sup" and words.isdigit():
            self._words[inline.start :] = [inside.translate(RAISED)]
        elif (
            tag in _ITALIC
            and _LETTER.search(words)
            and len(words) <= _LONGEST_TITLE
            and not set(words) & {"*", _BREAK, MARK}
        ):
            before, after = inside[: len(inside) - len(inside.lstrip())], inside[len(inside.rstrip()) :]
            self._words[inline.start :] = [f"{before}*{words}*{after}"]

    def _make(self, raw: str, linked: float) -> str:
        """Add the pieces of `raw`; what is given back are the marks of pages whose first words are still to come."""
        heading = any(element.tag in _HEADINGS for element in self._path)
        lines = _as_typed(raw) if any(element.tag == "pre" for element in self._path) else _lines(raw)
        group = self.pieces[-1].group + 1 if self.pieces else 0
        begun = ""
        for line in lines:
            text, marks = marked(begun + line)
            begun = "".join(marking(mark.label) for mark in marks if mark.start == len(text))
            if text:
                inside = tuple(mark for mark in marks if mark.start < len(text))
                self.pieces.append(Piece(text, tuple(self._path), group, heading, linked, inside))
            else:
                group += 1
        return begun


def _is_skipped(element: html.HtmlElement) -> bool:
    """Whether an element is no text at all, or a page number."""
    if element.tag in _SKIPPED or not isinstance(element.tag, str):
        return True
    return bool(_PAGE.search(_classes(element)) and _page_label(element))


def _is_unseen(element: html.HtmlElement) -> bool:
    """Whether an element is not shown; a page that hides most of its text shows it by a script."""
    attributes = element.attrib
    hidden = element.tag == "noscript" or "hidden" in attributes or _HIDDEN.search(attributes.get("style", ""))
    return bool(hidden or _UNSEEN.search(_classes(element)))


def _classes(element: html.HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('role', '')} {element.get('epub:type', '')}"


def _anchor_label(element: html.HtmlElement) -> str:
    """The label of a page that an empty anchor marks, as `<a id="Page_22">` does."""
    found = _ANCHOR.match(element.get("id", element.get("name", "")))
    return found.group(1) if found is not None and not element.text_content().strip() else ""


def _page_label(element: html.HtmlElement) -> str:
    """The label of a page as an edition's margin has it: in the text, or in the title or the id of the element."""
    for words in (
        element.text_content(),
        element.get("title", ""),
        element.get("aria-label", ""),
        element.get("id", ""),
    ):
        found = _LABEL.search(words.strip("[]{}() .\n"))
        if found is not None:
            return found.group(1)
    return ""


def _is_data(row: html.HtmlElement | None) -> bool:
    """Whether a row of a table holds data, not a page's layout: each cell short, with nothing but words in it."""
    return row is not None and all(
        len(cell.text_content()) <= _LONGEST_CELL and all(inner.tag in _INLINE for inner in cell.iterdescendants())
        for cell in row
    )


def _as_typed(raw: str) -> list[str]:
    """The lines of text set as it was typed, joined where they were broken to fit; an empty one between groups."""
    lines: list[str] = []
    last = 0
    for block in read_plain(raw.replace(_BREAK, "\n")).blocks:
        lines += [""] * (block.group != last) + [block.text]
        last = block.group
    return lines


def _lines(raw: str) -> list[str]:
    """The lines that breaks part; a sentence that a stray break cut is whole."""
    whole: list[str] = []
    for line in (_SPACE.sub(" ", part).strip() for part in raw.split(_BREAK)):
        if whole and whole[-1] and line[:1].islower() and not _ENDED.search(whole[-1]):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole
