"""Dates of other calendars, against concordances that every handbook has, and against the way back."""

import warnings

import pytest
from convertdate import french_republican, hebrew, islamic, julian
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.edtf import Calendar, CalendarDate, EdtfError, first_and_last, from_calendar
from bearwitness.edtf.calendars.conversion import exists

DATES = [
    # words, as printed, in the Gregorian calendar
    ("11/21 March 1687", "11/21 March 1687", "1687-03-21"),
    ("28 February/10 March 1689", "28 February/10 March 1689", "1689-03-10"),
    ("25 October (7 November) 1917", "25 October/7 November 1917", "1917-11-07"),
    ("28 December 1899/9 January 1900", "28 December 1899/9 January 1900", "1900-01-09"),
    ("30 January 1648/9", "30 January 1648/9 OS (9 February 1649)", "1649-02-09"),  # Charles I dies
    ("12 February 1699/1700", "12 February 1699/1700 OS (22 February 1700)", "1700-02-22"),
    ("25 December 1642 O.S.", "25 December 1642 OS (4 January 1643)", "1643-01-04"),  # Newton is born
    ("4 October 1582 (Old Style)", "4 October 1582 OS (14 October 1582)", "1582-10-14"),  # the last day in Rome
    ("29 February 1700 OS", "29 February 1700 OS (11 March 1700)", "1700-03-11"),  # no such day in the new style
    ("15 March 44 BC (Julian)", "15 March 44 BC OS (13 March 44 BC)", "-0043-03-13"),
    ("11 March 1687 NS", "11 March 1687 NS", "1687-03-11"),
    ("1 Vendémiaire an I", "1 Vendémiaire an I (22 September 1792)", "1792-09-22"),
    ("9 thermidor, year 2", "9 Thermidor an II (27 July 1794)", "1794-07-27"),
    ("jour de la Révolution an III", "jour de la Révolution an III (22 September 1795)", "1795-09-22"),
    ("5e jour complémentaire an III", "jour des Récompenses an III (21 September 1795)", "1795-09-21"),
    ("18 Brumaire VIII", "18 Brumaire an VIII (9 November 1799)", "1799-11-09"),
    ("11 Frimaire an XIII", "11 Frimaire an XIII (2 December 1804)", "1804-12-02"),  # the coronation
    ("10 nivose an XIV", "10 Nivôse an XIV (31 December 1805)", "1805-12-31"),  # the last day in use
    ("9 Av 5701", "9 Av 5701 (2 August 1941)", "1941-08-02"),
    ("5 Iyyar, 5708", "5 Iyar 5708 (14 May 1948)", "1948-05-14"),
    ("1 Tishrei 5784", "1 Tishri 5784 (16 September 2023)", "2023-09-16"),
    ("14 Adar Sheni 5784", "14 Adar II 5784 (24 March 2024)", "2024-03-24"),
]


@pytest.mark.parametrize(("words", "printed", "day"), DATES)
def test_a_day_keeps_its_calendar_and_gives_its_gregorian_day(words: str, printed: str, day: str) -> None:
    date = from_calendar(words)
    assert (date.with_gregorian, str(date.gregorian)) == (printed, day)
    assert from_calendar(str(date)) == date


STRETCHES = [
    ("March 1687/8", "1688-03-11", "1688-04-03"),  # up to 24 March of the old style, when its year ended
    ("1700 OS", "1700-01-11", "1701-01-11"),
    ("Brumaire an VIII", "1799-10-23", "1799-11-21"),
    ("an III", "1794-09-22", "1795-09-22"),
    ("jours complémentaires an III", "1795-09-17", "1795-09-22"),
    ("AM 5701", "1940-10-03", "1941-09-21"),
    ("Tishri 5784", "2023-09-16", "2023-10-15"),
    ("1 Muharram 1 AH", "0622-07-18", "0622-07-20"),  # the tables have the 19th (the 16th of the Julian calendar)
    ("20 Jumādā al-Ūlā 857", "1453-06-06", "1453-06-08"),  # Constantinople falls on 29 May, Julian
    ("12 Rabīʿ al-ʾAwwal 11 AH", "0632-06-09", "0632-06-11"),
    ("3 Dhu'l-Hijja 1330", "1912-11-12", "1912-11-14"),
    ("684/1285", "1285-03-15", "1286-03-06"),
    ("AH 684", "1285-03-15", "1286-03-06"),
]


@pytest.mark.parametrize(("words", "first", "last"), STRETCHES)
def test_a_month_a_year_and_an_islamic_day_are_one_of_their_days(words: str, first: str, last: str) -> None:
    date = from_calendar(words)
    assert first_and_last(str(date.gregorian)) == (first, last)
    assert from_calendar(str(date)) == date


REFUSED = [
    ("11/22 March 1687", "22 March \\(Gregorian\\) is not the day that 11 March \\(Julian\\) is"),
    ("30/40 February 1687", "no such date"),
    ("25 March 1687/8", "no date is read"),  # the old year ended on the 24th
    ("March 1687/9", "no date is read"),  # the years do not follow
    ("1687/8", "no date is read"),  # a year of both styles, or a season, or a choice
    ("29 February 1700 NS", "Gregorian calendar has no such date"),
    ("6 jour complémentaire an II", "French Republican calendar has no such date"),  # no leap year
    ("1 Nivôse an 15", "no such date"),  # after the calendar's end
    ("31 Brumaire an VIII", "no such date"),
    ("14 Adar 5784", "no date is read"),  # Adar I or II
    ("14 Adar II 5783", "Hebrew calendar has no such date"),
    ("684/1300", "no date is read"),
    ("April 1687/8", "no date is read"),
    ("18 Mai an VIII", "no date is read"),
    ("May last OS", "no date is read"),
    ("AH 0", "no such date"),
    ("11 March 1687", "no date is read"),  # names no calendar
]


@pytest.mark.parametrize(("words", "reason"), REFUSED)
def test_what_the_calendar_does_not_have_is_refused(words: str, reason: str) -> None:
    with pytest.raises(EdtfError, match=reason) as caught:
        from_calendar(words)
    assert caught.value.text == words


def calendar_dates() -> st.SearchStrategy[CalendarDate]:
    years = {
        Calendar.JULIAN: st.integers(-3000, 3000),
        Calendar.REPUBLICAN: st.integers(1, 14),
        Calendar.HEBREW: st.integers(1000, 6000),
        Calendar.ISLAMIC: st.integers(1, 1500),
    }
    return (
        st.sampled_from(sorted(years, key=str))
        .flatmap(lambda c: st.builds(CalendarDate, st.just(c), years[c], st.integers(1, 13), st.integers(1, 31)))
        .filter(lambda date: not (date.calendar is not Calendar.HEBREW and date.month == 13 and date.day > 6))
        .filter(lambda date: date.month < 13 or date.calendar in (Calendar.HEBREW, Calendar.REPUBLICAN))
        .filter(exists)
    )


@given(calendar_dates())
def test_every_day_is_read_back_as_it_is_printed(date: CalendarDate) -> None:
    assert from_calendar(str(date)) == date


@given(calendar_dates())
def test_every_day_is_found_again_on_the_way_back(date: CalendarDate) -> None:
    library = {
        Calendar.JULIAN: julian.from_jd,
        Calendar.REPUBLICAN: lambda jd: french_republican.from_jd(jd, method="romme"),
        Calendar.HEBREW: hebrew.from_jd,
        Calendar.ISLAMIC: islamic.from_jd,
    }
    first, last = date.days
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        found = library[date.calendar]((first + last) // 2 + 1_721_424.5)
    assert tuple(map(int, found)) == (date.year, date.month, date.day)
