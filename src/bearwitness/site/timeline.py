"""A life as a picture of time that shows what is not known: nothing is drawn sharper than its sources have it.

- One day is a diamond.
- What happened at some time within a stretch ("in 1847", "c. 1850") is the outline of that stretch.
- What lasted is a bar: full where it certainly went on, outlined where it may have begun or ended.
- An end that is open, or that nobody tells, has no edge: the bar runs out in dots.

A birth or a death that no source dates is not drawn at all, and the picture says so.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from bearwitness.chronology.manner import HAPPENINGS
from bearwitness.edtf import Bounds, EdtfError, bounds, parse
from bearwitness.edtf.days import civil, ordinal
from bearwitness.record import When
from bearwitness.views import Line

WIDTH = 960
_LEFT, _RIGHT = 8, WIDTH - 8
_TOP, _ROW = 46, 20
_MOST_NAMED = 60
"""So many events have their own row and their words; where there are more, they share rows and stand without."""
_MOST_WORDS = 64
_SMALLEST = 6.0
_LETTER = 6.1
_DAYS_A_YEAR = 365.2425
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_MOST_TICKS = 14

Shape = Literal["day", "within", "lasting"]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something with a date: its four days as numbers, None where open or unknown."""

    bounds: Bounds
    shape: Shape
    label: str
    title: str
    href: str


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """An event as it is drawn: from `x` to `right` in the picture, certainly so from `core` to `core_end`."""

    shape: Shape
    y: float
    x: float
    right: float
    core: float | None = None
    core_end: float | None = None
    open_start: bool = False
    open_end: bool = False
    label: str = ""
    label_x: float = 0
    label_before: bool = False
    title: str
    href: str


class Tick(msgspec.Struct, frozen=True):
    """A year on the axis."""

    x: float
    label: str


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """The timeline of a life, ready to be drawn; `life` is the bar of birth and death."""

    width: int
    height: float
    ticks: tuple[Tick, ...]
    life: Mark | None
    marks: tuple[Mark, ...]
    has_open: bool
    has_within: bool
    has_lasting: bool


def event(line: Line, href: str) -> Event | None:
    """The event of a line of a chronology; None where it has no date, or none that can be read."""
    found = _days(line.time) if line.time is not None else None
    if line.time is None or found is None:
        return None
    return Event(
        bounds=found,
        shape=_shape(line, line.time, found),
        label=line.text,
        title=f"{line.date}: {line.text}",
        href=href,
    )


def life_event(born: Iterable[When], died: Iterable[When], title: str) -> Event | None:
    """The life itself: from the first to the last day that any source has for birth and death.

    None where no source dates either.
    """
    first, last = _both(born), _both(died)
    if first == (None, None) and last == (None, None):
        return None
    found = Bounds(first[0], first[1], last[0], last[1])
    return Event(bounds=found, shape="lasting", label="", title=title, href="")


def picture(events: Sequence[Event], life: Event | None) -> Picture | None:
    """The timeline; None where there is nothing that has a date."""
    days = [day for each in (*events, *([life] if life is not None else [])) for day in _known(each.bounds)]
    if not days:
        return None
    scale = _Scale(min(days), max(days))
    named = len(events) <= _MOST_NAMED
    marks = tuple(_rows(scale, sorted(events, key=_order), named=named))
    bottom = max((mark.y for mark in marks), default=_TOP)
    return Picture(
        width=WIDTH,
        height=bottom + _ROW + 4,
        ticks=tuple(scale.ticks()),
        life=_mark(scale, life, 30, named=False) if life is not None else None,
        marks=marks,
        has_open=any(mark.open_start or mark.open_end for mark in marks),
        has_within=any(mark.shape == "within" for mark in marks),
        has_lasting=any(mark.shape == "lasting" for mark in marks),
    )


