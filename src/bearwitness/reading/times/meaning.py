"""What the words of a time expression say, before the story says which time that is."""

from typing import Literal

import msgspec

from bearwitness.reading.times.calendar import Value
from bearwitness.reading.times.lexicon import Pointer
from bearwitness.record import Span

Tense = Literal["past", "present", "future"]


class Date(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place in the calendar, as far as it is named: "12 May", "that autumn", "the 1930s", "Michaelmas 1702".

    `year` is as written (of `years` 10 or 100 the first one); `short` where its century is not written ("'67", "the
    80s").  `pointer` is how a month, season, weekday or feast without a year is picked ("last Tuesday"), `of` another
    expression that gives what is missing ("August of that year").
    """

    year: int | None = None
    years: int = 1
    short: bool = False
    bc: bool | None = None
    month: int = 0
    day: int = 0
    season: int = 0
    weekday: int | None = None
    feast: str = ""
    pointer: Pointer = ""
    of: "Meaning | None" = None
    numbered: bool = False
    """Whether the month is told by its number, as Friends did ("the Third Month"), who began the year in March."""
    worded: bool = False
    """Whether a decade is written in words ("the eighties")."""
    anniversary: bool = False
    """Whether the day of the page is meant in that year ("on this day in 1837")."""

    def is_year(self) -> bool:
        """Whether it is no more than a year."""
        return self.year is not None and self.years == 1 and not (self.month or self.season or self.feast)

    def is_loose(self) -> bool:
        """Whether it is a month, season or feast that nothing ties to a year."""
        return self.year is None and not self.pointer and self.of is None and not self.day

    def is_day(self) -> bool:
        """Whether it names a day."""
        return bool(self.day or self.feast) or self.weekday is not None


class Reference(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A unit pointed at ("that year", "the next day") or counted ("the second day", "the last week of" `of`)."""

    unit: str
    pointer: Pointer = ""
    nth: int = 0
    """Which one, counted from 1; -1 for the last; 0 where it is not counted."""
    of: "Meaning | None" = None

    def is_bare_time(self) -> bool:
        """Whether it is no more than "the time", whose words go on to say which."""
        return self.unit in ("time", "period") and not self.nth and not self.pointer


class Stretch(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """So many units on end: "two months", "the next ten years", "the first three years of" `of`.

    `count` is None where the words give no number ("several years").
    """

    count: float | None
    unit: str
    pointer: Pointer = ""
    nth: int = 0
    over: bool = False
    """Whether its end is meant ("after three days")."""
    within: bool = False
    """Whether some day before its end is meant ("within a fortnight"), which so is not told to the day."""
    of: "Meaning | None" = None


class Shift(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """So many units after (`sign` 1) or before (-1) something: the story's time, the page's date, or `of`."""

    count: float | None
    unit: str
    sign: int
    season: int = 0
    """The season that it is counted in ("two summers later")."""
    page: bool = False
    exact: bool = False
    """Whether years are counted to the day ("the tenth anniversary of")."""
    open: bool = False
    """Whether the words break off before what it is counted from ("three weeks after")."""
    of: "Meaning | None" = None


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A part of a time: "early 1941", "the second half of 2008" (`part` "half", `nth` 2)."""

    part: str
    of: "Meaning"
    nth: int = 0


class DayPart(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A part of a day, by TIMEX2's letters, or an hour ("05:30"); `of` is the day, where it is given."""

    part: str
    of: "Meaning | None" = None


class Range(msgspec.Struct, frozen=True):
    """From one time to another; None where the words leave a side open.  `either` where it is one of the two."""

    first: "Meaning | None"
    last: "Meaning | None"
    either: bool = False


class Age(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A time of life: at the age of `low` (to `high`)."""

    low: int
    high: int
    birthday: bool = False
    """Whether the day itself is meant ("on his twentieth birthday")."""
    nth_year: bool = False
    """Whether it is the year before that birthday ("in her tenth year")."""
    running: bool = False
    """Whether the age is told of the story's time ("she was nine", "now sixteen")."""
    stage: bool = False
    """Whether it is a time of life ("in his childhood"), in years alone."""
    present: bool = False
    """Whether it is told of the page's time ("who is ninety-one")."""


class Event(msgspec.Struct, frozen=True):
    """What happened at the time ("the strike", "the KPA invaded"); `value` is when, once the text has told it."""

    words: str
    value: Value | None = None


class Vague(msgspec.Struct, frozen=True):
    """The past, the present or the future, and no more ("recently", "now", "the future")."""

    tense: Tense


class Recurring(msgspec.Struct, frozen=True):
    """Again and again: "daily", "every year", "per month"."""

    unit: str
    daily: bool = False


Meaning = Date | Reference | Stretch | Shift | Part | DayPart | Range | Age | Event | Vague | Recurring


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """An expression of the text: its words' place, what they say, and what stands around them."""

    span: Span
    whole: Span
    """The place of the words with the preposition (`lead`) that makes a bound of them."""
    meaning: Meaning
    sentence: int
    about: bool = False
    lead: str = ""
    """The preposition of the time or of its event: "by", "until", "since", "from", "before", "after", "between"."""
    before: str = ""
    """The word right before."""
    negated: bool = False
    """Whether a "not" or "never" stands before its "until", "before" or "after"."""
    flashback: bool = False
    """Whether a "had" in its clause tells what was past already."""
    past: bool = False
    """Whether the verb of its clause is such a "had" ("he had left in January"), or "having"."""
    of_story: bool = False
    """Whether it is "the spring" or "in spring", and names no thing as "a spring offensive" does."""
    foretold: bool = False
    """Whether a "would" in its clause tells what was still to come."""
    lasting: bool = False
    """Whether a duration is how long something lasted from the story's time on ("held for four months")."""
    deep: bool = False
    """Whether it stands well inside its sentence."""
    opens: bool = False
    """Whether its paragraph begins with it."""
    dateline: bool = False
    """Whether it dates the news of its paragraph ("LONDON, August 13.")."""
    aside: bool = False
    """Whether it stands in brackets."""
    telling: bool = False
    """Whether it is the year of a work or of a telling, which may be long after what is told."""
    of_page: bool = False
    """Whether its sentence speaks of the page itself ("told this newspaper in July")."""
    heading: bool = False
    in_name: bool = False
    """Whether a capitalised word follows at once, so that it may be a piece of a name ("the October Revolution")."""
    quoted: bool = False
    """Whether it stands in quotation marks, so that its "ago" and "next" are the speaker's."""
    inner: "Expression | None" = None
    """A time inside the words that is one by itself: the 1915 of "the first ten months of 1915"."""
    sides: tuple["Expression", ...] = ()
    """The two times of a range."""
