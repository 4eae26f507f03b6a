"""Proper names: where they stand, what kind of thing bears them, and why that is thought."""

from bearwitness.reading.names.find import NameSpan, find_names

__all__ = ["NameSpan", "find_names"]