class _Scale:
    """From days to places in the picture."""

    def __init__(self, first: int, last: int) -> None:
        years = max(1.0, (last - first) / _DAYS_A_YEAR)
        self._step = next((step for step in _STEPS if years / step <= _MOST_TICKS), _STEPS[-1])
        self._first_year = civil(first)[0] // self._step * self._step
        self._last_year = -(-(civil(last)[0] + 1) // self._step) * self._step
        self._first = ordinal(self._first_year, 1, 1)
        self._days = ordinal(self._last_year, 1, 1) - self._first

    def x(self, day: int) -> float:
        """Where the day begins."""
        return round(_LEFT + (_RIGHT - _LEFT) * (day - self._first) / self._days, 1)

    def ticks(self) -> Iterable[Tick]:
        """The years that are written, the last one left out, where the picture ends."""
        for year in range(self._first_year, self._last_year, self._step):
            yield Tick(self.x(ordinal(year, 1, 1)), str(year) if year > 0 else f"{1 - year} BC")


def _days(when: When) -> Bounds | None:
    """The four days of a date; None where it is no EDTF, or open at both ends."""
    try:
        found = bounds(parse(when.edtf))
    except EdtfError:
        return None
    return found if _known(found) else None


def _shape(line: Line, when: When, found: Bounds) -> Shape:
    """How an event is drawn: of what does not last, an interval only says within which days it happened."""
    if "/" in when.edtf and HAPPENINGS[line.type].manner == "state":
        return "lasting"
    return "day" if found.earliest_begin == found.latest_end else "within"


def _both(dates: Iterable[When]) -> tuple[int | None, int | None]:
    """The first and last day of the dates that are given for one thing; None where one of them is open there."""
    read = [found for when in dates if (found := _days(when)) is not None]
    first = [found.earliest_begin for found in read]
    last = [found.latest_end for found in read]
    earliest = None if None in first else min((day for day in first if day is not None), default=None)
    latest = None if None in last else max((day for day in last if day is not None), default=None)
    return earliest, latest


def _known(found: Bounds) -> list[int]:
    days = (found.earliest_begin, found.latest_begin, found.earliest_end, found.latest_end)
    return [day for day in days if day is not None]


def _order(each: Event) -> tuple[int, int, str]:
    days = _known(each.bounds)
    return (days[0], days[-1], each.title)


def _rows(scale: _Scale, events: Sequence[Event], *, named: bool) -> Iterable[Mark]:
    """The events from above, each in its own row where they are named, else in the first row that is free."""
    free: list[float] = []
    for number, each in enumerate(events):
        mark = _mark(scale, each, _TOP + _ROW * number, named=named)
        if not named:
            row = next((n for n, right in enumerate(free) if right + 4 < mark.x), len(free))
            free[row : row + 1] = [max(mark.right, mark.x + _SMALLEST)]
            mark = msgspec.structs.replace(mark, y=_TOP + _ROW * 0.6 * row)
        yield mark


def _mark(scale: _Scale, each: Event, y: float, *, named: bool) -> Mark:
    found = each.bounds
    days = _known(found)
    x = scale.x(found.earliest_begin) if found.earliest_begin is not None else scale.x(days[0])
    right = scale.x(found.latest_end + 1) if found.latest_end is not None else scale.x(days[-1] + 1)
    core, core_end = _core(scale, found) if each.shape == "lasting" else (None, None)
    open_start, open_end = found.earliest_begin is None, found.latest_end is None
    left_edge, right_edge = (_LEFT if open_start else x), (_RIGHT if open_end else max(right, x + _SMALLEST))
    label = _shortened(each.label) if named else ""
    before = right_edge + 8 + _LETTER * len(label) > WIDTH and left_edge - 8 - _LETTER * len(label) > 0
    return Mark(
        shape=each.shape,
        y=y,
        x=x,
        right=max(right, x + _SMALLEST),
        core=core,
        core_end=core_end,
        open_start=open_start,
        open_end=open_end,
        label=label,
        label_x=left_edge - 6 if before else right_edge + 6,
        label_before=before,
        title=each.title,
        href=each.href,
    )


def _core(scale: _Scale, found: Bounds) -> tuple[float | None, float | None]:
    """Where it certainly went on: from the last day that it can have begun to the first that it can have ended."""
    if found.latest_begin is None or found.earliest_end is None or found.latest_begin > found.earliest_end:
        return None, None
    return scale.x(found.latest_begin), scale.x(found.earliest_end + 1)


def _shortened(label: str) -> str:
    if len(label) <= _MOST_WORDS:
        return label
    return label[:_MOST_WORDS].rsplit(" ", 1)[0].rstrip(" ,;:–—") + " …"
