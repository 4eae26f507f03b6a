"""How much is read at once."""

MOST_BYTES = 64 * 1024 * 1024
"""Of a file of text; a saved page with its pictures in it may be large."""
MOST_DOCUMENT_BYTES = 512 * 1024 * 1024
"""Of a document that holds more than its text, such as the pictures of a scanned book."""
MOST_CHARACTERS = 10_000_000
"""Of a text: ten long books, and some minutes of reading."""
MOST_LINES = 1_500_000
MOST_SCANNED = 1_000
"""Pages that are recognised at once: an hour or two of work."""
MOST_RECOGNITION_BYTES = 2 * 1024 * 1024 * 1024
"""Of memory, for the recognition of a page."""
MOST_MARKUP = 3_000_000
"""Tags of a document: a tree of them takes some hundred times the bytes of the shortest."""
