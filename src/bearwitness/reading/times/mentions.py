"""From what the story resolved to the mentions that a reading keeps, with their values in EDTF."""

import re
from collections.abc import Iterable, Iterator

from bearwitness.edtf import first_and_last
from bearwitness.reading.times.bounding import bound
from bearwitness.reading.times.calendar import Period, Value, edtf
from bearwitness.reading.times.meaning import (
    Age,
    Date,
    DayPart,
    Event,
    Expression,
    Meaning,
    Range,
    Recurring,
    Reference,
    Shift,
    Stretch,
    Vague,
)
from bearwitness.reading.times.reasons import reason
from bearwitness.reading.times.resolve import resolved as resolve
from bearwitness.reading.times.story import Resolved
from bearwitness.record import Prose, Span, TimeMention

_NAME_BEFORE = re.compile(r"(?:\b[A-ZÀ-Þ][\w’'.-]+|\bname|\*)\*{0,2},?\s\((?:[^()]*[;,:] )?$")
_NAME_AND_CALLING = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+, (?:[a-z-]+ ){1,3}\($")
_NAME_IN_TITLE = re.compile(
    r"(?:: |\b(?:Life|Lives|Biography) of )(?:[A-ZÀ-Þ][\w’'.-]+ )+[A-ZÀ-Þ][\w’'.-]+, $|\b[Hh](?:is|er) dates, $"
)
_LONG_LIFE = 40
"""Years that show the years in a title to be those of a life."""
_NAME_IN_HEADING = re.compile(r"(?:\b[A-ZÀ-Þ][\w’'.-]+ ){1,5}[A-ZÀ-Þ][\w’'.-]+,\s$")
_AT = ("at", "by", "before", "until", "after")
_AT_EVENT = ("at", "on", "by")
_NEAR = 2
_SHORTEST_LIFE = 18
_DETERMINERS = frozenset({"the", "a", "an", "our", "his", "her", "my", "their", "your", "its", "every", "each", "any"})
_HOURS = frozenset({"hour", "minute", "moment"})
_ANY_LEAD = ("", "by", "until", "since", "from", "before", "after", "between")
_TIME_LEADS = dict.fromkeys(("time", "times", "date", "period"), ("since", "from", "until")) | {
    "then": ("since", "from", "until", "before", "after")
}
"""The prepositions that make a time of "that time" and "then": a "by then" tells nothing but that time goes on."""


def mentions(prose: Prose, told: Iterable[Resolved]) -> tuple[TimeMention, ...]:
    """The mentions of a text in order, an outer one before those inside it, none twice."""
    found = {(m.start, -m.end, m.edtf): m for resolved in told for m in _mentions(prose, resolved)}
    return tuple(found[key] for key in sorted(found))


def _mentions(prose: Prose, resolved: Resolved) -> Iterator[TimeMention]:
    expression, value = resolved.expression, resolved.value
    if value is None and _is_before_page(resolved):
        yield _before_page(prose, resolved)
    elif value is None or (resolved.sides and _is_life(prose, expression, value)):
        for side in resolved.sides:
            yield from _mentions(prose, side)
    elif _is_datable(resolved, prose):
        yield from _of_one(prose, resolved, value)


def _is_before_page(resolved: Resolved) -> bool:
    """Whether a text tells of a past time of which no more is known than that it was before the text was written.

    Ages and counted times everywhere; what points at a time only in a text that has given no date.
    """
    now, meaning = resolved.now, resolved.expression.meaning
    if now.today is None or (not isinstance(meaning, Age | Shift) and (now.focus is not None or now.letter)):
        return False
    match meaning:
        case Age():
            return not meaning.present
        case Shift():
            return not meaning.page and meaning.count is not None and meaning.unit not in _HOURS
        case Reference(nth=0, pointer="that") | Stretch(pointer="that"):
            return meaning.unit not in ("time", "times", "period", "then", *_HOURS)
        case _:
            return False


def _before_page(prose: Prose, resolved: Resolved) -> TimeMention:
    expression, today = resolved.expression, resolved.now.today
    value = edtf(Period(None, today))
    why = f"{value}: the text does not say when; it was written in {edtf(today)}" if today is not None else ""
    return _mention(prose, expression.whole, value, why)


def _of_one(prose: Prose, resolved: Resolved, value: Value) -> Iterator[TimeMention]:
    """The mention of an expression: with its preposition where that makes a bound, then again without, or either."""
    expression = resolved.expression
    mark = "~" if expression.about else ""
    run = bound(resolved, value, prose)
    if run is not None:
        yield _mention(prose, expression.whole, edtf(run, mark), reason(resolved, run, prose))
    is_event = isinstance(expression.meaning, Event)
    if run is None or (expression.lead == "until" and not is_event) or _is_said_apart(expression):
        yield _mention(prose, expression.span, edtf(value, mark), reason(resolved, value, prose))
    inner = expression.inner
    if isinstance(expression.meaning, Range) and inner is not None:
        end = resolve(inner.meaning, resolved.now)
        if end is not None:
            yield _mention(prose, inner.span, edtf(end), "")


def _mention(prose: Prose, span: Span, value: str, why: str) -> TimeMention:
    earliest, latest = first_and_last(value)
    return TimeMention(
        source=prose.source.id,
        start=span.start,
        end=span.end,
        text=span.of(prose.text),
        edtf=value,
        earliest=earliest,
        latest=latest,
        reason=why,
    )


def _is_datable(resolved: Resolved, prose: Prose) -> bool:
    """Whether a reader would call the words a time: no bare duration, no part of any day, no vague past."""
    meaning, expression = resolved.expression.meaning, resolved.expression
    datable = True
    match meaning:
        case Vague() | Recurring():
            datable = False
        case Event():
            is_clause = expression.span.of(prose.text).lower().startswith("when ")
            datable = expression.lead != "" or expression.before in _AT_EVENT or is_clause
        case Reference():
            datable = meaning.of is not None or expression.lead in _TIME_LEADS.get(meaning.unit, _ANY_LEAD)
        case DayPart():
            datable = meaning.of is not None or (meaning.part[:1].isdigit() and _is_hour(resolved, prose))
        case Date():
            is_named_day = meaning.year is None and meaning.month > 0 and expression.before == "the"
            datable = not (is_named_day or (meaning.is_loose() and _is_attribute(expression)))
        case Shift():
            datable = meaning.unit not in _HOURS
        case Stretch(unit="hour" | "minute" | "moment"):
            datable = False
        case Stretch():
            datable = bool(meaning.pointer) or meaning.of is not None or meaning.over or _is_near(resolved)
    return datable


def _is_hour(resolved: Resolved, prose: Prose) -> bool:
    """Whether a preposition makes an hour of the words ("at half past six"), and no date beside them tells its day."""
    expression, spoken = resolved.expression, resolved.now.spoken
    if spoken is not None and spoken.date is not None and spoken.date.day:
        return False
    return expression.before in _AT or expression.span.of(prose.text).lower().startswith(_AT)


def _is_near(resolved: Resolved) -> bool:
    """Whether a duration is of something that began at a time told just before."""
    last = resolved.now.last
    return resolved.expression.lasting and last is not None and resolved.expression.sentence - last.sentence <= _NEAR


def _is_attribute(expression: Expression) -> bool:
    """Whether a month or season tells which thing is meant, not when ("the October revolution", "Easter Rising")."""
    return expression.in_name or expression.before in _DETERMINERS


def _is_life(prose: Prose, expression: Expression, value: Value) -> bool:
    """Whether a range is the years of a life: in brackets, after a name, or in a heading that is a name."""
    if not isinstance(value, Period) or value.start is None or value.end is None:
        return False
    if value.end.year - value.start.year < _SHORTEST_LIFE:
        return False
    if expression.lead == "" and _is_from_day_to_day(expression.meaning):
        return True
    before = prose.text[prose.sentences[expression.sentence].span.start : expression.span.start]
    if expression.heading and _NAME_IN_HEADING.fullmatch(before):
        return True
    if value.end.year - value.start.year >= _LONG_LIFE and _NAME_IN_TITLE.search(before):
        return True
    return expression.aside and (_NAME_BEFORE.search(before) or _NAME_AND_CALLING.search(before)) is not None


def _is_from_day_to_day(meaning: Meaning) -> bool:
    """Whether both ends are days, written out: nobody but a life is so dated over so many years."""
    return isinstance(meaning, Range) and all(
        isinstance(side, Date) and side.day > 0 and side.year is not None for side in (meaning.first, meaning.last)
    )


def _is_said_apart(expression: Expression) -> bool:
    """Whether words of an event stand between the preposition and the time."""
    return expression.span.start - expression.whole.start > len(expression.lead) + len(" the ")
