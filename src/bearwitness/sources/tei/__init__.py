"""Texts encoded in TEI (P5, and P4 as far as it is the same): the words as an edition for reading shows them."""

from bearwitness.sources.tei.read import read_tei

__all__ = ["read_tei"]
