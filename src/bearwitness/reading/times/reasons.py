"""How a value was worked out that the words alone do not give: one sentence for the scholar who doubts it."""

from bearwitness.reading.times.bounding import begun_with
from bearwitness.reading.times.calendar import Period, Value, edtf
from bearwitness.reading.times.feasts import MOVABLE
from bearwitness.reading.times.meaning import (
    Age,
    Date,
    DayPart,
    Event,
    Expression,
    Meaning,
    Part,
    Range,
    Reference,
    Shift,
    Stretch,
)
from bearwitness.reading.times.nearest import is_decade_of_story
from bearwitness.reading.times.resolve import seen_from, shift_point, stretch_point
from bearwitness.reading.times.standing import Now, Point
from bearwitness.reading.times.story import Resolved
from bearwitness.record import Prose


def reason(resolved: Resolved, value: Value, prose: Prose) -> str:
    """A sentence on how `value` comes from the words; "" where they say it themselves."""
    sentences = [_source(resolved, prose), _begun(resolved, value, prose)]
    said = "; ".join(part for part in sentences if part)
    return f"{edtf(value)}: {said}" if said else ""


def _source(resolved: Resolved, prose: Prose) -> str:
    expression, now = resolved.expression, resolved.now
    words = _quoted(expression.span.of(prose.text))
    if resolved.apposed:
        return f"{words} stands beside the date {_value(resolved.value)}"
    if isinstance(expression.meaning, Age):
        return _age(resolved, words, prose)
    return _explained(expression.meaning, words, expression, now, prose)


def _explained(meaning: Meaning, words: str, expression: Expression, now: Now, prose: Prose) -> str:
    said = ""
    match meaning:
        case Date():
            said = _date(meaning, words, expression, now, prose)
        case Event():
            said = f"the text dates {_quoted(meaning.words)} to {_value(meaning.value)}"
        case Range():
            said = _range(meaning, words, expression, now, prose)
        case Part():
            said = _explained(meaning.of, words, expression, now, prose)
        case DayPart() | Reference() | Stretch() | Shift() if meaning.of is not None:
            said = _of(meaning.of, words, expression, now, prose)
        case Reference():
            said = _from(f"{words} is seen from", seen_from(meaning, now), expression, prose)
        case Stretch():
            said = _from(f"{words} is counted from", stretch_point(meaning, now), expression, prose)
        case Shift():
            said = _from(f"{words} is counted from", shift_point(meaning, now), expression, prose)
    return said


def _date(date: Date, words: str, expression: Expression, now: Now, prose: Prose) -> str:
    if date.year is None and date.of is not None:
        return _explained(date.of, words, expression, now, prose)
    if date.year is None:
        point = now.base(date.pointer)
        return _from(f"{words} is placed by", point, expression, prose)
    if date.short:
        return _from(
            f"the century of {words} is that of",
            now.focus if date.years == 1 or is_decade_of_story(date, now) else now.page,
            expression,
            prose,
        )
    if date.numbered:
        return f"the months of {words} are counted from March until 1752, and from January since"
    if date.feast in MOVABLE:
        return f"the day of {words} is reckoned from Easter of that year"
    return ""


def _range(range_: Range, words: str, expression: Expression, now: Now, prose: Prose) -> str:
    first, last = (
        "" if side is None else _explained(side, words, expression, now, prose) for side in (range_.first, range_.last)
    )
    return "; ".join(said for said in (first, last) if said) if isinstance(range_.last, Event) else first or last


def _of(whole: Meaning, words: str, expression: Expression, now: Now, prose: Prose) -> str:
    if not isinstance(whole, Event):
        return _explained(whole, words, expression, now, prose)
    return f"{words} is counted from {_value(whole.value)}, where the text tells of {_quoted(whole.words)}"


def _age(resolved: Resolved, words: str, prose: Prose) -> str:
    if resolved.birth is not None:
        return f"{words} is counted from the birth in {_value(resolved.birth)}"
    return _from(f"{words} is told of", resolved.now.last, resolved.expression, prose)


def _begun(resolved: Resolved, value: Value, prose: Prose) -> str:
    """Why a run of time begins where it does that the words only end ("until 1909")."""
    expression = resolved.expression
    if expression.lead != "until" or not isinstance(value, Period) or value.start is None:
        return ""
    return _from("it is taken to begin with", begun_with(resolved, prose), expression, prose)


def _from(said: str, point: Point | None, expression: Expression, prose: Prose) -> str:
    if point is None:
        return ""
    if point.span is None:
        return f"{said} the date of the page, {_value(point.value)}"
    return f"{said} {_value(point.value)} ({_quoted(point.span.of(prose.text))}, {_distance(point, expression)})"


def _distance(point: Point, expression: Expression) -> str:
    sentences = expression.sentence - point.sentence
    if sentences == 0:
        return "in the same sentence"
    return "in the sentence before" if sentences == 1 else f"{sentences} sentences before"


def _quoted(words: str) -> str:
    return f"“{' '.join(words.split())}”"


def _value(value: Value | None) -> str:
    return "" if value is None else edtf(value)
