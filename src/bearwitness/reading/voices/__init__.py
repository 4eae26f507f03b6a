"""Who says so: what stands in whose mouth, how that person stands to it, and how sure."""

from bearwitness.reading.voices.attributions import attribution_at, find_attributions
from bearwitness.reading.voices.modality import is_negated, modality_at

__all__ = ["attribution_at", "find_attributions", "is_negated", "modality_at"]
