"""The reader on corpora that others made and published: end to end, from plain text, on parts nobody learned from."""
