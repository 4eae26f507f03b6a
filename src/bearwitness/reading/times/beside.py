"""Two times that stand beside each other: whether the one can be the other."""

from bearwitness.reading.times.calendar import Dating, Value, beginning
from bearwitness.reading.times.meaning import Date, Meaning

_ROUGHLY = 15
"""Years by which a round count may miss the year that is told with it ("about 170 years later, in 1896")."""


def same_time(counted: Value | None, dated: Value | None) -> Value | None:
    """The date that follows a counted time, where it is a day, or a year that the count comes near to."""
    if not isinstance(dated, Dating) or not (dated.day or dated.unit == "year"):
        return None
    near = isinstance(counted, Dating) and abs(counted.year - dated.year) <= _ROUGHLY
    return dated if dated.day or near else None


def needs_year(meaning: Meaning) -> bool:
    """Whether a day or month leaves its year to what stands before it ("three years later, on 1 May")."""
    return isinstance(meaning, Date) and meaning.year is None and meaning.month > 0 and meaning.of is None


def may_be(counted: Value | None, dated: Value | None) -> bool:
    """Whether a counted time lies in the one beside it."""
    first, whole = (None if value is None else beginning(value) for value in (counted, dated))
    if first is None or whole is None:
        return first is not None
    return first.year == whole.year and (not whole.month or not first.month or first.month == whole.month)
