"""Runs of time: durations laid on the calendar, from a time on or up to one."""

from bearwitness.reading.times.calendar import YEARS, Dating, Period, Value, beginning, coarsened, ending
from bearwitness.reading.times.meaning import Event, Stretch
from bearwitness.reading.times.reckoning import moved, run_of


def run_in(stretch: Stretch, whole: Value | None) -> Value | None:
    """The first or last so many units of a time; of what ended on a day ("his life"), those that lead up to it."""
    if whole is None or stretch.count is None:
        return None
    if isinstance(stretch.of, Event) and stretch.nth < 0:
        return _up_to(ending(whole), stretch)
    return run_of(whole, stretch.count, stretch.unit, stretch.nth)


def _up_to(end: Dating | None, stretch: Stretch) -> Value | None:
    """The run of time that ends with a day ("the last two years of his life"), as fine as its unit."""
    start = None if end is None else moved(end, -(stretch.count or 0), stretch.unit)
    if start is None or end is None:
        return None
    return from_to(beginning(start), as_fine(end, stretch.unit))


def lasting(stretch: Stretch, base: Dating) -> Value | None:
    """The run of time that begins with `base`; both ends are months where the end is one."""
    end = moved(base, stretch.count or 0, stretch.unit)
    if end is None:
        return None
    is_rough = isinstance(end, Dating) and end.unit == "month"
    return from_to(as_fine(base, "month" if is_rough else stretch.unit), ending(end))


def from_to(start: Dating | None, end: Dating | None) -> Value:
    """The time between two ends, the one time where they are the same."""
    return start if start is not None and start == end else Period(start, end)


def as_fine(base: Dating, unit: str) -> Dating:
    """`base` no finer than an end that is so many of `unit` away."""
    return coarsened(base, "year") if unit in YEARS else coarsened(base, "month") if unit == "month" else base
