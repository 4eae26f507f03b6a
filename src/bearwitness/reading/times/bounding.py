"""What a preposition makes of a time: "by 1922", "since 1894", "until 1909" are runs of time, some with an open end."""

import re

from bearwitness.reading.times.calendar import Dating, Period, Value, add_days, beginning, ending, is_sound
from bearwitness.reading.times.meaning import Age, Part, Range, Stretch
from bearwitness.reading.times.resolve import resolved as resolve
from bearwitness.reading.times.standing import Point
from bearwitness.reading.times.story import Resolved
from bearwitness.record import Prose

_GOES_ON = re.compile(
    r"\b(?:then|[Tt]here|remain(?:s|ed)|stay(?:s|ed)|continue[sd]?|carried on|went on|held|employed|ran|lasted)\b"
)
"""What shows that a clause goes on from the time told just before it."""


def bound(resolved: Resolved, value: Value, prose: Prose) -> Value | None:
    """The open or closed run of time that a preposition makes of a time; None where it makes none."""
    lead, meaning = resolved.expression.lead, resolved.expression.meaning
    if isinstance(meaning, Stretch) or (isinstance(meaning, Range) and isinstance(value, Period)):
        return None
    if lead in ("since", "from") and (isinstance(meaning, Age) or _is_many_years(value)):
        return None
    if lead == "by" or (lead == "before" and not resolved.expression.negated):
        return Period(None, _end_of_whole(resolved, value))
    if lead in ("since", "from") or (lead == "after" and not resolved.expression.negated):
        return Period(beginning(value), _up_to_page(resolved, value) if lead == "since" else None)
    if lead == "until" and not resolved.expression.negated:
        return Period(_since(resolved, value, prose), ending(value))
    return None


def _is_many_years(value: Value) -> bool:
    """Whether a time is a run of years itself: what is so "since the 1940s" began in them, nobody knows when."""
    return isinstance(value, Period) or value.years > 1


def _end_of_whole(resolved: Resolved, value: Value) -> Dating | None:
    """The end of a time: the month or year itself for "the end of" it, the eve of a day for "before" it."""
    meaning, end = resolved.expression.meaning, ending(value)
    if resolved.expression.lead == "before" and isinstance(meaning, Age):
        return beginning(value)
    if resolved.expression.lead == "before" and end is not None and end.day:
        return add_days(end, -1)
    if isinstance(meaning, Part) and meaning.part in ("late", "end"):
        whole = resolve(meaning.of, resolved.now)
        return ending(whole) if whole is not None else None
    return end


def _up_to_page(resolved: Resolved, value: Value) -> Dating | None:
    """The day of a letter, for what has been so since shortly before it."""
    page, start = resolved.now.today, beginning(value)
    if page is None or not page.day or start is None or not resolved.now.letter:
        return None
    return page if page.year - start.year <= 1 and is_sound(Period(start, page)) else None


def _since(resolved: Resolved, value: Value, prose: Prose) -> Dating | None:
    """Where a state that lasted until `value` began: the time that was told before; None without one."""
    begun, end = begun_with(resolved, prose), ending(value)
    start = None if begun is None else beginning(begun.value)
    return start if start is not None and start != end and is_sound(Period(start, end)) else None


def begun_with(resolved: Resolved, prose: Prose) -> Point | None:
    """The time that a state lasting "until" another began with, as far as the text tells; None where it does not.

    It is the last time of the same sentence, or of the sentence before in the paragraph where the words go on from there
    ("she remained there until 1973").
    """
    expression, now = resolved.expression, resolved.now
    last = now.line
    if now.spoken is not None or last is None or last.span is None or expression.sentence - last.sentence != 1:
        return now.spoken
    here, there = prose.sentences[expression.sentence], prose.sentences[last.sentence]
    told = prose.text[here.span.start : expression.whole.start]
    return last if here.paragraph == there.paragraph and _GOES_ON.search(told) else None
