"""The walk along the story: each expression is resolved where the story stands, and moves it on."""

import re

import msgspec

from bearwitness.reading.times.ages import is_of_another_time, when_aged
from bearwitness.reading.times.ahead import next_dates
from bearwitness.reading.times.beside import may_be, needs_year, same_time
from bearwitness.reading.times.births import Lives, leans_on_lives
from bearwitness.reading.times.calendar import Dating, Period, Value, beginning
from bearwitness.reading.times.diary import entry_day, is_diary, is_entry
from bearwitness.reading.times.expressions import expressions
from bearwitness.reading.times.happenings import Happenings, Stems
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
from bearwitness.reading.times.moving import moved_on
from bearwitness.reading.times.page import is_letter, opening, page_date
from bearwitness.reading.times.resolve import resolved
from bearwitness.reading.times.standing import Now, Point
from bearwitness.record import Prose

_BESIDE = re.compile(r"(?:, | ?[-–—] ?|\s\()")
_REIGN = re.compile(r"\b[A-Z]\w+ (?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3})\b(?! [A-Z])")
"""A ruler by name and number: when a reign began no text tells by the way."""
_STOP = re.compile(r"[.?!]\s")
_INTO_BRACKET = re.compile(r"(?:,? [^\W\d_]+){0,3} \(")
_NEXT = re.compile(r", (?:on|in) (?:the )?")
_OWN = re.compile(r"(?:(?:his|her|my) (?:own )?)?(?:birth|death|decease|demise)")
_LIFE = re.compile(r"(?:his|her|my) (?:own )?life")
_LONG_AFTER = 5
"""Years after a day, at the least, from which the text comes back to it."""


class Resolved(msgspec.Struct, frozen=True, kw_only=True):
    """An expression and the time it comes to; None where that cannot be told."""

    expression: Expression
    value: Value | None
    now: Now
    """Where the story stood."""
    birth: Value | None = None
    """The birth that an age was counted from."""
    apposed: bool = False
    """Whether the value is that of a date that stands beside the words."""
    sides: tuple["Resolved", ...] = ()


def told(prose: Prose) -> list[Resolved]:
    """Every expression of the text with the time it comes to, in order.

    Ages and what befell somebody need to know when lives began and ended, which the story itself may have to tell
    ("he was born in May of that year"): where there are any, the way is gone a second time.
    """
    found = list(expressions(prose))
    lives = Lives(prose, found, [None] * len(found))
    words = Stems(prose)
    results = _Walk(prose, found, lives, words).along()
    if any(leans_on_lives(expression.meaning) for expression in found):
        lives = Lives(prose, found, [result.value for result in results])
        results = _Walk(prose, found, lives, words).along()
    return results


def _is_worked_out(expression: Expression) -> bool:
    """Whether a time is counted or pointed at, and told as what was."""
    meaning = expression.meaning
    is_counted = isinstance(meaning, Age | Reference | Stretch) or (isinstance(meaning, Shift) and not meaning.page)
    return is_counted and not expression.foretold and not expression.quoted


