"""From a matched pattern to a place in the calendar."""

import re

import msgspec

from bearwitness.reading.times.calendar import is_real
from bearwitness.reading.times.lexicon import MONTHS, SEASONS, TENS_PLURAL, UNITS, WEEKDAYS, Pointer
from bearwitness.reading.times.meaning import Date, Meaning, Range, Reference, Shift
from bearwitness.reading.times.numbers import Fields, pointer, unit, whole_number
from bearwitness.reading.times.tokens import feast_name

_DIGITS = re.compile(r"\d+")
_POSTED: dict[str, Pointer] = {
    "ult": "previous",
    "ultimo": "previous",
    "prox": "next",
    "proximo": "next",
    "inst": "this",
    "instant": "this",
}
_FIRST_CENTURY, _DECADE_FROM = 1000, 1900
"""Between these years "the 1800s" are a century; "the 1900s" are the ten years that no other words name as shortly."""
_MONTHS, _LONGEST_MONTH = 12, 31
_DAYS_OF_A_MONTH, _STYLES_APART = 30, range(8, 16)
"""Days between the calendars, reckoned with months of thirty."""
_HIJRI_YEAR, _HIJRA = 354.367 / 365.2425, 621.57
"""A year of the Hijra in years of ours, and where in ours the first one began: near enough to know the one by the other."""


def year_fields(fields: Fields) -> tuple[int | None, bool, bool | None]:
    """The captured year, whether its century is missing, and whether it is before Christ (None: not said)."""
    era = fields.word("era")
    bc = None if not era else era.startswith("b")
    word = fields.word("year")
    if not word:
        return None, False, bc
    digits = _DIGITS.search(word)
    return int(digits.group()) if digits else None, not word[0].isdigit(), bc


def _is_bare_small(fields: Fields) -> bool:
    """Whether the year has fewer than four figures, and neither an era nor an apostrophe says that it is a year."""
    word = fields.word("year")
    is_named = "year" in fields.all_words() or (len(word) == 3 and fields.alone("year"))
    return word.isdigit() and len(word) < 4 and not fields.has("era") and not is_named


def _is_weekday_last(fields: Fields) -> bool:
    """Whether "last" or "following" belongs to the weekday before it, and not to a unit behind it ("on Monday last by")."""
    return fields.has("weekday") and fields.after() not in UNITS


def date(fields: Fields) -> Date | None:
    """A day, month, season or year; None where the calendar has no such day."""
    year, short, bc = year_fields(fields)
    if _is_bare_small(fields) or (fields.has("post") and fields.goes_on() and not _is_weekday_last(fields)):
        return None
    month = MONTHS.get(fields.word("month"), 0)
    day = whole_number(fields.words("day")) if fields.has("day") else 0
    if day and (day > 31 or (month and not is_real(2000 if short or not year else year, month, day))):
        return None
    weekday = WEEKDAYS.get(fields.word("weekday"))
    feast = feast_name(fields.line.words[fields.match.start("feast")]) if fields.has("feast") else ""
    return Date(
        year=year,
        short=short,
        bc=bc,
        month=month,
        day=day,
        season=SEASONS.get(fields.word("season"), 0),
        weekday=weekday,
        feast=feast,
        pointer=_POSTED.get(fields.word("post").rstrip("."), pointer(fields.words("which") + fields.words("post"))),
        of=_year_of(fields),
    )


def year(fields: Fields) -> Date | None:
    """A year, with the word before it where that is no piece of a name ("Chinese New Year 1935").

    "The year 71" is one of our era.
    """
    found = None if fields.before() == "new" else date(fields)
    is_named = found is not None and "year" in fields.all_words() and found.bc is None
    return msgspec.structs.replace(found, bc=False) if is_named and found is not None else found


def year_in_words(fields: Fields) -> Date:
    """A year that is written out: "in the year sixteen hundred and nine"."""
    return Date(year=whole_number(fields.words("number")))


def _year_of(fields: Fields) -> Meaning | None:
    words = fields.words("ref")
    return Reference(unit=unit(words[-1])[0], pointer=pointer(words)) if words else None


def season_of_year(fields: Fields) -> Date | None:
    """The season after its year, "1968 summer"; in a name it says which thing is meant ("2006 Winter Olympics")."""
    return None if fields.is_in_name() else date(fields)


def numbered_month(fields: Fields) -> Date | None:
    """A month told by its number, as Friends did: "the 12th of the Third Month", "Fourth Month, 1772"."""
    number = whole_number(fields.words("number"))
    day = whole_number(fields.words("day")) if fields.has("day") else 0
    year, short, bc = year_fields(fields)
    if not 1 <= number <= _MONTHS or day > _LONGEST_MONTH or _is_bare_small(fields):
        return None
    return Date(
        year=year, short=short, bc=bc, month=number, day=day, pointer=pointer(fields.words("post")), numbered=True
    )


def first_season(fields: Fields) -> Date | None:
    """The next such season: "she died in the first winter"."""
    found = date(fields)
    is_first = fields.word("first") == "first" and found is not None
    return msgspec.structs.replace(found, pointer="next") if is_first and found is not None else None


def dual_year(fields: Fields) -> Date | None:
    """A day or month of two years, the year having begun on 25 March: "11 March 1687/8" is of the second."""
    found = date(fields)
    second = whole_number(fields.words("dual"))
    if found is None or found.year is None or (found.year + 1) % (100 if second > 9 else 10) != second:
        return None
    return msgspec.structs.replace(found, year=found.year + 1)


