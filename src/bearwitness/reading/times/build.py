"""From a matched pattern to what its words say: one builder for each kind of meaning."""

import re

import msgspec

from bearwitness.reading.times.calendar import is_real
from bearwitness.reading.times.lexicon import (
    DAY_PARTS,
    MONTHS,
    NUMBERS,
    PARTS,
    SEASONS,
    TENS_PLURAL,
    WEEKDAYS,
    Pointer,
)
from bearwitness.reading.times.meaning import (
    Age,
    Date,
    DayPart,
    Event,
    Meaning,
    Part,
    Range,
    Recurring,
    Reference,
    Shift,
    Stretch,
    Vague,
)
from bearwitness.reading.times.numbers import Fields, amount, pointer, unit, whole_number
from bearwitness.reading.times.tokens import feast_name

_DIGITS = re.compile(r"\d+")
_LASTING = frozenset({"for", "lasted", "spent", "another"})
_NOBODY = frozenset("it they we there this that what these".split())
_POSTED: dict[str, Pointer] = {
    "ult": "previous",
    "ultimo": "previous",
    "prox": "next",
    "proximo": "next",
    "inst": "this",
    "instant": "this",
}
_AFTER_AGE = frozenset("and he she i they to in with for by from on as without after when who or dead".split())
_OLDEST = 120
_MONTHS, _LONGEST_MONTH = 12, 31
_LAST_HOUR = 12
_AT_AN_HOUR = frozenset("telephoned phoned rang called woke rose dined met arrived opened closed sailed landed".split())
"""What is done at an hour rather than at an age ("she telephoned at six")."""
_JUBILEES = {
    "centenary": 100.0,
    "centennial": 100.0,
    "bicentenary": 200.0,
    "bicentennial": 200.0,
    "tercentenary": 300.0,
}
_LIFE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_LAST = -1


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
    return word.isdigit() and len(word) < 4 and not fields.has("era") and not (len(word) == 3 and fields.alone("year"))


def date(fields: Fields) -> Date | None:
    """A day, month, season or year; None where the calendar has no such day."""
    year, short, bc = year_fields(fields)
    if _is_bare_small(fields) or (fields.has("post") and fields.goes_on()):
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


def numeric(fields: Fields) -> Meaning | None:
    """A date in figures, the year first or last, the day before the month: "1921-05-03", "12.4.1678"."""
    numbers = [int(n) for word in fields.all_words() for n in re.findall(r"\d+", word)]
    year, month, day = numbers if numbers[0] > 31 else numbers[::-1]
    return Date(year=year, month=month, day=day) if 1 <= month <= 12 and is_real(year, month, day) else None


def decade(fields: Fields) -> Meaning:
    """Ten years: "the 1930s", "the '80s", "the sixties"."""
    word = fields.word("decade")
    digits = _DIGITS.search(word)
    year = int(digits.group()) if digits else TENS_PLURAL[word]
    return Date(year=year, years=10, short=year < 100, bc=year_fields(fields)[2])


def century(fields: Fields) -> Meaning | None:
    """A hundred years: "the eighteenth century", "the 4th century BC"."""
    number = whole_number(fields.words("number"))
    if not 1 <= number <= 21:
        return None
    return Date(year=(number - 1) * 100, years=100, bc=year_fields(fields)[2])


def centuries(fields: Fields) -> Meaning | None:
    """Two centuries in one phrase: "the eighteenth and nineteenth centuries"."""
    first, last = whole_number(fields.words("first")), whole_number(fields.words("last"))
    return (
        Range(Date(year=(first - 1) * 100, years=100), Date(year=(last - 1) * 100, years=100)) if first < last else None
    )


def day_range(fields: Fields) -> Meaning | None:
    """Days of one month: "6-7 January 1916", "the 24th to the 28th of May"."""
    last = date(fields)
    first = whole_number(fields.words("first"))
    if not isinstance(last, Date) or not first < last.day:
        return None
    return Range(msgspec.structs.replace(last, day=first, weekday=None), last)


