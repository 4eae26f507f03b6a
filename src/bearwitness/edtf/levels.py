"""The level of the specification that a value needs."""

from typing import Literal

from bearwitness.edtf.compounds import End, Interval
from bearwitness.edtf.values import Date, Edtf, Moment, Part, Point, Season, Year

Level = Literal[0, 1, 2]


def level(value: Edtf) -> Level:
    """The lowest level, 0 to 2, whose features suffice to write `value` as it is written."""
    if isinstance(value, Point):
        return _of_point(value)
    if isinstance(value, Moment):
        return _of_point(value.date)
    if isinstance(value, Interval):
        return _of_interval(value)
    return 2


def _of_interval(value: Interval) -> Level:
    points = [end for end in (value.start, value.end) if not isinstance(end, End)]
    if any(point.masked for point in points):
        return 2
    levels: list[Level] = [_of_point(point) for point in points]
    if len(points) < 2:
        levels.append(1)
    return max(levels)


def _of_point(point: Point) -> Level:
    if isinstance(point, Year):
        return 2 if point.exponent or point.significant or point.masked or point.before else 1
    if isinstance(point, Season):
        return _of_parts((point.year, point.part), 2 if point.code > 24 or point.masked else 1)
    if not _simply_masked(point):
        return 2
    plain = not point.masked and not point.year.digits.startswith("-")
    return _of_parts(point.parts, 0 if plain else 1)


def _of_parts(parts: tuple[Part, ...], lowest: Level) -> Level:
    """The level of the qualification, `lowest` where there is none."""
    if any(part.before for part in parts) or any(part.after for part in parts[:-1]):
        return 2
    return lowest if lowest or not parts[-1].after else 1


def _simply_masked(date: Date) -> bool:
    """Whether digits are unspecified, if any, in a way that level 1 has."""
    year, *rest = date.parts
    if not rest:
        return year.digits.lstrip("-").rstrip("X").isdigit() and year.digits.count("X") <= 2
    wholes = [part.digits if "X" in part.digits else "" for part in rest]
    return "X" not in year.digits and wholes in (["XX"], ["", "XX"], ["XX", "XX"], [""], ["", ""])
