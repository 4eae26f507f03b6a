"""Whose life began and ended when, as the text says it: what an age is counted from."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.reading.times.calendar import Dating, Period, Value, beginning, ending
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
from bearwitness.record import Prose

_NAME = re.compile(r"[A-ZÀ-ÞĀ-Ž][^\W\d_]+(?:['’][A-ZÀ-Þ][^\W\d_]+)?")
_RUN = re.compile(
    r"[A-ZÀ-ÞĀ-Ž][^\W\d_]+(?:[ \-'’](?:[A-ZÀ-ÞĀ-Ž][^\W\d_]*\.?|de|von|van|la|al|of))*",
)
_FIRST_WORD = re.compile(r"[A-ZÀ-ÞĀ-Ž][^\W\d_]+ (?![A-ZÀ-ÞĀ-Ž])")
_BORN = re.compile(
    r"\b(?:[Bb]orn:?|[Bb]\.|[Bb]apt?\.|[Bb]apti[sz]ed(?= (?:at |in )?[A-Z][\w-]+,? (?:on )?$))"
    r"(?:[^.;:]|\b(?:St|c|ca|Dr)\.){0,60}$"
)
_DIED = re.compile(
    r"\b(?:(?:died|dies|d\.|killed|shot dead|executed|hanged|murdered|departed this life|passed away"
    r"|(?:buried|bur\.)(?= (?:at |in |on )?(?-i:[A-Z]|$)))[^.;:]{0,60}"
    r"|death[^.,;:]{0,40})$",
    re.IGNORECASE,
)
KIN_NAMED = re.compile(
    r"\b(?:wife|husband|father|mother|parents|brother|sister|uncle|aunt|cousin|friend|widow|teacher|master)\b"
)
KIN = re.compile(KIN_NAMED.pattern + r"[^,;]{0,20}$")
_OPENED = re.compile(r"\((?:[^()]*[;:] )?$")
_OPENED_BY_LIFE = re.compile(r"\((?:[^()]*[,;:] )?(?:(?:born|b\.|c\.|ca\.|circa|about) ?)*$")
_TO_DEATH = re.compile(r"[^()]{0,100} [–—-] [^()]*\d{3}")
_FROM_BIRTH = re.compile(r"\([^()]*\d{3}[^()]* [–—-] $")
_PRONOUNS = re.compile(r"\b(?:he|she|i|his|her|my|who)\b", re.IGNORECASE)
_GENDERED = re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im|[Ss]he|[Hh]ers?)\b")
_MALE = frozenset({"he", "his", "him"})
_MOSTLY = 3
_NOT_NAMES = frozenset(
    "The A An In On At By He She It They We I His Her My Its Their When While After Before Since Until From For But"
    " And Then Our Of With As To Born Died January February March April May June July August September October November"
    " December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mr Mrs Miss Dr Sir Lady".split()
)
_OPENING = 40
"""Characters: so many of a sentence hold the name that it begins with."""
_SUBJECT_REACH = 6
"""Characters: where a subject stands that follows an age ("at the age of nine she")."""
_SHORTEST_LIFE = 12
_LONGEST_LIFE = 105


class Life(msgspec.Struct, frozen=True):
    """A life that the text dates: the names it goes by, where it is told, its birth and its death."""

    names: frozenset[str]
    at: int
    sentence: int
    birth: Value | None = None
    death: Value | None = None
    about: bool = False


class Lives:
    """The lives that a text dates; the first one is its subject's."""

    def __init__(self, prose: Prose, found: Sequence[Expression], values: Sequence[Value | None]) -> None:
        self.prose = prose
        self.gender = _gender(prose.text)
        self.lives = list(_dated_lives(prose, found, values, self.gender))

    def born(self, expression: Expression) -> Life | None:
        """The life, with its birth, of whoever the words around an age speak of; None where the text dates none."""
        life = self._of(expression, "birth")
        finer = [other for other in self.lives if life is not None and _is_finer(other.birth, life.birth)]
        return finer[0] if finer else life

    def birth_of(self, expression: Expression) -> Value | None:
        """The birth of whoever the words around an expression speak of; None where the text does not date it."""
        life = self.born(expression)
        return None if life is None else life.birth

    def died(self, expression: Expression) -> Value | None:
        """The death of whoever the words around an age speak of; None where the text does not date it."""
        life = self._of(expression, "death")
        finer = [other for other in self.lives if life is not None and _is_finer(other.death, life.death)]
        return finer[0].death if finer else None if life is None else life.death

    def whole_life(self, expression: Expression) -> Period | None:
        """From the birth to the death of whoever the words speak of, open on a side that the text does not date.

        None where it dates neither, or where the sentence has named a relative, whose life "his life" may be.
        """
        start = self.prose.sentences[expression.sentence].span.start
        birth, death = self.birth_of(expression), self.died(expression)
        if KIN_NAMED.search(self.prose.text, start, expression.span.start) or (birth is None and death is None):
            return None
        return Period(None if birth is None else beginning(birth), None if death is None else ending(death))

    def _of(self, expression: Expression, field: str) -> Life | None:
        known = [life for life in self.lives if getattr(life, field) is not None]
        here = [life for life in known if life.sentence == expression.sentence and life.at < expression.span.start]
        if here or not known:
            return here[-1] if here else None
        start = self.prose.sentences[expression.sentence].span.start
        before = self.prose.text[start : expression.span.start]
        names = [name for name in _NAME.findall(before) if name not in _NOT_NAMES]
        told = sorted(known, key=lambda life: (life.at > expression.span.start, -life.at))
        named = [life for name in reversed(names) for life in told if name.casefold() in life.names]
        if named:
            return named[0]
        strangers = names[1:] if _FIRST_WORD.match(before) else names
        words = expression.span.of(self.prose.text)
        said = before + self.prose.text[expression.span.start : expression.span.end + _SUBJECT_REACH]
        if _is_of_another(words if _GENDERED.search(words) else said, self.gender) or (
            strangers and not _PRONOUNS.search(said)
        ):
            return None
        is_subject = field == "death" or known[0].sentence <= expression.sentence
        return self._spoken_of(expression.sentence, known) or (known[0] if is_subject else None)

    def _spoken_of(self, sentence: int, known: Sequence[Life]) -> Life | None:
        """The life whose name begins the last sentence of the paragraph that does not begin with a pronoun."""
        sentences = self.prose.sentences
        for number in range(sentence - 1, -1, -1):
            if sentences[number].paragraph != sentences[sentence].paragraph:
                return None
            words = sentences[number].span.of(self.prose.text)[:_OPENING]
            if _PRONOUNS.match(words):
                continue
            name = _NAME.match(words)
            return next((life for life in known if name is not None and name.group().casefold() in life.names), None)
        return None