def year_range(fields: Fields) -> Meaning | None:
    """Years of which the second is cut short: "1928-33", "1788–9"; a season's two years are one ("winter 1644–45")."""
    first = date(fields)
    last = whole_number(fields.words("last"))
    if not isinstance(first, Date) or first.year is None:
        return None
    length = 10 if last < 10 and not fields.word("last").startswith("0") else 100
    end = first.year - first.year % length + last
    if fields.has("season"):
        return first if end == first.year + 1 else None
    if end <= first.year:
        return None
    return Range(first, Date(year=end, bc=first.bc))


def era_range(fields: Fields) -> Meaning | None:
    """Years of which the second has the era for both: "499-493 BC"."""
    last = Date(year=whole_number(fields.words("year")), bc=year_fields(fields)[2])
    return Range(Date(year=whole_number(fields.words("first")), bc=last.bc), last)


def reference(fields: Fields) -> Meaning | None:
    """A unit pointed at: "that year", "the following day", "the second week"."""
    words = fields.words("unit")
    name = unit(words[-1])[0]
    if "past" in fields.words("which") and name in ("week", "month", "year", "decade", "century"):
        return Stretch(count=1, unit=name, pointer="last")
    nth = _LAST if fields.word("nth") in ("last", "final", "closing") else whole_number(fields.words("nth"))
    found = Reference(unit=name, pointer=pointer(fields.words("which")), nth=nth)
    part = DAY_PARTS.get(words[-1]) if found.pointer or nth else ""
    return DayPart(part=part, of=msgspec.structs.replace(found, unit="day")) if part else found


def stretch(fields: Fields) -> Meaning | None:
    """So many units on end."""
    name, size = unit(fields.words("unit")[-1])
    if "that" in fields.words("which") and fields.has("count"):
        return None
    if fields.words("count") in (["a"], ["an"]) and fields.line.words[fields.match.end() : fields.match.end() + 1] == [
        "-"
    ]:
        return None
    count = amount(fields.words("count")) if fields.has("count") else 1 if fields.has("single") else None
    nth = _LAST if fields.word("nth") in ("last", "final", "closing") else whole_number(fields.words("nth"))
    return Stretch(
        count=None if count is None else count * size,
        unit=name,
        pointer=pointer(fields.words("which")),
        nth=nth,
    )


def shift_on(fields: Fields) -> Meaning | None:
    """So many years "on": only where nothing follows that it could be on."""
    return None if fields.goes_on() else shift(fields)


def shift(fields: Fields) -> Shift:
    """So many units later, earlier, ago, after or before."""
    name, size = unit(fields.words("unit")[-1])
    count = amount(fields.words("count")) if fields.has("count") else None
    back = fields.has("back")
    return Shift(
        count=None if count is None else count * size,
        unit=name,
        sign=-1 if back else 1,
        season=SEASONS.get(fields.words("unit")[-1].removesuffix("s"), 0),
        page="ago" in fields.words("back"),
    )


def shift_from_day(fields: Fields) -> Shift | None:
    """So many units before the day of the page or the one beside it: "a hundred years ago tomorrow"."""
    day = fields.word("day")
    days = {"yesterday": -1.0, "today": 0.0, "tomorrow": 1.0}.get(day)
    if days is None:
        return None
    of = Shift(count=days, unit="day", sign=1, page=True)
    return msgspec.structs.replace(shift(fields), exact=True, of=of)


def shift_since(fields: Fields) -> Shift | None:
    """So many units "since", which is "ago" where nothing follows that it could be since."""
    return None if fields.goes_on() else msgspec.structs.replace(shift(fields), page=True)


def stretch_after(fields: Fields) -> Meaning | None:
    """The end of so many units: "let go after three days"."""
    found = stretch(fields)
    return msgspec.structs.replace(found, over=True) if isinstance(found, Stretch) else None


