"""The last date before another, and the first after it."""

from bearwitness.edtf.days import civil, iso_year, ordinal, shift_months
from bearwitness.edtf.english.reading_points import read_point
from bearwitness.edtf.english.reading_years import astronomical
from bearwitness.edtf.parser import parse
from bearwitness.edtf.spans import span
from bearwitness.edtf.values import Date, Season, Year


def last_before(words: str) -> str | None:
    """The last year, month or day before the date that the words state, in its precision."""
    return _neighbour(words, -1)


def first_after(words: str) -> str | None:
    """The first year, month or day after the date that the words state, in its precision."""
    return _neighbour(words, 1)


def _neighbour(words: str, step: int) -> str | None:
    """The date next to it in its precision (a month for a season), with its qualification if it has one."""
    text = read_point(words)
    if text is None:
        return None
    point = parse(text)
    assert isinstance(point, Date | Season | Year)
    if len(set(point.marks)) > 1:
        return None
    low, high = span(point)
    edge = civil(low if step < 0 else high)
    if isinstance(point, Year) or (isinstance(point, Date) and point.precision == "year"):
        return astronomical(edge[0] + step) + point.marks[0]
    if isinstance(point, Season) or point.precision == "month":
        year, month = shift_months(edge[0], edge[1], step)
        return f"{iso_year(year)}-{month:02d}{point.marks[0]}"
    year, month, day = civil(ordinal(*edge) + step)
    return f"{iso_year(year)}-{month:02d}-{day:02d}{point.marks[0]}"
