"""Sources: a file becomes a reading text, with its pages, its furniture and its metadata."""

from bearwitness.sources.error import SourceError
from bearwitness.sources.read import read_file

__all__ = ["SourceError", "read_file"]
