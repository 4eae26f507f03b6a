"""Word documents (DOCX): the body with its headings, tables and text boxes, and its notes with their numbers."""

from bearwitness.sources.word.read import read_docx

__all__ = ["read_docx"]
