"""References to pages, volumes and chapters: where they stand, which work they cite, what they close."""

from bearwitness.reading.citations.closing import citations_at, closing
from bearwitness.reading.citations.find import Reference, find_citations

__all__ = ["Reference", "citations_at", "closing", "find_citations"]
