"""What a meaning comes to at a point of the story."""

import msgspec

from bearwitness.reading.times.calendar import (
    WINTER,
    YEARS,
    Dating,
    Period,
    Unit,
    Value,
    add_days,
    add_months,
    add_years,
    beginning,
    coarsened,
    ending,
    is_real,
    is_sound,
    weekday,
)
from bearwitness.reading.times.meaning import Date, DayPart, Event, Meaning, Part, Range, Reference, Shift, Stretch
from bearwitness.reading.times.nearest import day_of_month, day_of_week, full_year, nearest_year, placed
from bearwitness.reading.times.reckoning import moved, nth_of, part_of
from bearwitness.reading.times.runs import as_fine, from_to, lasting, run_in
from bearwitness.reading.times.standing import Now, Point

_FINE = frozenset({"day", "week", "month"})


def resolved(meaning: Meaning, now: Now) -> Value | None:
    """The time that a meaning comes to; None where the story does not give enough, or gives what cannot be."""
    value = _resolved(meaning, now)
    return value if value is not None and is_sound(value) else None


def _resolved(meaning: Meaning, now: Now) -> Value | None:
    match meaning:
        case Date():
            value = _date(meaning, now)
        case Reference():
            value = _reference(meaning, now)
        case Shift():
            value = _shift(meaning, now)
        case Stretch():
            value = _stretch(meaning, now)
        case Part():
            whole = resolved(meaning.of, now)
            value = None if whole is None else part_of(whole, meaning.part, meaning.nth)
        case DayPart():
            value = _day_part(meaning, now)
        case Range():
            value = _range(meaning, now)
        case Event():
            value = meaning.value
        case _:
            value = None
    return value


def _date(date: Date, now: Now) -> Value | None:
    if date.anniversary and date.year is not None:
        today = now.today
        return None if today is None or not today.day else placed(Date(month=today.month, day=today.day), date.year)
    if date.year is not None:
        return placed(date, full_year(date, now))
    if date.of is not None:
        return _yet_to_come(_within(date, resolved(date.of, now)), now)
    if not date.month and (date.weekday is not None or date.day):
        return day_of_month(date, now) if date.day else day_of_week(date, now)
    point = now.base(date.pointer)
    base = None if point is None else point.date
    if now.back and point is now.before:
        now = msgspec.structs.replace(now, back=False)
    is_book = point is now.page and not date.pointer and base is not None and base.unit == "year"
    return None if base is None or is_book or base.years > 1 else placed(date, nearest_year(date, base, now))


def _within(date: Date, value: Value | None) -> Value | None:
    """The month, day, season or feast inside the year or month that is referred to."""
    whole = None if value is None else beginning(value)
    if whole is None:
        return None
    if date.weekday is not None and not date.day:
        return add_days(whole, (date.weekday - weekday(whole)) % 7) if whole.day else None
    if not date.day or date.month:
        return placed(date, whole.year)
    if not whole.month or not is_real(whole.year, whole.month, date.day):
        return None
    return Dating(whole.year, whole.month, date.day)


def _yet_to_come(day: Value | None, now: Now) -> Value | None:
    """The day; where the words look ahead of one that has passed, that of the next month ("by the first of the month")."""
    last = None if now.last is None else now.last.date
    if not now.onward or last is None or not isinstance(day, Dating) or not 0 < day.day < last.day:
        return day
    is_same = (day.year, day.month) == (last.year, last.month)
    return msgspec.structs.replace(add_months(day, 1), day=day.day) if is_same else day


def _reference(reference: Reference, now: Now) -> Value | None:
    unit = reference.unit
    if reference.of is not None:
        whole = resolved(reference.of, now)
        return whole if whole is None or unit in ("time", "period") else nth_of(whole, unit, reference.nth)
    if reference.nth:
        return None
    point = seen_from(reference, now)
    base = None if point is None else point.date
    if base is None or (base.years > 1 and (unit in _FINE or unit == "year")):
        return None
    if unit in ("then", "time", "times", "date", "period"):
        return base if reference.pointer in ("this", "that") else None
    is_of_page_year = point is now.page and base.unit == "year" and unit in _FINE
    step = 0 if is_of_page_year else {"next": 1, "previous": -1, "last": -1}.get(reference.pointer, 0)
    if unit == "year" and point is not None and isinstance(point.value, Period) and point.value.start is not None:
        return from_to(add_years(coarsened(point.value.start, "year"), step), add_years(coarsened(base, "year"), step))
    return _stepped(base, unit, step)


def seen_from(reference: Reference, now: Now) -> Point | None:
    """What a reference is seen from: "this year" from the story, where one is told; "last year" from the page."""
    if reference.pointer == "last":
        return now.page
    point = (now.focus if reference.pointer == "this" else None) or now.base(reference.pointer or "that")
    is_coarse = point is not None and point.date is not None and point.date.unit in YEARS
    if reference.unit in _FINE and is_coarse and point is not now.page:
        return next((other for other in (now.line, now.focus) if other is not None and _is_fine(other)), point)
    return point


def _is_fine(point: Point) -> bool:
    return point.date is not None and point.date.unit not in YEARS