def anniversary(fields: Fields) -> Meaning | None:
    """The day of the page in another year: "on this day in 1837"."""
    found = date(fields)
    return None if found is None else msgspec.structs.replace(found, anniversary=True)


def jubilee(fields: Fields) -> Meaning:
    """A day so many years after what the next words say: "the tenth anniversary of his death"."""
    count = _JUBILEES.get(fields.word("jubilee"))
    if count is None and fields.has("count"):
        count = float(whole_number(fields.words("count")))
    return Shift(count=count, unit="year", sign=1, exact=True, open=True)


def time_being(fields: Fields) -> Meaning | None:
    """The present, as "the time being"."""
    return Vague("present") if fields.all_words()[-1] == "being" else None


def years_and_months(fields: Fields) -> Meaning:
    """Years and months on end: "the last 9 years and 10 months"."""
    count = 12 * whole_number(fields.words("count")) + whole_number(fields.words("months"))
    return Stretch(count=count, unit="month", pointer=pointer(fields.words("which")))


def stretches(fields: Fields) -> Meaning:
    """Two durations of one unit: "ten or fifteen years"."""
    last = stretch(fields)
    assert isinstance(last, Stretch)
    return Range(msgspec.structs.replace(last, count=amount(fields.words("first"))), last)


def open_shift(fields: Fields) -> Meaning | None:
    """So many units before or after what the next words say; no shift where the count is how long something lasted."""
    if fields.before() in _LASTING and fields.word("event") != "that":
        return None
    found = shift(fields)
    count = 1.0 if fields.word("single") == "the" else found.count
    return msgspec.structs.replace(found, open=fields.word("event") != "that", count=count)


def part(fields: Fields) -> Meaning:
    """A part of what follows; its `of` is put in by `phrases`."""
    words = fields.words("part")
    named = [PARTS[word] for word in words if word in PARTS]
    nth = whole_number([word for word in words if word in NUMBERS and word not in ("the", "a")])
    if words[-1] in ("later", "earlier"):
        return Part(part="", of=Vague("past"))
    if "half" in words:
        return Part(part="half", nth=2 if nth == 2 or "latter" in words else 1, of=Vague("past"))
    if {"third", "quarter"} & set(words):
        return Part(
            part="quarter" if "quarter" in words else "third", nth=nth or 4 * ("last" in words), of=Vague("past")
        )
    return Part(part=named[0] if named else "early" if nth == 1 else "late", of=Vague("past"))


def day_part(fields: Fields) -> Meaning:
    """A part of the day that follows ("the night of"); its `of` is put in by `phrases`."""
    return DayPart(part=DAY_PARTS.get(fields.word("daypart"), ""))


def clock(fields: Fields) -> Meaning | None:
    """An hour of the day: "5:30 p.m.", "half past six", "At about three", "ten o'clock"."""
    figures = fields.words("time")
    if figures and "." in figures[0] and not fields.has("half"):
        return None
    hour, minute = _hour(figures)
    half = fields.word("half") or figures[0].lstrip("0123456789:.").lower() if figures else ""
    if hour > 24 or minute > 59:
        return None
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    return DayPart(part=f"{hour:02d}:{minute:02d}" if figures else "12:00")


def _hour(figures: list[str]) -> tuple[int, int]:
    if not figures:
        return 0, 0
    numbers = _DIGITS.findall(figures[0])
    if len(numbers) > 1:
        return int(numbers[0]), int(numbers[1])
    return whole_number(figures), 0


def soon(fields: Fields) -> Meaning:
    """Some time after or before, nobody says how long: "shortly afterwards"."""
    return Shift(
        count=None, unit="time", sign=-1 if fields.has("back") else 1, open="afterwards" not in fields.all_words()
    )