def leans_on_lives(meaning: Meaning | None) -> bool:
    """Whether a meaning needs to know when lives began and ended: an age, or what befell somebody."""
    match meaning:
        case Age() | Event():
            return True
        case Part() | DayPart() | Reference() | Stretch() | Shift():
            return leans_on_lives(meaning.of)
        case Range():
            return leans_on_lives(meaning.last)
        case _:
            return False


def _is_of_another(text: str, gender: int) -> bool:
    """Whether the last pronoun says "she" where nearly all of the source says "he", or the other way round."""
    pronouns = _GENDERED.findall(text)
    if not pronouns or gender == 0:
        return False
    return (1 if pronouns[-1].lower() in _MALE else -1) != gender


def _gender(text: str) -> int:
    """1 where nearly all pronouns of a text are "he", -1 where they are "she", else 0."""
    pronouns = _GENDERED.findall(text)
    males = sum(pronoun.lower() in _MALE for pronoun in pronouns)
    if min(males, len(pronouns) - males) * _MOSTLY >= max(males, len(pronouns) - males):
        return 0
    return 1 if males * 2 > len(pronouns) else -1


def _is_finer(date: Value | None, other: Value | None) -> bool:
    """Whether a birth or death is given to the day or month that another gives to the year."""
    if not isinstance(date, Dating) or not isinstance(other, Dating):
        return False
    return other.unit == "year" and date.unit != "year" and date.year == other.year


