"""From a matched pattern to what its words say of times that are neither dates nor counts."""

import re

import msgspec

from bearwitness.reading.times.lexicon import DAY_PARTS, NUMBERS, PARTS
from bearwitness.reading.times.meaning import DayPart, Meaning, Part, Recurring, Reference, Shift, Stretch, Vague
from bearwitness.reading.times.numbers import Fields, pointer, unit, whole_number

_DIGITS = re.compile(r"\d+")
_LAST = -1
_ENDS, _EDGES = ("early", "late"), ("start", "end")
_FRACTIONS = {"third": 3, "quarter": 4}
_BESIDE = frozenset({",", "(", "–", "—"})


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


def year_named(fields: Fields) -> Meaning | None:
    """The year just named: "in the latter year", "the last-named year", "three years later, the year in which"."""
    is_named = fields.all_words()[-2] in ("latter", "named")
    is_relative = fields.before() in _BESIDE and fields.following(2) == ["in", "which"]
    return Reference(unit="year", pointer="that") if is_named or is_relative else None


def time_being(fields: Fields) -> Meaning | None:
    """The present, as "the time being"."""
    return Vague("present") if fields.all_words()[-1] == "being" else None


def part(fields: Fields) -> Meaning:
    """A part of what follows; its `of` is put in by `phrases`."""
    words = fields.words("part")
    named = [PARTS[word] for word in words if word in PARTS]
    nth = whole_number([word for word in words if word in NUMBERS and word not in ("the", "a")])
    if words[-1] in ("later", "earlier"):
        return Part(part="", of=Vague("past"))
    if "half" in words:
        return Part(part="half", nth=2 if nth == 2 or "latter" in words else 1, of=Vague("past"))
    first, last = _EDGES if words[-1] in ("days", "weeks") else _ENDS
    return Part(part=named[0] if named else first if nth == 1 else last, of=Vague("past"))


def fraction(fields: Fields) -> Part | None:
    """A third or a quarter of what follows: "the last quarter of"."""
    which, name = fields.words("part")
    if name not in _FRACTIONS:
        return None
    return Part(part=name, nth=NUMBERS.get(which, _FRACTIONS[name]), of=Vague("past"))


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


def past(_fields: Fields) -> Meaning:
    """Some time before."""
    return Vague("past")


def present(_fields: Fields) -> Meaning:
    """The present of the page or of the story."""
    return Vague("present")


def future(_fields: Fields) -> Meaning:
    """Some time to come."""
    return Vague("future")


def then(_fields: Fields) -> Meaning:
    """The time spoken of; `refusals` keeps it only where a preposition leads it ("by then")."""
    return Reference(unit="then", pointer="that")


def before_out(fields: Fields) -> Meaning | None:
    """The unit that the story stands in: "before the year was out", "within the year"; less than a year from its day on."""
    words, name = fields.all_words(), unit(fields.word("unit"))[0]
    if words[0] == "before" and words[-1] not in ("out", "over"):
        return None
    if words[0] == "within" and name in ("week", "month"):
        return Stretch(count=1, unit=name, pointer="that")
    return Reference(unit=name, pointer="that")


def recurring(fields: Fields) -> Meaning:
    """Again and again."""
    words = fields.words("unit")
    return Recurring(unit=unit(words[-1])[0] if words else fields.all_words()[0], daily=not words)


def unit_end(fields: Fields) -> Meaning:
    """The end of the unit that the story stands in: "month's end"."""
    return Part(part="late", of=Reference(unit=fields.word("unit"), pointer="that"))


def same_day(_fields: Fields) -> Meaning:
    """The day of what follows."""
    return DayPart(part="")


def eve(fields: Fields) -> Meaning | None:
    """The day before what follows; None where the small word was not "eve"."""
    return Shift(count=1, unit="day", sign=-1) if "eve" in fields.all_words() else None
