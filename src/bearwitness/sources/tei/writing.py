"""The text of a TEI document is written down as blocks.

Notes stand at the end, each with the page where it is called; a running head or page number of the print is furniture
and follows the paragraph that it interrupts.
"""

import re

import msgspec
from lxml import etree

from bearwitness.record import PageMark
from bearwitness.sources.cleaning import RAISED, cleaned, spaced
from bearwitness.sources.draft import Block, Role
from bearwitness.sources.emphasis import emphasised
from bearwitness.sources.layout.knitting import knit
from bearwitness.sources.pagemarks import marked, marking
from bearwitness.sources.tei import elements
from bearwitness.sources.wrapping import Words
from bearwitness.sources.xmltree import words_of

_LINE, _JOINT = "\n", "\x02"
"""Signs of the end of a line in print, and of one inside a word."""
_JOINED = re.compile(f"(?:(?<=[^\\W\\d_])-)?\\s*{_JOINT}\\s*((?:\x01[^\x01]*\x01)?)\\s*")
_SPACE = re.compile(r"\s+")
_QUOTES = "\"'“”‘’«»„‚‹›"
_LABEL = re.compile(r"^\[?\(?(?:pp?\.?\s*)?(?:0+(?=\d))?(.*?)\)?\]?$", re.DOTALL)
_GAP = "[…]"
_SAME_GROUP = frozenset(
    ("l", "item", "row", "addrLine", "salute", "signed", "dateline", "seg", "titlePart", "docTitle")
)


class Note(msgspec.Struct, frozen=True):
    """A note: its number, its element, and the page on which it is called."""

    label: str
    element: etree._Element
    page: str


class Writer:
    """Gathers words until a block begins or ends.

    `called` are the notes that are called from elsewhere, by their ids; `quoted` where the text has its quotation marks.
    """

    def __init__(self, words: Words, called: dict[str, etree._Element], *, quoted: bool) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self.page = ""
        self._known, self._called, self._quoted = words, called, quoted
        self._words: list[str] = []
        self._between: list[Block] = []
        self._role: Role = "text"
        self._group = 0
        self._led = False

    def note(self, note: Note, group: int) -> None:
        """Writes down a note as blocks of their own, its number before the first."""
        self.page = note.page
        self._children(note.element)
        self.flush()
        lead = f"[{note.label}] "
        begun = (PageMark(0, note.page),) if note.page else ()
        for number, block in enumerate(self.blocks):
            if number == 0:
                marks = tuple(PageMark(mark.start + len(lead), mark.label) for mark in block.pages)
                self.blocks[0] = Block(lead + block.text, "note", group, (*begun, *marks))
            else:
                self.blocks[number] = msgspec.structs.replace(block, role="note", group=group)

    def visit(self, element: etree._Element) -> None:
        """Writes down an element."""
        match element.tag:
            case "choice" | "app":
                reading = elements.chosen(element)
                if reading is not None:
                    self.visit(reading)
            case "pb":
                self._break(element, self._begun(element))
            case "lb":
                self._break(element, "")
            case "gap" | "cb" | "space" | "caesura":
                self._words.append(_GAP if element.tag == "gap" else " ")
            case "note":
                self._note(element)
            case "ref" | "ptr" if element.get("target", "").removeprefix("#") in self._called:
                self._call(self._called[element.get("target", "").removeprefix("#")])
            case "fw":
                self._between.append(Block(spaced(cleaned(words_of(element))), "page"))
            case _ if elements.is_left_out(element):
                pass
            case _:
                self._block(element) if elements.is_block(element) else self._inline(element)

    def flush(self) -> None:
        """Makes a block of the words gathered; a page whose first words are still to come begins in the next."""
        texts, pages, carried = list[str](), list[list[PageMark]](), ""
        for line in _JOINED.sub(r"\1", "".join(self._words)).split(_LINE):
            text, found = marked(carried + _SPACE.sub(" ", line).strip())
            carried = "".join(marking(mark.label) for mark in found if mark.start == len(text))
            if text:
                texts.append(text)
                pages.append([mark for mark in found if mark.start < len(text)])
        self._words, self._led = [carried] if carried else [], False
        if texts:
            text, starts = knit(texts, self._known)
            marks = (
                PageMark(start + m.start, m.label) for start, found in zip(starts, pages, strict=True) for m in found
            )
            self.blocks.append(Block(text, self._role, self._group, tuple(marks)))
        self.blocks += (block for block in self._between if block.text)
        self._between = []

    def _children(self, element: etree._Element) -> None:
        self._add(element.text)
        for child in element.iterchildren(etree.Element):
            self.visit(child)
            self._add(child.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._words.append(_SPACE.sub(" ", cleaned(text)))

    def _block(self, element: etree._Element) -> None:
        """An element that begins a line; an item follows its label, and a cell the one before it."""
        if not (element.tag == "item" and self._led):
            self.flush()
        if element.tag not in _SAME_GROUP:
            self._group += 1
        role = self._role
        if self._role == "text" and elements.is_title(element):
            self._role = "heading"
        elif elements.is_list_of_places(element):
            self._role = "furniture"
        self._children(element)
        self.flush()
        self._role = role

    def _inline(self, element: etree._Element) -> None:
        start, blocks = len(self._words), len(self.blocks)
        if element.tag == "label":
            self.flush()
            start, blocks = 0, len(self.blocks)
        elif element.tag == "cell":
            self._words.append(" ")
        before = "".join(self._words[-2:]).rstrip()[-1:]
        self._children(element)
        if len(self.blocks) == blocks:
            self._words[start:] = [self._dressed(element, "".join(self._words[start:]), before)]
        if element.tag == "label":
            self._words.append(" ")
            self._led = True

    def _dressed(self, element: etree._Element, words: str, before: str) -> str:
        """The words of an element with the signs that print gives them."""
        if elements.is_italic(element):
            return emphasised(words)
        if elements.is_raised(element) and words.strip().isdecimal():
            return words.translate(RAISED)
        bare = words.strip()
        if (
            element.tag in ("q", "quote", "said")
            and bare
            and not self._quoted
            and bare[0] not in _QUOTES
            and before not in _QUOTES
        ):
            return f"“{words}”"
        return words

    def _begun(self, element: etree._Element) -> str:
        """The sign of the page that begins; "" where nobody says what it is called."""
        found = _LABEL.match(element.get("n", "").strip())
        self.page = found.group(1) if found is not None else ""
        return marking(self.page) if self.page else ""

    def _break(self, element: etree._Element, sign: str) -> None:
        self._words.append((_JOINT if element.get("break") == "no" else _LINE) + sign)

    def _note(self, element: etree._Element) -> None:
        """A note where it stands: called there, unless it is called elsewhere."""
        if element.get("id", "") not in self._called:
            self._call(element)

    def _call(self, element: etree._Element) -> None:
        known = next((note.label for note in self.notes if note.element is element), None)
        label = known or element.get("n", "").strip("[]().* ") or str(len(self.notes) + 1)
        if known is None:
            self.notes.append(Note(label, element, self.page))
        self._words.append(f"[{label}]")