def _dated_lives(
    prose: Prose, found: Sequence[Expression], values: Sequence[Value | None], gender: int
) -> Iterator[Life]:
    told = 0
    for expression, value in zip(found, values, strict=True):
        if value is not None and _is_sure(expression.meaning):
            sentence = prose.sentences[expression.sentence].span
            before = prose.text[sentence.start : expression.span.start]
            after = prose.text[expression.span.end : sentence.end]
            life = _life(expression, value, before, told - sentence.start) or _bracketed(
                expression, value, before, after
            )
            if life is not None and life.names:
                yield life
            elif life is not None and not _is_of_another(before, gender):
                yield msgspec.structs.replace(life, names=_names(prose.source.title))
            told = expression.span.end


def _is_sure(meaning: Meaning) -> bool:
    """Whether the words tell the year, of themselves or by pointing at it."""
    if isinstance(meaning, Date):
        return meaning.year is not None or meaning.of is not None or meaning.pointer != ""
    return not isinstance(meaning, Age | Shift | Stretch)


def _life(expression: Expression, value: Value, before: str, told: int) -> Life | None:
    """The life that a date begins or ends, by the last verb before it in its sentence; None where it does not.

    No verb before `told` counts, where the sentence's last date ended: it has that one.
    """
    at, sentence = expression.span.start, expression.sentence
    born, died = _BORN.search(before), _DIED.search(before)
    verb = max((found for found in (born, died) if found is not None), key=lambda found: found.start(), default=None)
    if (
        verb is None
        or verb.start() < told
        or (isinstance(expression.meaning, Range) and not _is_one_or_other(value))
        or KIN.search(before, 0, verb.start())
        or (verb.group().lower().startswith("death") and KIN_NAMED.search(verb.group()))
    ):
        return None
    names = _bearer(before[: verb.start()])
    if verb is born:
        return Life(names, at, sentence, birth=value, about=expression.about)
    return Life(names, at, sentence, death=value)


def _bracketed(expression: Expression, value: Value, before: str, after: str) -> Life | None:
    """The life that stands in brackets after a name: a range, or two dates with places; None where none does."""
    at, sentence, names = expression.span.start, expression.sentence, _names(before)
    if not expression.aside or not names:
        return None
    if isinstance(expression.meaning, Range):
        about = bool(expression.sides) and expression.sides[0].about
        if isinstance(value, Period) and _is_life(value) and _OPENED_BY_LIFE.search(before):
            return Life(names, at, sentence, value.start, value.end, about or expression.about)
        return None
    if _OPENED.search(before) and _TO_DEATH.match(after):
        return Life(names, at, sentence, birth=value, about=expression.about)
    return Life(names, at, sentence, death=value) if _FROM_BIRTH.search(before) else None


def _bearer(before: str) -> frozenset[str]:
    """The name of whoever was born or died: the last run of capitalised words before the verb."""
    runs = _RUN.findall(before)
    return _names(runs[-1]) if runs else frozenset()


def _names(text: str) -> frozenset[str]:
    return frozenset(name.casefold() for name in _NAME.findall(text) if name not in _NOT_NAMES)


def _is_one_or_other(value: Value) -> bool:
    """Whether a run of years is two that follow each other, as a year of another calendar comes to ("1631–2")."""
    first, last = beginning(value), ending(value)
    return first is not None and last is not None and last.year - first.year <= 1


def _is_life(value: Period) -> bool:
    if value.start is None or value.end is None:
        return False
    return _SHORTEST_LIFE <= value.end.year - value.start.year <= _LONGEST_LIFE
