"""How the reader's weights are made: one command from annotated documents to a network, one to the files of the package."""

from pathlib import Path

TARGET = Path(__file__).parent.parent / "src" / "bearwitness" / "learned" / "weights"
"""Where the package looks for its weights."""
