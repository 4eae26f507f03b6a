"""Diaries and notebooks: entries that open with their day, each the page of what follows it."""

from collections.abc import Iterable

from bearwitness.reading.times.calendar import Dating, Value, add_months, first_day, is_real, weekday
from bearwitness.reading.times.meaning import Date, Expression
from bearwitness.reading.times.nearest import placed

_FEWEST_ENTRIES, _FEWEST_LETTERS = 3, 2
_MONTHS_ON = range(12)


def is_diary(found: Iterable[Expression], *, letters: bool) -> bool:
    """Whether several paragraphs of a text open with a day; of letters two will do, where their years are written."""
    entries = [expression for expression in found if is_entry(expression)]
    dated = [entry for entry in entries if isinstance(entry.meaning, Date) and entry.meaning.year is not None]
    return len(entries) >= _FEWEST_ENTRIES or (letters and len(dated) >= _FEWEST_LETTERS)


def is_entry(expression: Expression) -> bool:
    """Whether an expression is the day that an entry opens with."""
    return expression.opens and isinstance(expression.meaning, Date) and expression.meaning.day > 0


def entry_day(date: Date, last: Dating) -> Value | None:
    """The first day of that month and day, or of that day of a month, on or after the last entry."""
    if date.year is not None:
        return placed(date, date.year)
    since = first_day(last)
    for months in _MONTHS_ON:
        month = add_months(since, months)
        if date.month not in (0, month.month) or not is_real(month.year, month.month, date.day):
            continue
        day = Dating(month.year, month.month, date.day)
        is_named = date.weekday is None or date.weekday == weekday(day)
        if is_named and (day.year, day.month, day.day) >= (since.year, since.month, since.day):
            return day
    return None
