"""Feasts, saints' days and terms, and the days they fell on.

Movable feasts are counted from Easter: by the Gregorian reckoning from 1583 on, before that by the Julian one (then
the day is a day of the Julian calendar, as documents of that time write it).  The Gregorian rule is the anonymous
computus printed in Nature in 1876, the Julian one is Meeus's (Astronomical Algorithms, chapter 8).
"""

import msgspec

from bearwitness.reading.times.calendar import Dating, Period, Value, add_days, weekday

GREGORIAN_FROM = 1583


class Feast(msgspec.Struct, frozen=True):
    """When a feast is kept: `month` and `day`, or so many days after Easter, up to `length` days on."""

    month: int = 0
    day: int = 0
    easter: int = 0
    length: int = 1


_FIXED: dict[str, tuple[int, int]] = {
    "new year": (1, 1),
    "new year's": (1, 1),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "hogmanay": (12, 31),
    "twelfth night": (1, 5),
    "epiphany": (1, 6),
    "twelfth day": (1, 6),
    "candlemas": (2, 2),
    "valentine's day": (2, 14),
    "st valentine's day": (2, 14),
    "st david's day": (3, 1),
    "st patrick's day": (3, 17),
    "lady day": (3, 25),
    "annunciation": (3, 25),
    "all fools' day": (4, 1),
    "april fools' day": (4, 1),
    "st george's day": (4, 23),
    "may day": (5, 1),
    "midsummer": (6, 24),
    "midsummer day": (6, 24),
    "midsummer's day": (6, 24),
    "midsummer eve": (6, 23),
    "midsummer's eve": (6, 23),
    "st john's day": (6, 24),
    "st john's eve": (6, 23),
    "independence day": (7, 4),
    "st swithin's day": (7, 15),
    "bastille day": (7, 14),
    "lammas": (8, 1),
    "lammastide": (8, 1),
    "assumption day": (8, 15),
    "feast of the assumption": (8, 15),
    "feast of the annunciation": (3, 25),
    "feast of the epiphany": (1, 6),
    "feast of all saints": (11, 1),
    "feast of all souls": (11, 2),
    "feast of the immaculate conception": (12, 8),
    "feast of the nativity": (12, 25),
    "st bartholomew's day": (8, 24),
    "michaelmas": (9, 29),
    "michaelmas day": (9, 29),
    "st luke's day": (10, 18),
    "hallowe'en": (10, 31),
    "halloween": (10, 31),
    "all hallows' eve": (10, 31),
    "all saints'": (11, 1),
    "all saints' day": (11, 1),
    "all saints day": (11, 1),
    "allhallows": (11, 1),
    "hallowmas": (11, 1),
    "all souls'": (11, 2),
    "all souls' day": (11, 2),
    "guy fawkes": (11, 5),
    "guy fawkes night": (11, 5),
    "guy fawkes day": (11, 5),
    "martinmas": (11, 11),
    "armistice day": (11, 11),
    "st andrew's day": (11, 30),
    "st nicholas's day": (12, 6),
    "st lucy's day": (12, 13),
    "st thomas's": (12, 21),
    "st thomas's day": (12, 21),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas night": (12, 25),
    "xmas": (12, 25),
    "christmastide": (12, 25),
    "christmastime": (12, 25),
    "boxing day": (12, 26),
    "st stephen's day": (12, 26),
    "childermas": (12, 28),
}
_MOVABLE: dict[str, tuple[int, int]] = {
    "shrovetide": (-49, 3),
    "shrove tuesday": (-47, 1),
    "mardi gras": (-47, 1),
    "ash wednesday": (-46, 1),
    "lent": (-46, 46),
    "mothering sunday": (-21, 1),
    "palm sunday": (-7, 1),
    "holy week": (-7, 7),
    "passion week": (-7, 7),
    "maundy thursday": (-3, 1),
    "good friday": (-2, 1),
    "holy saturday": (-1, 1),
    "easter saturday": (-1, 1),
    "easter eve": (-1, 1),
    "easter": (0, 1),
    "easter sunday": (0, 1),
    "easter day": (0, 1),
    "eastertide": (0, 1),
    "easter monday": (1, 1),
    "easter tuesday": (2, 1),
    "easter week": (0, 7),
    "low sunday": (7, 1),
    "rogation sunday": (35, 1),
    "ascension day": (39, 1),
    "ascension": (39, 1),
    "holy thursday": (39, 1),
    "whitsun": (49, 1),
    "whitsunday": (49, 1),
    "whit sunday": (49, 1),
    "whitsuntide": (49, 1),
    "pentecost": (49, 1),
    "whit monday": (50, 1),
    "whit week": (49, 7),
    "trinity sunday": (56, 1),
    "corpus christi": (60, 1),
}
_TERMS: dict[str, tuple[int, int]] = {
    "hilary term": (1, 3),
    "lent term": (1, 3),
    "easter term": (4, 6),
    "trinity term": (4, 6),
    "summer term": (4, 7),
    "michaelmas term": (10, 12),
    "autumn term": (9, 12),
    "christmas term": (9, 12),
}
"""First and last month of a university's or a court's term."""

