"""How a time moves the story on: to itself, unless it is told beside the story or the text comes back from it."""

import msgspec

from bearwitness.reading.times.calendar import Dating, Value, beginning, ending
from bearwitness.reading.times.meaning import (
    Age,
    Date,
    DayPart,
    Event,
    Expression,
    Meaning,
    Part,
    Range,
    Recurring,
    Reference,
    Shift,
    Stretch,
    Vague,
)
from bearwitness.reading.times.nearest import months_of
from bearwitness.reading.times.resolve import resolved
from bearwitness.reading.times.standing import Now, Point

_FAR_JUMP = 12
"""Years: a time so far off that the text comes back from it at once is not what the next sentence counts from."""
_JUMP = 2
"""Years: nor does the story move to a day or month so far off; to a year alone it moves only when the text stays."""
_MONTHS_BACK = 3
"""Months: so far back, well inside a sentence, the story does not move when the text comes back at once."""


def moved_on(now: Now, expression: Expression, value: Value | None) -> Now:
    """Where the story stands after an expression: at its time, unless it is told beside the story."""
    if expression.telling and _is_long_after(value, now):
        expression = msgspec.structs.replace(expression, aside=True)
    bc = _era(expression.meaning)
    if bc is not None and bc != now.bc:
        now = msgspec.structs.replace(now, bc=bc)
    date = _spoken(expression, value, now)
    if date is None or _is_told_apart(expression.meaning):
        return now
    keeps_both_ends = isinstance(expression.meaning, Shift | Age) and value is not None
    last = Point(
        value if keeps_both_ends and value is not None else date,
        expression.span,
        expression.sentence,
        aside=expression.aside and date.unit == "year",
    )
    if date.unit == "century" and not expression.heading:
        return msgspec.structs.replace(now, spoken=last)
    now = msgspec.structs.replace(
        now, spoken=last, told=now.told if expression.aside or expression.flashback else last, passing=None, before=None
    )
    if expression.flashback or expression.lead == "since":
        return msgspec.structs.replace(now, before=last if expression.flashback else None)
    if not expression.heading and date.unit == "year":
        if expression.aside:
            return now
        is_age = isinstance(expression.meaning, Age)
        if now.at is not None and date.year < now.at.year and expression.deep and not is_age:
            return msgspec.structs.replace(now, passing=last)
    return _on_story(now, expression, date, last)


def _is_long_after(value: Value | None, now: Now) -> bool:
    """Whether a year lies so long after the story that only its telling, or a work on it, can be meant."""
    return isinstance(value, Dating) and now.at is not None and value.year - now.at.year >= _FAR_JUMP


def _is_told_apart(meaning: Meaning) -> bool:
    """Whether the words name a time of life or an age of today, which the story does not stay in."""
    return isinstance(meaning, Age) and (meaning.stage or meaning.present)


def _on_story(now: Now, expression: Expression, date: Dating, last: Point) -> Now:
    """Where the story stands after a date of its own: there, unless the text comes back from it at once."""
    if now.at is None:
        return msgspec.structs.replace(now, focus=Point(date, expression.span, expression.sentence), line=last)
    jump = abs(date.year - now.at.year)
    comes_back = _comes_back(now, expression, date)
    line = now.line if comes_back and jump >= _FAR_JUMP else last
    back = months_of(now.at) - months_of(date) if expression.deep and date.unit != "year" else 0
    far = comes_back and (jump >= (1 if date.unit == "year" else _JUMP) or back >= _MONTHS_BACK)
    if isinstance(expression.meaning, Age):
        return msgspec.structs.replace(now, line=last)
    if far or _holds(date, now.at):
        return msgspec.structs.replace(now, line=line)
    return msgspec.structs.replace(now, focus=Point(date, expression.span, expression.sentence), line=line)


def _spoken(expression: Expression, value: Value | None, now: Now) -> Dating | None:
    """The time that an expression makes the reader think of: the whole of which it names a part; None for none."""
    meaning = expression.meaning
    if isinstance(meaning, Part | Stretch | Reference) and meaning.of is not None:
        value = resolved(meaning.of, now)
    elif isinstance(meaning, Stretch):
        return None
    if value is None or isinstance(meaning, Vague | Recurring):
        return None
    to_event = isinstance(meaning, Range) and isinstance(meaning.last, Event)
    return beginning(value) if expression.heading or to_event else ending(value)


def _holds(whole: Dating, date: Dating) -> bool:
    """Whether a year holds a date that is given more finely."""
    return whole.unit == "year" and date.unit != "year" and date.year == whole.year


def _comes_back(now: Now, expression: Expression, date: Dating) -> bool:
    """Whether the next date lies nearer to where the story stood than to `date`."""
    if expression.heading or now.at is None:
        return False
    following = now.beyond if abs(date.year - now.at.year) >= _FAR_JUMP else now.ahead
    if following is None:
        return now.today is not None and date.year >= now.today.year
    ahead = months_of(following)
    return abs(ahead - months_of(now.at)) < abs(ahead - months_of(date))


def _era(meaning: Meaning | None) -> bool | None:
    """Whether the words name years before Christ; None where they do not tell."""
    match meaning:
        case Date():
            if meaning.bc is not None:
                return meaning.bc
            return False if meaning.year is not None and meaning.year >= 1000 else None
        case Part() | DayPart() | Reference() | Shift():
            return _era(meaning.of)
        case Range():
            return _era(meaning.last)
        case _:
            return None
