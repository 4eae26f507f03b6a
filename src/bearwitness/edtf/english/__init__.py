"""EDTF in English prose, and back."""

from bearwitness.edtf.english.reading import from_english
from bearwitness.edtf.english.writing import in_english

__all__ = ["from_english", "in_english"]
