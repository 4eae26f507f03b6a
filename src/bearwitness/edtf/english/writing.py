"""EDTF in English prose, as a careful editor prints it.

The rules, with an example each, are in `docs/dates.md`.
"""

from collections.abc import Callable

from bearwitness.edtf.compounds import AllOf, End, Interval, Member, OneOf, Range
from bearwitness.edtf.english.pairs import dashed, from_to, neighbour, pair, shared
from bearwitness.edtf.english.points import as_member, inline, point_in_english
from bearwitness.edtf.english.words import UNITS, listed
from bearwitness.edtf.parser import parse
from bearwitness.edtf.seasons import family
from bearwitness.edtf.values import Date, Edtf, Moment, Point, Season


def in_english(edtf: Edtf | str) -> str:
    """The value, or what an EDTF string states, in English prose: "30 December 1890", "c. 1450", "by 1922".

    Raises EdtfError where a string is not EDTF.  `from_english` reads it back as the same value, but for a set with
    one member, which prints as its member.
    """
    value = parse(edtf) if isinstance(edtf, str) else edtf
    if isinstance(value, Interval):
        return _interval(value.start, value.end)
    if isinstance(value, OneOf):
        return _one_of(value.members)
    if isinstance(value, AllOf):
        return _all_of(value.members)
    if isinstance(value, Moment):
        return _moment(value)
    assert isinstance(value, Point)
    return point_in_english(value)


def _moment(moment: Moment) -> str:
    clock = f"{moment.hour:02d}:{moment.minute:02d}:{moment.second:02d}"
    zone = "" if not moment.shift else " UTC" + moment.shift.removeprefix("Z").replace("-", "−")
    return f"{point_in_english(moment.date)}, {clock}{zone}"


_OPEN_ENDS = {
    (End.OPEN, End.OPEN): "open at both ends",
    (End.UNKNOWN, End.UNKNOWN): "from an unknown date to an unknown date",
    (End.UNKNOWN, End.OPEN): "from an unknown date",
    (End.OPEN, End.UNKNOWN): "by an unknown date",
}


def _interval(start: Point | End, end: Point | End) -> str:
    if isinstance(start, End):
        if isinstance(end, End):
            return _OPEN_ENDS[start, end]
        return ("by " if start is End.OPEN else "from an unknown date to ") + inline(end)
    if isinstance(end, End):
        return f"from {inline(start)}" + (" to an unknown date" if end is End.UNKNOWN else "")
    if start == end:
        return f"in the course of {inline(start)}"
    return dashed(start, end) or from_to(start, end)


def _one_of(members: tuple[Member, ...]) -> str:
    return _joined(members, "or", _one_of_range)


def _all_of(members: tuple[Member, ...]) -> str:
    if len(members) == 1 and not isinstance(members[0], Range):
        return f"all of {inline(members[0])}"
    return _joined(members, "and", _every)


def _joined(members: tuple[Member, ...], joiner: str, of_range: Callable[[Range], str]) -> str:
    points = [member for member in members if not isinstance(member, Range)]
    together = shared(points) if len(points) == len(members) > 1 else None
    if together:
        heads, tail = together
        return listed(heads, joiner) + tail
    items = [of_range(m) if isinstance(m, Range) else as_member(m) for m in members]
    if items[-1].endswith(" BC"):
        # "490 or 480 BC" would be two years before Christ.
        items = [f"AD {item}" if item.isdigit() else item for item in items]
    return listed(items, joiner)


def _one_of_range(dates: Range) -> str:
    first, last = dates.first, dates.last
    if first is not None and last is not None:
        return "between {} and {}".format(*pair(first, last))
    if first is not None:
        earlier = neighbour(first, -1)
        return f"after {earlier}" if earlier else f"{inline(first)} or later"
    assert last is not None
    later = neighbour(last, 1)
    return f"before {later}" if later else f"{inline(last)} or earlier"


def _every(dates: Range) -> str:
    first, last = dates.first, dates.last
    unit = _unit(dates.ends[0])
    if first is None or last is None:
        direction = "from {} on" if last is None else "up to {}"
        return f"every {unit} " + direction.format(inline(dates.ends[0]))
    return f"every {unit} {from_to(first, last)}"


def _unit(point: Point) -> str:
    if isinstance(point, Season):
        return UNITS[family(point.code)[0]]
    return point.precision if isinstance(point, Date) else "year"
