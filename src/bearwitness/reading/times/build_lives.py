"""From a matched pattern to a time of a life."""

import re

from bearwitness.reading.times.lexicon import DAY_PARTS, MONTHS, TENS_PLURAL
from bearwitness.reading.times.meaning import Age, Event, Meaning, Range, Reference
from bearwitness.reading.times.numbers import Fields, whole_number

_DIGITS = re.compile(r"\d+")
_NOBODY = frozenset("it they we there this that what these".split())
_AFTER_AGE = frozenset("and he she i they to in with for by from on as without after when who or dead at".split())
_AFTER_A_LATE_AGE = frozenset("under the a an already still".split())
"""What may follow an age that is no hour ("at forty the keeper of a boarding house")."""
_OLDEST = 120
_FEW_YEARS, _DIED = 8, frozenset("died dies death dead buried".split())
"""So few years are those of an office or a school ("in his second year he was expelled"), but for what says a death."""
_CHILDHOOD, _YOUTH = 17, 24
_STAGES = {"infancy": 2, "youth": _YOUTH, "adolescence": 19}
"""The last year of a time of life."""
_STAGE_LEADS = frozenset({"in", "during", "from", "since", "throughout"})
_EARLY_WORDS = frozenset({"early", "young", "younger", "tender", "earliest"})
_TOLD_OF = frozenset({"was", "am", "is"})
"""What stands before an age that is told of the story's time ("the deceased was thirty-four years of age")."""
_APPOSED: dict[str, tuple[int, tuple[str, ...]]] = {"(": (2, (")", ",")), ",": (13, (",", "and"))}
"""The sign between a name and an age: the least age that is no count of something, and what then follows."""
_LAST_HOUR = 12
_AT_AN_HOUR = frozenset("telephoned phoned rang called woke rose dined met arrived opened closed sailed landed".split())
"""What is done at an hour rather than at an age ("she telephoned at six")."""
_LIFE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def age(fields: Fields) -> Meaning | None:
    """An age in years, of a human life."""
    low = whole_number(fields.words("low"))
    high = whole_number(fields.words("high")) if fields.has("high") else low
    is_compound = fields.has("running") and fields.after() == "-"
    if fields.has("running") and (_is_hour(fields) or (low == 1 and not {"old", "age"} & set(fields.all_words()))):
        return None
    is_of_nobody = (
        "its" in fields.all_words() or fields.word("running") in _NOBODY or fields.all_words()[:2] == ["when", "it"]
    )
    if fields.has("nthyear") and low < _FEW_YEARS and not _is_of_a_life(fields):
        return None
    if not 0 < low <= high <= _OLDEST or is_of_nobody or is_compound:
        return None
    if fields.has("bare") and low <= _LAST_HOUR and fields.before() in _AT_AN_HOUR:
        return None
    needs_end = fields.has("running") or fields.has("bare")
    is_no_hour = fields.has("bare") and low > _LAST_HOUR and fields.after() in _AFTER_A_LATE_AGE
    if needs_end and fields.goes_on() and fields.after() not in _AFTER_AGE and not is_no_hour:
        return None
    return Age(
        low=low,
        high=high,
        birthday=fields.has("birthday"),
        nth_year=fields.has("nthyear"),
        running=fields.has("running") or fields.before() in _TOLD_OF or fields.all_words()[0] == "aged",
        present=bool({"is", "am", "are"} & set(fields.all_words())),
    )


def _is_of_a_life(fields: Fields) -> bool:
    """Whether few years are told of a life ("was in her fifth year"), or what follows says whose they are."""
    is_told = fields.before() in ("was", "were") or fields.after() == "of"
    return is_told or not _DIED.isdisjoint(map(str.lower, fields.line.words))


def _is_hour(fields: Fields) -> bool:
    """Whether a part of the day follows ("it was about three in the afternoon")."""
    return fields.following(2) == ["in", "the"] and bool(set(fields.following(3)) & DAY_PARTS.keys())


def apposed_age(fields: Fields) -> Age | None:
    """An age right after a name: "Marianne (eleven)", "Kanzaki, thirty-six, a brewer's son"."""
    at, age = fields.match.start(), whole_number(fields.words("low"))
    name = fields.line.words[at - 2] if at > 1 else ""
    if fields.before() not in _APPOSED or not name[:1].isupper() or name.lower() in MONTHS:
        return None
    least, following = _APPOSED[fields.before()]
    return Age(low=age, high=age, running=True) if age >= least and fields.after() in following else None


def _stage_of(high: int) -> Age:
    return Age(low=0, high=high, stage=True)


def stage(fields: Fields) -> Age | None:
    """A time of life that a preposition leads: "in his youth", "during childhood"."""
    if fields.before() not in _STAGE_LEADS or (fields.goes_on() and fields.after() == "of"):
        return None
    return _stage_of(_STAGES.get(fields.word("stage"), _CHILDHOOD))


def early_days(fields: Fields) -> Age | None:
    """The first years of a life: "in their younger days", "since her early years"."""
    is_early = not _EARLY_WORDS.isdisjoint(fields.all_words())
    return _stage_of(_YOUTH) if is_early and fields.before() in _STAGE_LEADS else None


def early_age(fields: Fields) -> Age | None:
    """The first years of a life: "at a young age"."""
    return None if _EARLY_WORDS.isdisjoint(fields.all_words()) else _stage_of(_YOUTH)


def early_in_life(fields: Fields) -> Age | None:
    """The first years of a life: "early in life"."""
    words = fields.all_words()
    return _stage_of(_YOUTH) if words[0] == "early" and words[-1] == "life" else None


def as_a_child(fields: Fields) -> Age | None:
    """What somebody did as a child; not "as a boy of ten", nor what was a child."""
    if fields.before() != "as" or fields.after() in ("of", "from"):
        return None
    return _stage_of(_STAGES.get(fields.word("stage"), _CHILDHOOD))


def later_years(fields: Fields) -> Range | None:
    """All that came after the story's time: "in later years", "in later life"."""
    is_time = fields.all_words()[-1] in ("years", "life")
    return Range(Reference(unit="time", pointer="that"), None) if is_time and fields.before() == "in" else None


def age_decade(fields: Fields) -> Meaning:
    """Ten years of a life: "in her early twenties", "his 80s"; of a part of them its share."""
    word = fields.word("decade")
    digits = _DIGITS.search(word)
    decade_of_life = int(digits.group()) if digits else TENS_PLURAL[word]
    low, high = _LIFE_PARTS.get(next((w for w in fields.all_words() if w in _LIFE_PARTS), ""), (0, 9))
    return Age(low=decade_of_life + low, high=decade_of_life + high)


def life_event(fields: Fields) -> Meaning:
    """What befell somebody, as a time: "until her own death"."""
    return Event(fields.word("event"))


def when_he_died(fields: Fields) -> Event | None:
    """The day of a death, as a time: "was with him when he died"."""
    return Event("death") if fields.all_words()[-1] == "died" else None


def rest_of_life(fields: Fields) -> Meaning | None:
    """From the story's time to a death: "for the rest of his life", "to the end of her days"."""
    is_rest = {"rest", "remainder"} & set(fields.all_words()) or fields.before() == "to"
    if fields.words("whose")[-1] not in ("life", "days") or not is_rest:
        return None
    return Range(Reference(unit="time", pointer="that"), Event("death"))