class _Walk:
    """A walk through one text; what has been told so far is its state."""

    def __init__(self, prose: Prose, found: list[Expression], lives: Lives, words: Stems) -> None:
        self.prose = prose
        self.found = found
        self.happenings = Happenings(prose, words)
        self.diary = is_diary(self.found, letters=is_letter(prose.source))
        page = page_date(opening(prose.source.date) if self.diary else prose.source.date)
        self.page = None if page is None else Point(page)
        self.now = Now(page=self.page, letter=self.diary or is_letter(prose.source))
        self.lives = lives
        self.results: list[Resolved] = []
        self.days: dict[tuple[int, int], tuple[str, Dating]] = {}

    def along(self) -> list[Resolved]:
        """Every expression resolved in its turn."""
        for number, (expression, (ahead, beyond)) in enumerate(zip(self.found, next_dates(self.found), strict=True)):
            self.now = msgspec.structs.replace(
                self.now,
                spoken=_within(self.now.spoken, expression, 0),
                passing=_within(self.now.passing, expression, 1),
                near=_within(self.now.line, expression, 1),
                before=_within(self.now.before, expression, 1),
                ahead=ahead,
                beyond=beyond,
                back=expression.past,
                goes_on=expression.of_story and not (expression.flashback or expression.heading),
                onward=expression.foretold or expression.lead in ("by", "until"),
            )
            result = self._resolved(number, expression)
            if _is_worked_out(expression) and self._is_to_come(result.value):
                result = msgspec.structs.replace(result, value=None)
            self.results.append(result)
            self._remember(result)
        return self.results

    def _is_to_come(self, value: Value | None) -> bool:
        """Whether a time lies after the page, which tells of what was; a letter may look ahead."""
        start = None if value is None else beginning(value)
        return start is not None and not self.now.letter and self.now.is_after_page(start)

    def _resolved(self, number: int, expression: Expression) -> Resolved:
        now = self.now
        if expression.quoted and now.focus is not None:
            now = msgspec.structs.replace(now, page=now.focus)
        if expression.of_page and now.page is not None:
            now = msgspec.structs.replace(now, focus=None, line=None, spoken=None, near=None)
        if self.diary and is_entry(expression) and isinstance(expression.meaning, Date):
            value = resolved(expression.meaning, now)
            if now.today is not None:
                value = entry_day(expression.meaning, now.today)
            return Resolved(expression=expression, value=value, now=now)
        if expression.dateline and self.page is not None:
            value = resolved(expression.meaning, Now(page=self.page, letter=True))
            return Resolved(expression=expression, value=value, now=now)
        bracketed = self._bracketed(number, now)
        if bracketed is not None:
            expression = msgspec.structs.replace(expression, telling=True)
            return Resolved(expression=expression, value=bracketed, now=now, apposed=True)
        if isinstance(expression.meaning, Age):
            aged = when_aged(expression.meaning, expression, self.lives, now, self.prose)
            value = aged.value if aged.birth is not None else self._without_birth(number, aged.value)
            return Resolved(expression=expression, value=value, now=now, birth=aged.birth)
        meaning = self._told_again(self._with_events(self._ended(expression), expression))
        expression = msgspec.structs.replace(expression, meaning=meaning)
        beside = self._beside(number, now)
        value = resolved(meaning, now) if beside is None else beside
        if value is None and beside is None:
            value = beside = self._added_to_date(expression, now)
        return Resolved(
            expression=expression,
            value=value,
            now=now,
            apposed=beside is not None,
            sides=_sides(expression, value, now),
        )

    def _without_birth(self, number: int, value: Value | None) -> Value | None:
        """When somebody was of an age that no birth dates: at the date that follows it ("at nineteen, in 1880").

        None of a date that is that of another age already ("at nineteen, in 1880, and widowed at twenty-four").
        """
        here = self.found[number]
        told = [
            r.expression.meaning for r in self.results if r.expression.sentence == here.sentence and r.value == value
        ]
        if any(is_of_another_time(here.meaning, other) for other in told):
            return None
        following = self.found[number + 1] if number + 1 < len(self.found) else None
        if (
            value is not None
            or following is None
            or not isinstance(following.meaning, Date)
            or not following.meaning.year
        ):
            return value
        is_next = _NEXT.fullmatch(self.prose.text, here.span.end, following.span.start) is not None
        return resolved(following.meaning, self.now) if is_next else None

    def _ended(self, expression: Expression) -> Meaning:
        """The meaning; of "in 1992, after 42 years", right behind the date that ended them, the years up to it."""
        meaning, spoken = expression.meaning, self.now.spoken
        if not isinstance(meaning, Stretch) or not meaning.over or spoken is None or spoken.span is None:
            return meaning
        is_behind = self.prose.text[spoken.span.end : expression.span.start] in (" ", ", ")
        return msgspec.structs.replace(meaning, over=False, pointer="previous") if is_behind else meaning

    def _with_events(self, meaning: Meaning, expression: Expression) -> Meaning:
        """The meaning with the date of the event that it is counted from, where the text has dated it."""
        if isinstance(meaning, Event):
            return Event(meaning.words, self._date_of(meaning.words, expression))
        if isinstance(meaning, Range) and isinstance(meaning.last, Event):
            return msgspec.structs.replace(meaning, last=self._with_events(meaning.last, expression))
        if isinstance(meaning, Part | DayPart | Reference | Stretch | Shift) and meaning.of is not None:
            return msgspec.structs.replace(meaning, of=self._with_events(meaning.of, expression))
        return meaning

    def _told_again(self, meaning: Meaning) -> Meaning:
        """A day without its year in the year that the text has told it in, where the text comes back to it years later."""
        if not isinstance(meaning, Date) or meaning.year is not None or meaning.pointer or meaning.of is not None:
            return meaning
        words, told = self.days.get((meaning.month, meaning.day), ("", None))
        at = self.now.base("")
        if told is None or at is None or at.date is None or at.date.unit != "year":
            return meaning
        is_long_after = at.date.year - told.year >= _LONG_AFTER
        return msgspec.structs.replace(meaning, of=Event(words, told)) if is_long_after else meaning

    def _date_of(self, words: str, expression: Expression) -> Value | None:
        if _REIGN.search(words):
            return None
        if _LIFE.fullmatch(words):
            return self.lives.whole_life(expression)
        if _OWN.fullmatch(words):
            return self.lives.birth_of(expression) if words.endswith("birth") else self.lives.died(expression)
        return self.happenings.date_of(words, expression.sentence, expression.span.start)

    def _bracketed(self, number: int, now: Now) -> Value | None:
        """The date in brackets right after words that are counted or point: "some years later (1821)"."""
        if number + 1 == len(self.found):
            return None
        here, following = self.found[number], self.found[number + 1]
        text, meaning = self.prose.text, following.meaning
        if not isinstance(here.meaning, Age | Shift | Reference) or not isinstance(meaning, Date) or not meaning.year:
            return None
        is_alone = (
            _INTO_BRACKET.fullmatch(text, here.span.end, following.span.start) is not None
            and text[following.span.end : following.span.end + 1] == ")"
        )
        return resolved(meaning, now) if is_alone else None

    def _beside(self, number: int, now: Now) -> Value | None:
        """The date that a counted time stands beside: "27 June, two days after …", "Six days later, on 7 October"."""
        meaning, span = self.found[number].meaning, self.found[number].span
        if isinstance(meaning, Shift) and number + 1 < len(self.found):
            following = self.found[number + 1]
            if _NEXT.fullmatch(self.prose.text, span.end, following.span.start) and not needs_year(following.meaning):
                return same_time(resolved(meaning, now), resolved(following.meaning, now))
        is_counted = (isinstance(meaning, Shift) and meaning.of is not None) or (
            isinstance(meaning, Reference) and meaning.nth != 0
        )
        if not is_counted or not self.results:
            return None
        before = self.results[-1]
        if not _BESIDE.fullmatch(self.prose.text, before.expression.span.end, span.start):
            return None
        counted = resolved(meaning, now)
        is_fine = isinstance(before.value, Dating) and (before.value.day or isinstance(meaning, Reference))
        return before.value if is_fine or not may_be(counted, before.value) else None

    def _added_to_date(self, expression: Expression, now: Now) -> Value | None:
        """The date of the sentence to which a comma adds a time counted from what nothing dates.

        "In April 1948 she entered the Union, a week after its foundation" dates the entry twice; the first time will do.
        """
        meaning, spoken = expression.meaning, now.spoken
        is_undated = isinstance(meaning, Shift) and isinstance(meaning.of, Event)
        if not is_undated or spoken is None or spoken.span is None:
            return None
        between = self.prose.text[spoken.span.end : expression.span.start]
        return spoken.value if between.endswith(", ") and not _STOP.search(between) else None

    def _remember(self, result: Resolved) -> None:
        expression, value = result.expression, result.value
        if value is not None and isinstance(expression.meaning, Date | Part | Shift | Reference | DayPart):
            self.happenings.add(expression.sentence, expression.span, value)
        if isinstance(expression.meaning, Date) and isinstance(value, Dating) and value.day:
            self.days.setdefault((value.month, value.day), (expression.span.of(self.prose.text), value))
        self.now = moved_on(self.now, expression, value)
        is_page = expression.dateline or (self.diary and is_entry(expression))
        if is_page and isinstance(value, Dating) and value.day:
            entry = Point(value, expression.span, expression.sentence)
            self.now = msgspec.structs.replace(self.now, page=entry, focus=entry, line=entry)


def _within(point: Point | None, expression: Expression, sentences: int) -> Point | None:
    """The point, if it stands no more than so many sentences before."""
    return point if point is not None and expression.sentence - point.sentence <= sentences else None


def _sides(expression: Expression, value: Value | None, now: Now) -> tuple[Resolved, ...]:
    if not expression.sides or not isinstance(value, Period):
        return tuple(Resolved(expression=side, value=resolved(side.meaning, now), now=now) for side in expression.sides)
    first, last = expression.sides
    return (
        Resolved(expression=first, value=value.start, now=now),
        Resolved(expression=last, value=value.end, now=now),
    )
