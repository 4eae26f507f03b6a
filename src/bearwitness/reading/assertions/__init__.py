"""What a text states of lives: events by rule, each on the shortest words that carry it."""

from bearwitness.reading.assertions.find import find_assertions

__all__ = ["find_assertions"]
