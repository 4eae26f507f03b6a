"""What the text tells next: the dates that it writes out with their years."""

from bearwitness.reading.times.calendar import Dating, Period, beginning
from bearwitness.reading.times.meaning import (
    Date,
    DayPart,
    Expression,
    Meaning,
    Part,
    Range,
    Reference,
    Stretch,
)
from bearwitness.reading.times.resolve import resolved
from bearwitness.reading.times.standing import Now


def next_dates(found: list[Expression]) -> list[tuple[Dating | None, Dating | None]]:
    """For every expression the next date with a year that the story comes to, and the next one of another year.

    Brackets and quotations are left out.
    """
    ahead: list[tuple[Dating | None, Dating | None]] = []
    following: Dating | None = None
    other: Dating | None = None
    for expression in reversed(found):
        date = _written(expression.meaning)
        is_same = date is not None and following is not None and date.year == following.year
        ahead.append((following, other if is_same else following))
        if date is not None and not (expression.aside or expression.telling or expression.quoted):
            following, other = date, other if is_same else following
    return ahead[::-1]


def _written(meaning: Meaning | None) -> Dating | None:
    """The date that the words alone give; None where they leave out its year."""
    match meaning:
        case Date(year=int(), short=False):
            return beginning(resolved(meaning, Now()) or Period(None, None))
        case Part() | DayPart() | Stretch() | Reference():
            return _written(meaning.of)
        case Range():
            return _written(meaning.first) or _written(meaning.last)
        case _:
            return None
