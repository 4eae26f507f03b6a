"""What is known of a life, who says so, and on which words.

The rooms, from the inside out: `record` and `edtf` (values and pure functions), then `sources`, `reading`,
`identity`, `chronology`, `comparison`, `views` and `store` (stages), then `exchange`, `site`, `desk`, `archive`
and `cli` (edges).  Imports point inwards only.
"""

__version__ = "0.1.0"
