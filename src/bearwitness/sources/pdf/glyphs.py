"""The words on a page of a PDF, with their places and their type, as PDFium gives them.

PDFium tells where words and lines end and in which order the file has them.  A line is cut where its type may change;
asked for are the places of the first and the last letter of each piece.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator

import msgspec
import pypdfium2.raw as pdfium

from bearwitness.sources.layout.sheets import Word
from bearwitness.sources.pdf.view import View, upright

_HYPHENS = "\x02\ufffe"
"""What PDFium has for a hyphen at a line's end; the first letter of the next line follows at once."""
_LINE = re.compile(f"[^\\s{_HYPHENS}](?:[^\r\n{_HYPHENS}]*[^\\s{_HYPHENS}])?[{_HYPHENS}]?|[{_HYPHENS}]")
_ITALIC = re.compile(rb"ital|obliq|slanted|kursiv|-it\b|cmti|cmsl", re.IGNORECASE)
_BOLD = re.compile(rb"bold|black|heavy|demi|cmbx", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
_SLANT = 0.1
_NAME_BYTES = 256


class _Type(msgspec.Struct, frozen=True):
    """The type of a run of letters, and the quarter turns of the page after which they stand upright."""

    size: float
    italic: bool
    bold: bool
    turns: int | None


class _Glyphs:
    """The letters of a page by their number."""

    def __init__(self, text_page: pdfium.FPDF_TEXTPAGE) -> None:
        self._page = text_page
        self._types: dict[int, _Type] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._origin = ctypes.byref(self._x), ctypes.byref(self._y)
        self._box = pdfium.FS_RECTF()
        self._box_at = ctypes.byref(self._box)

    def text(self) -> str:
        """The letters, one each, in the order of the file."""
        count = max(0, pdfium.FPDFText_CountChars(self._page))
        units = (ctypes.c_ushort * (count + 1))()
        if pdfium.FPDFText_GetText(self._page, 0, count, units) == count + 1:
            return "".join(map(chr, units[:count]))
        return "".join(chr(pdfium.FPDFText_GetUnicode(self._page, i)) for i in range(count))

    def origin(self, index: int) -> tuple[float, float]:
        """Where a letter starts on its base."""
        pdfium.FPDFText_GetCharOrigin(self._page, index, *self._origin)
        return self._x.value, self._y.value

    def corners(self, index: int) -> tuple[tuple[float, float], tuple[float, float]]:
        """The box of a letter with the room it takes: the lower left and the upper right corner."""
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._box_at)
        return (self._box.left, self._box.bottom), (self._box.right, self._box.top)

    def run(self, index: int) -> int:
        """Which run a letter belongs to: letters of one run have one type."""
        found = pdfium.FPDFText_GetTextObject(self._page, index)
        run = ctypes.addressof(found.contents) if found else 0
        if run not in self._types:
            self._types[run] = self._type(index)
        return run

    def type_of(self, run: int) -> _Type:
        """The type of a run."""
        return self._types[run]

    def _type(self, index: int) -> _Type:
        matrix, flags, name = pdfium.FS_MATRIX(), ctypes.c_int(), ctypes.create_string_buffer(_NAME_BYTES)
        pdfium.FPDFText_GetMatrix(self._page, index, ctypes.byref(matrix))
        pdfium.FPDFText_GetFontInfo(self._page, index, name, _NAME_BYTES, ctypes.byref(flags))
        scale = math.hypot(matrix.c, matrix.d)
        slanted = abs(matrix.a * matrix.c + matrix.b * matrix.d) > _SLANT * scale * math.hypot(matrix.a, matrix.b)
        return _Type(
            size=round(pdfium.FPDFText_GetFontSize(self._page, index) * scale, 2),
            italic=slanted or bool(flags.value & _ITALIC_FLAG) or _ITALIC.search(name.value) is not None,
            bold=_BOLD.search(name.value) is not None,
            turns=upright(matrix.a, matrix.b),
        )


class _Stretch(msgspec.Struct, frozen=True):
    """Letters of one run: the first and the one after the last; `glued` where no space stands before them."""

    text: str
    first: int
    end: int
    type: _Type
    glued: bool


def words_on(text_page: pdfium.FPDF_TEXTPAGE, view: View) -> tuple[tuple[Word, ...], View]:
    """The words of a page in the order of the file, and the page turned as most of them stand.

    Words of one run are given as one.  Those that stand otherwise, such as a stamp along the margin, are left out.
    """
    glyphs = _Glyphs(text_page)
    stretches = list(_stretches(glyphs))
    turns: Counter[int] = Counter()
    for stretch in stretches:
        if stretch.type.turns is not None:
            turns[stretch.type.turns] += len(stretch.text)
    if not turns:
        return (), view
    shown = view.turned(max(turns, key=lambda turn: (turns[turn], turn == view.turns)))
    return tuple(_word(glyphs, stretch, shown) for stretch in stretches if stretch.type.turns == shown.turns), shown


def _stretches(glyphs: _Glyphs) -> Iterator[_Stretch]:
    text = glyphs.text()
    for line in _LINE.finditer(text):
        for first, end in _runs(glyphs, text, line.start(), line.end()):
            letters = text[first:end].rstrip()
            glued = first > line.start() and not text[first - 1].isspace()
            yield _Stretch(_letters(letters), first, first + len(letters), glyphs.type_of(glyphs.run(first)), glued)


def _runs(glyphs: _Glyphs, text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """The letters from `first` to `end`, neither a space, cut where a run ends; the letters of a run stand together."""
    while first < end:
        run = glyphs.run(first)
        low, high = first, end
        if glyphs.run(end - 1) == run:
            low = end - 1
        while high - low > 1:  # `high` is the first letter that is known to be of another run
            middle = (low + high) // 2
            letter = next(i for i in range(middle, end) if not text[i].isspace())
            low, high = (letter, high) if letter < high and glyphs.run(letter) == run else (low, middle)
        yield first, high
        first = next((i for i in range(high, end) if not text[i].isspace()), end)


def _letters(text: str) -> str:
    """The letters as they are read: a hyphen at the line's end as one, what stands in two halves in one piece."""
    whole = text[:-1] + "-" if text[-1] in _HYPHENS else text
    return whole if whole.isascii() else whole.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _word(glyphs: _Glyphs, stretch: _Stretch, view: View) -> Word:
    left, base = view.place(*glyphs.origin(stretch.first))
    one, other = glyphs.corners(stretch.end - 1)
    right = max(view.place(*one)[0], view.place(*other)[0])
    kind = stretch.type
    places = (round(left, 1), round(right, 1), round(base, 1))
    return Word(stretch.text, *places, kind.size, kind.italic, kind.bold, stretch.glued)
