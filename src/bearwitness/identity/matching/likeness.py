"""How two names are one person's, in points, with the reason in words.

A point doubles the odds that two people are one; 0 is even odds.
"""

import re
from typing import Final

import msgspec

from bearwitness.identity.matching.forms import Form
from bearwitness.identity.matching.sounds import WordRelation, given_relation, romanized, surname_relation

FULL: Final = 5.0
"""A full name in common, to the letter."""
RULER: Final = 4.0
"""A single name with its number: "Alexander II"."""
AS_FAR: Final = 3.3
"""Full names that agree, one longer than the other."""
TURNED: Final = 3.5
"""The same words in another order."""
SPELLED: Final = 2.2
"""Full names that are spellings or forms of one name."""
SOUNDING: Final = 2.6
"""Full names that sound the same and are spelled by another rule."""
ALIKE: Final = 0.8
INITIALS_WHOLE: Final = 2.0
"""The same initials and surname on both sides."""
ONE_OF: Final = 1.5
"""A surname that is one of two, or a given name that is one of several."""
MIDDLE: Final = -1.5
"""A surname that is the other's middle name: "Martin Luther" beside "Martin Luther King"."""
INITIALS: Final = 0.6
SURNAME: Final = -0.6
GIVEN: Final = -3.5
_DOUBLE = re.compile(r"\w-\w| (?:de|y|e|née|geb\.) ")
"""What stands between two surnames of one person."""
_BY_MARRIAGE: Final = 1.5
"""A name that marriage would make; the marriage itself is counted as evidence, once."""
_LONG = 5
_WIFE = re.compile(r"(?:Mrs|Mme|Madame|Frau|Lady|Doña|Señora)\b")
_SHORT_BY_MARRIAGE: Final = 0.2
_CLOSE: frozenset[WordRelation] = frozenset({"same", "form", "spelling", "slip"})


class Likeness(msgspec.Struct, frozen=True):
    """Points for two names being one person's, and why."""

    points: float
    reason: str


def likeness(one: Form, other: Form) -> Likeness | None:
    """How far two names may be one person's; None where they tell two people apart or have nothing in common."""
    if one.generation != other.generation:
        return None
    if one.derived or other.derived:
        return _derived(one, other)
    return _both_full(one, other) if one.is_full and other.is_full else _one_short(one, other)


def _derived(one: Form, other: Form) -> Likeness | None:
    """Names of which one stands in no text: what made it is evidence of its own, so it counts for less."""
    if one.derived.startswith("marriage") and other.derived.startswith("marriage"):
        return None
    full = one.is_full and other.is_full
    if not full and not any(_WIFE.match(form.written) for form in (one, other)):
        return None
    found = _both_full(one, other) if full else _one_short(one, other)
    if found is None or (full and found.points < ALIKE) or found.points <= GIVEN:
        return None
    ground = "; ".join(dict.fromkeys(form.derived for form in (one, other) if form.derived))
    name = next(form.words for form in (one, other) if form.derived)
    reason = f"{_both(one, other)} may be one {' '.join(name).title()} ({ground})"
    return Likeness(min(found.points, SPELLED) - (_BY_MARRIAGE if full else _SHORT_BY_MARRIAGE), reason)


def _both(one: Form, other: Form) -> str:
    first, second = one.written, other.written
    return f"“{first}” and “{second}”" if first != second else f"“{first}” in both"


def _both_full(one: Form, other: Form) -> Likeness | None:
    if one.words == other.words:
        points = FULL if one.is_whole else INITIALS_WHOLE
        return Likeness(points, f"the full name {_both(one, other)}")
    if one.joined == other.joined:
        return Likeness(TURNED, f"{_both(one, other)} are the same letters")
    if _is_romanized(one, other):
        return _spelled(one, other, {"spelling"})
    return _by_parts(one, other)


