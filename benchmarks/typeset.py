"""Books set in type by the benchmark itself, so that all that stands on their pages is known: as a PDF, and as text.

Lines are justified, words divided at line ends, notes stand at the foot of the column that calls them, running heads
and page numbers where `Setting` says.
"""

import io
import re
from collections.abc import Iterator, Sequence

import msgspec
from reportlab.lib.pagesizes import A5
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

_FONTS = ("Times-Roman", "Times-Italic")
_TOKEN = re.compile(r"\[\[(?P<note>.*?)\]\]|(?P<star>\*)|(?P<word>[^\s*\[]+)|(?P<space>\s+)")
_BREAK = re.compile(r"[aeiouy][bcdfghjklmnpqrstvwxz](?=[bcdfghjklmnpqrstvwxz]?[aeiouy])")
_LARGER = 1.3
_LEAST = 3
"""Letters that stay on either side of a division."""
_NUMERALS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """How a book is set; lengths in points."""

    size: float = 10
    leading: float = 12.5
    margin: float = 48
    columns: int = 1
    gutter: float = 18
    heads: bool = True
    """Running heads with the page number: the book's title on the left, the chapter's on the right."""
    feet: bool = False
    """The page number at the foot, in the middle."""
    first: int = 1
    front: int = 0
    """How many of the first pages have roman numbers."""
    labels: bool = False
    """Whether the file says the page labels too."""
    notes_each_page: bool = False
    """Whether notes are numbered from 1 on every page."""
    spread: bool = False
    """Whether two pages stand on one sheet, as on a scan of an open book."""


class Book(msgspec.Struct, frozen=True):
    """A title and chapters: each its title and its paragraphs, with *italics* and [[notes]]."""

    title: str
    chapters: tuple[tuple[str, tuple[str, ...]], ...]


class Typeset(msgspec.Struct, frozen=True):
    """The file, and what stands in it: each paragraph, note, line of the page's own; the pages' labels and first words."""

    pdf: bytes
    prose: tuple[str, ...]
    notes: tuple[str, ...]
    furniture: tuple[str, ...]
    pages: tuple[tuple[str, str], ...]


class _Piece(msgspec.Struct, frozen=True):
    """Letters of one kind, with no space inside; `glued` to the piece before."""

    text: str
    italic: bool = False
    raised: bool = False
    glued: bool = False


class _Line(msgspec.Struct, frozen=True):
    """Pieces that fill a line; `last` of its paragraph."""

    pieces: tuple[_Piece, ...]
    notes: tuple[str, ...] = ()
    indent: float = 0
    last: bool = False
    heading: bool = False


def roman(number: int) -> str:
    """A number below 40 in small roman numerals."""
    out = ""
    for value, letters in _NUMERALS:
        while number >= value:
            out, number = out + letters, number - value
    return out


def typeset(book: Book, setting: Setting) -> Typeset:
    """The book as a PDF, and all that stands on its pages."""
    return _Press(book, setting).run()


