"""From a matched pattern to a duration, or to a time counted from another."""

import msgspec

from bearwitness.reading.times.lexicon import SEASONS
from bearwitness.reading.times.meaning import Event, Meaning, Range, Shift, Stretch
from bearwitness.reading.times.numbers import Fields, amount, pointer, unit, whole_number

_LASTING = frozenset({"for", "lasted", "spent", "another"})
_JUBILEES = {
    "centenary": 100.0,
    "centennial": 100.0,
    "bicentenary": 200.0,
    "bicentennial": 200.0,
    "tercentenary": 300.0,
}
_LAST = -1
_AT_THE_END = frozenset("in for during until over throughout of".split())
_OF_SOMEBODY = frozenset({"his", "her", "my"})


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
        over=fields.before() == "after" and fields.words("count") in (["a"], ["an"]),
        within=fields.before() == "within" and fields.has("count"),
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


def before_last(fields: Fields) -> Shift:
    """Two units before the page: "the year before last"."""
    return msgspec.structs.replace(shift(fields), count=2.0, page=True)


def shift_since(fields: Fields) -> Shift | None:
    """So many units "since", which is "ago" where nothing follows that it could be since."""
    return None if fields.goes_on() else msgspec.structs.replace(shift(fields), page=True)


def stretch_after(fields: Fields) -> Meaning | None:
    """The end of so many units: "let go after three days"."""
    found = stretch(fields)
    return msgspec.structs.replace(found, over=True) if isinstance(found, Stretch) else None


def jubilee(fields: Fields) -> Meaning:
    """A day so many years after what the next words say: "the tenth anniversary of his death"."""
    count = _JUBILEES.get(fields.word("jubilee"))
    if count is None and fields.has("count"):
        count = float(whole_number(fields.words("count")))
    return Shift(count=count, unit="year", sign=1, exact=True, open=True)


def last_of_life(fields: Fields) -> Stretch | None:
    """The end of a life: "for his last six years", "in her last decade"."""
    whose = fields.word("whose")
    is_last = fields.word("nth") in ("last", "final", "closing") and fields.before() in _AT_THE_END
    if whose not in _OF_SOMEBODY or not is_last:
        return None
    name, size = unit(fields.words("unit")[-1])
    count = amount(fields.words("count")) if fields.has("count") else None if fields.word("unit").endswith("s") else 1
    return Stretch(count=None if count is None else count * size, unit=name, nth=_LAST, of=Event(f"{whose} life"))


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
    is_year_after = fields.has("single") and fields.before() == "for"
    if fields.before() in _LASTING and not is_year_after and fields.word("event") != "that":
        return None
    found = shift(fields)
    count = 1.0 if fields.word("single") == "the" else found.count
    return msgspec.structs.replace(found, open=fields.word("event") != "that", count=count)


def soon(fields: Fields) -> Meaning:
    """Some time after or before, nobody says how long: "shortly afterwards"."""
    return Shift(
        count=None, unit="time", sign=-1 if fields.has("back") else 1, open="afterwards" not in fields.all_words()
    )


def neighbour(fields: Fields) -> Meaning:
    """Yesterday or tomorrow, counted from the day of the page."""
    return Shift(count=1, unit="day", sign=-1 if "yesterday" in fields.all_words() else 1, page=True)


def rate(fields: Fields) -> Meaning:
    """So often in a unit: "per month"; as long as the unit."""
    return Stretch(count=1, unit=unit(fields.word("unit"))[0])
