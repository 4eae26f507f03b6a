"""OpenDocument texts: paragraphs, headings, lists, rows of tables, and the notes where they are called."""

from bearwitness.sources.odt.read import read_odt

__all__ = ["read_odt"]