class _Press:
    """Fills pages line by line."""

    def __init__(self, book: Book, setting: Setting) -> None:
        self.book, self.setting = book, setting
        self.out = io.BytesIO()
        width, height = A5
        self.page = (width, height)
        size = (2 * width, height) if setting.spread else (width, height)
        self.canvas = Canvas(self.out, pagesize=size, invariant=True)
        self.wide = width - 2 * setting.margin
        self.column = (self.wide - (setting.columns - 1) * setting.gutter) / setting.columns
        self.number, self.noted = 0, 0
        self.prose, self.notes, self.furniture = list[str](), list[str](), list[str]()
        self.pages = list[tuple[str, str]]()
        self.chapter = ""

    def run(self) -> Typeset:
        """The whole book."""
        for title, paragraphs in self.book.chapters:
            self.chapter = title
            self.prose.append(title)
            lines = self._heading(title)
            for paragraph in paragraphs:
                lines += self._broken(paragraph)
            while lines:
                lines = self._page(lines)
        if self.setting.spread and self.number % 2:
            self.canvas.showPage()
        self.canvas.save()
        done = (tuple(self.prose), tuple(self.notes), tuple(self.furniture), tuple(self.pages))
        return Typeset(self.out.getvalue(), *done)

    def _heading(self, title: str) -> list[_Line]:
        words, lines = list(_words(list(_pieces(title)))), list[_Line]()
        while words:
            line, words = _filled(words, self.column, self.setting.size * _LARGER)
            lines.append(_Line(tuple(piece for word in line for piece in word), last=True, heading=True))
        return lines

    def _broken(self, paragraph: str) -> list[_Line]:
        """A paragraph as lines; what a reader should make of it goes to `prose`."""
        pieces = list(_pieces(paragraph))
        lines, indent = list[_Line](), self.setting.size
        words = list(_words(pieces))
        plain = " ".join("".join(p.text for p in word if not p.raised) for word in words)
        self.prose.append(plain)
        while words:
            line, words = _filled(words, self.column - indent, self.setting.size)
            notes = tuple(p.text for word in line for p in word if p.raised)
            flat = tuple(piece for word in line for piece in word)
            lines.append(_Line(flat, notes, indent, last=not words))
            indent = 0
        return lines

    def _page(self, lines: list[_Line]) -> list[_Line]:
        """Sets a page, and gives the lines that are left."""
        setting, (width, height) = self.setting, self.page
        self.number += 1
        if setting.notes_each_page:
            self.noted = 0
        shift = width if setting.spread and self.number % 2 == 0 else 0
        self._own_lines(shift)
        top = height - setting.margin - 20
        for column in range(setting.columns):
            at, left = top, shift + setting.margin + column * (self.column + setting.gutter)
            notes, used = list[str](), 0.0
            while lines:
                room = at - setting.margin - (used + self._note_room(lines[0]))
                if room < setting.leading * (4 if lines[0].heading else 1):
                    break
                if at == top and column == 0:
                    self.pages.append((self._label(), _text(lines[0].pieces)))
                at -= setting.leading * (2 if lines[0].heading else 1)
                used += self._note_room(lines[0])
                notes += self._set(lines.pop(0), left, at)
            self._set_notes(notes, left)
        if not setting.spread or self.number % 2 == 0:
            self.canvas.showPage()
        return lines

    def _label(self) -> str:
        front = self.setting.front
        return roman(self.number) if self.number <= front else str(self.number - front + self.setting.first - 1)

    def _own_lines(self, shift: float) -> None:
        """Head and foot."""
        setting, (width, height) = self.setting, self.page
        label, size = self._label(), setting.size - 1
        self.canvas.setFont(_FONTS[0], size)
        left, right = shift + setting.margin, shift + width - setting.margin
        if setting.labels and not setting.spread:
            style = "ROMAN_LOWER" if self.number <= setting.front else "ARABIC"
            begin = 1 if self.number <= setting.front else setting.first + self.number - setting.front - 1
            self.canvas.addPageLabel(self.number - 1, style, begin)
        if setting.heads:
            even = self.number % 2 == 0
            self.canvas.drawString(left, height - setting.margin, label if even else self.chapter)
            self.canvas.drawRightString(right, height - setting.margin, self.book.title if even else label)
            self.furniture.append(f"{label} {self.book.title}" if even else f"{self.chapter} {label}")
        if setting.feet:
            self.canvas.drawCentredString((left + right) / 2, setting.margin - 22, label)
            self.furniture.append(label)

    def _set(self, line: _Line, left: float, base: float) -> list[str]:
        """Sets a line, justified, and gives the notes that it calls."""
        size = self.setting.size * (_LARGER if line.heading else 1)
        gaps = sum(not piece.glued for piece in line.pieces[1:])
        slack = self.column - line.indent - _width(line.pieces, size)
        space = stringWidth(" ", _FONTS[0], size) + (slack / gaps if gaps and not line.last else 0)
        at, called = left + line.indent, list[str]()
        for number, piece in enumerate(line.pieces):
            at += space if number and not piece.glued else 0
            text = piece.text
            if piece.raised:
                self.noted += 1
                called.append(piece.text)
                text = str(self.noted)
            at = self._draw(msgspec.structs.replace(piece, text=text), at, base, size)
        return called

    def _draw(self, piece: _Piece, at: float, base: float, size: float) -> float:
        own = size * 0.65 if piece.raised else size
        self.canvas.setFont(_FONTS[piece.italic], own)
        self.canvas.drawString(at, base + (0.35 * size if piece.raised else 0), piece.text)
        return at + float(stringWidth(piece.text, _FONTS[piece.italic], own))

    def _note_lines(self, note: str) -> list[list[_Piece]]:
        words, lines = list(_words(list(_pieces(note)))), []
        size, indent = self.setting.size * 0.8, 12.0
        while words:
            line, words = _filled(words, self.column - indent, size)
            lines.append([piece for word in line for piece in word])
            indent = 0
        return lines

    def _note_room(self, line: _Line) -> float:
        return sum(len(self._note_lines(note)) * self.setting.leading * 0.8 + 2 for note in line.notes)

    def _set_notes(self, notes: Sequence[str], left: float) -> None:
        size, leading = self.setting.size * 0.8, self.setting.leading * 0.8
        at = self.setting.margin - leading + sum(len(self._note_lines(note)) * leading for note in notes)
        for offset, note in enumerate(notes):
            number = str(self.noted - len(notes) + offset + 1)
            self.notes.append(f"[{number}] {' '.join(_text(word) for word in _words(list(_pieces(note))))}")
            indent = self._draw(_Piece(number, raised=True), left, at, size) + 2
            for line in self._note_lines(note):
                here = indent
                for place, piece in enumerate(line):
                    here += stringWidth(" ", _FONTS[0], size) if place and not piece.glued else 0
                    here = self._draw(piece, here, at, size)
                at, indent = at - leading, left