def _by_parts(one: Form, other: Form) -> Likeness | None:
    """Surnames beside surnames, given names beside given names."""
    last = surname_relation(one.words[-1], other.words[-1])
    given = _given_names(one.words[:-1], other.words[:-1])
    if last == "other" or given == "other":
        return _one_of_several(one, other)
    if given == "initial":
        return _initials(one, other, last)
    if last == "same" and given == "same":
        return Likeness(AS_FAR, f"the names {_both(one, other)} agree as far as both go")
    return _spelled(one, other, {last, given})


def _is_romanized(one: Form, other: Form) -> bool:
    """Whether one Chinese name stands in Wade and Giles's spelling, which has a hyphen and a small letter after it."""
    if not (one.is_hyphened or other.is_hyphened):
        return False
    turned = "".join((other.words[-1], *other.words[:-1]))
    return romanized(one.joined) in (romanized(other.joined), romanized(turned))


def _spelled(one: Form, other: Form, relations: set[WordRelation]) -> Likeness:
    if relations <= {"same", "spelling"}:
        return Likeness(SOUNDING, f"{_both(one, other)} are spellings of one name")
    points = SPELLED if relations <= _CLOSE else ALIKE
    return Likeness(points, f"{_both(one, other)} may be forms of one name")


def _initials(one: Form, other: Form, last: WordRelation) -> Likeness | None:
    if last != "same" and (last != "spelling" or min(len(one.words[-1]), len(other.words[-1])) < _LONG):
        return None
    points = INITIALS if last == "same" else INITIALS - 1
    return Likeness(points, f"the initials of {_both(one, other)} agree")


def _given_names(one: tuple[str, ...], other: tuple[str, ...]) -> WordRelation:
    """How given names are one person's, in order, as far as both go: the loosest relation.

    An initial beside a whole name that agrees loosens nothing; initials on both sides are no more than initials.
    """
    pairs = list(zip(one, other, strict=False))
    relations: set[WordRelation] = {
        "initial" if 1 in (len(a), len(b)) and a[0] == b[0] else given_relation(a, b) for a, b in pairs
    }
    if relations - {"initial"}:
        relations -= {"initial"}
    for relation in ("other", "like", "slip", "spelling", "form", "initial"):
        if relation in relations:
            return relation
    return "same"


def _one_of_several(one: Form, other: Form) -> Likeness | None:
    """Names turned round, one of two surnames, one of several given names."""
    if one.words[0] == other.words[-1] and sorted(one.words) == sorted(other.words):
        return Likeness(TURNED, f"{_both(one, other)} are the same words in another order")
    if len(one.words) == len(other.words):
        return None
    short, long = (one, other) if len(one.words) < len(other.words) else (other, one)
    points = _part(short, long) if short.is_whole and long.is_whole else None
    return None if points is None else Likeness(points, f"“{short.written}” is part of “{long.written}”")


def _part(short: Form, long: Form) -> float | None:
    """Points for a name whose first or last word stands in the middle of the other."""
    between = long.words[1:-1]
    if surname_relation(short.words[-1], long.words[-1]) in _CLOSE:
        return ONE_OF if any(given_relation(short.words[0], word) in _CLOSE for word in between) else None
    if given_relation(short.words[0], long.words[0]) not in _CLOSE:
        return None
    found = any(surname_relation(short.words[-1], word) in _CLOSE for word in between)
    return (ONE_OF if _DOUBLE.search(long.written) else MIDDLE) if found else None


def _one_short(one: Form, other: Form) -> Likeness | None:
    """A single word beside a name: a ruler's name, a surname, or a given name alone."""
    if one.words == other.words and one.generation:
        return Likeness(RULER, f"the name and number {_both(one, other)}")
    relation = surname_relation(one.words[-1], other.words[-1])
    if relation in _CLOSE:
        points = SURNAME if relation == "same" else SURNAME - 0.2
        if not one.is_full and not other.is_full:
            return Likeness(points, f"{_both(one, other)} may be one name, but a single one")
        return Likeness(points, f"only the surname of {_both(one, other)} is the same")
    short, long = (one, other) if not one.is_full else (other, one)
    if not short.is_full and long.is_full and given_relation(short.words[0], long.words[0]) in _CLOSE:
        return Likeness(GIVEN, f"only the given name of {_both(one, other)} is the same")
    return None
