"""A source: a text, what it is, and which stretches of it are not its author's prose."""

import msgspec

from bearwitness.record.anchor import Span, touched


class PageMark(msgspec.Struct, frozen=True):
    """From offset `start` on, the text stands on the page labelled `label`, as printed.

    `number` is that of the page in the file, counted from 1; None where the file has no pages of its own.  The label
    is "" where nothing says on which page the text stands, such as notes at the end of a book.
    """

    start: int
    label: str
    number: int | None = None


class ReviewedWork(msgspec.Struct, frozen=True):
    """The work that a review is about, as the review names it; "" where it does not say."""

    title: str
    author: str = ""
    publisher: str = ""
    date: str = ""
    """EDTF, the year or month of publication."""
    span: Span | None = None
    """Where in the text the work is described (a heading or a closing line)."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A file as it is read: its reading text, its own metadata, its pages and its furniture.

    `text` is NFC, paragraphs parted by a blank line, and keeps page furniture (menus, appeals, comment forms) in its
    place; `furniture` says which stretches those are, sorted and apart.  Nothing is ever extracted from furniture.
    """

    id: str
    title: str
    text: str
    sha256: str
    """Of the file as it was given, in hexadecimal."""
    kind: str = "text"
    """review, biography, obituary, encyclopaedia, letter, memoir, article, record or text."""
    language: str = "en"
    """BCP 47."""
    byline: str = ""
    """The author's name as the source gives it; "" where it does not."""
    date: str | None = None
    """EDTF, the date of the document itself; None where it gives none."""
    publisher: str = ""
    """Who published the document, as it says; "" where it does not."""
    reviewed: ReviewedWork | None = None
    furniture: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()
    """Titles and section headings, sorted and apart: read for names and context, never for statements."""
    pages: tuple[PageMark, ...] = ()

    def in_furniture(self, span: Span) -> bool:
        """Whether any character of `span` is furniture."""
        return touched(self.furniture, span)
