"""Dates of other calendars as they are written."""

from dataclasses import replace

from bearwitness.edtf.calendars.dates import Calendar, CalendarDate, is_leap_hebrew
from bearwitness.edtf.calendars.names import (
    COMPLEMENTARY,
    from_roman,
    hebrew_month,
    islamic_month,
    plain,
    republican_month,
)
from bearwitness.edtf.days import civil
from bearwitness.edtf.english.reading_points import MONTH, month_number
from bearwitness.edtf.english.reading_years import year_number
from bearwitness.edtf.english.words import MONTHS
from bearwitness.edtf.errors import DisagreeError, ImpossibleDateError, NotReadError
from bearwitness.edtf.forms import Forms

_COMPLEMENTARY_DAYS = {plain(name): number for number, name in enumerate(COMPLEMENTARY, start=1)}


def from_calendar(text: str) -> CalendarDate:
    """The date that the words state in their own calendar.

    | calendar | read |
    |---|---|
    | Julian | "5 November 1688 OS", "30 January 1648/9", "March 1687/8", "11/21 March 1687" |
    | | "25 October (7 November) 1917", "28 December 1899/9 January 1900" |
    | French Republican | "18 Brumaire an VIII", "9 thermidor, year 2", "jour de la Vertu an II", "an III" |
    | Hebrew | "9 Av 5701", "15 Nisan, 5708", "AM 5701" |
    | Islamic | "12 Rabiʿ al-Awwal 11 AH", "Ramadan 671 AH", "AH 684", "684/1285" |

    A single year before a dual day ("11/21 March 1687") is taken as counted from 1 January.  Raises NotReadError
    where the words are no such date (a plain "11 March 1687" is for `from_english`), and ImpossibleDateError where
    the calendar has no such day or the two dates of a dual one do not agree.
    """
    words = plain(text)
    try:
        date = next(_FORMS.readings(words), None)
    except DisagreeError as error:
        raise DisagreeError(text, error.julian, error.gregorian) from error
    if date is None:
        raise NotReadError(text)
    if not _exists(date):
        raise ImpossibleDateError(text, 0, f"the {date.calendar.value} calendar has no such date")
    return date


def _exists(date: CalendarDate) -> bool:
    from bearwitness.edtf.calendars.conversion import exists  # noqa: PLC0415  it loads the calendar library

    return exists(date)


def _dual_day(day: str, month: str, other_day: str, other_month: str, year: str) -> CalendarDate | None:
    """The Julian and the Gregorian day of one day: "28 February/10 March 1689", "25 October (7 November) 1917"."""
    return _both_days(day, month, year, other_day, other_month)


def _both_days(day: str, month: str, year: str, *other: str) -> CalendarDate | None:
    """Such as "28 December 1899/9 January 1900"; `other` is the Gregorian day, its month, and its year if given."""
    date = _old_style(day, month, year)
    if date is None or not _exists(date):
        return date
    dual = replace(date, dual_day=True)
    actual = civil(dual.days[0])
    stated = (int(other[2]) if len(other) > 2 else actual[0], month_number(other[1]), int(other[0]))
    if actual != stated:
        raise DisagreeError(
            year, f"{int(day)} {MONTHS[month_number(month) - 1]}", f"{stated[2]} {MONTHS[stated[1] - 1]}"
        )
    return dual


def _one_month(day: str, other_day: str, month: str, year: str) -> CalendarDate | None:
    """Such as "11/21 March 1687"."""
    return _dual_day(day, month, other_day, month, year)


def _old_style(day: str | None, month: str, year: str) -> CalendarDate | None:
    """A Julian date whose year may be a dual one: "30 January 1648/9"."""
    first, _, second = year.partition("/")
    number, of_month = int(first) + bool(second), None if day is None else int(day)
    if second and (not str(number).endswith(second) or month_number(month) > 3):
        return None
    if second and month_number(month) == 3 and of_month is not None and of_month > 24:
        return None
    return CalendarDate(Calendar.JULIAN, number, month_number(month), of_month, dual_year=bool(second))


def _with_style(day: str | None, month: str | None, year: str, style: str) -> CalendarDate | None:
    """Such as "5 November 1688 OS", "15 March 44 BC (Julian)", "11 March 1687 NS"."""
    number = year_number(year)
    if number is None or (day is not None and month is None):
        return None
    calendar = Calendar.GREGORIAN if style in ("ns", "new style", "gregorian") else Calendar.JULIAN
    of_year, of_month = (None if month is None else month_number(month)), (None if day is None else int(day))
    return CalendarDate(calendar, number, of_year, of_month)


