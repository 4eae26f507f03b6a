"""The blocks of a Word document in their order: paragraphs, rows of tables, the text of boxes."""

from collections.abc import Iterator

from lxml import etree

from bearwitness.sources.cleaning import cleaned, spaced
from bearwitness.sources.draft import Block, Role
from bearwitness.sources.word.styles import has_level
from bearwitness.sources.word.words import Reader

_LONGEST_CELL = 60
_INSIDE = frozenset(("sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo", "body"))


class Body:
    """Writes down blocks; those that stood together have one group."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._group = 0

    def blocks(self, element: etree._Element) -> Iterator[Block]:
        """The blocks of the body, of a cell or of a note."""
        for child in element:
            if child.tag == "p":
                yield from self._paragraph(child)
            elif child.tag == "tbl":
                yield from self._table(child)
            elif child.tag in _INSIDE:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Block]:
        properties = paragraph.find("pPr")
        style = self._reader.style(properties, "pStyle")
        role: Role = "heading" if style.heading or has_level(properties) else "text"
        if properties is None or properties.find("numPr") is None:
            self._group += 1
        for line in _lines(self._reader.words(paragraph)):
            yield Block(line, "furniture" if style.contents else role, self._group)
        for box in paragraph.iter("txbxContent"):
            if not _is_repeated(box):
                yield from self.blocks(box)

    def _table(self, table: etree._Element) -> Iterator[Block]:
        self._group += 1
        group = self._group
        for row in table.iter("tr"):
            if next(row.iterancestors("tbl")) is table:
                yield from self._row(row, group)

    def _row(self, row: etree._Element, group: int) -> Iterator[Block]:
        """A row as one line, unless several of its cells hold prose."""
        cells = [list(self.blocks(cell)) for cell in row.iter("tc") if next(cell.iterancestors("tr")) is row]
        filled = [cell for cell in cells if cell]
        if sum(sum(len(block.text) for block in cell) > _LONGEST_CELL for cell in filled) > 1:
            for cell in filled:
                yield from cell
            return
        head = " ".join(cell[0].text for cell in filled)
        if head:
            yield Block(head, "text", group)
        for cell in filled:
            yield from (Block(block.text, block.role, group) for block in cell[1:])


def _lines(words: str) -> Iterator[str]:
    return (line for line in map(spaced, cleaned(words).split("\n")) if line)


def _is_repeated(box: etree._Element) -> bool:
    """Whether a box is there once more for programs that cannot show the first."""
    return next(box.iterancestors("Fallback"), None) is not None
