"""Dates of other calendars: Julian, French Republican, Hebrew, Islamic."""

from bearwitness.edtf.calendars.dates import Calendar, CalendarDate
from bearwitness.edtf.calendars.reading import from_calendar

__all__ = ["Calendar", "CalendarDate", "from_calendar"]
