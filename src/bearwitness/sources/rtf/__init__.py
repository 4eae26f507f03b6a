"""Rich text files (RTF): paragraphs, headings, rows of tables, and the footnotes where they are called."""

from bearwitness.sources.rtf.read import read_rtf

__all__ = ["read_rtf"]
