"""Sheets for tests: lines of ten-point letters, five points wide each, on a page of 400 by 600."""

from bearwitness.sources.layout import Line, Sheet, Word

SIZE, LETTER, LEADING = 10.0, 5.0, 12.0


def line(text: str, base: float, left: float = 50.0, size: float = SIZE, *, bold: bool = False) -> Line:
    """A line that starts at `left` on the height `base`."""
    return Line(text, left, left + len(text) * LETTER * size / SIZE, base, size, bold)


def column(*texts: str, base: float = 60.0, left: float = 50.0, size: float = SIZE) -> tuple[Line, ...]:
    """Lines below each other; blanks at the head of a text are its indent."""
    return tuple(
        line(text.lstrip(), base + number * LEADING, left + (len(text) - len(text.lstrip())) * LETTER, size)
        for number, text in enumerate(texts)
    )


def sheet(*lines: Line, number: int = 1, label: str = "", width: float = 400.0) -> Sheet:
    """A page with these lines."""
    return Sheet(number, width, 600.0, lines, label)


def word(text: str, left: float, base: float = 60.0, size: float = SIZE, *, italic: bool = False) -> Word:
    """A word that starts at `left`."""
    return Word(text, left, left + len(text) * LETTER * size / SIZE, base, size, italic)
