"""Sources: a file becomes a reading text, with its pages, its furniture and its metadata."""

from bearwitness.sources.error import SourceError
from bearwitness.sources.files import find_files
from bearwitness.sources.read import read_file

__all__ = ["SourceError", "find_files", "read_file"]
