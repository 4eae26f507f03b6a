"""When somebody had an age: counted from a birth that the text dates."""

import re

import msgspec

from bearwitness.reading.times.births import KIN, Lives
from bearwitness.reading.times.calendar import Dating, Period, Value, add_days, beginning, coarsened, ending, is_sound
from bearwitness.reading.times.meaning import Age, Expression, Meaning
from bearwitness.reading.times.standing import Now, Point
from bearwitness.record import Prose

_DIED = re.compile(r"\b(?:died|dies|dead|killed|death)\b(?:[^.;,]|,(?! and )){0,60}$")
_RELATIVE = re.compile(KIN.pattern + r"|\b(?:child|son|daughter|baby|infant)(?: [A-Z][\w-]+)* $")
_DIES = re.compile(r",? (?:died|dies|was killed)\b")
_LEADS = ("until", "before", "by")
_WHEN = re.compile(r"\b[Ww]hen (?:[A-Z]\w+ ){1,3}(?:was|were) $")
_TOLD = re.compile(r"\bwas\b")
_DEATH = re.compile(
    r"\b(?:died|dies|dead|deceased|killed|shot|hanged|executed|execution|drowned|murdered|death|buried|funeral)\b"
)
_AND = re.compile(r"\band\b")
_ROUGHLY = 2
"""Years by which a told age may miss the one that is counted from the birth."""
_NEAR = 2
_CLOSE = 40
"""Characters: an age so close after a date of its sentence is the age at that date."""


class Aged(msgspec.Struct, frozen=True):
    """When somebody had an age, and the birth that it was counted from, where it was."""

    value: Value | None
    birth: Value | None = None


def when_aged(age: Age, expression: Expression, lives: Lives, now: Now, prose: Prose) -> Aged:
    """The time that the sentence gives, else counted from the birth, else the time of the page or the story."""
    start = prose.sentences[expression.sentence].span.start
    before = prose.text[start : expression.span.start]
    words = expression.span.of(prose.text)
    point = now.told if age.running and now.spoken is None else now.last
    last = point.value if point is not None else None
    is_when = prose.text.startswith(" when ", expression.span.end) or _WHEN.search(before) is not None
    counted = is_when or _is_counted(age, expression, words)
    life = lives.born(expression)
    birth = None if life is None else life.birth
    died = _DIED.search(before)
    follows = _follows_day(expression, now, prose)
    if not (counted or follows) and (died or _DIES.match(prose.text, expression.span.end)):
        is_of_kin = died is not None and _RELATIVE.search(before, 0, died.start()) is not None
        counted = not is_of_kin and _is_death_undated(expression, lives, now)
        if not counted:
            death = None if is_of_kin else lives.died(expression)
            return Aged(last if death is None and now.spoken is not None else death)
    beside = _is_told_beside(expression, now, birth) and not _is_another_time(before, age, birth, now)
    is_of_date = not counted or (birth is None and not age.stage and expression.lead not in _LEADS)
    if follows or (beside and is_of_date):
        return Aged(last)
    if age.present and now.today is not None:
        return Aged(now.today)
    if life is not None and birth is not None and (counted or not age.running):
        return Aged(counted_from(birth, age, in_years=words.endswith("years"), about=life.about), birth)
    if counted or not _is_told_of_story(age, expression, point) or _is_of_undated_death(expression, point, prose):
        return Aged(None)
    is_near = point is not None and expression.sentence - point.sentence <= 1
    is_of_year = not is_near or (_TOLD.search(words) is not None and not _is_after_death(expression, prose))
    return Aged(coarsened(last, "year") if is_of_year and isinstance(last, Dating) else last)


def _is_death_undated(expression: Expression, lives: Lives, now: Now) -> bool:
    """Whether the text dates the birth of somebody whose death it tells, and not the death.

    So it is where the sentence has just given the birth ("Liv, born in 1922, who died at the age of two").
    """
    life = lives.born(expression)
    if life is None:
        return False
    if now.spoken is not None:
        return life.sentence == expression.sentence and now.spoken.value == life.birth
    return lives.died(expression) is None