def _republican(day: str | None, month: str, year: str) -> CalendarDate | None:
    number, of_year = republican_month(month), from_roman(year)
    if number is None or of_year is None:
        return None
    return CalendarDate(Calendar.REPUBLICAN, of_year, number, None if day is None else int(day))


def _complementary(day: str, year: str) -> CalendarDate | None:
    of_year = from_roman(year)
    number = int(day) if day.isdigit() else _COMPLEMENTARY_DAYS.get(day)
    return None if of_year is None or number is None else CalendarDate(Calendar.REPUBLICAN, of_year, 13, number)


def _complementary_days(year: str) -> CalendarDate | None:
    of_year = from_roman(year)
    return None if of_year is None else CalendarDate(Calendar.REPUBLICAN, of_year, 13)


def _republican_year(year: str) -> CalendarDate | None:
    of_year = from_roman(year)
    return None if of_year is None else CalendarDate(Calendar.REPUBLICAN, of_year)


def _hebrew(day: str | None, month: str, year: str) -> CalendarDate | None:
    number = hebrew_month(month)
    if number is None or (month == "adar" and is_leap_hebrew(int(year))):
        return None
    return CalendarDate(Calendar.HEBREW, int(year), number, None if day is None else int(day))


def _hebrew_year(year: str) -> CalendarDate:
    return CalendarDate(Calendar.HEBREW, int(year))


def _islamic(day: str | None, month: str, year: str) -> CalendarDate | None:
    number = islamic_month(month)
    return (
        None if number is None else CalendarDate(Calendar.ISLAMIC, int(year), number, None if day is None else int(day))
    )


def _islamic_year(year: str) -> CalendarDate:
    return CalendarDate(Calendar.ISLAMIC, int(year))


def _dual_islamic(year: str, common: str) -> CalendarDate | None:
    """Such as "684/1285": the common year is one of those that the Islamic year touches."""
    date = _islamic_year(year)
    first, last = (civil(day)[0] for day in date.days)
    return date if first <= int(common) <= last else None


_DAY = "([0-9]{1,2})(?:st|nd|rd|th|er|e)?"
_DUAL_YEAR = "([0-9]{3,4}/[0-9]{1,4})"
_JULIAN_YEAR = "([0-9]{3,4}(?:/[0-9]{1,4})?)"
_STYLE = r"\(?(os|ns|old style|new style|julian|gregorian)\)?"
_AN = "(?:of )?(?:the )?(?:l?an|annee|year) ([0-9]{1,2}|[ivx]+)(?: of the republic)?"
_WORDS = "(?:of )?([a-z][a-z0-9 ]*[a-z0-9])"
_FORMS: Forms[CalendarDate] = Forms(
    (rf"{_DAY}/{_DAY} ({MONTH}) {_JULIAN_YEAR}", _one_month),
    (rf"{_DAY} ({MONTH})(?: os)? ?/ ?{_DAY} ({MONTH})(?: ns)? {_JULIAN_YEAR}", _dual_day),
    (rf"{_DAY} ({MONTH})(?: os)? [(\[]{_DAY} ({MONTH})(?: ns)?[)\]] {_JULIAN_YEAR}", _dual_day),
    (rf"{_DAY} ({MONTH}) ([0-9]{{3,4}}) ?[/(] ?{_DAY} ({MONTH}) ([0-9]{{3,4}})\)?", _both_days),
    (rf"(?:{_DAY} )?({MONTH}) {_DUAL_YEAR}(?: {_STYLE.replace('(os', '(?:os')})?", _old_style),
    (rf"(?:{_DAY} )?(?:({MONTH}) )?(.+?) {_STYLE}", _with_style),
    (rf"(?:{_DAY} )?([a-z]+) {_AN}", _republican),
    (rf"{_DAY} ([a-z]+) ([ivx]+)", _republican),
    (rf"(jour d[a-z ]+?) {_AN}", _complementary),
    (rf"{_DAY} (?:jour complementaire|complementary day|sansculottide) {_AN}", _complementary),
    (rf"jours complementaires {_AN}", _complementary_days),
    ("l?an ([0-9]{1,2}|[ivx]+)", _republican_year),
    ("year ([0-9]{1,2}|[ivx]+) of the republic", _republican_year),
    (rf"(?:{_DAY} )?{_WORDS} ([0-9]{{3,4}})(?: am)?", _hebrew),
    ("am ([0-9]{3,4})", _hebrew_year),
    (rf"(?:{_DAY} )?{_WORDS} (?:ah )?([0-9]{{1,4}})(?: ah)?", _islamic),
    ("ah ([0-9]{1,4})", _islamic_year),
    ("([0-9]{1,4}) ah", _islamic_year),
    ("([0-9]{1,3})/([0-9]{3,4})", _dual_islamic),
)
