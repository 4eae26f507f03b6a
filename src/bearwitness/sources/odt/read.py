"""An OpenDocument text (ISO/IEC 26300) becomes a draft: the body first, then the notes in the order of their calls.

What was deleted, comments, headers and footers are not read; a table of contents is furniture.  There are no page
labels, because where pages break depends on the machine.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from lxml import etree

from bearwitness.sources.archive import Archive
from bearwitness.sources.cleaning import RAISED, cleaned, spaced
from bearwitness.sources.confirming import confirmed
from bearwitness.sources.draft import Block, Draft, Role, Stated
from bearwitness.sources.emphasis import emphasised
from bearwitness.sources.error import SourceError
from bearwitness.sources.odt.styles import Style, styles_of
from bearwitness.sources.xmltree import parsed, words_of

_LEFT_OUT = frozenset(("tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "binary-data"))
_CONTENTS = frozenset(("table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index"))
_BLOCKS = frozenset(("p", "h", "list", "table", "section", "text-box", *_CONTENTS))
_LONGEST_CELL = 60


class NoOdtError(SourceError):
    """The archive holds no text."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the file holds no OpenDocument text, or is locked with a password; save it without one")


def read_odt(data: bytes, path: Path) -> Draft:
    """The blocks of an OpenDocument text; SourceError where it is locked, damaged or none."""
    archive = Archive(data, path)
    content = _part(archive, "content.xml", path)
    body = content.find("body/text") if content is not None else None
    if content is None or body is None:
        raise NoOdtError(path)
    reader = _Reader(styles_of([content, _part(archive, "styles.xml", path)]))
    blocks = (*reader.blocks(body), *reader.notes())
    return Draft(blocks, confirmed(_stated(_part(archive, "meta.xml", path)), "\n".join(b.text for b in blocks)))


def _part(archive: Archive, name: str, path: Path) -> etree._Element | None:
    content = archive.read(name)
    if content is None:
        return None
    if not content.lstrip().startswith(b"<"):
        raise NoOdtError(path)  # an encrypted part is no XML
    return parsed(content, path, name)


def _stated(meta: etree._Element | None) -> Stated:
    if meta is None:
        return Stated()
    author = words_of(meta.find(".//initial-creator")) or words_of(meta.find(".//creator"))
    return Stated(title=words_of(meta.find(".//title")), author=author, language=words_of(meta.find(".//language")))


class _Reader:
    """Writes down blocks, and gathers the notes that are called in them."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles
        self._called: list[tuple[str, etree._Element]] = []
        self._group = 0

    def blocks(self, element: etree._Element, role: Role = "text") -> Iterator[Block]:
        """The blocks in an element, in their order."""
        for child in element.iterchildren(etree.Element):
            tag = str(child.tag)
            if tag in ("p", "h"):
                yield from self._paragraph(child, "heading" if tag == "h" and role == "text" else role)
            elif tag == "table":
                yield from self._table(child, role)
            elif tag in _CONTENTS:
                yield from self.blocks(child, "furniture")
            elif tag not in _LEFT_OUT:
                yield from self.blocks(child, role)

    def notes(self) -> Iterator[Block]:
        """The notes, each with its number before its first line; a note within a note follows it."""
        for number, (label, body) in enumerate(self._called):
            for line, block in enumerate(self.blocks(body)):
                yield Block(f"[{label}] {block.text}" if line == 0 else block.text, "note", -1 - number)

    def _paragraph(self, paragraph: etree._Element, role: Role) -> Iterator[Block]:
        self._group += 1
        if role == "text" and self._styles.get(paragraph.get("style-name", ""), Style()).heading:
            role = "heading"
        boxes: list[etree._Element] = []
        pieces = list(self._pieces(paragraph, boxes, italic=self._is_italic(paragraph, italic=False)))
        stretches = (("".join(text for text, _ in run), italic) for italic, run in groupby(pieces, key=lambda p: p[1]))
        words = "".join(emphasised(text) if italic else text for text, italic in stretches)
        for line in filter(None, map(spaced, cleaned(words).split("\n"))):
            yield Block(line, role, self._group)
        for box in boxes:
            yield from self.blocks(box, role)

    def _pieces(
        self, element: etree._Element, boxes: list[etree._Element], *, italic: bool
    ) -> Iterator[tuple[str, bool]]:
        """Words, and whether they are in italics; text boxes are put aside."""
        yield _collapsed(element.text), italic
        for child in element.iterchildren(etree.Element):
            tag = str(child.tag)
            if tag == "note":
                yield f"[{self._call(child)}]", False
            elif tag == "s":
                yield " ", italic
            elif tag in ("tab", "line-break"):
                yield "\n" if tag == "line-break" else " ", italic
            elif tag in _BLOCKS:
                boxes.append(child)
            elif tag not in _LEFT_OUT:
                yield from self._raised(child, boxes, italic=self._is_italic(child, italic=italic))
            yield _collapsed(child.tail), italic

    def _raised(
        self, element: etree._Element, boxes: list[etree._Element], *, italic: bool
    ) -> Iterator[tuple[str, bool]]:
        raised = self._styles.get(element.get("style-name", ""), Style()).raised
        for text, slanted in self._pieces(element, boxes, italic=italic):
            yield text.translate(RAISED) if raised and text.strip().isdecimal() else text, slanted

    def _is_italic(self, element: etree._Element, *, italic: bool) -> bool:
        stated = self._styles.get(element.get("style-name", ""), Style()).italic
        return italic if stated is None else stated

    def _call(self, note: etree._Element) -> str:
        label = words_of(note.find("note-citation")) or "?"
        body = note.find("note-body")
        if body is not None:
            self._called.append((label, body))
        return label

    def _table(self, table: etree._Element, role: Role) -> Iterator[Block]:
        """A row as one line, unless several of its cells hold prose."""
        for row in table.iter("table-row"):
            if next(row.iterancestors("table")) is not table:
                continue
            cells = [list(self.blocks(cell, role)) for cell in row.iterchildren("table-cell")]
            filled = [cell for cell in cells if cell]
            self._group += 1
            if sum(sum(len(block.text) for block in cell) > _LONGEST_CELL for cell in filled) > 1:
                yield from (block for cell in filled for block in cell)
            elif filled:
                yield Block(" ".join(block.text for cell in filled for block in cell), role, self._group)


def _collapsed(text: str | None) -> str:
    """Text as the format counts it: white space is one space, whatever the file has."""
    if not text:
        return ""
    lead, tail = (" " if text[at].isspace() else "" for at in (0, -1))
    words = " ".join(text.split())
    return f"{lead}{words}{tail}" if words else " "