def _is_of_undated_death(expression: Expression, point: Point | None, prose: Prose) -> bool:
    """Whether the sentence before tells of a death without its date: the time told before that is of something else."""
    if point is None or expression.sentence - point.sentence <= 1 or not expression.sentence:
        return False
    return _DEATH.search(prose.sentences[expression.sentence - 1].span.of(prose.text)) is not None


def _is_after_death(expression: Expression, prose: Prose) -> bool:
    """Whether the sentence or the one before tells of a death, whose day "he was thirty-one" then is of."""
    first = prose.sentences[max(0, expression.sentence - 1)].span.start
    return _DEATH.search(prose.text, first, expression.span.end) is not None


def is_of_another_time(age: Meaning, other: Meaning) -> bool:
    """Whether two ages of one life, each said to be when something was, cannot be of one time."""
    if not isinstance(age, Age) or not isinstance(other, Age) or age.running or other.running:
        return False
    return age.low != other.low


def _is_counted(age: Age, expression: Expression, words: str) -> bool:
    """Whether the age says when something was, and so is no age of a time told beside it."""
    if age.birthday or age.nth_year or age.stage or expression.lead in _LEADS:
        return True
    return expression.before == "when" or words.lower().startswith("when")


def _is_told_of_story(age: Age, expression: Expression, point: Point | None) -> bool:
    """Whether an age is that of the time told just before: in the same sentence, or of "she was nine" shortly before."""
    return point is not None and expression.sentence - point.sentence <= (_NEAR if age.running else 0)


def _is_told_beside(expression: Expression, now: Now, birth: Value | None) -> bool:
    """Whether the sentence has just given a date, other than the birth, that the age is told of."""
    if now.spoken is None or now.spoken.span is None or now.spoken.value == birth:
        return False
    return expression.span.start - now.spoken.span.end < _CLOSE


def _follows_day(expression: Expression, now: Now, prose: Prose) -> bool:
    """Whether an age stands right behind a day: "on 20th May, in her ninety-second year"."""
    spoken = now.spoken
    if spoken is None or spoken.span is None or spoken.date is None or not spoken.date.day:
        return False
    return prose.text[spoken.span.end : expression.span.start] in (", ", ", at ", ", in ")


def _is_another_time(before: str, age: Age, birth: Value | None, now: Now) -> bool:
    """Whether an "and" parts an age from the date before it, and the birth says that it is not the age at that date."""
    born = None if birth is None else beginning(birth)
    if now.spoken is None or now.spoken.date is None or born is None or not _AND.search(before[-_CLOSE:]):
        return False
    told = now.spoken.date.year - born.year
    return not age.low - _ROUGHLY <= told <= age.high + _ROUGHLY


def counted_from(birth: Value, age: Age, *, in_years: bool, about: bool) -> Value | None:
    """When somebody born then was of that age: up to the eve of the next birthday, or its month, as the birth is known.

    Otherwise, and where the age is told "in years", years alone; of a birth about a year, the one year.
    """
    first, last = beginning(birth), ending(birth)
    if first is None or last is None or not is_sound(Period(first, last)):
        return None
    low, high = (age.low - 1, age.high - 1) if age.nth_year else (age.low, age.high)
    if about and not age.stage:
        return Dating(first.year + low)
    if in_years or age.stage or not first.month or first != last:
        return Period(Dating(first.year + low), Dating(last.year + high + 1))
    if not first.day:
        return Period(Dating(first.year + low, first.month), Dating(first.year + high + 1, first.month))
    birthday = _birthday(first, low)
    return birthday if age.birthday else Period(birthday, add_days(_birthday(first, high + 1), -1))


def _birthday(birth: Dating, age: int) -> Dating:
    """The birthday of that age; of somebody born on 29 February, in common years, 1 March."""
    eve = add_days(birth, -1)
    return add_days(msgspec.structs.replace(eve, year=eve.year + age), 1)
