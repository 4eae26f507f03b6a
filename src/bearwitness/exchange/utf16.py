"""Offsets in UTF-16 code units, which Java and JavaScript count in."""

from bisect import bisect_left


class Utf16:
    """Turns offsets in code points of a text into offsets in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        wide = () if text.isascii() else text
        self._wide = [at for at, letter in enumerate(wide) if letter > "\uffff"]

    def offset(self, at: int) -> int:
        """How many code units stand before the code point number `at`."""
        return at + bisect_left(self._wide, at)