def _pieces(text: str) -> Iterator[_Piece]:
    italic, glued = False, False
    for found in _TOKEN.finditer(text):
        if found.group("star"):
            italic = not italic
        elif found.group("space"):
            glued = False
        else:
            note = found.group("note")
            yield _Piece(note or found.group("word"), italic, raised=note is not None, glued=glued)
            glued = True


def _words(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    word: list[_Piece] = []
    for piece in pieces:
        if word and not piece.glued:
            yield word
            word = []
        word.append(piece)
    if word:
        yield word


def _width(pieces: Sequence[_Piece], size: float) -> float:
    """The width of pieces without the spaces between them; a note's number counts as two figures."""
    return sum(
        stringWidth("12" if piece.raised else piece.text, _FONTS[piece.italic], size * (0.65 if piece.raised else 1))
        for piece in pieces
    ) + stringWidth(" ", _FONTS[0], size) * sum(not piece.glued for piece in pieces[1:])


def _filled(words: list[list[_Piece]], room: float, size: float) -> tuple[list[list[_Piece]], list[list[_Piece]]]:
    """The words that fit in a line, the last one divided where that fills it, and those that are left."""
    line: list[list[_Piece]] = []
    for number, word in enumerate(words):
        flat = [piece for before in line for piece in before]
        if _width([*flat, *word], size) > room:
            first, rest = _divided(flat, word, room, size)
            if first is not None and rest is not None:
                return [*line, first], [rest, *words[number + 1 :]]
            return (line, words[number:]) if line else ([word], words[number + 1 :])
        line.append(word)
    return line, []


def _divided(
    before: list[_Piece], word: list[_Piece], room: float, size: float
) -> tuple[list[_Piece] | None, list[_Piece] | None]:
    """The word in two, as much of it as fits in the first; None where it cannot be."""
    first = word[0]
    for found in reversed(list(_BREAK.finditer(first.text))):
        at = found.start() + 1
        head, tail = first.text[:at], first.text[at:]
        if not (head + tail).isalpha() or len(head) < _LEAST or len(tail) < _LEAST or not first.text.islower():
            continue
        part = _Piece(f"{head}-", first.italic, glued=first.glued)
        if _width([*before, part], size) <= room:
            return [part], [_Piece(tail, first.italic), *word[1:]]
    return None, None


def _text(pieces: Sequence[_Piece]) -> str:
    out = ""
    for number, piece in enumerate(pieces):
        out += (" " if number and not piece.glued else "") + ("" if piece.raised else piece.text)
    return out
