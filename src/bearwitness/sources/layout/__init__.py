"""Pages as they are laid out, whatever file they come from: lines with their places become paragraphs, notes, labels.

`compose` takes sheets and gives blocks.  PDF files and the files that recognition programs write share it.
"""

from bearwitness.sources.layout.compose import compose
from bearwitness.sources.layout.sheets import Line, Sheet, Word

__all__ = ["Line", "Sheet", "Word", "compose"]
