"""The days between which something so dated began, and those between which it ended.

A date is read as the date of something that began and ended within it: what happened "in 1985" began on some day of
1985 and ended on some day of 1985.  An interval began within its start and ended within its end.  "All of" a set
began within its first member and ended within its last.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from bearwitness.edtf.circa import AS_WRITTEN, DEFAULT, Circa, widened
from bearwitness.edtf.compounds import AllOf, End, Interval, Member, OneOf, Range
from bearwitness.edtf.days import iso, month_length
from bearwitness.edtf.parser import parse
from bearwitness.edtf.values import Edtf, Moment, Point

_PLAIN = re.compile(r"(-?[0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|1[0-9]|2[0-8]))?)?")


Days = tuple[int | None, int | None]
Pick = Callable[[Iterable[int]], int]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Four days, as numbers (`days`), each of them included; None where there is no limit or none is known."""

    earliest_begin: int | None
    latest_begin: int | None
    earliest_end: int | None
    latest_end: int | None

    @property
    def first(self) -> str | None:
        """The first day on which something so dated may have been going on, in ISO 8601."""
        return None if self.earliest_begin is None else iso(self.earliest_begin)

    @property
    def last(self) -> str | None:
        """The last such day, in ISO 8601."""
        return None if self.latest_end is None else iso(self.latest_end)


def bounds(value: Edtf, circa: Circa = DEFAULT) -> Bounds:
    """The earliest and latest day of the beginning and of the end.

    What is marked approximate (`~`, `%`) is widened by `circa`; give AS_WRITTEN for the days of the written form
    alone.  What is marked uncertain only (`?`) keeps its days: the doubt is about the whole statement, and no width
    would cover it.
    """
    if isinstance(value, Interval):
        return _interval(value, circa)
    if isinstance(value, OneOf):
        return _one(value, circa)
    if isinstance(value, AllOf):
        return _all(value, circa)
    point = value.date if isinstance(value, Moment) else value
    assert isinstance(point, Point)
    low, high = widened(point, circa)
    return Bounds(low, high, low, high)


@lru_cache(maxsize=65_536)
def first_and_last(text: str) -> tuple[str | None, str | None]:
    """The first and the last day, in ISO 8601, of the EDTF string `text` as written; None where open or unknown.

    "Circa" adds nothing here: how wide it is is a setting of whoever asks, and is not to be baked into a record.
    Raises EdtfError where `text` is not EDTF.
    """
    plain = _PLAIN.fullmatch(text)
    if plain is None or plain[1] == "-0000":
        found = bounds(parse(text), AS_WRITTEN)
        return found.first, found.last
    year, month, day = plain.groups()
    if day is not None:
        return text, text
    if month is not None:
        return f"{text}-01", f"{text}-{month_length(int(year), int(month))}"
    return f"{text}-01-01", f"{text}-12-31"


def _interval(value: Interval, circa: Circa) -> Bounds:
    begin = (None, None) if isinstance(value.start, End) else widened(value.start, circa)
    end = (None, None) if isinstance(value.end, End) else widened(value.end, circa)
    # Nothing ends before it begins.
    return Bounds(begin[0], _narrowed(min, begin[1], end[1]), _narrowed(max, begin[0], end[0]), end[1])


def _one(value: OneOf, circa: Circa) -> Bounds:
    members = [_ends(member, circa) for member in value.members]
    first = _widest(min, [begin[0] for begin, _ in members])
    last = _widest(max, [end[1] for _, end in members])
    return Bounds(first, last, first, last)


def _all(value: AllOf, circa: Circa) -> Bounds:
    members = [_ends(member, circa) for member in value.members]
    return Bounds(
        _widest(min, [begin[0] for begin, _ in members]),
        _narrowed(min, *[days[1] for member in members for days in member]),
        _narrowed(max, *[days[0] for member in members for days in member]),
        _widest(max, [end[1] for _, end in members]),
    )


def _ends(member: Member, circa: Circa) -> tuple[Days, Days]:
    """The first and last day of the first date of a member, and of its last."""
    if not isinstance(member, Range):
        run = widened(member, circa)
        return run, run
    first = (None, None) if member.first is None else widened(member.first, circa)
    last = (None, None) if member.last is None else widened(member.last, circa)
    return first, last


def _widest(pick: Pick, days: list[int | None]) -> int | None:
    """The outermost day; None, without limit, where any is."""
    known = [day for day in days if day is not None]
    return pick(known) if len(known) == len(days) else None


def _narrowed(pick: Pick, *days: int | None) -> int | None:
    """The innermost day of those that are limits at all."""
    known = [day for day in days if day is not None]
    return pick(known) if known else None