def age(fields: Fields) -> Meaning | None:
    """An age in years, of a human life."""
    low = whole_number(fields.words("low"))
    high = whole_number(fields.words("high")) if fields.has("high") else low
    is_compound = fields.has("running") and fields.after() == "-"
    if not 0 < low <= high <= _OLDEST or fields.word("running") in _NOBODY or is_compound:
        return None
    if fields.has("bare") and low <= _LAST_HOUR and fields.before() in _AT_AN_HOUR:
        return None
    needs_end = fields.has("running") or fields.has("bare")
    if needs_end and fields.goes_on() and fields.after() not in _AFTER_AGE:
        return None
    return Age(
        low=low,
        high=high,
        birthday=fields.has("birthday"),
        nth_year=fields.has("nthyear"),
        running=fields.has("running"),
        present=bool({"is", "am", "are"} & set(fields.all_words())),
    )


def age_decade(fields: Fields) -> Meaning:
    """Ten years of a life: "in her early twenties", "his 80s"; of a part of them its share."""
    word = fields.word("decade")
    digits = _DIGITS.search(word)
    decade_of_life = int(digits.group()) if digits else TENS_PLURAL[word]
    low, high = _LIFE_PARTS.get(next((w for w in fields.all_words() if w in _LIFE_PARTS), ""), (0, 9))
    return Age(low=decade_of_life + low, high=decade_of_life + high)


def past(_fields: Fields) -> Meaning:
    """Some time before."""
    return Vague("past")


def present(_fields: Fields) -> Meaning:
    """The present of the page or of the story."""
    return Vague("present")


def future(_fields: Fields) -> Meaning:
    """Some time to come."""
    return Vague("future")


def life_event(fields: Fields) -> Meaning:
    """What befell somebody, as a time: "until her own death"."""
    return Event(fields.word("event"))


def rest_of_life(fields: Fields) -> Meaning | None:
    """From the story's time to a death: "for the rest of his life"."""
    if fields.words("whose")[-1] != "life" or not {"rest", "remainder"} & set(fields.all_words()):
        return None
    return Range(Reference(unit="time", pointer="that"), Event("death"))


def then(_fields: Fields) -> Meaning:
    """The time spoken of; `refusals` keeps it only where a preposition leads it ("by then")."""
    return Reference(unit="then", pointer="that")


def before_out(fields: Fields) -> Meaning | None:
    """The unit that the story stands in: "before the year was out", "within the week"."""
    words = fields.all_words()
    if words[0] == "before" and words[-1] not in ("out", "over"):
        return None
    return Reference(unit=unit(fields.word("unit"))[0], pointer="that")


def to_present(fields: Fields) -> Meaning | None:
    """From a year to the present: "2013 – present"."""
    first = date(fields)
    return None if first is None else Range(first, None)


def neighbour(fields: Fields) -> Meaning:
    """Yesterday or tomorrow, counted from the day of the page."""
    return Shift(count=1, unit="day", sign=-1 if "yesterday" in fields.all_words() else 1, page=True)


def rate(fields: Fields) -> Meaning:
    """So often in a unit: "per month"; as long as the unit."""
    return Stretch(count=1, unit=unit(fields.word("unit"))[0])


def recurring(fields: Fields) -> Meaning:
    """Again and again."""
    words = fields.words("unit")
    return Recurring(unit=unit(words[-1])[0] if words else fields.all_words()[0], daily=not words)


def neighbouring(fields: Fields) -> Meaning | None:
    """The month or season after or before the story's time: "the March after"."""
    found = date(fields)
    side: Pointer = "previous" if "before" in fields.all_words() else "next"
    return None if found is None else msgspec.structs.replace(found, pointer=side)


def unit_end(fields: Fields) -> Meaning:
    """The end of the unit that the story stands in: "month's end"."""
    return Part(part="late", of=Reference(unit=fields.word("unit"), pointer="that"))


def same_day(_fields: Fields) -> Meaning:
    """The day of what follows."""
    return DayPart(part="")


def eve(fields: Fields) -> Meaning | None:
    """The day before what follows; None where the small word was not "eve"."""
    return Shift(count=1, unit="day", sign=-1) if "eve" in fields.all_words() else None
