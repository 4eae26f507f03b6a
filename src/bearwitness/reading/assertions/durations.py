"""How long: "for four months", "nine days", "for twenty-three years", as ISO 8601."""

import re

from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.items import Item, Layers
from bearwitness.record import Span

_LASTING = frozenset("imprisonment residence occupation education membership sentence marriage illness".split())
_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_NUMBERS = {word: n for n, word in enumerate((_UNITS + " eighteen nineteen").split(), start=1)} | {"a": 1, "an": 1}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty".split(), start=2)}
_PHRASE = re.compile(
    r"\b(?P<number>[0-9]{1,3}|[a-z]+(?:[-‑][a-z]+)?) (?P<unit>day|week|fortnight|month|year)s?\b"
    r"(?! (?:later|earlier|before|after|old|ago))",
    re.IGNORECASE,
)
_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_REACH = 60


def duration(layers: Layers, draft: Draft) -> str | None:
    """The duration that follows the trigger in its clause; None where none is told, or not in whole units."""
    if draft.type not in _LASTING or not draft.rule.startswith("verb"):
        return None
    end = min(_clause_end(draft), draft.trigger.end + _REACH)
    phrase = _PHRASE.search(layers.text, draft.trigger.end, max(draft.trigger.end, end))
    if phrase is None or _is_dated(layers, Span(phrase.start(), phrase.end())):
        return None
    number = _number(phrase["number"].casefold())
    unit = phrase["unit"].casefold()
    if number is None:
        return None
    return f"P{2 * number}W" if unit == "fortnight" else f"P{number}{_LETTERS[unit]}"


def _is_dated(layers: Layers, span: Span) -> bool:
    """Whether the words are part of a time: "three years later" is a date, no duration."""
    near = layers.times_from(Span(span.start - _REACH, span.end))
    return any(time.span.overlaps(span) and time.span != span for time in near)


def _clause_end(draft: Draft) -> int:
    """Where the clause of the trigger ends: before the next finite verb, or with its stretch."""
    for item in draft.stretch.items[draft.at + 1 :]:
        if _is_finite(item) or item.text in (";", ":"):
            return item.span.start
    return draft.stretch.span.end


def _is_finite(item: Item) -> bool:
    return item.group is not None and item.group.finite


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    tens, _, ones = words.replace("‑", "-").partition("-")
    if ones:
        return _TENS[tens] + _NUMBERS[ones] if tens in _TENS and ones in _NUMBERS else None
    return _NUMBERS.get(words, _TENS.get(words))
