"""An order for showing dates in.

It is no answer to "which came first": that is a question with three answers (`questions`).
"""

from bearwitness.edtf.bounds import bounds
from bearwitness.edtf.circa import AS_WRITTEN
from bearwitness.edtf.values import Date, Edtf, Moment, Season

SortKey = tuple[int, int, int, int, int, tuple[int, ...], str]


def sort_key(value: Edtf) -> SortKey:
    """A key for `sorted` that puts dates where a reader of a chronology looks for them.

    By the first day, as written.  On the same first day what ends later comes first, so that "the 1920s" stands
    before "1920", that before "January 1920", and that before "1 January 1920"; what has no end comes before all of
    them.  What has no known beginning ("by 1922") stands at the first day of its end, before the rest.  Where the
    year is wholly unspecified, the date comes after all that have one, and what has neither beginning nor end last.
    """
    found = bounds(value, AS_WRITTEN)
    day = found.earliest_end if found.earliest_begin is None else found.earliest_begin
    any_year = isinstance(value, Date | Season) and value.year.digits.strip("-X") == ""
    has_begin = found.earliest_begin is not None
    has_end = found.latest_end is not None
    clock = (value.hour, value.minute, value.second) if isinstance(value, Moment) else ()
    return (
        2 if day is None else int(any_year),
        0 if day is None else day,
        int(has_begin),
        int(has_end),
        0 if found.latest_end is None else -found.latest_end,
        clock,
        str(value),
    )
