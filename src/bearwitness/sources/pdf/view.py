"""How places in a PDF become places on its page as it is shown, or as its letters stand upright."""

import msgspec

_UPRIGHT = 0.2
"""Letters lean no more than this (the tangent) on a scan that was put in askew."""


class View(msgspec.Struct, frozen=True):
    """A page with its lower left corner in the file's own measure, its size as shown, and quarter turns clockwise."""

    left: float
    bottom: float
    width: float
    height: float
    turns: int

    def turned(self, turns: int) -> "View":
        """The same page shown with other quarter turns."""
        odd = (turns - self.turns) % 2 == 1
        width, height = (self.height, self.width) if odd else (self.width, self.height)
        return View(self.left, self.bottom, width, height, turns)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """How far a place is from the left edge, and from the upper edge down."""
        x, y = x - self.left, y - self.bottom
        if self.turns == 0:
            return x, self.height - y
        if self.turns == 1:
            return y, x
        if self.turns == 2:
            return self.width - x, y
        return self.width - y, self.height - x


def upright(along: float, up: float) -> int | None:
    """The quarter turns after which letters that run in the direction (`along`, `up`) stand upright; None where none."""
    steps = ((along, up), (up, -along), (-along, -up), (-up, along))
    return next((turns for turns, (run, rise) in enumerate(steps) if run > 0 and abs(rise) <= _UPRIGHT * run), None)
