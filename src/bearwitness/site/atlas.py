"""Places on a map that needs no network: points over coastlines, in the plane in which a degree is as long both ways.

The coastlines are Natural Earth's at 1:50 million; no borders are drawn, which have moved since.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec

WIDTH = 960
_HIGHEST = 480.0
_MARGIN = 0.12
_NARROWEST = 6.0
"""In degrees: a map of one town still shows where in the world it is."""
_MOST_NAMED = 40
_LETTER, _LINE = 6.6, 13.0

Point = tuple[float, float]
"""Longitude and latitude, or a place in the picture."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place to be shown; `weight` is how much is told of it, and not 0."""

    label: str
    point: Point
    weight: int
    href: str
    title: str


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A place as it is drawn; `label` is "" where another's stands in its way."""

    x: float
    y: float
    radius: float
    label: str
    before: bool
    """Whether the label stands to the left of the point."""
    href: str
    title: str


class Map(msgspec.Struct, frozen=True, kw_only=True):
    """A map ready to be drawn; `land` is the data of an SVG path."""

    width: int
    height: float
    land: str
    spots: tuple[Spot, ...]


class _Box(msgspec.Struct, frozen=True):
    west: float
    south: float
    east: float
    north: float


def map_of(places: Iterable[Place]) -> Map | None:
    """The map that has all the places in it; None where there is none."""
    shown = sorted(places, key=lambda place: (-place.weight, place.label, place.href))
    if not shown:
        return None
    view = _View(_around([place.point for place in shown]))
    land = "".join(_path(view, ring) for ring in _land() if view.sees(ring))
    return Map(width=WIDTH, height=view.height, land=land, spots=tuple(_spots(view, shown)))


class _View:
    """A stretch of the world, and where in the picture its points lie."""

    def __init__(self, box: _Box) -> None:
        self.box = box
        self._narrow = max(0.1, math.cos(math.radians((box.south + box.north) / 2)))
        self._scale = WIDTH / ((box.east - box.west) * self._narrow)
        self.height = round((box.north - box.south) * self._scale, 1)

    def at(self, point: Point) -> Point:
        """The place of a point, with one decimal."""
        x = (point[0] - self.box.west) * self._narrow * self._scale
        return round(x, 1), round((self.box.north - point[1]) * self._scale, 1)

    def sees(self, ring: "_Ring") -> bool:
        """Whether a ring may have a part in the picture."""
        box = ring.box
        apart = box.east < self.box.west or box.west > self.box.east
        return not (apart or box.north < self.box.south or box.south > self.box.north)


class _Ring(msgspec.Struct, frozen=True):
    box: _Box
    points: tuple[Point, ...]


@cache
def _land() -> tuple[_Ring, ...]:
    raw = files("bearwitness.site").joinpath("data").joinpath("land.json").read_bytes()
    return tuple(_ring(flat) for flat in msgspec.json.decode(raw, type=list[list[int]]))


def _ring(flat: Sequence[int]) -> _Ring:
    x, y = flat[:2]
    points = [(x / 100, y / 100)]
    for dx, dy in zip(flat[2::2], flat[3::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / 100, y / 100))
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return _Ring(_Box(min(xs), min(ys), max(xs), max(ys)), tuple(points))


def _around(points: Sequence[Point]) -> _Box:
    """The box of the points with a margin, no narrower than `_NARROWEST` and no higher than the picture may be."""
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    middle = (south + north) / 2
    narrow = max(0.1, math.cos(math.radians(middle)))
    tall = max(north - south, _NARROWEST / 2) * (1 + 2 * _MARGIN)
    wide = max((east - west) * (1 + 2 * _MARGIN), _NARROWEST / narrow, tall * WIDTH / _HIGHEST / narrow)
    tall = max(tall, wide * narrow / 3)
    centre = (west + east) / 2
    return _Box(
        max(-180.0, centre - wide / 2),
        max(-90.0, middle - tall / 2),
        min(180.0, centre + wide / 2),
        min(90.0, middle + tall / 2),
    )


def _path(view: _View, ring: _Ring) -> str:
    """The part of a ring that is in the picture, points that fall together left out."""
    pieces: list[str] = []
    last: Point | None = None
    for point in _clipped(ring.points, view.box):
        here = view.at(point)
        if last is None or abs(here[0] - last[0]) + abs(here[1] - last[1]) >= 1:
            pieces.append(f"{here[0]:g} {here[1]:g}")
            last = here
    return f"M{'L'.join(pieces)}Z" if len(pieces) > 2 else ""


def _clipped(points: Sequence[Point], box: _Box) -> Sequence[Point]:
    """A ring cut to a box by the method of Sutherland and Hodgman: one side after the other."""
    for axis, limit, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        points = list(_cut(points, axis, limit, sign))
        if not points:
            return ()
    return points


def _cut(points: Sequence[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    before = points[-1]
    was_in = (before[axis] - limit) * sign >= 0
    for point in points:
        is_in = (point[axis] - limit) * sign >= 0
        if is_in != was_in:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
            yield (limit, other) if axis == 0 else (other, limit)
        if is_in:
            yield point
        before, was_in = point, is_in


def _spots(view: _View, places: Sequence[Place]) -> Iterator[Spot]:
    heaviest = max(place.weight for place in places)
    circles = [(*view.at(place.point), round(4 + 5 * math.sqrt(place.weight / heaviest), 1)) for place in places]
    taken = [_Box(x - radius, y - radius, x + radius, y + radius) for x, y, radius in circles]
    for number, (place, (x, y, radius)) in enumerate(zip(places, circles, strict=True)):
        side = _free_side(taken, (x, y), radius, len(place.label)) if number < _MOST_NAMED else None
        yield Spot(
            x=x,
            y=y,
            radius=radius,
            label=place.label if side is not None else "",
            before=side == "left",
            href=place.href,
            title=place.title,
        )


def _free_side(taken: list[_Box], at: Point, radius: float, letters: int) -> str | None:
    """The side of a point on which its name fits into the picture and covers nothing; the room is then taken."""
    x, y = at
    long = letters * _LETTER + 4
    for side, west in (("right", x + radius + 1), ("left", x - radius - long - 1)):
        room = _Box(west, y - _LINE / 2, west + long, y + _LINE / 2)
        fits = west >= 0 and room.east <= WIDTH
        if fits and not any(_overlap(room, other) for other in taken):
            taken.append(room)
            return side
    return None


def _overlap(one: _Box, other: _Box) -> bool:
    return one.west < other.east and other.west < one.east and one.south < other.north and other.south < one.north