def both_styles(fields: Fields) -> Date | None:
    """A day of the old style with the one of the new: "February 19 (March 3), 1861" is 3 March."""
    new = date(fields)
    old = MONTHS.get(fields.word("oldmonth"), 0) * _DAYS_OF_A_MONTH + whole_number(fields.words("old"))
    if new is None:
        return None
    apart = (new.month * _DAYS_OF_A_MONTH + new.day - old) % (_MONTHS * _DAYS_OF_A_MONTH)
    return new if apart in _STYLES_APART else None


def numeric(fields: Fields) -> Meaning | None:
    """A date in figures, the year first or last, the day before the month: "1921-05-03", "12.4.1678"."""
    numbers = [int(n) for word in fields.all_words() for n in re.findall(r"\d+", word)]
    year, month, day = numbers if numbers[0] > 31 else numbers[::-1]
    return Date(year=year, month=month, day=day) if 1 <= month <= 12 and is_real(year, month, day) else None


def decade(fields: Fields) -> Meaning:
    """Ten years: "the 1930s", "the '80s", "the sixties"; before 1900 "the 1800s" are a hundred."""
    word = fields.word("decade")
    digits = _DIGITS.search(word)
    year = int(digits.group()) if digits else TENS_PLURAL[word]
    is_century = year >= _FIRST_CENTURY and year < _DECADE_FROM and year % 100 == 0
    return Date(
        year=year, years=100 if is_century else 10, short=year < 100, bc=year_fields(fields)[2], worded=not digits
    )


def decade_in_words(fields: Fields) -> Date:
    """Ten years with their century, written out: "the nineteen-twenties"."""
    return Date(year=100 * whole_number(fields.words("century")) + TENS_PLURAL[fields.word("decade")], years=10)


def century(fields: Fields) -> Meaning | None:
    """A hundred years: "the eighteenth century", "the 4th century BC"."""
    number = whole_number(fields.words("number"))
    if not 1 <= number <= 21:
        return None
    return Date(year=(number - 1) * 100, years=100, bc=year_fields(fields)[2])


def centuries(fields: Fields) -> Meaning | None:
    """Two centuries in one phrase: "the eighteenth and nineteenth centuries", "the 5th to the 4th century BC"."""
    first, last = whole_number(fields.words("first")), whole_number(fields.words("last"))
    bc = year_fields(fields)[2]
    if not (first > last if bc else first < last):
        return None
    start, end = (Date(year=(number - 1) * 100, years=100, bc=bc) for number in (first, last))
    return Range(start, end)


def day_range(fields: Fields) -> Meaning | None:
    """Days of one month: "6-7 January 1916", "the 24th to the 28th of May"."""
    last = date(fields)
    first = whole_number(fields.words("first"))
    if not isinstance(last, Date) or not first < last.day:
        return None
    return Range(msgspec.structs.replace(last, day=first, weekday=None), last)


def year_range(fields: Fields) -> Meaning | None:
    """Years of which the second is cut short: "1928-33", "1788–9"; a season's two years are one ("winter 1644–45").

    None where the second is the day of a month ("1631 – 9 November 1694").
    """
    first = date(fields)
    last = whole_number(fields.words("last"))
    if not isinstance(first, Date) or first.year is None or fields.after() in MONTHS:
        return None
    length = 10 if last < 10 and not fields.word("last").startswith("0") else 100
    end = first.year - first.year % length + last
    if fields.has("season"):
        return first if end == first.year + 1 else None
    if end <= first.year:
        return None
    return Range(first, Date(year=end, bc=first.bc))


def hijri_year(fields: Fields) -> Meaning | None:
    """A year of the Hijra with the one or two of our own that it fell in: "1062/1652", "1070/1659–60"."""
    first = int(fields.word("year"))
    begun = int(fields.word("hijri")) * _HIJRI_YEAR + _HIJRA
    if abs(begun - first) > 1:
        return None
    return year_range(fields) if fields.has("last") else Date(year=first)


def hijri_years(fields: Fields) -> Meaning | None:
    """Years of the Hijra with our own, first and last: "1073 to 1083/1662–73"."""
    years = year_range(fields)
    if not isinstance(years, Range) or not isinstance(years.last, Date) or years.last.year is None:
        return None
    begun = int(fields.word("hijri")) * _HIJRI_YEAR + _HIJRA
    return years if abs(begun - years.last.year) <= 1 else None


def era_range(fields: Fields) -> Meaning | None:
    """Years of which the second has the era for both: "499-493 BC"."""
    last = Date(year=whole_number(fields.words("year")), bc=year_fields(fields)[2])
    return Range(Date(year=whole_number(fields.words("first")), bc=last.bc), last)


def anniversary(fields: Fields) -> Meaning | None:
    """The day of the page in another year: "on this day in 1837"."""
    found = date(fields)
    return None if found is None else msgspec.structs.replace(found, anniversary=True)


def to_present(fields: Fields) -> Meaning | None:
    """From a year to the present: "2013 – present"."""
    first = date(fields)
    return None if first is None else Range(first, None)


def neighbouring(fields: Fields) -> Meaning | None:
    """The month or season after or before the story's time: "the March after"."""
    found = date(fields)
    side: Pointer = "previous" if "before" in fields.all_words() else "next"
    return None if found is None else msgspec.structs.replace(found, pointer=side)


def before_last(fields: Fields) -> Shift | None:
    """The season a year before the last one: "the winter before last"."""
    found = date(fields)
    if found is None:
        return None
    return Shift(count=1, unit="year", sign=-1, exact=True, of=msgspec.structs.replace(found, pointer="last"))


def neighbouring_day(fields: Fields) -> Meaning | None:
    """The day of the week after or before the story's day: "the Thursday after"; None before what it is after."""
    return None if fields.goes_on() else neighbouring(fields)
