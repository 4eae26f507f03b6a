"""An EPUB becomes a draft: each document as a web page is read, without menus to look for, then the notes."""

from collections.abc import Iterator
from pathlib import Path

from bearwitness.sources.archive import Archive
from bearwitness.sources.draft import Block, Draft, Role
from bearwitness.sources.epub.document import Document, document_of
from bearwitness.sources.epub.notes import notes_of
from bearwitness.sources.epub.package import NoBookError, package_of
from bearwitness.sources.epub.sheets import classes_in
from bearwitness.sources.pagetext import pieces_of


def read_epub(data: bytes, path: Path) -> Draft:
    """The blocks of an EPUB book; SourceError where it is locked, damaged or none."""
    archive = Archive(data, path)
    package = package_of(archive, path)
    sheets = (archive.read(name) or b"" for name in package.sheets)
    classes = classes_in("\n".join(sheet.decode("utf-8", errors="replace") for sheet in sheets))
    found = (document_of(name, archive.required(name), path, package.pages, classes) for name in package.documents)
    documents = [document for document in found if document is not None]
    if not documents:
        raise NoBookError(path)
    notes = notes_of(documents)
    return Draft((*_blocks(documents), *notes), package.stated)


def _blocks(documents: list[Document]) -> Iterator[Block]:
    first_group = 0
    for document in documents:
        last = first_group
        for piece in pieces_of(document.tree):
            role: Role = "furniture" if document.imprint else "heading" if piece.heading else "text"
            last = first_group + piece.group
            yield Block(piece.text, role, last, piece.pages)
        first_group = last + 1
