"""EPUB books: their documents in the order of reading, their notes, and the pages of print where the book tells them."""

from bearwitness.sources.epub.read import read_epub

__all__ = ["read_epub"]
