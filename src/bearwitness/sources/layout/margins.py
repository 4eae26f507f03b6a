"""What stands in the margins of a page: narrow lines beside the text, outside its edges."""

from collections.abc import Sequence

from bearwitness.sources.layout.sheets import Line

_LONG = 25
"""Characters: lines this long tell where the edges of the text are."""
_ENOUGH = 5
_WIDEST = 12
_APART = 0.4


def parted(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of the text, and those of the margins."""
    long = [line for line in lines if len(line.text) >= _LONG]
    if len(long) < _ENOUGH:
        return tuple(lines), ()
    left = sorted(line.left for line in long)[len(long) // 10]
    right = sorted(line.right for line in long)[-1 - len(long) // 10]
    aside = {id(line) for line in lines if _is_aside(line, left, right)}
    return (
        tuple(line for line in lines if id(line) not in aside),
        tuple(line for line in lines if id(line) in aside),
    )


def _is_aside(line: Line, left: float, right: float) -> bool:
    narrow = line.right - line.left <= _WIDEST * line.size
    return narrow and (line.right < left - _APART * line.size or line.left > right + _APART * line.size)
