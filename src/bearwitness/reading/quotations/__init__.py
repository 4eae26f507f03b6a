"""Quoted words: what stands between marks or apart, which of it is a quotation, and whose words they are."""

from bearwitness.reading.quotations.find import find_quotations

__all__ = ["find_quotations"]
