"""The walk along the story: each expression is resolved where the story stands, and moves it on."""

import re

import msgspec

from bearwitness.reading.times.ages import when_aged
from bearwitness.reading.times.births import Lives
from bearwitness.reading.times.calendar import Dating, Period, Value, beginning, ending
from bearwitness.reading.times.diary import entry_day, is_diary, is_entry
from bearwitness.reading.times.expressions import expressions
from bearwitness.reading.times.happenings import Happenings
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
from bearwitness.record import Prose, Source

_BESIDE = re.compile(r"(?:, | ?[-–—] ?|\s\()")
_NEXT = re.compile(r", (?:on|in) (?:the )?")
_SALUTATION = re.compile(r"^\s*(?:My )?[Dd]ear(?:est)? ", re.MULTILINE)
_LETTERHEAD = 600
_ROUGHLY = 15
"""Years by which a round count may miss the year that is told with it ("about 170 years later, in 1896")."""
_FAR_JUMP = 12
"""Years: a time so far off that the text comes back from it at once is not what the next sentence counts from."""
_JUMP = 2
"""Years: nor does the story move to a day or month so far off; to a year alone it moves only when the text stays."""
_MONTHS_BACK = 3
"""Months: so far back, well inside a sentence, the story does not move when the text comes back at once."""
_EDTF_DAY = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?")


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


def is_letter(source: Source) -> bool:
    """Whether a source is a letter: by its kind, or by how it begins."""
    return source.kind == "letter" or _SALUTATION.search(source.text, 0, _LETTERHEAD) is not None


def page_date(date: str | None) -> Dating | None:
    """The last day, month or season that an EDTF document date names; None where it names none."""
    found = _EDTF_DAY.findall(date or "")
    if not found:
        return None
    year, month, day = found[-1]
    number = int(month or 0)
    if number > 12:
        return Dating(int(year), season=number)
    return Dating(int(year), number, int(day or 0))


def _opening(date: str | None) -> Dating | None:
    """The date that a diary's own date begins with."""
    return page_date((date or "").partition("/")[0])


def told(prose: Prose) -> list[Resolved]:
    """Every expression of the text with the time it comes to, in order."""
    return _Walk(prose).along()


