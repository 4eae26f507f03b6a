"""Dates as historians write them: EDTF (ISO 8601-2:2019, as the Library of Congress profiles it), all three levels.

The package stands on its own: it imports nothing else of bearwitness.  Start with `parse`, `bounds` and `in_english`;
`docs/dates.md` explains the ideas.
"""

from bearwitness.edtf.bounds import Bounds, bounds, first_and_last
from bearwitness.edtf.calendars import Calendar, CalendarDate, from_calendar
from bearwitness.edtf.circa import AS_WRITTEN, DEFAULT, Circa
from bearwitness.edtf.compounds import AllOf, End, Interval, OneOf, Range
from bearwitness.edtf.draft import parse_draft
from bearwitness.edtf.english import from_english, in_english
from bearwitness.edtf.errors import EdtfError
from bearwitness.edtf.levels import Level, level
from bearwitness.edtf.order import SortKey, sort_key
from bearwitness.edtf.parser import parse
from bearwitness.edtf.questions import Answer, after, before, during, overlaps, same_day, same_day_possible
from bearwitness.edtf.values import Date, Edtf, Moment, Part, Season, Year

__all__ = [
    "AS_WRITTEN",
    "DEFAULT",
    "AllOf",
    "Answer",
    "Bounds",
    "Calendar",
    "CalendarDate",
    "Circa",
    "Date",
    "Edtf",
    "EdtfError",
    "End",
    "Interval",
    "Level",
    "Moment",
    "OneOf",
    "Part",
    "Range",
    "Season",
    "SortKey",
    "Year",
    "after",
    "before",
    "bounds",
    "during",
    "first_and_last",
    "from_calendar",
    "from_english",
    "in_english",
    "level",
    "overlaps",
    "parse",
    "parse_draft",
    "same_day",
    "same_day_possible",
    "sort_key",
]
