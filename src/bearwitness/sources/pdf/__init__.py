"""PDF files: their text layer with the places of its words, read in a process of its own.

`read_pdf` gives a draft.  The library that parses the file is not trusted with it: `worker` runs apart, with bounds to
its memory and time, and what it sends is all that is known of the file.
"""

from bearwitness.sources.pdf.read import read_pdf

__all__ = ["read_pdf"]
