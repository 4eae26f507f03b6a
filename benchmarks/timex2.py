"""TIMEX2: the annotation of WikiWars, read from its files and made from what the times stage resolved.

Our values are EDTF and say what a scholar needs; TIMEX2 marks more (durations, "now", hours) and cuts otherwise.  This is
what the conversion does, and all of it:

- a range counts as its two ends, a duration inside a year ("the first ten months of 1915") together with its year;
- prepositions ("by", "until") stand outside; "early", "late", "the end of" keep the value of the whole (TIMEX2 puts
  them into MOD, which is not scored);
- what befell somebody ("until his death") and times of a life ("in his youth") are no TIMEX2;
- durations become P2M, ages P17Y, sets XXXX-XX-XX, "now", "formerly", "the future" PRESENT_REF, PAST_REF, FUTURE_REF;
- a part of a day becomes TMO … TNI, an hour T10:57; without a day XXXX-XX-XXTNI;
- a winter without a year bears in TIMEX2 the year of its January, in EDTF that of its December;
- years before Christ are written BC0499, BC047, BC04.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from bearwitness.reading.times.calendar import WINTER, Dating, Period, Value
from bearwitness.reading.times.meaning import (
    Age,
    Date,
    DayPart,
    Event,
    Meaning,
    Part,
    Recurring,
    Reference,
    Shift,
    Stretch,
    Vague,
)
from bearwitness.reading.times.resolve import resolved as resolve
from bearwitness.reading.times.story import Resolved

_TAG = re.compile(r"(<[^>]+>)")
_TEXT = re.compile(r"<TEXT>(.*)</TEXT>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE", "hour": "TH"}
_SEASONS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_TENSES = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}
_SETS = {"weekly": "XXXX-WXX", "monthly": "XXXX-XX", "yearly": "XXXX", "annually": "XXXX", "annual": "XXXX"}
_DURING = frozenset({"for", "over", "within"})


class Timex(msgspec.Struct, frozen=True):
    """An expression with its TIMEX2 value; None where it has none."""

    start: int
    end: int
    value: str | None


def read(path: Path) -> tuple[str, list[Timex]]:
    """The text of a `keyinline` file without its marks, and the marked expressions in order."""
    body = _TEXT.search(path.read_text(encoding="utf-8"))
    assert body is not None
    return unmarked(body.group(1))


def unmarked(marked: str) -> tuple[str, list[Timex]]:
    """The text without its TIMEX2 marks, and the marked expressions, an outer one before its inner ones."""
    text, length = [], 0
    opened: list[tuple[int, str | None]] = []
    found: list[Timex] = []
    for piece in _TAG.split(marked):
        if piece.startswith("<TIMEX2"):
            opened.append((length, dict(_ATTRIBUTE.findall(piece)).get("val")))
        elif piece.startswith("</TIMEX2"):
            start, value = opened.pop()
            found.append(Timex(start, length, value))
        else:
            text.append(piece)
            length += len(piece)
    return "".join(text), sorted(found, key=lambda timex: (timex.start, -timex.end))


def timexes(told: Iterable[Resolved]) -> list[Timex]:
    """What the times stage resolved, as TIMEX2 cuts it."""
    return [
        Timex(each.expression.span.start, each.expression.span.end, timex_value(each))
        for resolved in told
        for each in _leaves(resolved)
        if not _is_of_a_life(each.expression.meaning)
    ]


def _is_of_a_life(meaning: Meaning) -> bool:
    return isinstance(meaning, Event) or (isinstance(meaning, Age) and meaning.stage)


def _leaves(resolved: Resolved) -> Iterator[Resolved]:
    if resolved.sides:
        for side in resolved.sides:
            yield from _leaves(side)
        return
    yield resolved
    inner = resolved.expression.inner
    if inner is not None:
        yield Resolved(expression=inner, value=resolve(inner.meaning, resolved.now), now=resolved.now)


def timex_value(resolved: Resolved) -> str | None:
    """The VAL of a resolved expression; None where TIMEX2 has none."""
    meaning = resolved.expression.meaning
    match meaning:
        case Vague():
            return _TENSES[meaning.tense]
        case Recurring():
            return _recurring(meaning)
        case Stretch():
            return _duration(meaning.count, meaning.unit)
        case Age():
            return f"P{meaning.low}Y"
        case Part(part="half"):
            return _half(meaning, resolved)
        case _:
            return _dated(_whole(meaning), resolved)


def _whole(meaning: Meaning) -> Meaning:
    while isinstance(meaning, Part):
        meaning = meaning.of
    return meaning


def _recurring(meaning: Recurring) -> str:
    if meaning.unit in _SETS:
        return _SETS[meaning.unit]
    return "XXXX-XX-XX" if meaning.daily or meaning.unit == "day" else f"P1{_UNITS.get(meaning.unit, 'D')}"


def _duration(count: float | None, unit: str) -> str | None:
    if unit not in _UNITS:
        return None
    number = "X" if count is None else f"{count:g}"
    return f"PT{number}H" if unit == "hour" else f"P{number}{_UNITS[unit]}"


def _half(meaning: Part, resolved: Resolved) -> str | None:
    whole = resolve(meaning.of, resolved.now)
    if not isinstance(whole, Dating):
        return None
    return f"{timex_date(whole)}-H{meaning.nth}" if whole.unit == "year" else timex_date(whole)


def _dated(meaning: Meaning, resolved: Resolved) -> str | None:  # noqa: PLR0911  # one answer a kind of date
    value = resolved.value if meaning is resolved.expression.meaning else resolve(meaning, resolved.now)
    match meaning:
        case Reference(unit="time", pointer="this"):
            return "PRESENT_REF"
        case Reference(unit="period", pointer="this"):
            return None
        case Reference() if _is_length(meaning, resolved):
            return _duration(1, meaning.unit)
        case Shift(count=None):
            return "PAST_REF" if meaning.sign < 0 else "FUTURE_REF"
        case Reference(unit="day") if isinstance(value, Dating) and value.month:
            return _to_the_day(value)
        case DayPart():
            return _day_part(meaning, resolved)
        case Date() if value is None and meaning.season:
            return f"XXXX-{_SEASONS[meaning.season]}"
        case Date(year=None) if isinstance(value, Dating) and value.season == WINTER:
            return timex_date(Dating(value.year + 1, season=WINTER))
    return _first(value)


def _is_length(meaning: Reference, resolved: Resolved) -> bool:
    """Whether a unit is how long something lasted ("over the next week", "the last week of August")."""
    if meaning.unit not in _UNITS:
        return False
    if meaning.nth:
        return meaning.of is not None and meaning.unit != "day"
    return meaning.pointer in ("next", "previous", "last") and resolved.expression.before in _DURING


def _day_part(meaning: DayPart, resolved: Resolved) -> str | None:
    suffix = f"T{meaning.part}" if meaning.part else ""
    is_hour = meaning.part[:1].isdigit()
    day = resolve(meaning.of, resolved.now) if meaning.of is not None else resolved.value if is_hour else None
    if not isinstance(day, Dating):
        return f"{'BC' if resolved.now.bc else ''}XXXX-XX-XX{suffix}"
    return _to_the_day(day) + suffix


def _to_the_day(date: Dating) -> str:
    """A date with what it lacks to a day as X."""
    if date.day or date.season or date.years > 1:
        return timex_date(date)
    return timex_date(date) + ("-XX" if date.month else "-XX-XX")


def _first(value: Value | None) -> str | None:
    if isinstance(value, Period):
        value = value.start
    return None if value is None else timex_date(value)


def timex_date(date: Dating) -> str:
    """A date as TIMEX2 writes it."""
    era, year = ("BC", 1 - date.year) if date.year <= 0 else ("", date.year)
    if date.years > 1:
        return f"{era}{year // 10:03d}" if date.years == 10 else f"{era}{(year - (1 if era else 0)) // 100:02d}"
    written = f"{era}{year:04d}"
    if date.season:
        return f"{written}-{_SEASONS[date.season]}"
    if date.day:
        return f"{written}-{date.month:02d}-{date.day:02d}"
    return f"{written}-{date.month:02d}" if date.month else written


class Counts(msgspec.Struct):
    """How many expressions were marked and found, found to the letter, overlapping, and with the right value."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    valued: int = 0

    def add(self, other: "Counts") -> None:
        """Adds the counts of another text."""
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def rates(self, right: int) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent."""
        precision, recall = right / max(1, self.found), right / max(1, self.gold)
        return 100 * precision, 100 * recall, 200 * right / max(1, self.found + self.gold)


def compared(gold: list[Timex], found: list[Timex]) -> Counts:
    """Each marked expression against the found one of the same extent, else the first unused one that overlaps it.

    A value is right where it is the same string; a marked expression without a value is never right.
    """
    counts = Counts(gold=len(gold), found=len(found))
    used: set[int] = set()
    for timex in gold:
        near = [
            i for i, other in enumerate(found) if i not in used and other.start < timex.end and timex.start < other.end
        ]
        same = [i for i in near if (found[i].start, found[i].end) == (timex.start, timex.end)]
        if not near:
            continue
        chosen = (same or near)[0]
        used.add(chosen)
        counts.strict += bool(same)
        counts.relaxed += 1
        counts.valued += timex.value is not None and found[chosen].value == timex.value
    return counts