def _stepped(base: Dating, unit: str, step: int) -> Value | None:
    """The unit that holds `base`, or the one that many before or after it; `base` itself where it is coarser."""
    value: Value | None = None
    if unit == "day":
        value = add_days(base, step) if base.day else base
    elif unit == "week":
        monday = add_days(base, 7 * step - weekday(base)) if base.day else base
        value = Period(monday, add_days(monday, 6)) if base.day else base
    elif unit == "month":
        value = add_months(base, step) if base.month else base if step == 0 else None
    elif unit in YEARS:
        value = add_years(coarsened(base, _year_unit(unit)), step * YEARS[unit])
    return value


def _year_unit(unit: str) -> Unit:
    return "decade" if unit == "decade" else "century" if unit == "century" else "year"


def _shift(shift: Shift, now: Now) -> Value | None:
    base = counted_from(shift, now)
    if base is None or shift.count is None:
        return None
    if isinstance(base, Period):
        start, end = (None if side is None else _counted(shift, side) for side in (base.start, base.end))
        return None if start is None or end is None else from_to(beginning(start), ending(end))
    if shift.season == WINTER and base.month in (1, 2):
        base = add_years(base, -1)
    to = _counted(shift, base)
    return Dating(to.year, season=shift.season) if shift.season and isinstance(to, Dating) else to


def _counted(shift: Shift, base: Dating) -> Value | None:
    steps = (shift.count or 0) * shift.sign
    return add_years(base, int(steps)) if shift.exact else moved(base, steps, shift.unit)


def counted_from(shift: Shift, now: Now) -> Value | None:
    """The time that a shift is counted from: of the event or date it names, else of the page or the story."""
    if shift.of is not None:
        return resolved(shift.of, now)
    point = shift_point(shift, now)
    return None if point is None else point.value


def shift_point(shift: Shift, now: Now) -> Point | None:
    """Where a shift that names nothing is counted from; days are counted from a page only where it gives its day.

    What is counted from the page ("two years ago") is counted from nothing where a text has no date.
    """
    is_long = shift.unit in YEARS or (shift.unit == "month" and now.line is None)
    if is_long and shift.sign > 0 and now.spoken is None and now.before is not None:
        return now.before
    if shift.page and (now.today is None or now.today.day or shift.unit != "day"):
        return now.page
    return now.last


def _stretch(stretch: Stretch, now: Now) -> Value | None:
    if stretch.count is None:
        return None
    if stretch.of is not None:
        return run_in(stretch, resolved(stretch.of, now))
    point = stretch_point(stretch, now)
    base = None if point is None else point.date
    if base is None or stretch.nth:
        return None
    if stretch.over or stretch.within:
        end = moved(base, stretch.count, stretch.unit)
        return coarsened(end, "month") if stretch.within and isinstance(end, Dating) and end.day else end
    if stretch.pointer in ("last", "previous") or (stretch.pointer == "this" and base is now.today):
        start = moved(base, -stretch.count, stretch.unit)
        return None if start is None else from_to(beginning(start), as_fine(base, stretch.unit))
    return lasting(stretch, base)


def stretch_point(stretch: Stretch, now: Now) -> Point | None:
    """Where a stretch without a beginning of its own begins or ends: the page's date for "the last ten years"."""
    is_up_to_page = stretch.pointer == "last" or (stretch.pointer == "this" and now.today is not None and now.today.day)
    return (now.page if is_up_to_page else None) or now.last


def _day_part(part: DayPart, now: Now) -> Value | None:
    if part.of is not None:
        return resolved(part.of, now)
    return now.at if now.at is not None and now.at.day else None


def _range(range_: Range, now: Now) -> Value | None:
    last = resolved(range_.last, now) if range_.last is not None else None
    first = _first_side(range_.first, last, now)
    if _is_over_new_year(range_, now):
        first = None if range_.first is None else resolved(range_.first, now)
        last = _in_the_next_year(last)
    if first is None and last is None:
        return None
    start = beginning(first) if first is not None else None
    end = ending(last) if last is not None else None
    if isinstance(range_.last, Event) and (start is None or end is None or start.year >= end.year):
        return None
    return Period(start, end, range_.either)


def _is_over_new_year(range_: Range, now: Now) -> bool:
    """Whether months without a year run over the end of the year that the story stands in ("from December to April")."""
    first, last, at = range_.first, range_.last, now.last
    if not (isinstance(first, Date) and isinstance(last, Date)) or at is None or at.date is None:
        return False
    is_loose = first.year is None and last.year is None and first.of is None and last.of is None
    return is_loose and 0 < last.month < first.month and at.date.unit == "year"


def _in_the_next_year(last: Value | None) -> Value | None:
    return add_years(last, 1) if isinstance(last, Dating) else last


def _first_side(first: Meaning | None, last: Value | None, now: Now) -> Value | None:
    """The first side of a range, which may leave its year to the second ("14 August – 2 September 1914")."""
    if first is None:
        return None
    inner = first
    while isinstance(inner, Part):
        inner = inner.of
    end = ending(last) if last is not None else None
    if end is None or not isinstance(inner, Date) or inner.year is not None or inner.of is not None or not inner.month:
        return resolved(first, now)
    year = end.year - 1 if end.month and inner.month > end.month else end.year
    return _refit(first, year, now)


def _refit(meaning: Meaning, year: int, now: Now) -> Value | None:
    if isinstance(meaning, Part):
        return resolved(msgspec.structs.replace(meaning, of=_with_year(meaning.of, year)), now)
    return resolved(_with_year(meaning, year), now)


def _with_year(meaning: Meaning, year: int) -> Meaning:
    return msgspec.structs.replace(meaning, year=year, bc=False) if isinstance(meaning, Date) else meaning