class _Walk:
    """A walk through one text; what has been told so far is its state."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.found = list(expressions(prose))
        self.happenings = Happenings(prose)
        page = page_date(prose.source.date)
        self.diary = is_diary(self.found)
        self.now = Now(page=None if page is None else Point(page), letter=self.diary or is_letter(prose.source))
        values = [resolved(expression.meaning, self.now) for expression in self.found]
        self.lives = Lives(prose, self.found, values)
        self.results: list[Resolved] = []
        self.entries = 0

    def along(self) -> list[Resolved]:
        """Every expression resolved in its turn."""
        for number, (expression, ahead) in enumerate(zip(self.found, _next_dates(self.found), strict=True)):
            self.now = msgspec.structs.replace(
                self.now,
                spoken=_within(self.now.spoken, expression, 0),
                passing=_within(self.now.passing, expression, 1),
                ahead=ahead,
                onward=expression.lead in ("by", "until"),
            )
            result = self._resolved(number, expression)
            self.results.append(result)
            self._remember(result)
        return self.results

    def _resolved(self, number: int, expression: Expression) -> Resolved:
        now = self.now
        if expression.quoted and now.focus is not None:
            now = msgspec.structs.replace(now, page=now.focus)
        if self.diary and is_entry(expression) and isinstance(expression.meaning, Date):
            last = now.today if self.entries else _opening(self.prose.source.date)
            value = resolved(expression.meaning, now) if last is None else entry_day(expression.meaning, last)
            return Resolved(expression=expression, value=value, now=now)
        if isinstance(expression.meaning, Age):
            aged = when_aged(expression.meaning, expression, self.lives, now, self.prose)
            return Resolved(expression=expression, value=aged.value, now=now, birth=aged.birth)
        meaning = _with_events(expression.meaning, self.happenings, expression.sentence)
        if isinstance(meaning, Event) and meaning.words == "death":
            meaning = Event("death", self.lives.died(expression) or meaning.value)
        expression = msgspec.structs.replace(expression, meaning=meaning)
        beside = self._beside(number, now)
        value = resolved(meaning, now) if beside is None else beside
        return Resolved(
            expression=expression,
            value=value,
            now=now,
            apposed=beside is not None,
            sides=_sides(expression, value, now),
        )

    def _beside(self, number: int, now: Now) -> Value | None:
        """The date that a counted time stands beside: "27 June, two days after …", "Six days later, on 7 October"."""
        meaning, span = self.found[number].meaning, self.found[number].span
        if isinstance(meaning, Shift) and number + 1 < len(self.found):
            following = self.found[number + 1]
            if _NEXT.fullmatch(self.prose.text, span.end, following.span.start):
                return _same_time(resolved(meaning, now), resolved(following.meaning, now))
        is_counted = (isinstance(meaning, Shift) and meaning.of is not None) or (
            isinstance(meaning, Reference) and meaning.nth != 0
        )
        if not is_counted or not self.results:
            return None
        before = self.results[-1]
        if not _BESIDE.fullmatch(self.prose.text, before.expression.span.end, span.start):
            return None
        is_fine = isinstance(before.value, Dating) and (before.value.day or isinstance(meaning, Reference))
        return before.value if is_fine else None

    def _remember(self, result: Resolved) -> None:
        expression, value = result.expression, result.value
        if value is not None and isinstance(expression.meaning, Date | Part | Shift | Reference | DayPart):
            self.happenings.add(expression.sentence, expression.span, value)
        self.now = _moved_on(self.now, expression, value)
        if self.diary and is_entry(expression) and isinstance(value, Dating):
            entry = Point(value, expression.span, expression.sentence)
            self.entries += 1
            self.now = msgspec.structs.replace(self.now, page=entry, focus=entry, line=entry)


def _same_time(counted: Value | None, dated: Value | None) -> Value | None:
    """The date that follows a counted time, where it is a day, or a year that the count comes near to."""
    if not isinstance(dated, Dating) or not (dated.day or dated.unit == "year"):
        return None
    near = isinstance(counted, Dating) and abs(counted.year - dated.year) <= _ROUGHLY
    return dated if dated.day or near else None


def _within(point: Point | None, expression: Expression, sentences: int) -> Point | None:
    """The point, if it stands no more than so many sentences before."""
    return point if point is not None and expression.sentence - point.sentence <= sentences else None


def _with_events(meaning: Meaning, happenings: Happenings, sentence: int) -> Meaning:
    """The meaning with the date of the event that it is counted from, where the text has dated it."""
    if isinstance(meaning, Event):
        return Event(meaning.words, happenings.date_of(meaning.words, sentence))
    if isinstance(meaning, Part | DayPart | Reference | Stretch | Shift) and meaning.of is not None:
        return msgspec.structs.replace(meaning, of=_with_events(meaning.of, happenings, sentence))
    return meaning


def _next_dates(found: list[Expression]) -> list[Dating | None]:
    """For every expression the next date with a year that the story comes to, brackets and quotations left out."""
    ahead: list[Dating | None] = []
    following: Dating | None = None
    for expression in reversed(found):
        ahead.append(following)
        date = _written(expression.meaning)
        if date is not None and not expression.aside and not expression.quoted:
            following = date
    return ahead[::-1]


def _written(meaning: Meaning | None) -> Dating | None:
    """The date that the words alone give; None where they leave out its year."""
    match meaning:
        case Date(year=int(), short=False):
            return beginning(resolved(meaning, Now()) or Period(None, None))
        case Part() | DayPart() | Stretch() | Reference():
            return _written(meaning.of)
        case Range():
            return _written(meaning.first) or _written(meaning.last)
        case _:
            return None


def _sides(expression: Expression, value: Value | None, now: Now) -> tuple[Resolved, ...]:
    if not expression.sides or not isinstance(value, Period):
        return tuple(Resolved(expression=side, value=resolved(side.meaning, now), now=now) for side in expression.sides)
    first, last = expression.sides
    return (
        Resolved(expression=first, value=value.start, now=now),
        Resolved(expression=last, value=value.end, now=now),
    )


def _moved_on(now: Now, expression: Expression, value: Value | None) -> Now:
    """Where the story stands after an expression: at its time, unless it is told beside the story."""
    bc = _era(expression.meaning)
    if bc is not None and bc != now.bc:
        now = msgspec.structs.replace(now, bc=bc)
    date = _spoken(expression, value, now)
    if date is None:
        return now
    keeps_both_ends = isinstance(expression.meaning, Shift | Age) and value is not None
    last = Point(
        value if keeps_both_ends and value is not None else date,
        expression.span,
        expression.sentence,
        aside=expression.aside and date.unit == "year",
    )
    now = msgspec.structs.replace(now, spoken=last, passing=None)
    if expression.flashback:
        return now
    if not expression.heading and date.unit == "year":
        if expression.aside:
            return now
        is_age = isinstance(expression.meaning, Age)
        if now.at is not None and date.year < now.at.year and expression.deep and not is_age:
            return msgspec.structs.replace(now, passing=last)
    return _on_story(now, expression, date, last)


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
    return beginning(value) if expression.heading else ending(value)


def _holds(whole: Dating, date: Dating) -> bool:
    """Whether a year holds a date that is given more finely."""
    return whole.unit == "year" and date.unit != "year" and date.year == whole.year


def _comes_back(now: Now, expression: Expression, date: Dating) -> bool:
    """Whether the next date lies nearer to where the story stood than to `date`."""
    if expression.heading or now.at is None:
        return False
    if now.ahead is None:
        return now.today is not None and date.year >= now.today.year
    ahead = months_of(now.ahead)
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