_SAINTS = {
    name.removesuffix("'s day"): day
    for name, day in _FIXED.items()
    if name.startswith("st ") and name.endswith("'s day")
}
_FIXED |= {f"feast of {saint}": day for saint, day in _SAINTS.items()}
_FIXED |= {f"eve of {saint}": (month, day - 1) for saint, (month, day) in _SAINTS.items() if day > 1}

FEASTS: dict[str, Feast] = {name: Feast(month, day) for name, (month, day) in _FIXED.items()} | {
    name: Feast(easter=offset, length=length) for name, (offset, length) in _MOVABLE.items()
}
FEAST_NAMES = frozenset(FEASTS) | frozenset(_TERMS) | {"advent", "thanksgiving", "thanksgiving day"}
MOVABLE = frozenset(_MOVABLE)


def easter(year: int) -> Dating:
    """Easter Sunday of the year, by the reckoning of its time."""
    return _gregorian_easter(year) if year >= GREGORIAN_FROM else _julian_easter(year)


def feast(name: str, year: int) -> Value:
    """When the feast or term of that name (small letters, `FEAST_NAMES`) was in that year."""
    if name in _TERMS:
        first, last = _TERMS[name]
        return Period(Dating(year, first), Dating(year, last))
    if name == "advent":
        return _advent(year)
    if name.startswith("thanksgiving"):
        return _nth_weekday(year, 11, 3, 4)
    kept = FEASTS[name]
    if kept.month:
        return Dating(year, kept.month, kept.day)
    first_day = add_days(easter(year), kept.easter)
    return first_day if kept.length == 1 else Period(first_day, add_days(first_day, kept.length - 1))


def _advent(year: int) -> Period:
    christmas = Dating(year, 12, 25)
    fourth_sunday = add_days(christmas, -(weekday(christmas) + 1))
    return Period(add_days(fourth_sunday, -21), Dating(year, 12, 24))


def _nth_weekday(year: int, month: int, day_of_week: int, nth: int) -> Dating:
    first = Dating(year, month, 1)
    return add_days(first, (day_of_week - weekday(first)) % 7 + 7 * (nth - 1))


def _gregorian_easter(year: int) -> Dating:
    century, in_century = divmod(year, 100)
    lunar = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - century // 4 - lunar + 15) % 30
    day_of_week = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * day_of_week) // 451
    month, day = divmod(epact + day_of_week - 7 * late + 114, 31)
    return Dating(year, month, day + 1)


def _julian_easter(year: int) -> Dating:
    moon = (19 * (year % 19) + 15) % 30
    day_of_week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + day_of_week + 114, 31)
    return Dating(year, month, day + 1)
