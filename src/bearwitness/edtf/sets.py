"""Sets: `[...]` one of the members, `{...}` all of them."""

from bearwitness.edtf.compounds import AllOf, Member, OneOf, Range
from bearwitness.edtf.errors import BackwardsError, EmptyError, MixedPrecisionError, UnexpectedError
from bearwitness.edtf.points import parse_point
from bearwitness.edtf.seasons import family
from bearwitness.edtf.spans import is_backwards
from bearwitness.edtf.values import Date, Point, Season

_CLOSING = {"[": "]", "{": "}"}


def parse_set(text: str) -> OneOf | AllOf:
    """The set that `text` states; it begins with a bracket."""
    closing = _CLOSING[text[0]]
    if text[-1] != closing:
        raise UnexpectedError(text, len(text) - 1, f"a set that begins with {text[0]} ends with {closing}")
    members = []
    at = 1
    for piece in text[1:-1].split(","):
        members.append(_member(text, at, at + len(piece)))
        at += len(piece) + 1
    return OneOf(tuple(members)) if closing == "]" else AllOf(tuple(members))


def _member(text: str, start: int, end: int) -> Member:
    dots = text.find("..", start, end)
    if dots < 0:
        return parse_point(text, start, end)
    if text.find("..", dots + 2, end) >= 0:
        raise UnexpectedError(text, text.find("..", dots + 2, end), "a range has two ends")
    first = parse_point(text, start, dots) if dots > start else None
    last = parse_point(text, dots + 2, end) if dots + 2 < end else None
    if first is None and last is None:
        raise EmptyError(text, dots)
    if first is None and start > 1:
        raise UnexpectedError(text, dots, "two dots without a date before them stand at the beginning of a set only")
    if last is None and end < len(text) - 1:
        raise UnexpectedError(text, dots, "two dots without a date after them stand at the end of a set only")
    if first is not None and last is not None:
        _check_range(text, dots, first, last)
    return Range(first, last)


def _check_range(text: str, at: int, first: Point, last: Point) -> None:
    if _precision(first) != _precision(last):
        raise MixedPrecisionError(text, at)
    if is_backwards(first, last):
        raise BackwardsError(text, at)


def _precision(point: Point) -> str:
    if isinstance(point, Date):
        return point.precision
    if isinstance(point, Season):
        return str(family(point.code))
    return "year"
